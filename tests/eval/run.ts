/**
 * `npm run eval -- --dialogues [--errors]` plays the scripted dialogues; see `dialogues.ts`.
 * `npm run eval -- --speakers FILE …` scores who says what against gold sets; see `speakers/`.
 * `npm run eval -- --summaries` holds the summaries of the shipped article against references.
 * `npm run eval [-- FILE …] [--model] [--out FILE]`: asks development questions of the shipped story and
 * prints how the answers did; with `--model`, through the model server that the environment names,
 * beside the answers without one. Exit code 1 when a quote is not the story's. `--record` keeps the
 * figures of all files together, without a model, for `/about`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { pino } from "pino";
import { composeAnswerer, UNWATCHED } from "../../src/compose-answerer.ts";
import { type ModelConfig, parseConfig } from "../../src/config.ts";
import type { MeasuredScores } from "../../src/discord/about.ts";
import type { Spent } from "../../src/llm/budget.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";
import { reportDialogues } from "./dialogues.ts";
import { type EvalResult, evaluate, parseQuestions, summarize } from "./evaluate.ts";
import { printModelReport, timeAnswers } from "./measure-model.ts";
import { printReport } from "./print-report.ts";
import { reportSpeakers } from "./speakers/run.ts";
import { reportSummaries } from "./summaries/run.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: "boolean" },
    out: { type: "string" },
    speakers: { type: "boolean" },
    dialogues: { type: "boolean" },
    errors: { type: "boolean" },
    summaries: { type: "boolean" },
    record: { type: "boolean" },
  },
});
if (values.dialogues === true) {
  console.log(reportDialogues({ errors: values.errors === true }));
  process.exit();
}
if (values.speakers === true) {
  const gold = positionals.length > 0 ? positionals : ["tests/eval/speakers/gold.dev.jsonl"];
  const report = reportSpeakers(gold, { errors: values.errors === true });
  console.log(report);
  if (values.out !== undefined) writeFileSync(values.out, `${report}\n`);
  process.exit();
}
if (values.summaries === true) {
  console.log(reportSummaries((await loadCorpus("corpus")).library.find("ukraine-nato")!));
  process.exit();
}
const files = positionals.length > 0 ? positionals : ["tests/eval/questions.dev.jsonl"];
const { library } = await loadCorpus("corpus");
const lines: string[] = [];
const all: EvalResult[] = [];

/** The configured model, without the limits that would end a run half way. */
function configuredModel(): ModelConfig {
  const parsed = parseConfig(process.env);
  if (!parsed.ok) throw new Error(parsed.problems.join("; "));
  if (parsed.config.model === null)
    throw new Error("--model needs OPENAI_API_KEY or OPENAI_BASE_URL");
  return { ...parsed.config.model, dailyTokens: null, dailyDollars: null, userCooldown: 0 };
}

for (const file of files) {
  const questions = parseQuestions(readFileSync(file, "utf8"));
  const plain = await composeAnswerer(library, null, null);
  const results = await evaluate(questions, plain, library);
  lines.push(`${file}, without a model`, printReport(results), "");
  all.push(...results);
  if (summarize(results).exact < 1) process.exitCode = 1;
  if (values.model !== true) continue;
  const model = configuredModel();
  const log = pino({ level: "silent" });
  let spent: Spent = { tokensIn: 0, tokensOut: 0, dollars: 0 };
  const composed = await composeAnswerer(library, model, log, null, {
    ...UNWATCHED,
    observeCall(_, __, now) {
      spent = now;
    },
  });
  const { answerer, timed } = timeAnswers(composed);
  const drafted = await evaluate(questions, answerer, library);
  lines.push(
    `${file}, with ${model.name}`,
    printReport(drafted),
    printModelReport(drafted, timed, spent),
    "",
  );
  if (summarize(drafted).exact < 1) process.exitCode = 1;
}

if (values.record === true) {
  const { hitAt3, silence, falseSilence, exact } = summarize(all);
  const percent = (share: number) => Math.round(100 * share);
  const scores: MeasuredScores = {
    date: new Date().toISOString().slice(0, 10),
    questions: all.filter(({ question }) => question.lang === "en").length,
    hit3: percent(hitAt3),
    silentRight: percent(silence),
    silentWrong: percent(falseSilence),
    exact: percent(exact),
  };
  writeFileSync("src/measured-scores.json", `${JSON.stringify(scores, null, 2)}\n`);
}
console.log(lines.join("\n"));
if (values.out !== undefined) writeFileSync(values.out, `${lines.join("\n")}\n`);
