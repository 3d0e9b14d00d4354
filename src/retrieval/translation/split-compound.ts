import { type AskedWord, plainWord } from "./plain-form.ts";

/** Letters that German puts between the parts of a compound. */
const LINKS = ["", "s", "es", "n", "en", "er", "e"] as const;
const SHORTEST = 4;

/**
 * The two parts of a German compound that `isKnown` knows, the longest first part that fits:
 * "Sicherheitsgarantien" → "sicherheit", "garantien". Null where there are none.
 */
export function splitCompound(
  { word }: AskedWord,
  isKnown: (word: AskedWord) => boolean,
): readonly [AskedWord, AskedWord] | null {
  const part = (text: string): AskedWord => ({ surface: text, lower: text, word: plainWord(text) });
  for (let at = word.length - SHORTEST; at >= SHORTEST; at--) {
    const last = part(word.slice(at));
    if (!isKnown(last)) continue;
    for (const link of LINKS) {
      if (!word.slice(0, at).endsWith(link)) continue;
      const text = word.slice(0, at - link.length);
      const first = part(text);
      if (text.length >= SHORTEST && isKnown(first)) return [first, last];
    }
  }
  return null;
}
