import { partOf, type QuestionReading, type RankedSentence } from "../retrieval/retrieved.ts";
import type { Story } from "../story/story.ts";
import type { Answer, AnswerReasons, Quote } from "./answer.ts";
import { type Assessment, assess } from "./assess.ts";
import type { Attribution } from "./attribute.ts";
import { describeRank } from "./describe-rank.ts";
import type { Grounding } from "./draft.ts";
import { quoteOf } from "./quote.ts";
import { wholeSentence } from "./show-span.ts";

/** What the retriever made of the question. */
export interface LookedUp {
  readonly story: Story;
  /** Best first. */
  readonly ranked: readonly RankedSentence[];
  readonly reading: QuestionReading;
  readonly assessment: Assessment;
  /**
   * False where the question's words tell the retriever little: in another language than the
   * story's, or as a part of a conversation ("and what did he say then?").
   */
  readonly readable: boolean;
}

/** Passages shown when the story does not say. */
const NEAREST = 2;
/** What a cited sentence must meet of a question on which the retriever finds the story silent. */
const LEAST_COVERAGE = 0.35;
/** The same of the question's words that are no names: what is asked about somebody. */
const LEAST_FOCUS = 0.25;

function rankedIn(ranked: readonly RankedSentence[], quote: Quote): readonly RankedSentence[] {
  return ranked.filter(({ sentence }) => sentence.start < quote.end && sentence.end > quote.start);
}

function rankOf(ranked: readonly RankedSentence[], quote: Quote): AnswerReasons["ranks"][number] {
  return describeRank(rankedIn(ranked, quote)[0]);
}

/**
 * A model's true statements may still not answer the question. Where the retriever finds no answer
 * in the story either, a cited sentence must meet what is asked, not the names alone, and hold what
 * the question's form asks for. Where the retriever cannot judge, the model's word counts.
 */
function isBesideThePoint(quotes: readonly Quote[], extractive: Answer, looked: LookedUp): boolean {
  if (extractive.confidence !== "none" || !looked.readable) return false;
  const expects = looked.reading.question.expects !== null;
  return !quotes
    .flatMap((quote) => rankedIn(looked.ranked, quote))
    .some(
      (sentence) =>
        sentence.coverage >= LEAST_COVERAGE &&
        partOf(sentence, "focus") >= LEAST_FOCUS &&
        partOf(sentence, "anchored") > 0 &&
        (!expects || partOf(sentence, "expected") > 0),
    );
}

/** How near to the best sentence a cited one must come, by how sure the retriever is. */
const MISSED = { strong: 0.6, weak: 0.35, none: 0 } as const;

/**
 * True when the model's statements, though true, rest on sentences that have little of the question
 * while others have most of it: small models answer another question than the one they were asked.
 */
export function missesTheQuestion({ shown }: Attribution, looked: LookedUp): boolean {
  return looked.readable && reachOf(shown.quotes, looked) < MISSED[looked.assessment.confidence];
}

/** Scores are logarithms of odds: so much less than the best is a third of the way to it. */
const FAR = 8;

/** How near (0..1) the best cited sentence comes to the best of all, by score. */
function reachOf(quotes: readonly Quote[], { ranked }: LookedUp): number {
  const best = ranked[0]?.score;
  if (best === undefined) return 1;
  const cited = quotes.flatMap((quote) => rankedIn(ranked, quote));
  return Math.max(0, ...cited.map(({ score }) => Math.exp((score - best) / FAR)));
}

/** A cited sentence that comes this near is as sure an answer as the best one. */
const AS_SURE = 0.75;

/**
 * An unsure answer shows the passages that the retriever finds nearest as well, behind the quotes
 * of the statements: as many quotes in all as an answer without a model would have.
 */
function withPassages(quotes: readonly Quote[], passages: readonly Quote[]): readonly Quote[] {
  const others = passages.filter(
    ({ start, end }) => !quotes.some((quote) => quote.start < end && start < quote.end),
  );
  const room = Math.max(0, passages.length - quotes.length);
  const added = others.slice(0, room).map((quote, at) => ({ ...quote, n: quotes.length + at + 1 }));
  return [...quotes, ...added];
}

/** The answer of a draft of which something holds. */
export function answerFromDraft(
  extractive: Answer,
  attribution: Attribution,
  looked: LookedUp,
): Answer {
  const { statements, quotes } = attribution.shown;
  const cited = quotes
    .flatMap((quote) => rankedIn(looked.ranked, quote))
    .sort((a, b) => b.score - a.score);
  const { confidence, coverage } = assess(looked.reading, looked.story, cited);
  const aside = isBesideThePoint(quotes, extractive, looked);
  const dropped = attribution.receipts.filter(({ stamp }) => stamp === "none").length;
  const total = attribution.receipts.length;
  const notes = [
    ...(aside ? extractive.reasons.notes : []),
    ...(dropped > 0 ? [`${dropped} of ${total} claims of the model did not hold`] : []),
  ];
  // What is cited must answer, not what the retriever found beside it.
  const found = looked.assessment.confidence === "strong" && reachOf(quotes, looked) >= AS_SURE;
  const sure = confidence === "strong" || found;
  const full = statements.some(({ support }) => support === "full");
  const strong = full && sure;
  const shown = strong ? quotes : withPassages(quotes, extractive.quotes);
  return {
    status: aside ? "not_in_story" : "answered",
    confidence: aside ? "none" : strong ? "strong" : "weak",
    mode: "model",
    story: extractive.story,
    statements: aside ? [] : statements,
    quotes: aside ? [] : shown,
    nearest: aside ? quotes.slice(0, NEAREST) : [],
    reasons: {
      coverage,
      missing: extractive.reasons.missing,
      notes,
      fallback: null,
      ranks: (aside ? quotes.slice(0, NEAREST) : shown).map((quote) =>
        rankOf(looked.ranked, quote),
      ),
      claims: attribution.receipts,
    },
  };
}

/**
 * The answer when the model finds nothing in the story. The retriever may know better, and small
 * models give up soon: passages that may answer are shown, as an unsure answer. Else silence, with
 * the passages that the model names.
 */
export function silentAnswer(
  extractive: Answer,
  grounding: Grounding,
  labels: readonly string[],
  ranked: readonly RankedSentence[],
): Answer {
  const note = "the model found no answer in the story";
  const notes = [...extractive.reasons.notes, note];
  if (extractive.confidence !== "none") {
    return { ...extractive, confidence: "weak", reasons: { ...extractive.reasons, notes } };
  }
  const { story } = grounding;
  const named = grounding.sentences.filter(({ label }) => labels.includes(label));
  const spans = named.map(({ sentence }) => wholeSentence(story, sentence));
  const distinct = spans.filter((span, at) => !spans.slice(0, at).some((o) => o.end > span.start));
  const chosen = distinct.slice(0, NEAREST);
  const fromModel = chosen.map((span, at) => quoteOf(story, span, at + 1));
  const nearest = fromModel.length > 0 ? fromModel : extractive.nearest.slice(0, NEAREST);
  return {
    ...extractive,
    status: "not_in_story",
    confidence: "none",
    mode: "model",
    quotes: [],
    nearest,
    reasons: { ...extractive.reasons, notes, ranks: nearest.map((quote) => rankOf(ranked, quote)) },
  };
}
