/**
 * Writes `src/retrieval/data/stems/<language>.txt`, the 4,000 commonest stems of about 40 languages, from
 * the word lists of `wordfreq` (PyPI, Robyn Speer; data CC BY-SA 4.0). A line holds tenths of the Zipf scale
 * (log10 of the frequency in a billion words) and the stems that have it. The lists are read as JSON:
 *
 *     pip install wordfreq
 *     python3 -c 'import json, wordfreq
 *     for l in wordfreq.available_languages("small"): json.dump(list(wordfreq.get_frequency_dict(l, "small").items()), open(f"FOLDER/{l}.json", "w"))'
 *     node scripts/build-stem-frequencies.ts FOLDER
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stemmerOf } from "../src/retrieval/stem.ts";
import { tokenize } from "../src/retrieval/tokenize.ts";

const STEMS = 4_000;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: node scripts/build-stem-frequencies.ts FOLDER");

for (const file of readdirSync(folder)) {
  const language = file.replace(/\.json$/, "");
  // English words have a longer table of their own.
  if (language === "en") continue;
  const stem = stemmerOf(language);
  const shares = new Map<string, number>();
  const words = JSON.parse(readFileSync(join(folder, file), "utf8")) as [string, number][];
  for (const [text, share] of words) {
    if (/\p{N}/u.test(text)) continue;
    for (const { word } of tokenize(text)) {
      shares.set(stem(word), (shares.get(stem(word)) ?? 0) + share);
    }
  }
  const commonest = [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const byTenths = Map.groupBy(commonest.slice(0, STEMS), ([, share]) =>
    Math.round(10 * (Math.log10(share) + 9)),
  );
  const lines = [...byTenths].map(([tenths, stems]) => [tenths, ...stems.map(([one]) => one)]);
  writeFileSync(
    new URL(
      `../src/retrieval/data/stems/${language === "nb" ? "no" : language}.txt`,
      import.meta.url,
    ),
    `${lines.map((line) => line.join(" ")).join("\n")}\n`,
  );
}
