import type { DraftRequest, GroundingSentence } from "../answering/draft.ts";
import { sliceOf } from "../story/story.ts";

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/**
 * The same request with half of its sentences, for a model whose window is too small: those that
 * share most words with the question, in story order.
 */
export function shorten<Request extends Pick<DraftRequest, "grounding" | "question">>(
  request: Request,
): Request {
  const { grounding, question } = request;
  const asked = wordsOf(question);
  const shared = ({ sentence }: GroundingSentence) =>
    [...wordsOf(sliceOf(grounding.story, sentence))].filter((word) => asked.has(word)).length;
  const kept = [...grounding.sentences]
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, Math.ceil(grounding.sentences.length / 2))
    .sort((a, b) => a.sentence.start - b.sentence.start);
  return { ...request, grounding: { ...grounding, sentences: kept, whole: false } };
}
