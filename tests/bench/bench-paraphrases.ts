import { readFileSync } from "node:fs";
import { splitIntoPassages } from "../../src/retrieval/split-into-passages.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { sliceOf } from "../../src/story/story.ts";
import * as adapter from "./adapter.ts";
import type { Engine } from "./engine.ts";
import { mean } from "./metrics.ts";

/** A question that shares hardly a word with the passage that answers it. */
interface Paraphrase {
  /** Id of the text that it is asked of. */
  readonly text: string;
  readonly question: string;
  /** Words of the passage sought. */
  readonly answer: string;
}

export interface ParaphraseQuality {
  readonly engine: string;
  readonly questions: number;
  readonly at1: number;
  readonly at5: number;
}

function linesOf<T>(path: string): T[] {
  return readFileSync(new URL(path, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as T);
}

const ENGLISH = ["gold.dev.jsonl", "gold.held-out.jsonl"];

/**
 * How well engines find what `tests/eval/paraphrases.jsonl` asks for, each text alone: the texts of
 * the speakers' evaluation, which nothing was trained on.
 */
export function measureParaphrases(peers: readonly Engine[]): ParaphraseQuality[] {
  const questions = linesOf<Paraphrase>("../eval/paraphrases.jsonl");
  const texts = ENGLISH.flatMap((file) =>
    linesOf<{ id: string; text: string; language: string }>(`../eval/speakers/${file}`),
  );
  const passagesOf = (id: string) => {
    const text = texts.find((one) => one.id === id)?.text;
    if (text === undefined) throw new Error(`no text is called ${id}`);
    const story = parseStory(text, { id });
    return splitIntoPassages(story).map((passage) => ({
      docId: id,
      passageId: passage.id,
      text: sliceOf(story, passage),
    }));
  };
  const engines = [{ name: "verbatim", ...adapter } as Engine, ...peers];
  return engines.map((engine) => {
    const places = [...Map.groupBy(questions, ({ text }) => text)].flatMap(([id, asked]) => {
      const passages = passagesOf(id);
      const index = engine.build(passages, { lang: "en" });
      const found = asked.map(({ question, answer }) => {
        const hits = engine.search(index, question, 5);
        const at = hits.findIndex(({ passageId }) =>
          passages.find((passage) => passage.passageId === passageId)!.text.includes(answer),
        );
        return at === -1 ? Number.POSITIVE_INFINITY : at;
      });
      engine.close(index);
      return found;
    });
    return {
      engine: engine.name,
      questions: places.length,
      at1: mean(places.map((place) => (place < 1 ? 1 : 0))),
      at5: mean(places.map((place) => (place < 5 ? 1 : 0))),
    };
  });
}
