import { stemmerOf } from "../../retrieval/stem.ts";
import { stopWordsOf } from "../../retrieval/stop-words.ts";
import { type Token, tokenize } from "../../retrieval/tokenize.ts";

/** A word as the checks see it. */
export interface Word extends Token {
  readonly stem: string;
  /** Carries grammar, not content. */
  readonly stop: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Begins a sentence or a quotation, where a capital tells nothing. */
  readonly opens: boolean;
  /** Followed by a possessive ending ("Kyiv’s"). */
  readonly possessive: boolean;
  /** Number of the clause that it is in: clauses end at punctuation. */
  readonly clause: number;
}

const OPENING = /[.!?…:\n][^\p{L}\p{N}]*$|[“"«„‘([][^\p{L}\p{N}]*$/u;
const ABBREVIATION = /^(?:\p{L}|mr|mrs|ms|dr|st|prof|gen|sen|gov|lt|col|sgt)$/u;
const CLAUSE_END = /[.,;:!?—–…()“”«»"]/u;

/** The words of a text, in order, with offsets into it (plus `offset`). */
export function readWords(text: string, language: string, offset = 0): Word[] {
  const stem = stemmerOf(language);
  const stopWords = stopWordsOf(language);
  let clause = 0;
  let end = 0;
  let before = "";
  return tokenize(text).map((token): Word => {
    const between = text.slice(end, token.start);
    const abbreviated = between.startsWith(".") && ABBREVIATION.test(before);
    if (CLAUSE_END.test(between) && !abbreviated) clause++;
    const opens = end === 0 || (OPENING.test(between) && !abbreviated);
    end = token.end;
    before = token.word;
    return {
      ...token,
      start: token.start + offset,
      end: token.end + offset,
      stem: stem(token.word),
      stop: stopWords.has(token.word),
      capital: /^\p{Lu}/u.test(token.surface),
      opens,
      possessive: /^['’ʼ]s?(?!\p{L})/u.test(text.slice(token.end, token.end + 3)),
      clause,
    };
  });
}
