import { MessageFlags, SlashCommandBuilder } from "discord.js";
import type { Command } from "../command.ts";
import { inEach } from "../texts/language.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { localize } from "../texts/localize.ts";
import { PRIVACY_TEXTS } from "../texts/privacy-texts.ts";
import { everywhere } from "./everywhere.ts";

export default {
  data: everywhere(
    localize(new SlashCommandBuilder(), inEach(PRIVACY_TEXTS, "forget"))
      .addSubcommand((sub) => localize(sub, inEach(PRIVACY_TEXTS, "forgetMe")))
      .addSubcommand((sub) => localize(sub, inEach(PRIVACY_TEXTS, "forgetConversation"))),
  ).toJSON(),

  async execute(interaction, { records, forgetAnswers }) {
    const { user, guildId: server, channelId: channel } = interaction;
    const texts = PRIVACY_TEXTS[ownLanguage(interaction)];
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    if (interaction.options.getSubcommand() === "conversation") {
      await records.conversations.end({ server, channel, user: user.id });
      await interaction.editReply({ content: texts.conversationForgotten });
      return;
    }
    forgetAnswers();
    await records.forgetUser(user.id);
    // That somebody was forgotten stays known, but not who.
    const about = { message: null, caseNumber: null, text: "" };
    await records.audit.append({ server, channel: null, actor: null, action: "forget", ...about });
    await interaction.editReply({ content: texts.forgotten });
  },
} satisfies Command;
