import { join } from "node:path";
import type { Logger } from "pino";
import type { EmbeddingsConfig } from "./config.ts";
import { LOCAL_EMBEDDER } from "./retrieval/embedding/create-local-embedder.ts";
import type { Embedder } from "./retrieval/embedding/embedder.ts";
import type { VectorBook } from "./retrieval/embedding/vector-book.ts";

/** The embedder that the settings name; null where its packages are not installed. */
export async function openEmbedder(config: EmbeddingsConfig): Promise<Embedder | null> {
  if (config.model === LOCAL_EMBEDDER) {
    const { createLocalEmbedder } = await import("./retrieval/embedding/create-local-embedder.ts");
    return createLocalEmbedder();
  }
  const { createServerEmbedder } = await import("./llm/create-server-embedder.ts");
  return createServerEmbedder(config);
}

const FILE = "vectors.bin";

/**
 * Opens what finds sentences by their meaning; null where none is configured or to be had: words alone
 * are searched then. `folder` is where vectors of the corpus are kept; null: nowhere.
 */
export async function openVectors(
  config: EmbeddingsConfig | null,
  log: Pick<Logger, "warn">,
  folder: string | null,
): Promise<VectorBook | null> {
  if (config === null) return null;
  const embedder = await openEmbedder(config);
  if (embedder === null) {
    log.warn("EMBEDDINGS_MODEL is use-lite, but its packages are not installed: words alone count");
    return null;
  }
  const { createVectorBook } = await import("./retrieval/embedding/vector-book.ts");
  const onFailure = (error: unknown) =>
    log.warn({ err: error }, "no embeddings: words alone count");
  if (folder === null) return createVectorBook({ embedder, onFailure });
  const { openVectorFile } = await import("./storage/vector-file.ts");
  const cache = openVectorFile(join(folder, FILE), embedder.name);
  return createVectorBook({ embedder, onFailure, cache });
}
