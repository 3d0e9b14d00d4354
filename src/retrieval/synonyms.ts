import { dictionaryFormOf } from "./irregular-forms.ts";
import { openSortedTable } from "./sorted-table.ts";

const table = openSortedTable("synonyms.en.txt");

/**
 * How near the groups of the table are: synonyms, similar adjectives, more or less general words,
 * things of a kind.
 */
const NEARNESS = [0.6, 0.5, 0.35, 0.3] as const;

const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * English words that mean nearly the same as a folded word, each with its nearness (0..1), by
 * WordNet's commonest senses. Empty for a word it lacks.
 */
export function synonymsOf(word: string): ReadonlyMap<string, number> {
  let result = known.get(word);
  if (result !== undefined) return result;
  const near = new Map<string, number>();
  for (const [group, words] of (table.find(word) ?? "").split("|").entries()) {
    for (const other of words.split(",")) if (other !== "") near.set(other, NEARNESS[group]!);
  }
  if (known.size > 20_000) known.clear();
  result = near;
  known.set(word, result);
  return result;
}

/** Forms under which a table of dictionary forms may have an English word. */
export function lookUpForms(word: string): Set<string> {
  const forms = new Set([word, dictionaryFormOf(word)]);
  for (const ending of ["s", "es", "d", "ed", "ing"]) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue;
    const base = word.slice(0, -ending.length);
    forms.add(base);
    if (ending === "ing") forms.add(`${base}e`);
    if (base.endsWith("i")) forms.add(`${base.slice(0, -1)}y`);
    if (base.at(-1) === base.at(-2)) forms.add(base.slice(0, -1));
  }
  return forms;
}
