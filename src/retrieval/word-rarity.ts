import { openSortedTable } from "./sorted-table.ts";

const table = openSortedTable("word-frequencies.en.txt");
const known = new Map<string, number | null>();
const MOST_KNOWN = 20_000;

/** Frequency of an English word on the Zipf scale; null for one that the table lacks. */
function zipfOf(word: string): number | null {
  let zipf = known.get(word);
  if (zipf === undefined) {
    const tenths = table.find(word);
    zipf = tenths === null ? null : Number(tenths) / 10;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, zipf);
  }
  return zipf;
}

/** True for one of the 30,000 commonest English words: not a misspelt name. */
export function isCommonWord(word: string): boolean {
  return zipfOf(word) !== null;
}

/** Zipf values at which a word tells nothing (0) and everything (1) about a question. */
export const EVERYDAY = 6.6;
export const RARE = 3;

/**
 * How much an English word tells about what is asked: 0 for "the", 0.3 for "talk", 0.6 for
 * "guarantee", 1 for "Lytvyn" and whatever the table lacks. A linear map of the Zipf scale
 * (log10 of the frequency in a billion words), clamped.
 */
export function rarityOf(word: string): number {
  const zipf = zipfOf(word);
  if (zipf === null) return 1;
  return Math.min(1, Math.max(0.05, (EVERYDAY - zipf) / (EVERYDAY - RARE)));
}
