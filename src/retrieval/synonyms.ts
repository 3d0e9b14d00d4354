import { readFileSync } from "node:fs";

let table: string | null = null;

/** The table is one sorted text, searched in place: parsing a megabyte would slow every start. */
function lineOf(word: string): string | null {
  table ??= readFileSync(new URL("./data/synonyms.en.txt", import.meta.url), "latin1");
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = table.lastIndexOf("\n", middle - 1) + 1;
    const end = table.indexOf("\n", middle) === -1 ? table.length : table.indexOf("\n", middle);
    const line = table.slice(start, end);
    const key = line.slice(0, line.indexOf(" "));
    if (key === word) return line.slice(key.length + 1);
    if (key < word) low = end + 1;
    else high = start;
  }
  return null;
}

/** How near the groups of the table are: synonyms, similar adjectives, more general words. */
const NEARNESS = [0.6, 0.5, 0.35] as const;

const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * English words that mean nearly the same as a folded word, each with its nearness (0..1), by
 * WordNet's commonest senses. Empty for a word it lacks.
 */
export function synonymsOf(word: string): ReadonlyMap<string, number> {
  let result = known.get(word);
  if (result !== undefined) return result;
  const near = new Map<string, number>();
  for (const [group, words] of (lineOf(word) ?? "").split("|").entries()) {
    for (const other of words.split(",")) if (other !== "") near.set(other, NEARNESS[group]!);
  }
  if (known.size > 20_000) known.clear();
  result = near;
  known.set(word, result);
  return result;
}
