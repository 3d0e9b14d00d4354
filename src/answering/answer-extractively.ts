import {
  partOf,
  type QuestionReading,
  type RankedSentence,
  type Retriever,
} from "../retrieval/retrieved.ts";
import type { Library } from "../story/library.ts";
import type { Story } from "../story/story.ts";
import type { Answer, Confidence, Question } from "./answer.ts";
import { type Assessment, assess } from "./assess.ts";
import type { Tiers } from "./calibration.ts";
import { describeRank } from "./describe-rank.ts";
import { type PickedQuote, pickQuotes } from "./pick-quotes.ts";
import { quoteOf } from "./quote.ts";
import { splitQuestion } from "./split-question.ts";

/** Passages that are looked at: beyond these, no sentence has ever been worth quoting. */
const PASSAGES = 20;
/** Passages shown when the story does not say. */
const NEAREST = 2;
/** A passage that meets less of the question is not near it. */
const NEAR = 0.2;

/** What answers come from. `tiers` default to the calibration in force. */
interface AnswerFrom {
  readonly library: Library;
  readonly retriever: Retriever;
  readonly tiers?: Tiers;
}

/** One part of a question, searched and judged. */
interface AnsweredPart {
  readonly missing: readonly string[];
  readonly sentences: readonly RankedSentence[];
  readonly assessment: Assessment;
}

/** "What did X say?" is answered by X's words alone, where there are any. */
function inTheVoiceAsked(
  ranked: readonly RankedSentence[],
  { question: { speech } }: QuestionReading,
): readonly RankedSentence[] {
  if (speech?.asks !== "words" || !speech.strict) return ranked;
  const spoken = ranked.filter((sentence) => partOf(sentence, "speech") === 1);
  return spoken.length > 0 ? spoken : ranked;
}

function answerPart(
  text: string,
  story: Story,
  { retriever, tiers }: Pick<AnswerFrom, "retriever" | "tiers">,
): AnsweredPart {
  const options = { storyId: story.id };
  const ranked = retriever
    .retrieve(text, { ...options, limit: PASSAGES })
    .flatMap((passage) => passage.sentences)
    .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start);
  const reading = retriever.read(text, options);
  const sentences = inTheVoiceAsked(ranked, reading);
  const missing = reading.missing.map((term) => term.asked);
  return { missing, sentences, assessment: assess(reading, story, sentences, tiers) };
}

/** "they", "it": words of a later part that stand for something in an earlier one. */
const REFERS_BACK =
  /\b(?:he|she|it|they|him|her|them|his|its|their|that|this|there|afterwards)\b/iu;

/** The parts of a question, each made whole: a part that refers back brings what it refers to. */
function wholeParts(text: string): string[] {
  const parts = splitQuestion(text);
  return parts.map((part, at) =>
    at > 0 && REFERS_BACK.test(part) ? `${part} (${parts[0]})` : part,
  );
}

/** Of several parts, an answer is as sure as all of them: one that fails makes it weak. */
function confidenceOf(parts: readonly AnsweredPart[]): Confidence {
  const tiers = parts.map((part) => part.assessment.confidence);
  if (tiers.every((tier) => tier === "strong")) return "strong";
  return tiers.every((tier) => tier === "none") ? "none" : "weak";
}

/** The best quotes of all parts: first each part's best, then what is best of the rest. */
function pickForParts(parts: readonly AnsweredPart[], limit: number): PickedQuote[] {
  const answering = parts.filter((part) => part.assessment.confidence !== "none");
  const served =
    answering.length > 0
      ? answering.map((part) => part.sentences)
      : parts.map((part) => part.sentences.filter(({ coverage }) => coverage >= NEAR));
  const picks = served.map((sentences) => pickQuotes(sentences, limit));
  const inTurn = Array.from({ length: limit }, (_, turn) =>
    picks.flatMap((pick) => pick[turn] ?? []),
  );
  const distinct: PickedQuote[] = [];
  for (const pick of inTurn.flat()) {
    const { start, end } = pick.span;
    if (!distinct.some(({ span }) => span.start < end && start < span.end)) distinct.push(pick);
  }
  return distinct.slice(0, limit);
}

function storyFor(question: Question, library: Library, retriever: Retriever): Story | null {
  if (question.storyId !== null) return library.find(question.storyId);
  if (library.stories.length === 1) return library.stories[0]!;
  return retriever.retrieve(question.text, { limit: 1 })[0]?.story ?? library.stories[0] ?? null;
}

/**
 * Answers without a model: the story's best sentences, in story order, or silence with the nearest
 * ones. Null when there is no story to answer from (an empty library, an unknown id).
 */
export function answerExtractively(
  question: Question,
  { library, retriever, tiers }: AnswerFrom,
): Answer | null {
  const story = storyFor(question, library, retriever);
  if (story === null) return null;
  const parts = wholeParts(question.text).map((part) =>
    answerPart(part, story, { retriever, ...(tiers && { tiers }) }),
  );
  const confidence = confidenceOf(parts);
  const answered = confidence !== "none";
  const picked = pickForParts(parts, answered ? question.quotes : NEAREST);
  const inOrder = picked.toSorted((a, b) => a.span.start - b.span.start);
  const quotes = inOrder.map(({ span }, at) => quoteOf(story, span, at + 1));
  return {
    status: answered ? "answered" : "not_in_story",
    confidence,
    mode: "extractive",
    story: story.id,
    statements: [],
    quotes: answered ? quotes : [],
    nearest: answered ? [] : quotes,
    reasons: {
      coverage: Math.min(...parts.map((part) => part.assessment.coverage)),
      missing: [...new Set(parts.flatMap((part) => part.missing))],
      notes: [...new Set(parts.flatMap((part) => part.assessment.notes))],
      fallback: null,
      ranks: inOrder.map(({ ranked }) => describeRank(ranked)),
    },
  };
}
