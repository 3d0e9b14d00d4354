import type { ModalSubmitInteraction } from "discord.js";
import type { BotContext } from "../command.ts";
import { decodeCustomId } from "../custom-id.ts";
import { whisper } from "../reply.ts";
import { submitStoryForm } from "../stories/story-form.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import { answerFollowUp } from "./ask-on.ts";
import { decideCase, report } from "./case-forms.ts";
import { decideQuestion } from "./question-forms.ts";
import { voteDown } from "./votes.ts";

/** Takes a form that was filled in, from whoever may. */
export async function submitForm(
  interaction: ModalSubmitInteraction,
  bot: BotContext,
): Promise<void> {
  const id = decodeCustomId(interaction.customId);
  switch (id?.action) {
    case "report-form":
      return report(interaction, bot, id);
    case "uphold-form":
    case "dismiss-form":
    case "link-form":
      return decideCase(interaction, bot, id);
    case "follow-up-form":
      return answerFollowUp(interaction, bot, id.upTo);
    case "down-form":
      return voteDown(interaction, bot, id.message);
    case "reply-form":
    case "drop-form":
      return decideQuestion(interaction, bot, id.action, id.number);
    case "story-form":
      return submitStoryForm(interaction, bot, id.story);
    default:
      return whisper(interaction, NOTICE_TEXTS[ownLanguage(interaction)].unknownForm);
  }
}
