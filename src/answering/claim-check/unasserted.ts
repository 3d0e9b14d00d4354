import type { Claim } from "../checks/read-claim.ts";
import type { Evidence } from "../checks/read-evidence.ts";
import type { Word } from "../checks/read-words.ts";

const BE = /^(?:is|are|was|were|be|been|being|am)$/u;
/** What makes the verb behind it a wish, a plan or a possibility. */
const OPENING = /^(?:to|will|would|could|can|may|might|should|must|shall|if|for|of|from)$/u;

/** The word before, adverbs and "not" passed over. */
function before(words: readonly Word[], at: number): Word | undefined {
  let back = at - 1;
  while (back >= 0 && /^(?:not|never|\p{L}+ly)$/u.test(words[back]!.word)) back--;
  return words[back];
}

/** True for a verb that something else governs: "to join", "opposes Ukraine joining", "may join". */
function isOpen(words: readonly Word[], at: number): boolean {
  const previous = before(words, at);
  if (previous !== undefined && previous.clause === words[at]!.clause) {
    if (OPENING.test(previous.word)) return true;
    if (/ing$/u.test(words[at]!.word)) return !BE.test(previous.word);
  }
  return /ing$/u.test(words[at]!.word);
}

/** Verbs that carry nothing of their own: what they join says it. */
const LIGHT =
  /^(?:last(?:s|ed)?|took|takes?|taken|place|part|happen(?:s|ed)?|held|holds?|go|goes|went|gone|began|lot)$/u;

export const isLight = ({ word }: Word) => LIGHT.test(word);

/** True for a word in the form of a verb that tells of something done. */
export const isDone = (surface: string) => PAST.test(surface.toLowerCase());

const PAST = /(?:ed|\bwent|\bgave|\bmet|\bwon|\blost|\bmade|\bleft|\btook|\bgot)$/u;

/**
 * A verb of the claim that it gives as done ("has joined") and the sentences only as open: wanted,
 * feared, refused ("to join", "opposes Ukraine joining"). Null where there is none.
 */
export function unasserted(claim: Claim, { words }: Evidence): string | null {
  for (const [at, word] of claim.words.entries()) {
    if (word.stop || word.capital || !PAST.test(word.word) || isOpen(claim.words, at)) continue;
    const places = words.flatMap((other, place) =>
      !other.capital && other.stem === word.stem ? [place] : [],
    );
    if (places.length > 0 && places.every((place) => isOpen(words, place))) return word.surface;
  }
  return null;
}
