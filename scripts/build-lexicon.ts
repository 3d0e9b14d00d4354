/**
 * Writes `src/retrieval/data/lexicon.<language>.txt` from the tables of `scripts/lexicon/` and the
 * names of countries that Node's Unicode CLDR data gives. A table has a line a meaning:
 *
 *     English,other English | Ukrainian | German | French | Spanish | Polish | Russian
 *
 * with forms apart by commas. In the files a line is `keys TAB English`; a key with "~" is a stem.
 *
 *     node scripts/build-lexicon.ts
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import type { AskingLanguage } from "../src/retrieval/translation/asking-rules.ts";
import { lightStem } from "../src/retrieval/translation/light-stem.ts";
import { askedWordsOf } from "../src/retrieval/translation/plain-form.ts";

const LANGUAGES: readonly AskingLanguage[] = ["uk", "de", "fr", "es", "pl", "ru"];
const MOST_ENGLISH = 7;

interface Row {
  readonly english: readonly string[];
  readonly forms: readonly string[];
}

const listOf = (cell: string) =>
  cell
    .split(",")
    .map((form) => form.trim())
    .filter((form) => form !== "");

function readTables(language: AskingLanguage): Row[] {
  const column = LANGUAGES.indexOf(language) + 1;
  const files = globSync("lexicon/*.txt", { cwd: import.meta.dirname }).sort();
  return files.flatMap((file) =>
    readFileSync(new URL(file, import.meta.url), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.startsWith("#"))
      .map((line) => {
        const cells = line.split("|");
        if (cells.length !== LANGUAGES.length + 1) throw new Error(`${file}: ${line}`);
        return { english: listOf(cells[0]!), forms: listOf(cells[column]!) };
      }),
  );
}

/** Every region's name in English and in a language. */
function readRegions(language: AskingLanguage): Row[] {
  const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const foreign = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  return letters.flatMap((left) =>
    letters.flatMap((right) => {
      const name = english.of(left + right);
      const form = foreign.of(left + right);
      if (name === undefined || form === undefined || /[^\p{L} ]/u.test(name)) return [];
      return [{ english: [name], forms: [form] }];
    }),
  );
}

function keysOf(form: string, language: AskingLanguage): string[] {
  const words = askedWordsOf(form);
  const stems = (of: "lower" | "word") =>
    words.map((word) => `~${lightStem(word[of], language)}`).join(" ");
  return [words.map(({ word }) => word).join(" "), stems("lower"), stems("word")];
}

for (const language of LANGUAGES) {
  const entries = new Map<string, Set<string>>();
  for (const { english, forms } of [...readTables(language), ...readRegions(language)]) {
    for (const key of forms.flatMap((form) => keysOf(form, language))) {
      const known = entries.get(key) ?? new Set();
      entries.set(key, known);
      for (const word of english) if (known.size < MOST_ENGLISH) known.add(word);
    }
  }
  const keysByEnglish = Map.groupBy([...entries.keys()], (key) => [...entries.get(key)!].join(","));
  const lines = [...keysByEnglish].map(([english, keys]) => `${keys.sort().join(",")}\t${english}`);
  const file = new URL(`../src/retrieval/data/lexicon.${language}.txt`, import.meta.url);
  const head = "# Made by scripts/build-lexicon.ts: own work; names of countries by Unicode CLDR.";
  writeFileSync(file, `${[head, ...lines.sort()].join("\n")}\n`);
}
