import { PEOPLES } from "../story/cast/countries.ts";
import { tokenize } from "./tokenize.ts";

const known = new Map<string, readonly string[]>();
for (const names of PEOPLES) {
  const words = names.flatMap((name) => {
    const tokens = tokenize(name);
    return tokens.length === 1 ? [tokens[0]!.word] : [];
  });
  for (const word of words) {
    known.set(
      word,
      words.filter((other) => other !== word),
    );
  }
}

/**
 * Folded English words for the same country or its people: "french" for "france". Only for words
 * that are written as names: "polish" and "turkey" mean other things, too.
 */
export function peopleOf(word: string): readonly string[] {
  return known.get(word) ?? [];
}
