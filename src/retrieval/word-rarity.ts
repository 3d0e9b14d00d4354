import { readFileSync } from "node:fs";

let zipfByWord: Map<string, number> | null = null;

function frequencies(): Map<string, number> {
  if (zipfByWord !== null) return zipfByWord;
  zipfByWord = new Map();
  const lines = readFileSync(new URL("./data/word-frequencies.en.txt", import.meta.url), "latin1");
  for (const line of lines.split("\n")) {
    const [zipf, ...words] = line.split(" ");
    for (const word of words) zipfByWord.set(word, Number(zipf) / 10);
  }
  return zipfByWord;
}

/** True for one of the 30,000 commonest English words: not a misspelt name. */
export function isCommonWord(word: string): boolean {
  return frequencies().has(word);
}

/** Zipf values at which a word tells nothing (0) and everything (1) about a question. */
const EVERYDAY = 6.6;
const RARE = 3;

/**
 * How much an English word tells about what is asked: 0 for "the", 0.3 for "talk", 0.6 for
 * "guarantee", 1 for "Lytvyn" and whatever the table lacks. A linear map of the Zipf scale
 * (log10 of the frequency in a billion words), clamped.
 */
export function rarityOf(word: string): number {
  const zipf = frequencies().get(word);
  if (zipf === undefined) return 1;
  return Math.min(1, Math.max(0.05, (EVERYDAY - zipf) / (EVERYDAY - RARE)));
}
