import type { RankedSentence, Retriever } from "../../retrieval/retrieved.ts";
import type { Sentence, Story } from "../../story/story.ts";
import type { Quote } from "../answer.ts";
import { carriedBy } from "../checks/check-coverage.ts";
import { type Claim, readClaim } from "../checks/read-claim.ts";
import { type Evidence, readEvidence } from "../checks/read-evidence.ts";
import type { Grounding } from "../draft.ts";
import { type JudgedStatement, judgeStatement } from "../judge-statement.ts";
import type { CheckNote } from "../note.ts";
import { quoteOf } from "../quote.ts";
import { wholeSentence } from "../show-span.ts";
import { findConflict } from "./find-conflict.ts";
import { isDone, isLight, unasserted } from "./unasserted.ts";

/** What a story says about a claim: never whether it is true. */
export type ClaimVerdict = "supported" | "contradicted" | "partly" | "silent";

export interface ClaimCheck {
  readonly text: string;
  readonly verdict: ClaimVerdict;
  /** What supports it, or speaks against it; for a silent story what comes nearest, if anything. */
  readonly quotes: readonly Quote[];
  /** Null where the quotes speak for themselves. */
  readonly note: CheckNote | null;
}

/** Sentences that a claim is held against, best first. */
const LOOKED_AT = 8;
/** What a sentence must meet of a claim to be shown as the nearest. */
const NEAREST_COVERAGE = 0.5;

/** What the sentences must carry of a claim to support it in part. */
const PARTLY_COVERAGE = 0.7;

/** True where nothing speaks against a statement but that it is no full copy of what it rests on. */
function isPartly({ stamp, checks }: JudgedStatement): boolean {
  if (stamp !== "none") return true;
  const failing = checks.filter(({ allows }) => allows === "none");
  // "continue" for "are continuing": people don't copy, so a near copy is no forgery.
  return failing.every(({ name }) => name === "wording");
}

/** True where sentences have the most of a claim, and all that it says was done. */
function carries(claim: Claim, evidence: Evidence): boolean {
  const { share, unmet } = carriedBy(claim, evidence, isLight);
  return (share ?? 0) >= PARTLY_COVERAGE && !unmet.some(isDone);
}

interface Held {
  readonly cited: readonly Sentence[];
  readonly judged: JudgedStatement;
}

function groundingOf(story: Story, sentences: readonly Sentence[]): Grounding {
  const grounded = sentences.map((sentence) => ({
    label: `s${sentence.index + 1}`,
    sentence,
    utterances: [],
  }));
  return { story, sentences: grounded, whole: false };
}

/** Holds a claim against some sentences as if a model had drafted it. */
function hold(story: Story, text: string, cited: readonly Sentence[]): Held {
  const cites = cited.map(({ index }) => ({ sentence: `s${index + 1}`, words: null }));
  // The claim is its own question: it asks about nothing that it does not say.
  return { cited, judged: judgeStatement({ cites, text }, groundingOf(story, cited), "") };
}

/** A sentence alone, and with the one before it in its paragraph. */
function variantsOf(story: Story, sentence: Sentence): Sentence[][] {
  const before = story.sentences[sentence.index - 1];
  return before?.block === sentence.block ? [[sentence], [before, sentence]] : [[sentence]];
}

function best(ranked: readonly RankedSentence[]): RankedSentence[] {
  return [...ranked].sort((a, b) => b.score - a.score).slice(0, LOOKED_AT);
}

function quotesOf(story: Story, sentences: readonly Sentence[]): Quote[] {
  const spans = [...new Set(sentences)]
    .sort((a, b) => a.start - b.start)
    .map((sentence) => wholeSentence(story, sentence));
  const apart = spans.filter((span, at) => at === 0 || span.start >= spans[at - 1]!.end);
  return apart.map((span, at) => quoteOf(story, span, at + 1));
}

/** Who says it in the story, where the claim keeps silent about that: the check of voices adds it. */
function voiceNote(claim: string, { text }: JudgedStatement): CheckNote | null {
  const names = /, according to (.+)\.$/u.exec(text)?.[1];
  if (names === undefined || /, according to /u.test(claim)) return null;
  return { kind: "as_words_of", speaker: names };
}

/**
 * Holds a claim against a story, by rules alone and with care: what the story does not have is
 * silence, never a contradiction. `suggested` are sentences that somebody (a model) thinks are to
 * the point: they are looked at first, and judged like the others.
 */
export function checkClaim(
  story: Story,
  text: string,
  retriever: Retriever,
  suggested: readonly Sentence[] = [],
): ClaimCheck {
  const passages = retriever.retrieve(text, { storyId: story.id });
  const ranked = best(passages.flatMap(({ sentences }) => sentences));
  const looked = [...suggested, ...ranked.map(({ sentence }) => sentence)];
  const together = suggested.length > 1 ? [hold(story, text, suggested)] : [];
  const apart = looked.flatMap((sentence) =>
    variantsOf(story, sentence).map((cited) => hold(story, text, cited)),
  );
  const held = [...together, ...apart];
  const make = (
    verdict: ClaimVerdict,
    { cited, judged }: Held,
    note: CheckNote | null,
  ): ClaimCheck => ({
    text,
    verdict,
    quotes: quotesOf(story, cited),
    note: note ?? (verdict === "contradicted" ? null : voiceNote(text, judged)),
  });
  const claim = readClaim(text, "", story);
  const evidence = new Map(held.map((one) => [one, readEvidence(story, one.cited)]));
  // What the story has as a wish or a fear it does not have as done.
  const open = (one: Held) => unasserted(claim, evidence.get(one)!) !== null;
  const full = held.find((one) => one.judged.stamp === "full" && !open(one));
  if (full !== undefined) return make("supported", full, null);
  for (const one of held) {
    const { checks } = one.judged;
    const conflict = findConflict({ claim, evidence: evidence.get(one)!, checks });
    if (conflict !== null) return make("contradicted", one, conflict);
  }
  const partial = held.find(
    (one) => isPartly(one.judged) && !open(one) && carries(claim, evidence.get(one)!),
  );
  if (partial !== undefined) {
    const why = partial.judged.checks.find(({ passed }) => !passed);
    const surer: CheckNote | null = why?.name === "hedges" ? { kind: "less_sure" } : null;
    return make("partly", partial, surer);
  }
  const near = ranked.find(({ coverage }) => coverage >= NEAREST_COVERAGE);
  return {
    text,
    verdict: "silent",
    quotes: quotesOf(
      story,
      suggested.length > 0 ? suggested : near === undefined ? [] : [near.sentence],
    ),
    note: null,
  };
}
