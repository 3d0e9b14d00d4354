import { type ButtonInteraction, MessageFlags, type ModalSubmitInteraction } from "discord.js";
import type { Quote } from "../../answering/answer.ts";
import { NOTHING_WANTED } from "../../answering/archive/archive.ts";
import { postableQuote } from "../../answering/postable-quote.ts";
import { checkQuote } from "../../answering/quote-check/check-quote.ts";
import { parseReceipt } from "../../answering/receipt.ts";
import type { OpenQuestion } from "../../records/open-questions.ts";
import type { Story } from "../../story/story.ts";
import { clip } from "../card.ts";
import type { BotContext } from "../command.ts";
import { encodeCustomId } from "../custom-id.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { renderOpenQuestion } from "../questions/render-open-question.ts";
import { isModerator, whisper } from "../reply.ts";
import { DESK_TEXTS } from "../texts/desk-texts.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { REFUSAL_TEXTS } from "../texts/refusal-texts.ts";
import { modal, textField } from "./modal.ts";

const ANSWER = "answer";
const QUOTES = "quotes";
const REASON = "reason";
const LONGEST = 1_500;
const LONGEST_REASON = 500;
/** Quotes of one hand-written answer. */
const MOST_QUOTES = 5;

/** Brings the question of the answer below which the button stands before the moderators. */
export async function sendToModerators(
  interaction: ButtonInteraction,
  { records, questions }: BotContext,
): Promise<void> {
  const { guildId: server, channelId: channel, user, message } = interaction;
  const texts = DESK_TEXTS[ownLanguage(interaction)];
  if (server === null) return whisper(interaction, texts.noServer);
  const shown = await records.publications.find(message.id);
  const text = shown === null ? null : (parseReceipt(shown.receipt)?.question ?? null);
  if (shown === null || text === null) return whisper(interaction, texts.forgotten);
  const isPrivate = message.flags.has(MessageFlags.Ephemeral);
  const { isNew } = await questions.add({
    server,
    askedBy: user.id,
    channel,
    message: isPrivate ? null : message.id,
    story: shown.story,
    text,
  });
  await whisper(interaction, isNew ? texts.sent : texts.alreadySent);
}

/** The open question of this number, for a moderator; whoever gets null was told why. */
async function openForModerator(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  { records }: BotContext,
  number: number,
): Promise<OpenQuestion | null> {
  const texts = DESK_TEXTS[ownLanguage(interaction)];
  const { guildId } = interaction;
  if (guildId === null || !isModerator(interaction)) {
    await whisper(interaction, texts.notAllowed);
    return null;
  }
  const found = await records.openQuestions.find(guildId, number);
  if (found?.status === "open") return found;
  await whisper(interaction, texts.noQuestion);
  return null;
}

/** Asks a moderator for an answer, or for why there is none. */
export async function openQuestionForm(
  interaction: ButtonInteraction,
  bot: BotContext,
  action: "reply" | "drop",
  number: number,
): Promise<void> {
  if ((await openForModerator(interaction, bot, number)) === null) return;
  const texts = DESK_TEXTS[ownLanguage(interaction)];
  const id = encodeCustomId({ action: `${action}-form`, number });
  const reason = { id: REASON, label: texts.reasonLabel, longest: LONGEST_REASON };
  await interaction.showModal(
    action === "drop"
      ? modal(id, texts.dropTitle, textField({ ...reason, required: false }))
      : modal(
          id,
          texts.replyTitle,
          textField({ id: ANSWER, label: texts.answerLabel, longest: LONGEST }),
          textField({
            id: QUOTES,
            label: texts.quotesLabel,
            hint: texts.quotesHint,
            required: false,
            longest: LONGEST,
          }),
        ),
  );
}

type CheckedQuotes =
  | { readonly ok: true; readonly quotes: readonly Quote[] }
  | { readonly ok: false; readonly words: string };

/** Holds each line against the story; only words that stand in it to the letter become quotes. */
function quotesOf(lines: string, story: Story | null): CheckedQuotes {
  const quotes: Quote[] = [];
  for (const words of lines.split("\n").map((line) => line.trim())) {
    if (words === "") continue;
    const found = story === null ? null : checkQuote(story, { words, speaker: null });
    if (story === null || found?.verdict !== "exact" || found.nearest === null) {
      return { ok: false, words };
    }
    quotes.push({ ...postableQuote(story, found.nearest), n: quotes.length + 1 });
  }
  return { ok: true, quotes };
}

/** Shows on the card in the moderators' channel that its question is decided. */
async function showDecided(
  { message }: ModalSubmitInteraction,
  { records, messenger }: BotContext,
  { server, number }: OpenQuestion,
): Promise<void> {
  // What `/questions` listed is seen by one moderator alone, and looked up again when needed.
  if (message === null || message.flags.has(MessageFlags.Ephemeral)) return;
  const decided = await records.openQuestions.find(server, number);
  if (decided === null) return;
  const card = renderOpenQuestion(decided, await messenger.languageOf(server));
  await messenger.replace({ channel: message.channelId, message: message.id }, card);
}

/** Decides a question as a moderator wrote it, and tells who asked. */
export async function decideQuestion(
  interaction: ModalSubmitInteraction,
  bot: BotContext,
  action: "reply-form" | "drop-form",
  number: number,
): Promise<void> {
  const question = await openForModerator(interaction, bot, number);
  if (question === null) return;
  const texts = DESK_TEXTS[ownLanguage(interaction)];
  const { fields, user } = interaction;
  const isReply = action === "reply-form";
  const words = fields.getTextInputValue(isReply ? ANSWER : REASON).trim();
  const refusals = REFUSAL_TEXTS[ownLanguage(interaction)];
  if (isReply && words === "") return whisper(interaction, refusals.nothingWritten);
  const { server, channel } = question;
  const stories = question.story === null ? [] : [question.story];
  const { library } = await bot.hereIn(server, channel, async () => ({
    ...NOTHING_WANTED,
    stories,
  }));
  const story = library.find(question.story);
  const checked = quotesOf(isReply ? fields.getTextInputValue(QUOTES) : "", story);
  if (!checked.ok) {
    return whisper(interaction, texts.notTheStorys(escapeMarkdown(clip(checked.words, 300))));
  }
  if (checked.quotes.length > MOST_QUOTES) {
    return whisper(interaction, refusals.tooManyQuotes(MOST_QUOTES));
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const result = await bot.questions.decide(question.server, number, {
    status: isReply ? "answered" : "dismissed",
    by: user.id,
    words,
    quotes: checked.quotes,
    story,
  });
  const said = result === null ? texts.noQuestion : result.told ? texts.told : texts.notTold;
  await interaction.editReply({ content: said });
  await showDecided(interaction, bot, question);
}
