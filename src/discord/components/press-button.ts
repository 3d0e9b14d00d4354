import type { ButtonInteraction } from "discord.js";
import type { BotContext } from "../command.ts";
import { type CustomId, decodeCustomId } from "../custom-id.ts";
import { whisper } from "../reply.ts";
import { removeStory } from "../stories/remove-story.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import { askNext, openFollowUpForm } from "./ask-on.ts";
import { openCaseForm, openReportForm } from "./case-forms.ts";
import { deleteAnswer } from "./delete-answer.ts";
import { giveReceipt } from "./give-receipt.ts";
import { openQuestionForm, sendToModerators } from "./question-forms.ts";
import { drawCard, giveCopy, postQuote, showContext } from "./quote-buttons.ts";
import { shareCheck } from "./share-check.ts";
import { turnPage } from "./turn-page.ts";
import { openDownForm, voteUp } from "./votes.ts";

/** What a button does; forms have ids of their own and no buttons. */
async function press(interaction: ButtonInteraction, bot: BotContext, id: CustomId | null) {
  switch (id?.action) {
    case "context":
      return showContext(interaction, bot, id);
    case "post":
      return postQuote(interaction, bot, id);
    case "card":
    case "post-card":
      return drawCard(interaction, bot, id, id.action === "post-card");
    case "copy":
      return giveCopy(interaction, bot, id);
    case "delete":
      return deleteAnswer(interaction, bot, id.asker);
    case "page":
      return turnPage(interaction, bot, id);
    case "report":
      return openReportForm(interaction);
    case "receipt":
      return giveReceipt(interaction, bot);
    case "share":
      return shareCheck(interaction, bot);
    case "follow-up":
      return openFollowUpForm(interaction, id.upTo);
    case "next":
      return askNext(interaction, bot, id);
    case "up":
      return voteUp(interaction, bot);
    case "down":
      return openDownForm(interaction);
    case "send":
      return sendToModerators(interaction, bot);
    case "reply":
    case "drop":
      return openQuestionForm(interaction, bot, id.action, id.number);
    case "remove-story":
      return removeStory(interaction, bot, id.story);
    case "uphold":
    case "dismiss":
    case "link":
      return openCaseForm(interaction, bot, id.action, id.number);
    default:
      return whisper(interaction, NOTICE_TEXTS[ownLanguage(interaction)].unknownButton);
  }
}

/** Does what a button of Verbatim says, for whoever may. */
export async function pressButton(interaction: ButtonInteraction, bot: BotContext): Promise<void> {
  await press(interaction, bot, decodeCustomId(interaction.customId));
}
