import type { VectorBook } from "../retrieval/embedding/vector-book.ts";
import type { Library } from "../story/library.ts";
import { sliceOf } from "../story/story.ts";
import type { Answerer } from "./answerer.ts";

/**
 * An answerer whose retriever knows what questions mean: each waits shortly for its vector. The
 * stories' vectors are made in the background from the first question on.
 */
export function askByMeaning(answerer: Answerer, library: Library, vectors: VectorBook): Answerer {
  let learning = false;
  return {
    async answer(question, options) {
      if (!learning) {
        learning = true;
        const texts = library.stories.flatMap((story) =>
          story.sentences.map((sentence) => sliceOf(story, sentence)),
        );
        void vectors.learn(texts);
      }
      await vectors.ask(question.text);
      return answerer.answer(question, options);
    },
    forget() {
      vectors.forget();
      answerer.forget?.();
    },
  };
}
