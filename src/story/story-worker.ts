/** The thread that reads one story; see `create-story-reader.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import { parseSource, readUpload, type UploadResult } from "./read-upload.ts";
import type { StoryJob, WorkerWord } from "./story-job.ts";
import { LISTS } from "./story-job.ts";

/** Entries sent at once: the reader's own work must not wait long for them. */
const AT_ONCE = 2_000;

const say = (word: WorkerWord) => parentPort!.postMessage(word);

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
if (!result.ok) say({ kind: "done", result });
else {
  const { story } = result;
  for (const list of LISTS) {
    const items = story[list] ?? [];
    for (let at = 0; at < items.length; at += AT_ONCE) {
      say({ kind: "part", list, items: items.slice(at, at + AT_ONCE) });
    }
  }
  const bare = { ...story, blocks: [], sentences: [], utterances: [], cast: [] };
  if (story.origin !== undefined) Object.assign(bare, { origin: [] });
  say({ kind: "done", result: { ...result, story: bare } });
}
