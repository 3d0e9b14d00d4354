import { type Interaction, Message } from "discord.js";
import type { Wanted } from "../answering/archive/archive.ts";
import type { Records } from "../records/records.ts";
import { turnsOf } from "./asking/conversation.ts";
import { decodeCustomId } from "./custom-id.ts";
import type { Place } from "./place.ts";

/** What somebody has written or chosen, and the messages that it is about. */
interface Written {
  readonly texts: readonly string[];
  readonly customId: string | null;
  readonly messages: readonly string[];
}

function textsOf(interaction: Interaction): readonly string[] {
  if (interaction.isChatInputCommand() || interaction.isAutocomplete()) {
    const { data } = interaction.options;
    const options = data.flatMap((option) => [
      option,
      ...(option.options ?? []).flatMap((inner) => [inner, ...(inner.options ?? [])]),
    ]);
    return options.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  }
  if (interaction.isModalSubmit()) {
    return [...interaction.fields.fields.values()].flatMap((field) =>
      "value" in field && typeof field.value === "string" ? [field.value] : [],
    );
  }
  return interaction.isMessageContextMenuCommand() ? [interaction.targetMessage.content] : [];
}

function writtenIn(asked: Interaction | Message): Written {
  if (asked instanceof Message) return { texts: [asked.content], customId: null, messages: [] };
  const texts = textsOf(asked);
  if (asked.isMessageContextMenuCommand()) {
    return { texts, customId: null, messages: [asked.targetId] };
  }
  if (!asked.isMessageComponent() && !asked.isModalSubmit()) {
    return { texts, customId: null, messages: [] };
  }
  return { texts, customId: asked.customId, messages: asked.message ? [asked.message.id] : [] };
}

/**
 * What stories of an archive an interaction or a message may be about: what it says, what it names,
 * what the message shows that it is on, and what its author has asked here before.
 */
export async function wantedOf(
  asked: Interaction | Message,
  { server, channel }: Place,
  records: Pick<Records, "publications" | "conversations">,
): Promise<Wanted> {
  const { texts, customId, messages } = writtenIn(asked);
  const id = customId === null ? null : decodeCustomId(customId);
  const user = asked instanceof Message ? asked.author.id : asked.user.id;
  const [shown, turns] = await Promise.all([
    Promise.all(messages.map((message) => records.publications.find(message))),
    turnsOf(records, { server, channel, user }),
  ]);
  const named = shown.flatMap((publication) => publication?.story ?? []);
  const isTyping = !(asked instanceof Message) && asked.isAutocomplete();
  return {
    // While somebody types, nothing is searched yet.
    texts: isTyping ? [] : [...texts, ...(id?.action === "next" ? [id.question] : [])],
    stories: [...texts, ...named, ...turns.map(({ story }) => story).reverse()],
    hashes: id !== null && "story" in id && id.story !== null ? [id.story] : [],
  };
}
