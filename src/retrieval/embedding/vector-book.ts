import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Embedder } from "./embedder.ts";

/** Vectors kept between starts, by the hash of their text. */
export interface VectorCache {
  find(hash: string): Float32Array | null;
  add(entries: readonly (readonly [hash: string, vector: Float32Array])[]): void;
}

/** The vectors of texts, as far as they are there. */
export interface VectorBook {
  readonly name: string;
  /** Another number once it knows more. */
  readonly version: number;
  /** Null while the text has no vector. */
  vectorOf(text: string): Float32Array | null;
  /** Embeds a question, for at most a short while. Resolves in any case. */
  ask(question: string): Promise<void>;
  /**
   * Embeds texts in the background, a batch after the other; what the cache has is taken from it.
   * After a failure it rests and goes on, a few times. Resolves when it is done or gives up.
   */
  learn(texts: readonly string[]): Promise<void>;
  /** Lets go of what was asked. */
  forget(): void;
  /** Ends what goes on in the background. */
  close(): void;
}

export interface VectorBookOptions {
  readonly embedder: Embedder;
  readonly cache?: VectorCache;
  /** Told of each failure. */
  readonly onFailure?: (error: unknown) => void;
  /** Milliseconds that an answer waits for its question's vector. Default 800. */
  readonly patience?: number;
  /** Milliseconds of rest after a failed batch, doubled each time. Default 5,000. */
  readonly rest?: number;
}

const PATIENCE = 800;
const REST = 5_000;
/** Milliseconds for a batch. */
const BATCH_DEADLINE = 30_000;
const MOST_FAILURES = 5;
/** Questions whose vectors are remembered. */
const MOST_ASKED = 200;
/** After a question's vector came too late, so many milliseconds pass without asking for any. */
const AFTER_FAILURE = 30_000;

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

export function createVectorBook(options: VectorBookOptions): VectorBook {
  const { embedder, cache, onFailure = () => {} } = options;
  const patience = options.patience ?? PATIENCE;
  const known = new Map<string, Float32Array>();
  const asked = new Map<string, Float32Array>();
  const closing = new AbortController();
  let silentUntil = Number.NEGATIVE_INFINITY;

  const embed = async (texts: readonly string[], deadline: number) => {
    const signal = AbortSignal.any([AbortSignal.timeout(deadline), closing.signal]);
    const vectors = await embedder.embed(texts, signal);
    if (vectors.length !== texts.length) throw new Error("the embedder lost texts");
    return vectors;
  };
  const learnBatch = async (texts: readonly string[]) => {
    const vectors = await embed(texts, BATCH_DEADLINE);
    for (const [at, text] of texts.entries()) known.set(text, vectors[at]!);
    cache?.add(texts.map((text, at) => [hashOf(text), vectors[at]!]));
  };

  return {
    name: embedder.name,
    get version() {
      return known.size + asked.size;
    },
    vectorOf: (text) => known.get(text) ?? asked.get(text) ?? null,
    async ask(question) {
      if (asked.has(question) || known.has(question) || performance.now() < silentUntil) return;
      try {
        const [vector] = await embed([question], patience);
        asked.set(question, vector!);
        if (asked.size > MOST_ASKED) asked.delete(asked.keys().next().value!);
      } catch (error) {
        silentUntil = performance.now() + AFTER_FAILURE;
        onFailure(error);
      }
    },
    async learn(texts) {
      const open = [...new Set(texts)].filter((text) => {
        const kept = known.get(text) ?? cache?.find(hashOf(text)) ?? null;
        if (kept !== null) known.set(text, kept);
        return kept === null;
      });
      let failures = 0;
      for (let at = 0; at < open.length && !closing.signal.aborted; ) {
        try {
          await learnBatch(open.slice(at, at + embedder.batch));
          at += embedder.batch;
          failures = 0;
          // Others' turn, where it is this thread that embeds.
          await wait(0);
        } catch (error) {
          if (closing.signal.aborted) return;
          onFailure(error);
          if (++failures >= MOST_FAILURES) return;
          const rest = (options.rest ?? REST) * 2 ** (failures - 1);
          await wait(rest, undefined, { signal: closing.signal, ref: false }).catch(() => {});
        }
      }
    },
    forget: () => asked.clear(),
    close: () => closing.abort(),
  };
}
