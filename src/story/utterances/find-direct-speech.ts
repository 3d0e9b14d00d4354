import type { Block, Sentence, Span, Utterance } from "../story.ts";
import { type Cue, type CuePatterns, cueBefore, cueBehind } from "./find-cues.ts";
import type { Quotation } from "./find-quotations.ts";
import type { SpeakerResolver } from "./resolve-speaker.ts";

export interface DirectSpeechInput {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly patterns: CuePatterns;
  readonly resolver: SpeakerResolver;
  /** Canonical name of a member of the cast. */
  readonly nameOf: (member: number) => string;
}

/** Words behind a quotation in which its cue must begin and end, in UTF-16 code units. */
const REACH = 160;
/** A term in scare quotes has no more words. */
const LONGEST_TERM = 5;

const wordsOf = (text: string) => text.split(/\s+/).length;

/** The narration before a quotation: back to the sentence's start or the quotation before it. */
function narrationBefore(input: DirectSpeechInput, at: number): Span {
  const { start } = input.quotations[at]!.outer;
  const sentence = input.sentences.findLast((candidate) => candidate.start <= start);
  const floor = Math.max(
    sentence?.start ?? 0,
    input.quotations[at - 1]?.outer.end ?? 0,
    start - REACH,
  );
  return { start: Math.min(floor, start), end: start };
}

function narrationAfter(input: DirectSpeechInput, at: number): Span {
  const { outer, block } = input.quotations[at]!;
  const next = input.quotations[at + 1]?.outer.start ?? Number.POSITIVE_INFINITY;
  return { start: outer.end, end: Math.min(input.blocks[block]!.end, next, outer.end + REACH) };
}

function cueOfQuotation(input: DirectSpeechInput, at: number): Cue | null {
  const { text, patterns } = input;
  const after = narrationAfter(input, at);
  const behind = text.slice(after.start, after.end);
  // `“…” Then she said: “…”` belongs to what follows: a cue behind needs an open sentence.
  const quoted = text.slice(0, after.start);
  const ended =
    /[.!?…][”"’'»“]*$/u.test(quoted) && /^\s+(?:[A-Z][a-z]+\s+)?(?:then|when|as)\b/u.test(behind);
  const cue = ended ? null : cueBehind(text, after, patterns);
  return cue ?? cueBefore(text, narrationBefore(input, at), patterns);
}

/** Somebody does something right behind the words: whose they are is then not the last speaker's. */
const ACTED_BEHIND = /^[,.!?…]*\s*(?:he|she|they|it|I|we|[A-ZÀ-ÞА-Я][^\s.,;:]+)\s+[^\sA-Z.,;:]+/;

/** `so-called “…”`: the narrator says that the words are not the narrator's. */
function isHeldAtArmsLength(
  { text, patterns, blocks, quotations }: DirectSpeechInput,
  at: number,
): boolean {
  const { outer, block } = quotations[at]!;
  const before = text.slice(Math.max(blocks[block]!.start, outer.start - 40), outer.start);
  return patterns.scare.test(before);
}

/** A few quoted words inside a narrator's sentence are a term, not speech. */
function isTerm(input: DirectSpeechInput, at: number): boolean {
  const { text } = input;
  const { start, end, outer, block } = input.quotations[at]!;
  const content = text.slice(start, end);
  const before = text.slice(Math.max(input.blocks[block]!.start, outer.start - 40), outer.start);
  const inside = /[\p{L}\p{N},]\s+$/u.test(before);
  return inside && wordsOf(content) <= LONGEST_TERM && !/[.!?…,]$/u.test(content);
}

/**
 * What everybody says in quotation marks, with the speaker where the text makes it sure: by a cue
 * beside the quotation, by another in the same paragraph, or because the speech goes on.
 */
export function findDirectSpeech(input: DirectSpeechInput): Utterance[] {
  const { text, quotations, resolver, nameOf } = input;
  const utterances: Utterance[] = [];
  const speakerOfBlock = new Map<number, number>();
  let last: { readonly member: number | null; readonly quotation: Quotation } | null = null;
  for (const [at, quotation] of quotations.entries()) {
    const { start, end } = quotation;
    const held = isHeldAtArmsLength(input, at);
    const cue = held ? null : cueOfQuotation(input, at);
    if (held || (cue === null && isTerm(input, at))) {
      utterances.push({ start, end, kind: "scare", speaker: null, source: null, cue: null });
      continue;
    }
    let member = cue === null ? null : resolver.resolve(cue.source, turnAt(quotation.block));
    if (cue === null && last !== null && goesOn(last, quotation)) member = last.member;
    if (member !== null) {
      resolver.spoke(member, end);
      speakerOfBlock.set(quotation.block, member);
    }
    utterances.push({
      start,
      end,
      kind: "direct",
      speaker: member === null ? null : nameOf(member),
      source: cue?.source ?? null,
      cue: cue?.verb ?? null,
    });
    last = { member, quotation };
  }
  return withLaterCues(utterances, input);

  /** In a dialogue of two, each in a paragraph of their own, the one who did not speak last. */
  function turnAt(block: number): number | null {
    const [before, earlier] = [speakerOfBlock.get(block - 1), speakerOfBlock.get(block - 2)];
    if (before === undefined || earlier === undefined || before === earlier) return null;
    return speakerOfBlock.has(block) ? null : earlier;
  }

  function goesOn(
    before: { member: number | null; quotation: Quotation },
    now: Quotation,
  ): boolean {
    if (before.member === null) return false;
    if (before.quotation.open && now.block === before.quotation.block + 1) return true;
    if (ACTED_BEHIND.test(text.slice(now.outer.end, now.outer.end + REACH))) return false;
    return (
      now.block === before.quotation.block &&
      !resolver.namesAnother(before.member, before.quotation.outer.end, now.outer.start)
    );
  }

  /** Speech that opens a paragraph and is attributed only by a later cue of the same paragraph. */
  function withLaterCues(found: Utterance[], { blocks }: DirectSpeechInput): Utterance[] {
    return found.map((utterance, at) => {
      if (utterance.kind !== "direct" || utterance.speaker !== null || utterance.cue !== null) {
        return utterance;
      }
      const open = quotations[at]!.open;
      const block = quotations[at]!.block + (open ? 1 : 0);
      const next = found[at + 1];
      const near =
        next !== undefined && next.start < blocks[block]!.end && next.start >= blocks[block]!.start;
      if (!near || next.kind !== "direct" || next.speaker === null) return utterance;
      const between = text.slice(utterance.end, next.start);
      return open || /^[”"’»]?\s*[^.!?]*$/u.test(between)
        ? { ...utterance, speaker: next.speaker }
        : utterance;
    });
  }
}
