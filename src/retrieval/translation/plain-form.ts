import { type Token, tokenize } from "../tokenize.ts";

/** A word of a question, as it is looked up. */
export interface AskedWord {
  /** As asked. */
  readonly surface: string;
  /** Lower case, with its accents: what stemmers know. */
  readonly lower: string;
  /** Folded further than stories are: "ł" is "l" and "ё" is "е", as they are typed in haste. */
  readonly word: string;
}

/** Articles and pronouns that French writes into the next word: "l'Ukraine", "qu'a". */
const ELISION = /^(?:[ldjnmtsc]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/iu;

/** A word in its folded form, which the lexica are sorted by. */
export function plainWord(surface: string): string {
  return surface
    .toLowerCase()
    .replaceAll("ё", "е")
    .normalize("NFKD")
    .replace(/(?<=[a-z])(?!\u0308)\p{M}/gu, "")
    .normalize("NFC")
    .replaceAll("ł", "l")
    .replace(/[’ʼ`]/gu, "'");
}

function askedWord(surface: string): AskedWord {
  return { surface, lower: surface.toLowerCase().normalize("NFC"), word: plainWord(surface) };
}

function partsOf({ surface }: Token): AskedWord[] {
  const elided = ELISION.exec(surface)?.[0];
  if (elided === undefined) return [askedWord(surface)];
  return [askedWord(elided.slice(0, -1)), askedWord(surface.slice(elided.length))];
}

/** The words of a question in order. */
export function askedWordsOf(text: string): AskedWord[] {
  return tokenize(text).flatMap(partsOf);
}

/** Folded words between single spaces, one at each end: what {@link AskingRules} are written for. */
export function plainForm(words: readonly AskedWord[]): string {
  return ` ${words.map(({ word }) => word).join(" ")} `;
}
