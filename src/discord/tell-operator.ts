import { type Client, Routes, type Team } from "discord.js";

/** Names the application's owner in the place of a channel. */
const OWNER = "owner";

/** The channel of direct messages with whoever owns the application; a team's owner for a team. */
async function channelWithOwner(client: Client<true>): Promise<string> {
  const { owner } = await client.application.fetch();
  const recipient_id = (owner as Partial<Team> | null)?.ownerId ?? owner?.id;
  const { id } = (await client.rest.post(Routes.userChannels(), { body: { recipient_id } })) as {
    id: string;
  };
  return id;
}

/**
 * Writes to whoever runs the bot: into a channel, or to the application's owner alone. False when Discord
 * does not take it.
 */
export async function tellOperator(
  client: Client<true>,
  operator: string,
  text: string,
): Promise<boolean> {
  try {
    const channel = operator === OWNER ? await channelWithOwner(client) : operator;
    const body = { content: text, allowed_mentions: { parse: [] } };
    await client.rest.post(Routes.channelMessages(channel), { body });
    return true;
  } catch {
    return false;
  }
}
