import manifest from "../package.json" with { type: "json" };
import type { Config } from "./config.ts";
import type { AboutBot } from "./discord/about.ts";
import scores from "./measured-scores.json" with { type: "json" };

/** OpenAI's own server, where no other is named. */
const OPENAI = "api.openai.com";

/** What the bot says about itself in `/about` and `/privacy`. */
export function describeBot({ model, embeddings, discordToken, databaseUrl }: Config): AboutBot {
  const server = model?.baseUrl ?? null;
  return {
    version: manifest.version,
    model: model?.name ?? null,
    modelServer: model === null ? null : server === null ? OPENAI : new URL(server).host,
    embeddings: embeddings?.model ?? null,
    storage: discordToken === null ? "memory" : databaseUrl === null ? "SQLite" : "PostgreSQL",
    scores,
  };
}
