import { type Message, MessageFlags, Routes } from "discord.js";
import { guessLanguage } from "../../retrieval/stop-words.ts";
import { tokenize } from "../../retrieval/tokenize.ts";
import type { CardMessage } from "../card.ts";
import { languageOf } from "../texts/language.ts";
import type { AskTarget } from "./ask-target.ts";

/** A message has no locale: its own words tell its language, or else its server's. */
function languageOfMessage({ guild }: Message, question: string) {
  const fallback = languageOf(guild?.preferredLocale ?? "en-US");
  return languageOf(
    guessLanguage(
      tokenize(question).map(({ word }) => word),
      fallback,
    ),
  );
}

/** Answers a question that was asked by a message, as a reply to it that pings nobody. */
export function messageTarget(message: Message, question: string): AskTarget {
  const { client, channelId } = message;
  const language = languageOfMessage(message, question);
  let shown: string | null = null;

  const bodyOf = ({ components }: CardMessage) => ({
    components,
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [], replied_user: false },
  });
  const reply = async (body: object): Promise<string> => {
    const sent = await client.rest.post(Routes.channelMessages(channelId), {
      body: {
        ...body,
        message_reference: { message_id: message.id, fail_if_not_exists: false },
      },
    });
    return (sent as { id: string }).id;
  };

  return {
    id: message.id,
    user: message.author.id,
    roles: [...(message.member?.roles.cache.keys() ?? [])],
    server: message.guildId,
    channel: channelId,
    ownLanguage: language,
    language,
    goesOn: true,
    async acknowledge() {
      // "… is typing": nothing depends on it.
      await client.rest.post(Routes.channelTyping(channelId)).catch(() => {});
      return "acknowledged";
    },
    async show(card) {
      if (shown === null) shown = await reply(bodyOf(card));
      else {
        await client.rest.patch(Routes.channelMessage(channelId, shown), { body: bodyOf(card) });
      }
      return shown;
    },
    async refuse(words) {
      await reply({ content: words, allowed_mentions: { parse: [], replied_user: false } });
    },
  };
}
