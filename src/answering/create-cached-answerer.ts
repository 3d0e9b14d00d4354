import type { Library } from "../story/library.ts";
import type { Answer, Question } from "./answer.ts";
import type { Answerer } from "./answerer.ts";

/** Where an answer came from: it was kept, another question's on its way, or made anew. */
export type LookUp = "kept" | "shared" | "new";

export interface CachedAnswererOptions {
  readonly answerer: Answerer;
  readonly library: Library;
  /** What makes answers differ besides story and question: the model and its prompt's version. */
  readonly variant: string;
  /** Answers kept. Default 500. */
  readonly most?: number;
  /** Told of each question that may be looked up. */
  readonly onLookUp?: (how: LookUp) => void;
}

const MOST = 500;

/** Case, white space and closing marks make no other question. */
function normalize(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[?!.\s]+$/, "");
}

/**
 * Remembers a model's answers, so that a repeated question costs nothing, and lets questions that
 * are asked at the same time share one call. Answers within a conversation, and those given because
 * a model failed, are not kept. Keys hold the stories' hashes: an edited story has no old answers.
 */
export function createCachedAnswerer({
  answerer,
  library,
  variant,
  most = MOST,
  onLookUp = () => {},
}: CachedAnswererOptions): Answerer {
  const kept = new Map<string, Answer>();
  const inFlight = new Map<string, Promise<Answer>>();
  const hashes = library.stories.map(({ sha256 }) => sha256).join();

  const keyOf = ({ text, storyId, quotes }: Question) => {
    const story = storyId === null ? hashes : (library.find(storyId)?.sha256 ?? storyId);
    return JSON.stringify([variant, story, quotes, normalize(text)]);
  };

  const keep = (key: string, answer: Answer) => {
    if (answer.reasons.fallback !== null) return;
    kept.delete(key);
    kept.set(key, answer);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
  };

  /** Answers that were begun before are not kept. */
  let generation = 0;

  return {
    forget() {
      generation++;
      kept.clear();
      inFlight.clear();
    },
    async answer(question, options) {
      if (question.history.length > 0) return answerer.answer(question, options);
      const key = keyOf(question);
      const known = kept.get(key);
      if (known !== undefined) {
        keep(key, known);
        onLookUp("kept");
        return known;
      }
      let answering = inFlight.get(key);
      onLookUp(answering === undefined ? "new" : "shared");
      if (answering === undefined) {
        const own = answerer.answer(question, options).finally(() => {
          if (inFlight.get(key) === own) inFlight.delete(key);
        });
        answering = own;
        inFlight.set(key, own);
      }
      const begun = generation;
      const answer = await answering;
      if (begun === generation) keep(key, answer);
      return answer;
    },
  };
}
