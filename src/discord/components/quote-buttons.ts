import {
  type APIMediaGalleryComponent,
  type ButtonInteraction,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Quote } from "../../answering/answer.ts";
import { quoteOf } from "../../answering/quote.ts";
import { receiptOfQuotes } from "../../answering/receipt.ts";
import type { Story } from "../../story/story.ts";
import { button, type CardMessage, COLOURS, card, row, text } from "../card.ts";
import { proofButtons } from "../check-buttons.ts";
import { storyByHash } from "../choose-story.ts";
import type { BotContext } from "../command.ts";
import { encodeCustomId } from "../custom-id.ts";
import { describeCitation } from "../describe-citation.ts";
import { publish } from "../publish.ts";
import { sourceLine } from "../render-answer.ts";
import { renderContext } from "../render-context.ts";
import { renderPostedQuote } from "../render-posted-quote.ts";
import { isModerator, replyCard, whisper, whisperCard } from "../reply.ts";

/** A stretch of a story, as an id names it. */
interface NamedSpan {
  readonly story: string;
  readonly start: number;
  readonly end: number;
}

const CHANGED = "This story has changed since, or is gone, so I can’t show its words any more.";
const NOT_ALLOWED = "Only members who may manage messages can do that here.";
const NO_PICTURES = "I can’t draw pictures here. Use *Post* or *Copy*.";
const CARD_FILE = "quote.png";

/** The quote that an id names; null when the story is gone or has changed, or never had it. */
function quoteNamed({ library }: BotContext, { story: beginning, start, end }: NamedSpan) {
  const story = storyByHash(library, beginning);
  if (story === null || end > story.text.length) return null;
  return { story, quote: quoteOf(story, { start, end }, 1) };
}

/** The same for moderators alone; whoever gets null was told why. */
async function quoteForModerator(
  interaction: ButtonInteraction,
  bot: BotContext,
  span: NamedSpan,
): Promise<{ readonly story: Story; readonly quote: Quote } | null> {
  const found = isModerator(interaction) ? quoteNamed(bot, span) : null;
  if (found === null) await whisper(interaction, isModerator(interaction) ? CHANGED : NOT_ALLOWED);
  return found;
}

/** Writes into the log what a moderator is about to show; the entry's number. */
async function logPost(
  interaction: ButtonInteraction,
  { records }: BotContext,
  quote: Quote,
): Promise<number> {
  const { id } = await records.audit.append({
    server: interaction.guildId,
    channel: interaction.channelId,
    actor: interaction.user.id,
    action: "post",
    message: null,
    caseNumber: null,
    text: quote.text,
  });
  return id;
}

async function publishQuote(
  interaction: ButtonInteraction,
  { records }: BotContext,
  message: string,
  quote: Quote,
  story: Story,
): Promise<void> {
  await publish(records, {
    message,
    channel: interaction.channelId,
    server: interaction.guildId,
    actor: interaction.user.id,
    receipt: receiptOfQuotes("quote", [quote], story, new Date()),
  });
}

/** Shows a quote among its neighbours, to whoever presses. */
export async function showContext(
  interaction: ButtonInteraction,
  bot: BotContext,
  span: NamedSpan,
): Promise<void> {
  const found = quoteNamed(bot, span);
  if (found === null) return whisper(interaction, CHANGED);
  await whisperCard(interaction, renderContext(found.story, found.quote));
}

/** Posts a quote to the channel. */
export async function postQuote(
  interaction: ButtonInteraction,
  bot: BotContext,
  span: NamedSpan,
): Promise<void> {
  const found = await quoteForModerator(interaction, bot, span);
  if (found === null) return;
  const { quote, story } = found;
  const entry = await logPost(interaction, bot, quote);
  const by = { user: interaction.user.id, entry };
  const message = await replyCard(interaction, renderPostedQuote(quote, story, by));
  await publishQuote(interaction, bot, message, quote, story);
}

/** A quote with its citation as plain text, in a code block that is easily copied. */
export async function giveCopy(
  interaction: ButtonInteraction,
  bot: BotContext,
  span: NamedSpan,
): Promise<void> {
  const found = await quoteForModerator(interaction, bot, span);
  if (found === null) return;
  // A fence inside the words would end the block: it is parted by a character nobody sees.
  const words = describeCitation(found.quote, found.story).replaceAll("```", "`\u200B``");
  await whisper(interaction, `\`\`\`text\n${words.slice(0, 1_900)}\n\`\`\``);
}

function cardMessage(altText: string, below: CardMessage["components"]): CardMessage {
  const gallery: APIMediaGalleryComponent = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${CARD_FILE}` }, description: altText }],
  };
  const base = card(COLOURS.plain, []);
  return { ...base, components: [gallery, ...below] };
}

/** Draws the card of a quote: for the moderator alone first, then to be posted. */
export async function drawCard(
  interaction: ButtonInteraction,
  bot: BotContext,
  span: NamedSpan,
  posts: boolean,
): Promise<void> {
  const found = await quoteForModerator(interaction, bot, span);
  if (found === null) return;
  const { quote, story } = found;
  const picture = await bot.drawQuote(quote, story);
  if (picture === null) return whisper(interaction, NO_PICTURES);
  const files = [{ attachment: picture.png, name: CARD_FILE, description: picture.altText }];
  if (!posts) {
    const { start, end } = quote;
    const id = encodeCustomId({ action: "post-card", story: story.sha256, start, end });
    const post = row(button(id, "Post card", ButtonStyle.Primary)) as CardMessage["components"][0];
    await whisperCard(interaction, cardMessage(picture.altText, [post]), files);
    return;
  }
  const entry = await logPost(interaction, bot, quote);
  const line = `${sourceLine(story)}\n-# pulled by <@${interaction.user.id}> · log entry ${entry}`;
  const below = [text(line), row(...proofButtons())] as CardMessage["components"];
  const message = await replyCard(interaction, cardMessage(picture.altText, below), files);
  await publishQuote(interaction, bot, message, quote, story);
}
