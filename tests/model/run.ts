/**
 * `npm run test:model`: a short look at whatever server OPENAI_BASE_URL (or OPENAI_API_KEY) names: what
 * it can do, and whether a few answers through it are exact and under the right names.
 */
import { pino } from "pino";
import { composeAnswerer } from "../../src/compose-answerer.ts";
import { parseConfig } from "../../src/config.ts";
import { probeServer } from "../../src/llm/probe-server.ts";
import { loadCorpus } from "../../src/story/load-corpus.ts";

const QUESTIONS = [
  "What did Ukraine offer to give up?",
  "What did Steve Witkoff say about the talks?",
  "Who said the president would comment after the talks?",
  "What sanctions were lifted?",
];

const parsed = parseConfig(process.env);
if (!parsed.ok || parsed.config.model === null) {
  console.log(parsed.ok ? "skipped: no server" : parsed.problems.join("\n"));
  process.exit(parsed.ok ? 0 : 2);
}
const model = { ...parsed.config.model, userCooldown: 0 };
for (const { ok, message } of await probeServer({ ...model, model: model.name })) {
  console.log(`${ok ? "ok  " : "FAIL"} ${message}`);
}
const { library } = await loadCorpus("corpus");
const answerer = await composeAnswerer(library, model, pino({ level: "silent" }));
for (const text of QUESTIONS) {
  const answer = await answerer.answer({ text, storyId: null, history: [], quotes: 3 });
  const story = library.find(answer.story)!;
  const exact = [...answer.quotes, ...answer.nearest].every(
    (quote) => story.text.slice(quote.start, quote.end) === quote.text,
  );
  if (!exact) process.exitCode = 1;
  const { fallback } = answer.reasons;
  console.log(
    `${exact ? "ok  " : "FAIL"} ${text} (${answer.mode}, ${answer.confidence}${fallback === null ? "" : `, ${fallback}`})`,
  );
  for (const { text: statement } of answer.statements) console.log(`       ${statement}`);
}
