import { printAnswer } from "./cli/print-answer.ts";
import { styleFor, type Terminal, UsageError, widthOf } from "./cli/terminal.ts";
import { composeAnswerer } from "./compose-answerer.ts";
import { parseConfig } from "./config.ts";
import { deployWithToken } from "./discord/deploy-with-token.ts";
import { explainStartFailure } from "./discord/explain-start-failure.ts";
import { createLog } from "./log.ts";
import { createClackPrompts } from "./setup/create-clack-prompts.ts";
import { createPlainPrompts } from "./setup/create-plain-prompts.ts";
import { runSetup } from "./setup/run-setup.ts";
import type { Env, SetupOptions } from "./setup/setup-context.ts";
import { loadCorpus } from "./story/load-corpus.ts";

const NO_TERMINAL =
  "setup asks questions, and this is no terminal: give --yes, with DISCORD_TOKEN set or --token-file FILE";

/** Answers a question with settings that were just entered, as text for this terminal. */
async function answerInTerminal(question: string, env: Env, terminal: Terminal): Promise<string> {
  const parsed = parseConfig(env);
  if (!parsed.ok) return parsed.problems.join("\n");
  const { corpus, model } = parsed.config;
  const { library, problems } = await loadCorpus(corpus);
  if (library.stories.length === 0) {
    return problems.map(({ file, message }) => `${file} ${message}`).join("\n");
  }
  const answerer = await composeAnswerer(library, model, createLog({ level: "silent" }));
  const answer = await answerer.answer({ text: question, history: [], quotes: 3, storyId: null });
  return printAnswer(answer, [], styleFor(terminal), Math.min(widthOf(terminal), 72));
}

/** Runs the setup in a terminal. Resolves to the exit code; throws `UsageError` without a terminal. */
export async function setUp(options: SetupOptions, terminal: Terminal): Promise<number> {
  const { stdin, stdout, env } = terminal;
  const isTerminal = stdout.isTTY === true && (stdin as { isTTY?: boolean }).isTTY === true;
  if (!options.yes && !isTerminal) throw new UsageError(NO_TERMINAL);
  return runSetup({
    options,
    env,
    envFile: ".env",
    prompts: options.yes ? createPlainPrompts(stdout) : createClackPrompts(stdin, stdout),
    ports: {
      deploy: deployWithToken,
      explainFailure: explainStartFailure,
      async probeModel({ apiKey, baseUrl, name }) {
        const { probeServer } = await import("./llm/probe-server.ts");
        const findings = await probeServer({ apiKey, baseUrl, model: name });
        return findings.map(({ ok, message }) => ({ state: ok ? "ok" : "problem", message }));
      },
      answer: (question, settings) => answerInTerminal(question, settings, terminal),
    },
  });
}
