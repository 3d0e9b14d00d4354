import { type Client, DiscordAPIError, Routes } from "discord.js";
import type { Logger } from "pino";
import { clip } from "../card.ts";
import type { Place } from "../place.ts";
import { ASKING_TEXTS } from "../texts/asking-texts.ts";
import type { Language } from "../texts/language.ts";

/**
 * Opens a thread on an answer, for further questions. Its id; null where there can be none: in a
 * thread, in direct messages, or where the bot may not open one.
 */
export type OpenThread = (
  place: Place,
  message: string,
  title: string,
  language: Language,
) => Promise<string | null>;

const LONGEST_TITLE = 90;
/** Minutes without a message after which Discord puts a thread away. */
const ARCHIVE_AFTER = 1_440;

export function createOpenThread(client: Client, log: Logger): OpenThread {
  return async ({ server, channel, settled }, message, title, language) => {
    if (server === null || channel === null || channel !== settled) return null;
    const name = clip(title.replace(/\s+/gu, " ").trim(), LONGEST_TITLE);
    try {
      const thread = (await client.rest.post(Routes.threads(channel, message), {
        body: { name, auto_archive_duration: ARCHIVE_AFTER },
      })) as { readonly id: string };
      await client.rest.post(Routes.channelMessages(thread.id), {
        body: { content: ASKING_TEXTS[language].inThread, allowed_mentions: { parse: [] } },
      });
      return thread.id;
    } catch (error) {
      // Whether the bot may open threads is the server's own matter; the answer stands all the same.
      if (!(error instanceof DiscordAPIError)) throw error;
      log.info({ channel, code: error.code }, "no thread could be opened");
      return null;
    }
  };
}
