import type { ButtonInteraction, ModalSubmitInteraction } from "discord.js";
import type { Complaint, Feedback } from "../../records/feedback.ts";
import type { BotContext } from "../command.ts";
import { encodeCustomId } from "../custom-id.ts";
import { logAction } from "../log-action.ts";
import { whisper } from "../reply.ts";
import { VOTE_TEXTS } from "../texts/desk-texts.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { choiceField, modal, textField } from "./modal.ts";

const WHY = "why";
const COMMENT = "comment";
const LONGEST = 500;

type Voting = ButtonInteraction | ModalSubmitInteraction;

/** Keeps a vote on an answer that is still known, and thanks. */
async function vote(
  interaction: Voting,
  { records }: BotContext,
  message: string,
  cast: Pick<Feedback, "vote" | "complaint" | "comment">,
): Promise<void> {
  const texts = VOTE_TEXTS[ownLanguage(interaction)];
  const { guildId: server, channelId: channel, user } = interaction;
  const known = await records.publications.find(message);
  if (known?.server !== server || known.channel !== channel) {
    return whisper(interaction, texts.gone);
  }
  const { vote: way, complaint } = cast;
  const text = complaint === null ? way : `${way}: ${complaint}`;
  await logAction(records, interaction, { action: "vote", message, text });
  await records.feedback.put({ message, user: user.id, server, ...cast });
  await whisper(interaction, texts.thanks);
}

/** Votes for an answer. */
export async function voteUp(interaction: ButtonInteraction, bot: BotContext): Promise<void> {
  await vote(interaction, bot, interaction.message.id, {
    vote: "up",
    complaint: null,
    comment: "",
  });
}

/** Votes against an answer: kept at once when the form that asks why comes back. */
export async function openDownForm(interaction: ButtonInteraction): Promise<void> {
  const texts = VOTE_TEXTS[ownLanguage(interaction)];
  const id = encodeCustomId({ action: "down-form", message: interaction.message.id });
  await interaction.showModal(
    modal(
      id,
      texts.whyTitle,
      choiceField(WHY, texts.whyLabel, texts.complaints),
      textField({ id: COMMENT, label: texts.commentLabel, required: false, longest: LONGEST }),
    ),
  );
}

const COMPLAINTS: readonly Complaint[] = ["wrong_quote", "no_answer", "wrong_speaker", "other"];

/** Keeps a vote against an answer, with its reason. */
export async function voteDown(
  interaction: ModalSubmitInteraction,
  bot: BotContext,
  message: string,
): Promise<void> {
  const [chosen] = interaction.fields.getStringSelectValues(WHY);
  const complaint = COMPLAINTS.find((known) => known === chosen) ?? "other";
  const comment = interaction.fields.getTextInputValue(COMMENT).trim();
  await vote(interaction, bot, message, { vote: "down", complaint, comment });
}
