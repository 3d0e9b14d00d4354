import { describe, expect, it } from "vitest";
import { type Embedder, normalized } from "../../../src/retrieval/embedding/embedder.ts";
import {
  createVectorBook,
  type VectorCache,
} from "../../../src/retrieval/embedding/vector-book.ts";
import { wordVector } from "../../fakes/model-server/embeddings.ts";

/** An embedder that counts what it is asked; `failures` requests fail first. */
function countingEmbedder(failures = 0) {
  const asked: (readonly string[])[] = [];
  const embedder: Embedder = {
    name: "words",
    batch: 2,
    async embed(texts) {
      asked.push(texts);
      if (asked.length <= failures) throw new Error("down");
      return texts.map((text) => normalized(wordVector(text)));
    },
  };
  return { asked, embedder };
}

const hanging: Embedder = {
  name: "hangs",
  batch: 2,
  embed: (_, signal) =>
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
};

describe("createVectorBook", () => {
  it("embeds in batches, each text once", async () => {
    const { asked, embedder } = countingEmbedder();
    const book = createVectorBook({ embedder });
    await book.learn(["one", "two", "three", "two"]);
    await book.learn(["one"]);
    expect(asked).toEqual([["one", "two"], ["three"]]);
    expect(book.vectorOf("three")).toEqual(normalized(wordVector("three")));
    expect(book.vectorOf("four")).toBeNull();
  });

  it("goes on after a failure where it was", async () => {
    const { asked, embedder } = countingEmbedder(1);
    const failures: unknown[] = [];
    const onFailure = (error: unknown) => failures.push(error);
    const book = createVectorBook({ embedder, onFailure, rest: 0 });
    await book.learn(["one", "two", "three"]);
    expect(asked).toEqual([["one", "two"], ["one", "two"], ["three"]]);
    expect(failures).toHaveLength(1);
  });

  it("gives up after five failures in a row", async () => {
    const { asked, embedder } = countingEmbedder(99);
    const book = createVectorBook({ embedder, rest: 0 });
    await book.learn(["one"]);
    expect(asked).toHaveLength(5);
  });

  it("takes from the cache what is there, and adds what is not", async () => {
    const kept = new Map<string, Float32Array>();
    const cache: VectorCache = {
      find: (hash) => kept.get(hash) ?? null,
      add: (entries) => {
        for (const [hash, vector] of entries) kept.set(hash, vector);
      },
    };
    await createVectorBook({ embedder: countingEmbedder().embedder, cache }).learn(["one"]);
    const { asked, embedder } = countingEmbedder();
    const book = createVectorBook({ embedder, cache });
    await book.learn(["one", "two"]);
    expect(asked).toEqual([["two"]]);
    expect(book.vectorOf("one")).toEqual(normalized(wordVector("one")));
  });

  it("keeps no question waiting for longer than its patience, and asks no more for a while", async () => {
    const failures: unknown[] = [];
    const onFailure = (error: unknown) => failures.push(error);
    const book = createVectorBook({ embedder: hanging, patience: 5, onFailure });
    await book.ask("What beverage?");
    await book.ask("Which attorney?");
    expect(book.vectorOf("What beverage?")).toBeNull();
    expect(failures).toHaveLength(1);
  });

  it("lets go of what was asked, and of no sentence", async () => {
    const book = createVectorBook({ embedder: countingEmbedder().embedder });
    await book.learn(["tea"]);
    await book.ask("beverage");
    expect(book.vectorOf("beverage")).not.toBeNull();
    book.forget();
    expect(book.vectorOf("beverage")).toBeNull();
    expect(book.vectorOf("tea")).not.toBeNull();
  });

  it("ends what goes on when it is closed", async () => {
    const book = createVectorBook({ embedder: hanging });
    const learning = book.learn(["one"]);
    book.close();
    await learning;
    expect(book.vectorOf("one")).toBeNull();
  });
});
