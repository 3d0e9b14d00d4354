import { Worker } from "node:worker_threads";
import { unpackStory } from "./pack-story.ts";
import type { StorySourceText, Upload, UploadResult } from "./read-upload.ts";
import type { Story } from "./story.ts";
import type { StoryJob, WorkerWord } from "./story-job.ts";

/** Reads stories in threads of their own: the caller's thread has to answer within moments. */
export interface StoryReader {
  /** A file that nobody vouches for. */
  readUpload(upload: Upload): Promise<UploadResult>;
  /** A source that was read before; null when it holds no story (any more). */
  readSource(source: StorySourceText): Promise<Story | null>;
}

export interface StoryReaderOptions {
  /** Milliseconds that one may take. Default 60,000. */
  readonly timeout?: number;
  /** Megabytes of a thread's heap. Default 512. */
  readonly heap?: number;
  /** Megabytes by which the whole process may grow meanwhile: buffers are in no heap. Default 700. */
  readonly growth?: number;
  /** Stories read at the same time; others wait. Default 2. */
  readonly atOnce?: number;
}

/** Milliseconds between two looks at the memory. */
const WATCH = 50;
const TOO_HEAVY: WorkerWord = { ok: false, problem: "too_heavy" };

interface Limits {
  readonly timeout: number;
  readonly heap: number;
  readonly growth: number;
}

function run(job: StoryJob, { timeout, heap, growth }: Limits): Promise<WorkerWord> {
  const { promise, resolve } = Promise.withResolvers<WorkerWord>();
  const worker = new Worker(new URL("./story-worker.ts", import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: heap },
    // What a parser prints about a file is of no use to anybody.
    stdout: true,
    stderr: true,
  });
  worker.on("message", (word: WorkerWord) => resolve(word));
  // Out of memory is an error too; whatever ended it, the file was the cause.
  worker.on("error", () => resolve(TOO_HEAVY));
  worker.on("exit", () => resolve(TOO_HEAVY));
  const start = process.memoryUsage.rss();
  const begun = performance.now();
  const watch = setInterval(() => {
    const grown = process.memoryUsage.rss() - start;
    if (performance.now() - begun > timeout || grown > growth * 1e6) resolve(TOO_HEAVY);
  }, WATCH);
  return promise.finally(async () => {
    clearInterval(watch);
    await worker.terminate();
  });
}

export function createStoryReader(options: StoryReaderOptions = {}): StoryReader {
  const { timeout = 60_000, heap = 512, growth = 700, atOnce = 2 } = options;
  let reading = 0;
  const queue: (() => void)[] = [];

  const read = async (job: StoryJob): Promise<UploadResult> => {
    if (reading >= atOnce) await new Promise<void>((resolve) => queue.push(resolve));
    else reading++;
    try {
      const word = await run(job, { timeout, heap, growth });
      if (!word.ok) return word;
      return { ok: true, upload: word.upload, story: await unpackStory(word.packed) };
    } finally {
      const next = queue.shift();
      if (next === undefined) reading--;
      else next();
    }
  };

  return {
    readUpload: (upload) => read({ kind: "upload", upload }),
    async readSource(source) {
      const result = await read({ kind: "source", source });
      if (result.ok) return result.story;
      // What was read once can be read again: it was the machine that had too much to do.
      if (result.problem === "too_heavy") {
        throw new Error(`the story ${source.id} could not be read again in time`);
      }
      return null;
    },
  };
}
