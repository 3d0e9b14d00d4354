/** The thread that reads one story; see `create-story-reader.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import { packStory } from "./pack-story.ts";
import { parseSource, readUpload, type UploadResult } from "./read-upload.ts";
import type { StoryJob, WorkerWord } from "./story-job.ts";

async function read(job: StoryJob): Promise<UploadResult> {
  if (job.kind === "upload") return readUpload(job.upload);
  const story = await parseSource(job.source);
  if (story === null) return { ok: false, problem: "no_text" };
  return { ok: true, upload: job.source, story };
}

const result = await read(workerData as StoryJob).catch(
  // A parser's stack or patience ended: the file is not what it should be.
  (): UploadResult => ({ ok: false, problem: "broken" }),
);
const say = (word: WorkerWord, given: readonly ArrayBuffer[] = []) =>
  parentPort!.postMessage(word, [...given]);
if (!result.ok) say(result);
else {
  const packed = packStory(result.story);
  say({ ok: true, upload: result.upload, packed }, [packed.buffer]);
}
