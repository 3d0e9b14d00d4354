import { type Client, Routes } from "discord.js";
import type { Logger } from "pino";
import type { OpenReplies } from "../records/open-replies.ts";
import { languageOf } from "./texts/language.ts";
import { RESTART_TEXTS } from "./texts/restart-texts.ts";

/** Milliseconds for which Discord takes edits of a reply. */
const VALID = 900_000;

/** Ends the replies that dead processes were still thinking about: their askers are told to ask again. */
export async function closeOpenReplies(
  client: Client<true>,
  openReplies: OpenReplies,
  log: Pick<Logger, "info">,
): Promise<void> {
  const left = await openReplies.claim();
  const open = left.filter(({ at }) => Math.abs(Date.now() - at) < VALID);
  const closed = await Promise.allSettled(
    open.map(({ token, locale }) =>
      client.rest.patch(Routes.webhookMessage(client.application.id, token), {
        auth: false,
        body: {
          content: RESTART_TEXTS[languageOf(locale)].askAgain,
          allowed_mentions: { parse: [] },
        },
      }),
    ),
  );
  for (const { id } of left) openReplies.end(id);
  const ended = closed.filter(({ status }) => status === "fulfilled").length;
  if (left.length > 0) log.info({ left: left.length, ended }, "ended what was open before");
}
