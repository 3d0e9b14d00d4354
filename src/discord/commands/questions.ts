import { SlashCommandBuilder } from "discord.js";
import type { Command } from "../command.ts";
import { renderOpenQuestions } from "../questions/render-open-question.ts";
import { isModerator, whisper, whisperCard } from "../reply.ts";
import { DESK_TEXTS } from "../texts/desk-texts.ts";
import type { InEveryLanguage } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize, type Named } from "../texts/localize.ts";
import { moderatorsOnly } from "./moderators-only.ts";

const NAMES: InEveryLanguage<Named> = {
  en: { name: "questions", description: "What the story did not answer, to be answered by hand" },
  uk: { name: "запитання", description: "На що текст не відповів: відповісти власноруч" },
  de: {
    name: "fragen-liste",
    description: "Was der Text nicht beantwortet hat: von Hand antworten",
  },
  fr: { name: "questions", description: "Ce que le texte n’a pas répondu : répondre à la main" },
  es: { name: "preguntas", description: "Lo que el texto no respondió: responder a mano" },
  pl: { name: "pytania", description: "Na co tekst nie odpowiedział: odpowiedz własnoręcznie" },
  ru: { name: "вопросы", description: "На что текст не ответил: ответить самому" },
};

export default {
  data: moderatorsOnly(localize(new SlashCommandBuilder(), NAMES)).toJSON(),

  async execute(interaction, { questions }) {
    const { guildId: server } = interaction;
    const language = ownLanguage(interaction);
    if (server === null || !isModerator(interaction)) {
      return whisper(interaction, DESK_TEXTS[language].notAllowed);
    }
    await whisperCard(interaction, renderOpenQuestions(await questions.open(server), language));
  },
} satisfies Command;
