import type { LocalDiscord } from "../../../src/playground/local-discord.ts";
import { readNodes } from "./read-nodes.ts";
import type { Stage } from "./stage.ts";

/** People of the local Discord. */
export const MARCUS = "600000000000000012";
export const BAO = "600000000000000014";
export const ADA = "600000000000000013";

/** The custom id of a message's button with this label. Throws when it has none. */
export function buttonOf({ world }: LocalDiscord, messageId: string, label: string): string {
  const nodes = readNodes(world.messages.get(messageId)?.api.components);
  const found = nodes.find((node) => node.label === label)?.custom_id;
  if (typeof found !== "string") throw new Error(`no button ${label}`);
  return found;
}

/** Presses a button and, where that opens a form, fills it in. */
export async function pressAndFill(
  { discord }: Pick<Stage, "discord">,
  press: { readonly userId: string; readonly messageId: string; readonly customId: string },
  words: string,
): ReturnType<LocalDiscord["actions"]["submit"]> {
  const opened = await discord.actions.press(press);
  if (opened.kind !== "modal") return opened;
  const { interactionId } = opened;
  return discord.actions.submit({ userId: press.userId, interactionId, values: { words } });
}

/** Ids of the bot's messages in a channel, oldest first. */
export function messagesOf({ world }: LocalDiscord, channelId: string): readonly string[] {
  return [...world.messages.values()]
    .filter(({ api }) => api.channel_id === channelId && api.application_id === world.applicationId)
    .map(({ api }) => api.id);
}
