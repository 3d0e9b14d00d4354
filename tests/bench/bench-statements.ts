import MiniSearch from "minisearch";
import { createAttribution } from "../../src/answering/attribute.ts";
import { estimateTokens } from "../../src/answering/estimate-tokens.ts";
import { selectGrounding } from "../../src/answering/select-grounding.ts";
import { renderAnswer } from "../../src/discord/render-answer.ts";
import { splitIntoPassages } from "../../src/retrieval/split-into-passages.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { sliceOf } from "../../src/story/story.ts";

const ROUNDS = 20;

/** Milliseconds of CPU that an action takes on average. */
function cpuOf(times: number, action: (at: number) => void): number {
  const before = process.cpuUsage();
  for (let at = 0; at < times; at++) action(at);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / times;
}

/**
 * CPU from a model's finished statement to the body of the edit that shows it: every check, the
 * quotes and the card. Statements are the article's own sentences, whole and without their first
 * word, so that half of them goes through all checks. Beside it a search of MiniSearch.
 */
export async function benchStatements(corpus: string): Promise<void> {
  const story = (await loadCorpus(corpus)).library.stories[0]!;
  const grounding = selectGrounding(story, [], { budget: 3_000, countTokens: estimateTokens });
  const texts = grounding.sentences.flatMap(({ label, sentence }) => {
    const text = sliceOf(story, sentence);
    return [text, text.slice(text.indexOf(" ") + 1)].map((each) => ({ label, text: each }));
  });
  const question = { text: "What did Ukraine offer, and what does it want in return?", quotes: 3 };
  const show = (at: number) => {
    const { label, text } = texts[at % texts.length]!;
    const attribution = createAttribution(grounding, question);
    attribution.add({ cites: [{ sentence: label, words: null }], text });
    const { statements, quotes } = attribution.shown;
    const answer = {
      status: "answered",
      confidence: "strong",
      mode: "model",
      story: story.id,
      statements,
      quotes,
      nearest: [],
      reasons: { coverage: 1, missing: [], notes: [], fallback: null, ranks: [] },
    } as const;
    const around = {
      asked: null,
      suggestions: [],
      silence: [],
      spoilers: false,
      upTo: null,
      limits: [],
    } as const;
    const view = { question: question.text, askerId: "1", answer, story, language: "en" } as const;
    JSON.stringify(renderAnswer({ ...view, ...around }));
  };
  const peer = new MiniSearch({ fields: ["text"], searchOptions: { fuzzy: 0.2, prefix: true } });
  peer.addAll(
    splitIntoPassages(story).map((passage) => ({ id: passage.id, text: sliceOf(story, passage) })),
  );
  const search = (at: number) => void peer.search(texts[at % texts.length]!.text);

  cpuOf(texts.length, show);
  cpuOf(texts.length, search);
  const ours = cpuOf(texts.length * ROUNDS, show);
  const theirs = cpuOf(texts.length * ROUNDS, search);
  console.log(
    `a finished statement, to the body of its edit: ${ours.toFixed(2)} ms CPU (bar < 5); a MiniSearch search for it ${theirs.toFixed(2)} ms; ratio ${(ours / theirs).toFixed(1)}`,
  );
}
