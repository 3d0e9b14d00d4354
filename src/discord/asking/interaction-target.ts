import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  ModalSubmitInteraction,
} from "discord.js";
import type { Acknowledge } from "../acknowledge.ts";
import { whisper } from "../reply.ts";
import { languageOf } from "../texts/language.ts";
import type { AskTarget } from "./ask-target.ts";

/** Interactions that ask a question. */
export type AskingInteraction =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | ModalSubmitInteraction;

/** Ids of the roles of whoever interacts; none outside of servers. */
export function rolesOf({ member }: AskingInteraction): readonly string[] {
  if (member === null) return [];
  // A member that discord.js knows has a manager of roles; one as the API gives it, their ids.
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

/** Answers a question as the reply to an interaction. */
export function interactionTarget(
  interaction: AskingInteraction,
  acknowledge: Acknowledge,
): AskTarget {
  const language = languageOf(interaction.locale);
  return {
    id: interaction.id,
    user: interaction.user.id,
    roles: rolesOf(interaction),
    server: interaction.guildId,
    channel: interaction.channelId,
    ownLanguage: language,
    language,
    goesOn: false,
    acknowledge: (options) => acknowledge(interaction, options),
    async show(message) {
      const body = message as Parameters<typeof interaction.editReply>[0];
      return (await interaction.editReply(body)).id;
    },
    refuse: (words) => whisper(interaction, words),
  };
}
