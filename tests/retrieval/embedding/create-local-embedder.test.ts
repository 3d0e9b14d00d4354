import { describe, expect, it } from "vitest";
import { createLocalEmbedder } from "../../../src/retrieval/embedding/create-local-embedder.ts";

const { signal } = new AbortController();

describe("createLocalEmbedder", () => {
  it("is null where its packages are not installed", async () => {
    const missing = async () => {
      throw new Error("Cannot find package");
    };
    expect(await createLocalEmbedder(missing)).toBeNull();
  });

  it("gives vectors of length 1 by the packages' model", async () => {
    const load = async (name: string) =>
      name.endsWith("/embeddings")
        ? { initModel: async (source: unknown) => ({ embed: async () => [[3, source as number]] }) }
        : { modelSource: 4 };
    const embedder = await createLocalEmbedder(load);
    const [vector] = await embedder!.embed(["tea"], signal);
    expect(vector![0]).toBeCloseTo(0.6);
    expect(vector![1]).toBeCloseTo(0.8);
  });
});
