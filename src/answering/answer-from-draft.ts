import type { QuestionReading, RankedSentence } from "../retrieval/retrieved.ts";
import type { Story } from "../story/story.ts";
import type { Answer, AnswerReasons, Quote } from "./answer.ts";
import { type Assessment, assess } from "./assess.ts";
import type { Attribution } from "./attribute.ts";
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
}

/** Passages shown when the story does not say. */
const NEAREST = 2;
/** Where the story seems silent, quotes that meet less of the question do not answer it. */
const LEAST_COVERAGE = 0.35;

function rankedIn(ranked: readonly RankedSentence[], quote: Quote): readonly RankedSentence[] {
  return ranked.filter(({ sentence }) => sentence.start < quote.end && sentence.end > quote.start);
}

/** Why a quote ranks as it does; nothing is known of one that has no word of the question. */
function rankOf(ranked: readonly RankedSentence[], quote: Quote): AnswerReasons["ranks"][number] {
  const best = rankedIn(ranked, quote)[0];
  return {
    score: best?.score ?? 0,
    matched: (best?.matches ?? []).map(({ asked, found }) =>
      asked === found ? asked : `${asked}→${found}`,
    ),
    parts: Object.fromEntries((best?.parts ?? []).map(({ name, value }) => [name, value])),
  };
}

/**
 * A model's true statements may still not answer the question. Where the retriever finds no answer
 * in the story either, they must at least meet the question's words and hold what its form asks for.
 */
function isBesideThePoint(quotes: readonly Quote[], looked: LookedUp): boolean {
  if (looked.assessment.confidence !== "none") return false;
  const cited = quotes.flatMap((quote) => rankedIn(looked.ranked, quote));
  const coverage = Math.max(0, ...cited.map((sentence) => sentence.coverage));
  const holdsExpected = cited.some((sentence) =>
    sentence.parts.some(({ name, value }) => name === "expected" && value > 0),
  );
  const expects = looked.reading.question.expects !== null;
  return coverage < LEAST_COVERAGE || (expects && !holdsExpected);
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
  const aside = isBesideThePoint(quotes, looked);
  const dropped = attribution.receipts.filter(({ stamp }) => stamp === "none").length;
  const total = attribution.receipts.length;
  const notes = [
    ...(aside ? extractive.reasons.notes : []),
    ...(dropped > 0 ? [`${dropped} of ${total} claims of the model did not hold`] : []),
  ];
  const sure = confidence === "strong" || looked.assessment.confidence === "strong";
  const full = statements.some(({ support }) => support === "full");
  return {
    status: aside ? "not_in_story" : "answered",
    confidence: aside ? "none" : full && sure ? "strong" : "weak",
    mode: "model",
    story: extractive.story,
    statements: aside ? [] : statements,
    quotes: aside ? [] : quotes,
    nearest: aside ? quotes.slice(0, NEAREST) : [],
    reasons: {
      coverage,
      missing: extractive.reasons.missing,
      notes,
      fallback: null,
      ranks: (aside ? quotes.slice(0, NEAREST) : quotes).map((quote) =>
        rankOf(looked.ranked, quote),
      ),
      claims: attribution.receipts,
    },
  };
}

/**
 * The answer when the model finds nothing in the story. The retriever may know better: what it is
 * sure of is shown, as an unsure answer. Else silence, with the passages that the model names.
 */
export function silentAnswer(
  extractive: Answer,
  grounding: Grounding,
  labels: readonly string[],
  ranked: readonly RankedSentence[],
): Answer {
  const note = "the model found no answer in the story";
  const notes = [...extractive.reasons.notes, note];
  if (extractive.confidence === "strong") {
    return { ...extractive, confidence: "weak", reasons: { ...extractive.reasons, notes } };
  }
  const { story } = grounding;
  const named = grounding.sentences.filter(({ label }) => labels.includes(label));
  const spans = named.map(({ sentence }) => wholeSentence(story, sentence));
  const distinct = spans.filter((span, at) => !spans.slice(0, at).some((o) => o.end > span.start));
  const chosen = distinct.slice(0, NEAREST);
  const fromModel = chosen.map((span, at) => quoteOf(story, span, at + 1));
  const fallback = extractive.status === "answered" ? extractive.quotes : extractive.nearest;
  const nearest = fromModel.length > 0 ? fromModel : fallback.slice(0, NEAREST);
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
