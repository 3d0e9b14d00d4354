import { readFile } from "node:fs/promises";
import { tellModel } from "./ask-model.ts";
import type { ChosenSettings } from "./ask-settings.ts";
import { lookUp, tellBot } from "./find-bot.ts";
import { modelOf, problemOf } from "./settings-rules.ts";
import type { Env, SetupContext } from "./setup-context.ts";

/** Settings that setup writes where the environment has them. */
const WRITTEN = ["OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "MODERATOR_CHANNELS"];

async function readToken({ options, prompts }: SetupContext, env: Env): Promise<string | null> {
  if (options.tokenFile === undefined) {
    if (env.DISCORD_TOKEN) return env.DISCORD_TOKEN.trim();
    prompts.fail("no token: set DISCORD_TOKEN, or name a file that holds it with --token-file");
    return null;
  }
  try {
    return (await readFile(options.tokenFile, "utf8")).trim();
  } catch {
    prompts.fail(`the token’s file ${options.tokenFile} can’t be read`);
    return null;
  }
}

/** Settings without a question, all checked; null when one is wrong, which is told. */
export async function readSettings(
  context: SetupContext,
  env: Env,
): Promise<ChosenSettings | null> {
  const { prompts, ports, options } = context;
  const token = await readToken(context, env);
  if (token === null) return null;
  const given = WRITTEN.filter((key) => env[key]).map((key) => [key, env[key]!.trim()] as const);
  const problems = [["DISCORD_TOKEN", token] as const, ...given].flatMap(([key, value]) =>
    problemOf(key, value) === null ? [] : `${key}: ${problemOf(key, value)}`,
  );
  if (token === "") problems.push("DISCORD_TOKEN: the token’s file is empty");
  for (const problem of problems) prompts.fail(problem);
  if (problems.length > 0) return null;
  const model = modelOf(env);
  const [inspection, findings] = await Promise.all([
    lookUp(token, options.apiUrl),
    model === null ? [] : ports.probeModel(model),
  ]);
  if (inspection.kind !== "known") {
    prompts.fail(inspection.message);
    return null;
  }
  tellBot(inspection.bot, prompts);
  tellModel(findings, prompts);
  return {
    found: { token, bot: inspection.bot },
    changes: { DISCORD_TOKEN: token, ...Object.fromEntries(given) },
  };
}
