import type { ButtonInteraction, ModalSubmitInteraction } from "discord.js";
import type { BotContext } from "../command.ts";
import { type CaseAction, encodeCustomId } from "../custom-id.ts";
import { isModerator, whisper } from "../reply.ts";
import { CASE_FORM_TEXTS } from "../texts/case-form-texts.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import { REFUSAL_TEXTS } from "../texts/refusal-texts.ts";
import { modal, textField } from "./modal.ts";

const FIELD = "words";
const LONGEST = 1_000;

/** The number of a case, as it is written. */
const LONGEST_NUMBER = 9;

/** Asks what is wrong with a message. */
export async function openReportForm(interaction: ButtonInteraction): Promise<void> {
  const { guildId, channelId, message } = interaction;
  const texts = CASE_FORM_TEXTS[ownLanguage(interaction)];
  if (guildId === null) return whisper(interaction, texts.noServer);
  const { title, label, placeholder } = texts.report;
  const id = encodeCustomId({ action: "report-form", channel: channelId, message: message.id });
  const field = textField({ id: FIELD, label, placeholder, longest: LONGEST });
  await interaction.showModal(modal(id, title, field));
}

/** Asks a moderator for what a decision needs. */
export async function openCaseForm(
  interaction: ButtonInteraction,
  { records }: BotContext,
  action: "uphold" | "dismiss" | "link",
  number: number,
): Promise<void> {
  const { guildId } = interaction;
  const language = ownLanguage(interaction);
  if (guildId === null || !isModerator(interaction)) {
    return whisper(interaction, NOTICE_TEXTS[language].moderatorsOnly.decide);
  }
  const texts = CASE_FORM_TEXTS[language];
  const found = await records.cases.find(guildId, number);
  if (found === null || (action !== "link" && found.status !== "open")) {
    return whisper(interaction, texts.noOpenCase);
  }
  const id = encodeCustomId({ action: `${action}-form`, number });
  const { title, label } = texts[action];
  const size =
    action === "link" ? { longest: LONGEST_NUMBER, isShort: true } : { longest: LONGEST };
  await interaction.showModal(modal(id, title(number), textField({ id: FIELD, label, ...size })));
}

const wordsOf = ({ fields }: ModalSubmitInteraction) => fields.getTextInputValue(FIELD).trim();

/** Opens a case. */
export async function report(
  interaction: ModalSubmitInteraction,
  { cases }: BotContext,
  { channel, message }: { readonly channel: string; readonly message: string },
): Promise<void> {
  const { guildId: server, user } = interaction;
  const texts = CASE_FORM_TEXTS[ownLanguage(interaction)];
  if (server === null) return whisper(interaction, texts.noServer);
  const complaint = wordsOf(interaction);
  if (complaint === "") {
    return whisper(interaction, REFUSAL_TEXTS[ownLanguage(interaction)].nothingWritten);
  }
  const { opened, isNew } = await cases.open({
    server,
    openedBy: user.id,
    channel,
    message,
    complaint,
  });
  await whisper(
    interaction,
    isNew ? texts.reported(opened.number) : texts.reportedBefore(opened.number),
  );
}

/** Decides a case, or links it to another. */
export async function decideCase(
  interaction: ModalSubmitInteraction,
  { cases }: BotContext,
  { action, number }: { readonly action: CaseAction; readonly number: number },
): Promise<void> {
  const { guildId: server, user } = interaction;
  const language = ownLanguage(interaction);
  if (server === null || !isModerator(interaction)) {
    return whisper(interaction, NOTICE_TEXTS[language].moderatorsOnly.decide);
  }
  const texts = CASE_FORM_TEXTS[language];
  const words = wordsOf(interaction);
  if (words === "") return whisper(interaction, REFUSAL_TEXTS[language].nothingWritten);
  if (action === "link-form") {
    const other = Number(words);
    const linked =
      Number.isSafeInteger(other) && (await cases.link(server, number, other, user.id));
    return whisper(interaction, linked ? texts.linked(number, other) : texts.noOpenCase);
  }
  const status = action === "uphold-form" ? "upheld" : "dismissed";
  const result = await cases.decide(server, number, { status, by: user.id, reason: words });
  if (result === null) return whisper(interaction, texts.noOpenCase);
  const upheld = result.corrected ? texts.upheld : texts.upheldOnly;
  const say = status === "dismissed" ? texts.dismissed : upheld;
  await whisper(interaction, say(number));
}
