import type { Story } from "../../story/story.ts";
import { findReferents, type Referent } from "./referents.ts";
import { baseOf } from "./verb-forms.ts";

/**
 * An English question in its parts: "And | how long | did | the talks | last", where the subject
 * follows a helping verb; or "Who | met Keir Starmer", where the question word is the subject.
 */
export interface AskedQuestion {
  /** "who", "how long", "which countries"; empty for a yes-or-no question. */
  readonly wh: string;
  /** "did", "were"; null where the question word is the subject and its verb stands in `rest`. */
  readonly aux: string | null;
  /** Null where the question word is the subject. */
  readonly subject: string | null;
  /** What follows, without the question mark. */
  readonly rest: string;
  /** Everything that the question speaks of, with offsets into the question. */
  readonly referents: readonly Referent[];
}

const AUX =
  /^(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)$/iu;
const SUPPORT = /^(?:did|does|do)$/iu;
/** Beyond this no question has its form; time must be bounded. UTF-16 code units. */
const LONGEST = 500;
/** What may open a question before its first word. */
export const LEAD =
  /^(?:(?:and|but|so|ok|okay|well|then|also|thanks|thank you|yes|yeah|no|hm+|oh|now|wait|sorry|please|cool|great|right)\b[\s,.!:–—-]*)+(?=\S)/iu;
const WH =
  /^(?:(?:by|to|with|for|from|of|in|at|on|under|since|until|about|according to) )?(?:who(?:m|se)?|what|which|when|where|why|how|wen)\b/iu;
const PRONOUN =
  /^(?:he|she|it|they|this|that|these|those|there|you|we|i|somebody|someone|anybody|anyone|something|everyone|everybody|nobody)$/iu;
/** What can't begin a subject: behind "was" it tells that the question word was the subject. */
const NO_SUBJECT =
  /^(?:at|in|on|of|by|to|for|with|from|about|under|over|near|not|also|still|resistant|against|willing|ready|able|responsible|to|going|being|been|already|ever|never|\p{L}+(?:ed|ing|ly))$/iu;

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));

const bare = ({ text }: Piece) => text.replace(/[?!.,;:]+$/u, "");

/** Where the subject that begins at a piece ends: the number of the piece behind it. */
function subjectEnd(
  pieces: readonly Piece[],
  from: number,
  referents: readonly Referent[],
): number {
  const first = pieces[from]!;
  if (PRONOUN.test(bare(first))) return from + 1;
  let at = from;
  for (;;) {
    const here = pieces[at];
    if (here === undefined) return at;
    // "the French president", "Marta Quill": as far as the referent reaches.
    const referent = referents.find(({ start, end }) => start < here.end && end > here.start);
    const owned = referents.some(
      ({ start }) => start >= here.start && /^(?:the|an?|his|her|its|their)$/iu.test(here.text),
    );
    let end = at + 1;
    if (referent !== undefined) {
      while (pieces[end] !== undefined && pieces[end]!.start < referent.end) end++;
    } else if (owned || /^(?:the|an?|dame|judge|sir|president|mr|mrs|ms|dr)$/iu.test(bare(here))) {
      end = subjectEnd(pieces, at + 1, referents);
    }
    const next = pieces[end];
    if (next === undefined) return end;
    // "Ukraine’s allies", "Calloway’s pieces"
    if (/['’](?:s)?$/u.test(pieces[end - 1]!.text)) return end + 1;
    const capital = /^\p{Lu}/u.test(next.text) && /^\p{Lu}/u.test(pieces[end - 1]!.text);
    if (capital) {
      at = end;
      continue;
    }
    const joint = /^(?:and|&|or|of)$/u.test(next.text) && pieces[end + 1] !== undefined;
    if (!joint) return end;
    at = end + 1;
  }
}

/** Takes an English question apart; null for what is none. */
export function readAsked(question: string, story: Story): AskedQuestion | null {
  const text = question.slice(0, LONGEST).trim().replace(LEAD, "");
  const referents = findReferents(text, story);
  const pieces = piecesOf(text);
  if (pieces.length < 2) return null;
  const asks = WH.test(text);
  const auxAt = pieces.slice(0, 7).findIndex((piece) => AUX.test(piece.text));
  const upTo = (at: number) => text.slice(0, pieces[at]!.start).trim();
  const restFrom = (at: number) =>
    at >= pieces.length ? "" : text.slice(pieces[at]!.start).replace(/[\s?!.]+$/u, "");
  if (!asks && auxAt !== 0) return null;
  const first = bare(pieces[0]!).toLowerCase();
  const elseAt = /^(?:else|exactly)$/iu.test(bare(pieces[1]!)) ? 1 : 0;
  const behind = pieces[1 + elseAt];
  // "Who met Keir Starmer?": the verb stands right behind the question word; "what songs did" has
  // a noun there.
  const verb = behind !== undefined && !AUX.test(behind.text) && baseOf(bare(behind)) !== null;
  const noun = /s$/u.test(bare(behind ?? pieces[0]!)) && SUPPORT.test(pieces[auxAt]?.text ?? "");
  const turnedRound = first === "who" ? verb : first === "what" && verb && !noun;
  if (auxAt === -1 || turnedRound) {
    const counts = first === "how" && /^(?:many|much)$/iu.test(bare(pieces[1]!));
    const verbAt = (counts ? 3 : first === "which" ? 2 : 1) + elseAt;
    if (!counts && !/^(?:who|what|which)$/u.test(first)) return null;
    if (pieces.length <= verbAt) return null;
    return { wh: upTo(verbAt), aux: null, subject: null, rest: restFrom(verbAt), referents };
  }
  const aux = pieces[auxAt]!.text;
  const next = pieces[auxAt + 1];
  const wh = upTo(auxAt);
  const canBeSubject = /^(?:who|what|which)\b/iu.test(wh);
  const startsSubject = (piece: Piece) =>
    !NO_SUBJECT.test(bare(piece)) &&
    (/s$/u.test(bare(piece)) || /^\p{Lu}/u.test(piece.text) || baseOf(bare(piece)) === null);
  const turned = SUPPORT.test(aux) || !canBeSubject || (next !== undefined && startsSubject(next));
  if (next === undefined || !turned) {
    return { wh, aux: null, subject: null, rest: restFrom(auxAt), referents };
  }
  const end = Math.max(auxAt + 2, subjectEnd(pieces, auxAt + 1, referents));
  const subject = text.slice(next.start, pieces[Math.min(end, pieces.length) - 1]!.end);
  return {
    wh,
    aux: aux.toLowerCase(),
    subject: subject.replace(/[\s?!.,]+$/u, ""),
    rest: restFrom(end),
    referents,
  };
}
