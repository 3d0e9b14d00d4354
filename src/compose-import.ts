import type { ImportTarget } from "./cli/commands/import.ts";
import { CommandError } from "./cli/terminal.ts";
import { openRecords } from "./compose-records.ts";
import { parseConfig } from "./config.ts";
import { createLog } from "./log.ts";
import { StorageError } from "./storage/storage-error.ts";

type Env = Readonly<Record<string, string | undefined>>;

const LONGEST_TITLE = 200;
const SERVER = /^\d{17,20}$/;

/** A server's own stories, in the records that the settings name. Nobody's name stands on them. */
export async function openServerStories(server: string, env: Env): Promise<ImportTarget> {
  if (!SERVER.test(server)) throw new CommandError("--server takes the id of a server");
  const parsed = parseConfig(env);
  if (!parsed.ok) throw new CommandError(parsed.problems.join("; "));
  const { data, databaseUrl, storyLimits } = parsed.config;
  // Without a token records would be a playground's, which end with the process.
  const place = { data, databaseUrl, discordToken: "import" };
  const records = await openRecords(place, createLog({ level: "silent" })).catch(
    (error: unknown) => {
      throw error instanceof StorageError ? new CommandError(error.message) : error;
    },
  );
  return {
    async put(id, { title: whole, fileType, source, sha256 }) {
      const title = [...whole].slice(0, LONGEST_TITLE).join("");
      const known = (await records.stories.list(server)).find((story) => story.sha256 === sha256);
      if (known !== undefined) return "there";
      await records.audit.append({
        ...{ server, channel: null, actor: null, action: "story-add", text: title },
        ...{ message: null, caseNumber: null },
      });
      const story = { server, id, title, fileType, source, sha256, frontMatter: {}, addedBy: "" };
      const outcome = await records.stories.add(story, storyLimits);
      switch (outcome.kind) {
        case "stored":
          return "kept";
        case "unchanged":
          return "there";
        case "exists":
          return { refused: `the server has another story of the id ${id}: rename one` };
        case "too_many":
          return { refused: `the server has ${storyLimits.count} stories, as many as it may` };
        default:
          return { refused: "the server has no room left for it" };
      }
    },
    close: () => records.close(),
  };
}
