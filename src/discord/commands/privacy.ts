import { SlashCommandBuilder } from "discord.js";
import { COLOURS, card, divider, text } from "../card.ts";
import type { Command } from "../command.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { whisperCard } from "../reply.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize } from "../texts/localize.ts";
import { PRIVACY_TEXTS } from "../texts/privacy-texts.ts";
import { everywhere } from "./everywhere.ts";

export default {
  data: everywhere(localize(new SlashCommandBuilder(), inEach(PRIVACY_TEXTS, "command"))).toJSON(),

  async execute(interaction, { about, settings }) {
    const texts = PRIVACY_TEXTS[ownLanguage(interaction)];
    const { storage, modelServer } = about;
    const kept = texts.kept(settings.retentionDays).map((line) => `- ${line}`);
    const goesTo =
      modelServer === null ? texts.noModel : texts.model(`**${escapeMarkdown(modelServer)}**`);
    await whisperCard(
      interaction,
      card(COLOURS.plain, [
        text(`**${texts.title}**\n${kept.join("\n")}`),
        divider(),
        text(`${texts.where(storage)}\n${goesTo}`),
        divider(),
        text(`${texts.howToForget}\n${texts.serverLeaves}`),
      ]),
    );
  },
} satisfies Command;
