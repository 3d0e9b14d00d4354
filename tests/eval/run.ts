/**
 * `npm run eval [-- FILE …]`: asks development questions of the shipped story and prints how the
 * answers did. Exit code 1 when a quote is not the story's.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createAnswerer } from "../../src/answering/create-answerer.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { evaluate, parseQuestions, summarize } from "./evaluate.ts";
import { printReport } from "./print-report.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const files = positionals.length > 0 ? positionals : ["tests/eval/questions.dev.jsonl"];

const { library } = await loadCorpus("corpus");
const answerer = createAnswerer({ library, retriever: createRetriever(library.stories) });
for (const file of files) {
  const results = await evaluate(parseQuestions(readFileSync(file, "utf8")), answerer, library);
  console.log(`${file}\n${printReport(results)}\n`);
  if (summarize(results).exact < 1) process.exitCode = 1;
}
