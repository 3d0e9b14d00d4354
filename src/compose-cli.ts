import { createRequire } from "node:module";
import type { CliDependencies } from "./cli/run.ts";
import { CommandError } from "./cli/terminal.ts";
import type { Config, EmbeddingsConfig, ModelConfig } from "./config.ts";
import { databaseFile } from "./database-file.ts";
import type { Library } from "./story/library.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** What is asked beside the stories' own words. */
type Asked = Pick<Config, "model" | "embeddings">;

/** The configured models. What reads the settings is imported only when one is named. */
async function modelsOf(env: Env): Promise<Asked> {
  if (!env.OPENAI_API_KEY && !env.OPENAI_BASE_URL && !env.EMBEDDINGS_MODEL) {
    return { model: null, embeddings: null };
  }
  const { parseConfig } = await import("./config.ts");
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new CommandError(parsed.problems.join("; "));
  return parsed.config;
}

async function probeModel(model: ModelConfig | null) {
  if (model === null) return [];
  const { probeServer } = await import("./llm/probe-server.ts");
  return probeServer({ apiKey: model.apiKey, baseUrl: model.baseUrl, model: model.name });
}

async function probeEmbeddings(embeddings: EmbeddingsConfig | null) {
  if (embeddings === null) return [];
  const { openEmbedder } = await import("./compose-vectors.ts");
  const { probeEmbedder } = await import("./llm/probe-embedder.ts");
  return [await probeEmbedder(embeddings.model, await openEmbedder(embeddings))];
}

/**
 * What the terminal's commands are given. Everything heavy is imported when a command needs it: a
 * question must be answered a blink after the process starts.
 */
export function createCliDependencies(env: Env): CliDependencies {
  const { version } = createRequire(import.meta.url)("../package.json") as { version: string };
  const compose = async (library: Library, options: { readonly model: boolean }) => {
    const { composeAnswerer } = await import("./compose-answerer.ts");
    const { model, embeddings } = options.model ? await modelsOf(env) : await modelsOf({});
    if (model === null && embeddings === null) return composeAnswerer(library, null, null);
    const { createLog } = await import("./log.ts");
    const log = createLog({ level: env.LOG_LEVEL || "silent" });
    const { openVectors } = await import("./compose-vectors.ts");
    const vectors = await openVectors(embeddings, log, null);
    return composeAnswerer(library, model, log, null, undefined, vectors);
  };
  return {
    version,
    probeModel: async () => {
      // Settings that are wrong are told by the check of the settings.
      const { model = null, embeddings = null } = await modelsOf(env).catch(
        () => ({}) as Partial<Asked>,
      );
      return [...(await probeModel(model)), ...(await probeEmbeddings(embeddings))];
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
