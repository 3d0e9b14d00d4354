import type { Sentence, Span, Story } from "../story/story.ts";
import type { ParsedQuestion, QuestionTerm } from "./parse-question.ts";

/** A run of whole sentences from one paragraph: what the index finds. */
export interface Passage extends Span {
  /** Derived from the story's hash and the span, so it survives a restart and dies with an edit. */
  readonly id: string;
  readonly storyId: string;
  /** The passage's sentences are `story.sentences.slice(firstSentence, endSentence)`. */
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** Why a word of the question was counted as found. */
export interface TermMatch {
  /** The question's word, as asked. */
  readonly asked: string;
  /** The story's word that it met. */
  readonly found: string;
  readonly how: "exact" | "stem" | "spelling" | "name" | "synonym";
  /** 0..1: how sure the match is. */
  readonly weight: number;
}

/** One named part of a score, so that a rank can be explained. */
export interface ScorePart {
  readonly name: string;
  readonly value: number;
}

export interface RankedSentence {
  readonly story: Story;
  readonly sentence: Sentence;
  /** Comparable within one question only. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
  readonly matches: readonly TermMatch[];
  /** Share (0..1, weighted by rarity) of the question's content words met here or next door. */
  readonly coverage: number;
}

export interface RetrievedPassage {
  readonly story: Story;
  readonly passage: Passage;
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** The passage's sentences, best first. */
  readonly sentences: readonly RankedSentence[];
}

export interface RetrieveOptions {
  /** At most this many passages. Default 10. */
  readonly limit?: number;
  /** Only this story. Default: all that the index holds. */
  readonly storyId?: string;
}

/** What a question asks, as far as its words tell, and which of them the stories lack. */
export interface QuestionReading {
  readonly question: ParsedQuestion;
  /** Content words that no story searched has, nor a spelling or synonym of them. */
  readonly missing: readonly QuestionTerm[];
}

/** Finds the passages that answer a question. Never throws on a question's text. */
export interface Retriever {
  read(question: string, options?: Pick<RetrieveOptions, "storyId">): QuestionReading;
  retrieve(question: string, options?: RetrieveOptions): readonly RetrievedPassage[];
  /** Lets go of what was asked. */
  forget(): void;
}

/** The value of one part of a sentence's score; 0 for a part that it lacks. */
export function partOf({ parts }: Pick<RankedSentence, "parts">, name: string): number {
  return parts.find((part) => part.name === name)?.value ?? 0;
}
