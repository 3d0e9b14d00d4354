import { SlashCommandBuilder } from "discord.js";
import type { Command } from "../command.ts";
import { renderOpenQuestions } from "../questions/render-open-question.ts";
import { isModerator, whisper, whisperCard } from "../reply.ts";
import { DESK_TEXTS, QUESTIONS_COMMAND } from "../texts/desk-texts.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize } from "../texts/localize.ts";
import { moderatorsOnly } from "./moderators-only.ts";

export default {
  data: moderatorsOnly(localize(new SlashCommandBuilder(), QUESTIONS_COMMAND)).toJSON(),

  async execute(interaction, { questions }) {
    const { guildId: server } = interaction;
    const language = ownLanguage(interaction);
    if (server === null || !isModerator(interaction)) {
      return whisper(interaction, DESK_TEXTS[language].notAllowed);
    }
    await whisperCard(interaction, renderOpenQuestions(await questions.open(server), language));
  },
} satisfies Command;
