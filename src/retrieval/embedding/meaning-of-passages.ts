import { sliceOf } from "../../story/story.ts";
import type { PassageIndex } from "../passage-index.ts";
import { cosineOf } from "./embedder.ts";
import type { VectorBook } from "./vector-book.ts";

/** How near the sentences of an index are to one question in meaning. */
export interface QuestionMeaning {
  /** Of a passage's best sentence; null while none of them has a vector. */
  ofPassage(passage: number): number | null;
  /** Of the sentence of a number in its story; 0 while it has no vector. */
  ofSentence(passage: number, sentence: number): number;
}

/** Reads vectors as far as they are there; null where the question has none. */
export function meaningOfPassages(
  { passages }: PassageIndex,
  question: string,
  vectors: VectorBook,
): QuestionMeaning | null {
  const asked = vectors.vectorOf(question);
  if (asked === null) return null;
  const found = new Map<number, number | null>();
  const cosine = (passage: number, sentence: number): number | null => {
    const { story } = passages[passage]!;
    const vector = vectors.vectorOf(sliceOf(story, story.sentences[sentence]!));
    return vector === null ? null : cosineOf(asked, vector);
  };
  return {
    ofPassage(number) {
      let best = found.get(number);
      if (best === undefined) {
        best = null;
        const { firstSentence, endSentence } = passages[number]!.passage;
        for (let at = firstSentence; at < endSentence; at++) {
          const own = cosine(number, at);
          if (own !== null && (best === null || own > best)) best = own;
        }
        found.set(number, best);
      }
      return best;
    },
    ofSentence: (passage, sentence) => cosine(passage, sentence) ?? 0,
  };
}
