import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { splitIntoPassages } from "../../src/retrieval/split-into-passages.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { parseQuestions } from "../eval/evaluate.ts";

const ROUNDS = 15;
const QUESTIONS = 1_000;

const root = new URL("../../", import.meta.url);
const questions = parseQuestions(
  readFileSync(new URL("tests/eval/questions.dev.jsonl", root), "utf8"),
);

/** Prints the child's CPU time in microseconds on stderr when it ends. */
const CPU_PROBE =
  "data:text/javascript,process.on('exit',()=>{const{user,system}=process.cpuUsage();process.stderr.write('cpu '+(user+system))})";

function run(args: readonly string[], input = ""): { wall: number; cpu: number } {
  const start = performance.now();
  const { status, stderr, error } = spawnSync(process.execPath, args, {
    cwd: root,
    input,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  const wall = performance.now() - start;
  if (status !== 0)
    throw new Error(`node ${args.join(" ")} ended with ${status}: ${error ?? stderr}`);
  return { wall, cpu: Number(/cpu (\d+)$/.exec(stderr)?.[1] ?? Number.NaN) / 1_000 };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function benchColdStart(): void {
  const ask = ["bin/verbatim.mjs", "ask", "--no-model", "How long did the talks last?"];
  run(ask); // the first run fills the compile cache, as the first use after an install does
  const asks: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(run(["-e", "0"]).wall);
    asks.push(run(ask).wall);
  }
  const ratio = median(asks) / median(bare);
  console.log(
    `cold ask: ${median(asks).toFixed(0)} ms, node -e 0: ${median(bare).toFixed(0)} ms, ratio ${ratio.toFixed(2)} (bar ≤ 4)`,
  );
}

async function benchBatch(): Promise<void> {
  const lines = Array.from({ length: QUESTIONS }, (_, at) => {
    const { question } = questions[at % questions.length]!;
    // A number keeps the questions distinct, so that nothing is answered from memory.
    return JSON.stringify({ id: at, question: `${question} (${at})` });
  });
  const batch = ["--import", CPU_PROBE, "bin/verbatim.mjs", "ask", "--no-model", "--batch"];
  const empty = run(batch, "").cpu;
  const ours = (run(batch, lines.join("\n")).cpu - empty) / QUESTIONS;

  const { library } = await loadCorpus(new URL("corpus", root).pathname);
  const [story] = library.stories;
  const peer = new MiniSearch({ fields: ["text"], searchOptions: { fuzzy: 0.2, prefix: true } });
  peer.addAll(
    splitIntoPassages(story!).map(({ id, start, end }) => ({
      id,
      text: story!.text.slice(start, end),
    })),
  );
  const before = process.cpuUsage();
  for (let at = 0; at < QUESTIONS; at++) peer.search(questions[at % questions.length]!.question);
  const { user, system } = process.cpuUsage(before);
  const theirs = (user + system) / 1_000 / QUESTIONS;
  console.log(
    `a batch question: ${ours.toFixed(3)} ms CPU (bar < 1), of which a MiniSearch search alone would be ${theirs.toFixed(3)} ms; ratio ${(ours / theirs).toFixed(1)}`,
  );
}

/**
 * Prints how quick the terminal answers. Cold start is compared with `node -e 0`, the least that any
 * Node program costs; a thousand questions in one process with MiniSearch searching the same
 * passages.
 */
export async function benchTerminal(): Promise<void> {
  benchColdStart();
  await benchBatch();
}
