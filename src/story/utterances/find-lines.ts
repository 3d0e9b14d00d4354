import { UPPER } from "../letters.ts";
import type { Block, Sentence, Span } from "../story.ts";
import { type Cue, type CuePatterns, cueBefore, cueBehind } from "./find-cues.ts";
import type { Quotation } from "./find-quotations.ts";

/** A quotation with the cue beside it. */
export interface Line {
  readonly quotation: Quotation;
  readonly cue: Cue | null;
  /** `scare`: a term that the narrator quotes, not speech. */
  readonly kind: "direct" | "scare";
}

export interface LinesInput {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly patterns: CuePatterns;
}

/** Words behind a quotation in which its cue must begin and end, in UTF-16 code units. */
const REACH = 160;
/** A term in scare quotes has no more words. */
const LONGEST_TERM = 5;

/** A sentence goes on before a quotation. */
const INSIDE = /[\p{L}\p{N},]\s+$/u;
const CAPITAL = new RegExp(`^[${UPPER}]`);

const wordsOf = (text: string) => text.split(/\s+/).length;

/** The narration before a quotation: back to the sentence's start or the quotation before it. */
function narrationBefore(input: LinesInput, at: number): Span {
  const { outer, within } = input.quotations[at]!;
  const { start } = outer;
  const sentence = input.sentences.findLast((candidate) => candidate.start <= start);
  const floor = Math.max(
    sentence?.start ?? 0,
    within?.start ?? endBefore(input, at),
    start - REACH,
  );
  return { start: Math.min(floor, start), end: start };
}

/** Where the last quotation before one ends: those within another don't count. */
function endBefore({ quotations }: LinesInput, at: number): number {
  const before = quotations
    .slice(Math.max(0, at - 12), at)
    .findLast((other) => other.within === undefined);
  return before?.outer.end ?? 0;
}

function narrationAfter(input: LinesInput, at: number): Span {
  const { outer, block, within } = input.quotations[at]!;
  const { start: next } = input.quotations
    .slice(at + 1, at + 12)
    .find((other) => other.within === undefined || within !== undefined)?.outer ?? {
    start: Number.POSITIVE_INFINITY,
  };
  const last = within?.end ?? input.blocks[block]!.end;
  return { start: outer.end, end: Math.max(outer.end, Math.min(last, next, outer.end + REACH)) };
}

function cueOfQuotation(input: LinesInput, at: number): Cue | null {
  const { text, patterns } = input;
  const after = narrationAfter(input, at);
  const behind = text.slice(after.start, after.end);
  // `“…” Then she said: “…”` belongs to what follows: a cue behind needs an open sentence.
  const quoted = text.slice(0, after.start);
  const ended =
    // A stop behind the marks ends the sentence that holds the quotation.
    /^[.!?]\s+[A-Z]/.test(behind) ||
    (/[.!?…][”"’'»“]*$/u.test(quoted) && /^\s+(?:[A-Z][a-z]+\s+)?(?:then|when|as)\b/u.test(behind));
  const behindCue = ended ? null : cueBehind(text, after, patterns);
  const own = text.slice(input.quotations[at]!.start, input.quotations[at]!.end);
  // A full stop inside the marks ends the sentence: what begins behind it is another one, unless
  // the cue is all that there is.
  const another =
    behindCue !== null &&
    /\.$/u.test(own) &&
    CAPITAL.test(behind.trimStart()) &&
    /^\s+(?:that|the|a|an|he|she|it|his|her|they|there|no|if|whether)\b/iu.test(
      text.slice(behindCue.end),
    );
  const before = cueBefore(text, narrationBefore(input, at), patterns);
  // `She wrote: “…”` needs no other cue.
  const colon =
    before !== null && /:\s*$/u.test(text.slice(before.end, input.quotations[at]!.outer.start));
  return behindCue === null || another || colon ? before : behindCue;
}

/** `so-called “…”`: the narrator says that the words are not the narrator's. */
function isHeldAtArmsLength({ text, patterns, blocks, quotations }: LinesInput, at: number) {
  const { outer, block } = quotations[at]!;
  const before = text.slice(Math.max(blocks[block]!.start, outer.start - 40), outer.start);
  return patterns.scare.test(before);
}

/** A few quoted words inside a narrator's sentence are a term, not speech. */
function isTerm(input: LinesInput, at: number): boolean {
  const { text } = input;
  const { start, end, outer, block } = input.quotations[at]!;
  const content = text.slice(start, end);
  const before = text.slice(Math.max(input.blocks[block]!.start, outer.start - 40), outer.start);
  const inside = INSIDE.test(before);
  return inside && wordsOf(content) <= LONGEST_TERM && !/[.!?…,]$/u.test(content);
}

const SMALL =
  /^(?:of|the|a|an|and|in|on|to|at|for|by|with|de|la|le|du|des|und|der|die|das|y|el|и|в|на|і|й|та)$/iu;

/** “Bleak House”, the “Morning Star”: every word has its capital, in the midst of a sentence. */
function isTitle(input: LinesInput, at: number, uncued: boolean): boolean {
  const { text } = input;
  const { start, end, outer, block } = input.quotations[at]!;
  const content = text.slice(start, end);
  const before = text.slice(Math.max(input.blocks[block]!.start, outer.start - 40), outer.start);
  if (!INSIDE.test(before) || /[.!?…,]$/u.test(content)) return false;
  const words = content.split(/\s+/u);
  const named = words.filter((word) => !SMALL.test(word));
  if (words.length > 7 || named.length === 0) return false;
  const capital = (word: string) => CAPITAL.test(word);
  // One language writes only a title's first word large: a noun of the work's kind must tell.
  if (!capital(words[0]!)) return false;
  // With a cue before, only what has an article of its own: "said that he had the “Morning Star”".
  if (!uncued) return named.length > 1 && named.every(capital) && /\b[Tt]he\s+$/.test(before);
  if (named.every(capital)) return named.length > 1 || KIND.test(before);
  return KIND.test(before);
}

/** Nouns before the name of a work, a ship or a house. */
const KIND =
  /(?:book|novel|play|film|song|poem|copy of|story|ship|boat|brig|ferry|trawler|tavern|inn|pub|hotel|paper|newspaper|called|crew of the|taberna|barco|libro|periódico|livre|journal|roman|Buch|Zeitung|Schiff|книжка|книга|спектакль|спектакля|роман|газета)\s+$/iu;

/** The quotations of a text as lines; titles of works are none. */
export function findLines(input: LinesInput): Line[] {
  return input.quotations.flatMap((quotation, at): Line[] => {
    const { label } = quotation;
    if (label !== undefined) {
      return [{ quotation, cue: { ...label, verb: label, source: label }, kind: "direct" }];
    }
    if (isHeldAtArmsLength(input, at)) return [{ quotation, cue: null, kind: "scare" }];
    const cue = cueOfQuotation(input, at);
    if (isTitle(input, at, cue === null)) return [];
    const kind = cue === null && isTerm(input, at) ? "scare" : "direct";
    return [{ quotation, cue, kind }];
  });
}
