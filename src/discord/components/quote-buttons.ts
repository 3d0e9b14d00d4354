import {
  type APIMediaGalleryComponent,
  type ButtonInteraction,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from "discord.js";
import type { Quote } from "../../answering/answer.ts";
import { quoteOf } from "../../answering/quote.ts";
import { receiptOfQuotes } from "../../answering/receipt.ts";
import type { Story } from "../../story/story.ts";
import { languageForAll, mayShowEverybody } from "../audience.ts";
import { button, type CardMessage, COLOURS, card, row, text } from "../card.ts";
import { proofButtons } from "../check-buttons.ts";
import { storyByHash } from "../choose-story.ts";
import type { BotContext } from "../command.ts";
import { encodeCustomId } from "../custom-id.ts";
import { describeCitation } from "../describe-citation.ts";
import { logAction } from "../log-action.ts";
import { publish } from "../publish.ts";
import { renderContext } from "../render-context.ts";
import { type PulledBy, pulledLine, renderPostedQuote } from "../render-posted-quote.ts";
import { isModerator, replyCard, whisper, whisperCard } from "../reply.ts";
import { ownLanguage } from "../texts/language-for.ts";
import { NOTICE_TEXTS } from "../texts/notice-texts.ts";
import { QUOTE_DESK_TEXTS } from "../texts/quote-desk-texts.ts";

/** A stretch of a story, as an id names it. */
interface NamedSpan {
  readonly story: string;
  readonly start: number;
  readonly end: number;
}

/** What an id names. */
interface NamedQuote {
  readonly story: Story;
  readonly quote: Quote;
}

/** Characters of a copy that a message takes, with room for its fence and what fences in it cost. */
const LONGEST_COPY = 1_800;
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
): Promise<NamedQuote | null> {
  const found = isModerator(interaction) ? quoteNamed(bot, span) : null;
  if (found === null) {
    const { storyChanged, moderatorsOnly } = NOTICE_TEXTS[ownLanguage(interaction)];
    await whisper(interaction, isModerator(interaction) ? storyChanged : moderatorsOnly.here);
  }
  return found;
}

/** Shows a quote to the channel: logged before, and kept with its receipt. */
async function post(
  interaction: ButtonInteraction,
  { records }: BotContext,
  { quote, story }: NamedQuote,
  show: (by: PulledBy) => Promise<string>,
): Promise<void> {
  const { channelId: channel, guildId: server, user } = interaction;
  const { id: entry } = await logAction(records, interaction, { action: "post", text: quote.text });
  const message = await show({ user: user.id, entry });
  const receipt = receiptOfQuotes("quote", [quote], story, new Date());
  await publish(records, { message, channel, server, actor: user.id, receipt });
}

/** Shows a quote among its neighbours, to whoever presses. */
export async function showContext(
  interaction: ButtonInteraction,
  bot: BotContext,
  span: NamedSpan,
): Promise<void> {
  const found = quoteNamed(bot, span);
  const language = ownLanguage(interaction);
  if (found === null) return whisper(interaction, NOTICE_TEXTS[language].storyChanged);
  await whisperCard(interaction, renderContext(found.story, found.quote, language));
}

/** Posts a quote to the channel. */
export async function postQuote(
  interaction: ButtonInteraction,
  bot: BotContext,
  span: NamedSpan,
): Promise<void> {
  const found = await quoteForModerator(interaction, bot, span);
  if (found === null || !(await mayShowEverybody(interaction, bot))) return;
  const { quote, story } = found;
  const language = languageForAll(interaction, bot);
  await post(interaction, bot, found, (by) =>
    replyCard(interaction, renderPostedQuote(quote, story, by, language)),
  );
}

/** A quote with its citation as plain text, in a code block that is easily copied. */
export async function giveCopy(
  interaction: ButtonInteraction,
  bot: BotContext,
  span: NamedSpan,
): Promise<void> {
  const found = await quoteForModerator(interaction, bot, span);
  if (found === null) return;
  const language = ownLanguage(interaction);
  const words = describeCitation(found.quote, found.story, language);
  if (words.length > LONGEST_COPY) {
    await interaction.reply({
      content: QUOTE_DESK_TEXTS[language].copyAsFile,
      files: [{ attachment: Buffer.from(`${words}\n`, "utf8"), name: "quote.txt" }],
      flags: MessageFlags.Ephemeral,
    });
    return;
  }
  // A fence inside the words would end the block: it is parted by a character nobody sees.
  const fenced = words.replaceAll("```", "`\u200B``");
  await whisper(interaction, `\`\`\`text\n${fenced}\n\`\`\``);
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
  if (posts && !(await mayShowEverybody(interaction, bot))) return;
  const picture = await bot.drawQuote(quote, story);
  const own = QUOTE_DESK_TEXTS[ownLanguage(interaction)];
  if (picture === null) {
    return whisper(interaction, own.noPictures(own.buttons.post, own.buttons.copy));
  }
  const files = [{ attachment: picture.png, name: CARD_FILE, description: picture.altText }];
  if (!posts) {
    const { start, end } = quote;
    const id = encodeCustomId({ action: "post-card", story: story.sha256, start, end });
    const below = row(button(id, own.buttons.postCard, ButtonStyle.Primary));
    const message = cardMessage(picture.altText, [below as CardMessage["components"][0]]);
    await whisperCard(interaction, message, files);
    return;
  }
  const language = languageForAll(interaction, bot);
  await post(interaction, bot, found, (by) => {
    const below = [text(pulledLine(story, by, language)), row(...proofButtons(language))];
    const message = cardMessage(picture.altText, below as CardMessage["components"]);
    return replyCard(interaction, message, files);
  });
}
