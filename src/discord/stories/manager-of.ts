import { PermissionFlagsBits } from "discord.js";
import type { BotContext } from "../command.ts";
import { type Answerable, whisper } from "../reply.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { STORY_PROBLEM_TEXTS } from "../texts/story-problem-texts.ts";
import type { Manager } from "./story-desk.ts";

/** Who may manage the stories of a server, asked anew each time; whoever gets null was told why. */
export async function managerOf(interaction: Answerable): Promise<Manager | null> {
  const { guildId: server, channelId: channel, user, memberPermissions } = interaction;
  if (server !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild)) {
    return { server, channel, user: user.id };
  }
  await whisper(interaction, STORY_PROBLEM_TEXTS[ownLanguage(interaction)].notAllowed);
  return null;
}

/** Whose list of stories may be offered while a name is typed. */
export function mayList({
  guildId,
  memberPermissions,
}: Pick<Answerable, "guildId" | "memberPermissions">): boolean {
  return guildId !== null && memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
}

/** A server's story by the beginning of its hash; whoever gets null was told that it is gone. */
export async function storyOfHash(
  interaction: Answerable,
  { records }: Pick<BotContext, "records">,
  beginning: string,
) {
  const stories = await records.stories.list(interaction.guildId ?? "");
  const found = stories.find(({ sha256 }) => sha256.startsWith(beginning)) ?? null;
  if (found === null) {
    await whisper(interaction, STORY_PROBLEM_TEXTS[ownLanguage(interaction)].missing);
  }
  return found;
}
