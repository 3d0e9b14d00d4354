import { SlashCommandBuilder } from "discord.js";
import { COLOURS, card, divider, text } from "../card.ts";
import type { Command } from "../command.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { whisperCard } from "../reply.ts";
import { ABOUT_TEXTS } from "../texts/about-texts.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize } from "../texts/localize.ts";
import { everywhere } from "./everywhere.ts";

export default {
  data: everywhere(localize(new SlashCommandBuilder(), inEach(ABOUT_TEXTS, "command"))).toJSON(),

  async execute(interaction, { about, library }) {
    const texts = ABOUT_TEXTS[ownLanguage(interaction)];
    const { version, model, scores } = about;
    const measured =
      scores === null
        ? []
        : [
            divider(),
            text(
              [
                texts.measured(scores.date, scores.questions),
                `- ${texts.rightQuote(scores.hit3)}`,
                `- ${texts.silentRight(scores.silentRight)}`,
                `- ${texts.silentWrong(scores.silentWrong)}`,
                `- ${texts.exact(scores.exact)}`,
              ].join("\n"),
            ),
          ];
    const drafts = model === null ? texts.noModel : texts.model(escapeMarkdown(model));
    await whisperCard(
      interaction,
      card(COLOURS.plain, [
        text(
          `**Verbatim** · ${texts.version(version)} · ${texts.stories(library.titles.length)}\n${drafts}`,
        ),
        ...measured,
        divider(),
        text(`-# ${texts.proves}`),
      ]),
    );
  },
} satisfies Command;
