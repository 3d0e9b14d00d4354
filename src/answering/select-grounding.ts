import type { RankedSentence } from "../retrieval/retrieved.ts";
import type { Sentence, Story } from "../story/story.ts";
import { leansOn } from "./checks/read-evidence.ts";
import type { Grounding, GroundingSentence } from "./draft.ts";

export interface GroundingOptions {
  /** Tokens that the grounding may take. */
  readonly budget: number;
  /** Tokens of a text, counted so that the true count is never more. */
  readonly countTokens: (text: string) => number;
}

/** Tokens of a sentence's label, its paragraph and its speaker, beside its text. */
const LABEL_TOKENS = 12;

/** True for a sentence that may be quoted: not of a credit or of boilerplate. */
function isQuotable(story: Story, sentence: Sentence): boolean {
  const { kind } = story.blocks[sentence.block]!;
  return kind !== "boilerplate" && kind !== "credit";
}

/** Labels follow the sentence's place in the story, so a story given whole is always the same. */
function ground(story: Story, sentence: Sentence): GroundingSentence {
  const utterances = story.utterances.filter(
    ({ start, end }) => start < sentence.end && end > sentence.start,
  );
  return { label: `s${sentence.index + 1}`, sentence, utterances };
}

/** A ranked sentence with what it needs to be understood: the one it leans on, and its neighbours. */
function withNeighbours(story: Story, sentence: Sentence): Sentence[] {
  const beside = [story.sentences[sentence.index - 1], story.sentences[sentence.index + 1]];
  return [sentence, leansOn(story, sentence), ...beside].filter(
    (other): other is Sentence => other != null && other.block === sentence.block,
  );
}

/** Counts no further than it must: a novel's every sentence would take a while. */
function fits(costs: Iterable<number>, budget: number): boolean {
  let total = 0;
  for (const cost of costs) {
    total += cost;
    if (total > budget) return false;
  }
  return true;
}

/**
 * The sentences of a story that a model is shown, in story order: all that may be quoted when they
 * fit into the budget, else the best ones for the question (`ranked`, best first) with their
 * neighbours, best first until the budget is full.
 */
export function selectGrounding(
  story: Story,
  ranked: readonly RankedSentence[],
  { budget, countTokens }: GroundingOptions,
): Grounding {
  const costOf = ({ start, end }: Sentence) =>
    LABEL_TOKENS + countTokens(story.text.slice(start, end));
  const quotable = story.sentences.filter((sentence) => isQuotable(story, sentence));
  if (fits(quotable.values().map(costOf), budget)) {
    return { story, sentences: quotable.map((sentence) => ground(story, sentence)), whole: true };
  }
  const chosen = new Set<Sentence>();
  let left = budget;
  for (const { story: of, sentence } of ranked) {
    if (of !== story) continue;
    for (const one of withNeighbours(story, sentence)) {
      const cost = costOf(one);
      if (chosen.has(one) || !isQuotable(story, one) || cost > left) continue;
      chosen.add(one);
      left -= cost;
    }
  }
  const inOrder = [...chosen].sort((a, b) => a.start - b.start);
  return { story, sentences: inOrder.map((sentence) => ground(story, sentence)), whole: false };
}
