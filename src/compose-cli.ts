import { createRequire } from "node:module";
import type { CliDependencies } from "./cli/run.ts";
import { CommandError } from "./cli/terminal.ts";
import type { ModelConfig } from "./config.ts";
import { databaseFile } from "./database-file.ts";
import type { Library } from "./story/library.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** The configured model, or null. What reads the settings is imported only when one is named. */
async function modelOf(env: Env): Promise<ModelConfig | null> {
  if (!env.OPENAI_API_KEY && !env.OPENAI_BASE_URL) return null;
  const { parseConfig } = await import("./config.ts");
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new CommandError(parsed.problems.join("; "));
  return parsed.config.model;
}

/**
 * What the terminal's commands are given. Everything heavy is imported when a command needs it: a
 * question must be answered a blink after the process starts.
 */
export function createCliDependencies(env: Env): CliDependencies {
  const { version } = createRequire(import.meta.url)("../package.json") as { version: string };
  const compose = async (library: Library, options: { readonly model: boolean }) => {
    const { composeAnswerer } = await import("./compose-answerer.ts");
    const model = options.model ? await modelOf(env) : null;
    if (model === null) return composeAnswerer(library, null, null);
    const { createLog } = await import("./log.ts");
    return composeAnswerer(library, model, createLog({ level: env.LOG_LEVEL || "silent" }));
  };
  return {
    version,
    probeModel: async () => {
      // Settings that are wrong are told by the check of the settings.
      const model = await modelOf(env).catch(() => null);
      if (model === null) return [];
      const { probeServer } = await import("./llm/probe-server.ts");
      return probeServer({ apiKey: model.apiKey, baseUrl: model.baseUrl, model: model.name });
    },
    openTransfer: async () => {
      const { createTransfer } = await import("./compose-transfer.ts");
      return createTransfer(env);
    },
    openServerStories: async (server) => {
      const { openServerStories } = await import("./compose-import.ts");
      return openServerStories(server, env);
    },
    async probeDiscord(bot) {
      const { probeDiscord } = await import("./setup/probe-discord.ts");
      const { areOurCommands } = await import("./discord/deploy-with-token.ts");
      return probeDiscord({ ...bot, isOurs: areOurCommands });
    },
    async probeDatabase({ data, databaseUrl }) {
      const { ok, message } =
        databaseUrl === null
          ? (await import("./storage/sqlite/probe-database.ts")).probeDatabase(databaseFile(data))
          : await (await import("./storage/postgres/probe-postgres.ts")).probePostgres(databaseUrl);
      return [{ name: "Database", state: ok ? "ok" : "problem", message }];
    },
    async setUp(options, terminal) {
      const { setUp } = await import("./compose-setup.ts");
      return setUp(options, terminal);
    },
    createAnswerer: compose,
    createSummarizer: async (library, options) =>
      (await compose(library, options)).openSummarizer(),
  };
}
