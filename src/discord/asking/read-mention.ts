import type { Message } from "discord.js";

/** As long as `/ask` takes; in UTF-16 code units. */
const LONGEST = 500;

/**
 * The question of a message that speaks to the bot: a mention, a reply that mentions it, or any
 * message to it alone. Null for all others. Without a privileged intent Discord gives the content of
 * these and of no other message.
 */
export function readMention({ author, client, content, guildId, mentions, system }: Message) {
  const self = client.user.id;
  // The types promise both, but the gateway has sent null in their places.
  const isWhole = (author as unknown) != null && (content as unknown) != null;
  if (!isWhole || author.bot || system) return null;
  if (guildId !== null && !mentions.users.has(self)) return null;
  const question = content.replaceAll(new RegExp(`<@!?${self}>`, "g"), " ").trim();
  // A reply without words, or with a picture alone, asks nothing.
  return question === "" && content === ""
    ? null
    : question
        .replace(/\s+/gu, " ")
        .slice(0, LONGEST)
        .replace(/[\uD800-\uDBFF]$/, "");
}
