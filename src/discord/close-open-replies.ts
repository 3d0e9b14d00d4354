import { type APIMessage, type Client, MessageFlags, Routes } from "discord.js";
import type { Logger } from "pino";
import type { OpenReplies, OpenReply } from "../records/open-replies.ts";
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
  const end = async ({ token, locale }: OpenReply): Promise<boolean> => {
    const route = Routes.webhookMessage(client.application.id, token);
    const { flags = 0 } = (await client.rest.get(route, { auth: false })) as APIMessage;
    // A process may have died after its last edit: then the answer stands.
    if ((flags & MessageFlags.Loading) === 0) return false;
    const content = RESTART_TEXTS[languageOf(locale)].askAgain;
    await client.rest.patch(route, {
      auth: false,
      body: { content, allowed_mentions: { parse: [] } },
    });
    return true;
  };
  const closed = await Promise.allSettled(open.map(end));
  for (const { id } of left) openReplies.end(id);
  const ended = closed.filter((each) => each.status === "fulfilled" && each.value).length;
  if (left.length > 0) log.info({ left: left.length, ended }, "ended what was open before");
}
