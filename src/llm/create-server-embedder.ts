import OpenAI from "openai";
import { type Embedder, normalized } from "../retrieval/embedding/embedder.ts";
import { createLimitedFetch } from "./limit-bytes.ts";

export interface ServerEmbedderOptions {
  readonly apiKey: string | null;
  /** Null: OpenAI's own. */
  readonly baseUrl: string | null;
  readonly model: string;
}

/** Texts of a request: their vectors must fit into a reply of two megabytes. */
const BATCH = 24;

/** A server's vectors, in the order of the texts; rejects where they are not all there. */
function readVectors(data: unknown, count: number): Float32Array[] {
  const vectors: Float32Array[] = [];
  for (const { index, embedding } of data as { index?: unknown; embedding?: unknown }[]) {
    if (!Array.isArray(embedding) || !embedding.every(Number.isFinite)) break;
    vectors[Number(index)] = normalized(embedding as number[]);
  }
  const complete = Array.from({ length: count }, (_, at) => vectors[at]);
  if (complete.some((vector) => vector === undefined || vector.length !== vectors[0]!.length)) {
    throw new Error("the server's embeddings can't be read");
  }
  return complete as Float32Array[];
}

/** Any server that speaks OpenAI's Embeddings. The library's retries and timeouts are off. */
export function createServerEmbedder(options: ServerEmbedderOptions): Embedder {
  const { apiKey, baseUrl, model } = options;
  const client = new OpenAI({
    apiKey: apiKey ?? "none",
    ...(baseUrl === null ? {} : { baseURL: baseUrl }),
    maxRetries: 0,
    logLevel: "off",
    fetch: createLimitedFetch(),
  });
  return {
    name: model,
    batch: BATCH,
    async embed(texts, signal) {
      const input = [...texts];
      const { data } = await client.embeddings.create(
        { model, input, encoding_format: "float" },
        { signal },
      );
      return readVectors(data, texts.length);
    },
  };
}
