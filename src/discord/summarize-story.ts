import { type ChatInputCommandInteraction, DiscordAPIError } from "discord.js";
import { receiptOfSummary, requestLine } from "../answering/summary/receipt-of-summary.ts";
import type { SummaryRequest } from "../answering/summary/summarize-extractively.ts";
import type { ReadingLimit } from "../story/limit-story.ts";
import type { Story } from "../story/story.ts";
import type { Audience } from "./audience.ts";
import { clip } from "./card.ts";
import type { BotContext } from "./command.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { logAction } from "./log-action.ts";
import { publish } from "./publish.ts";
import { renderNotice } from "./render-answer.ts";
import { renderSummary } from "./render-summary.ts";
import { replyCard } from "./reply.ts";
import { SUMMARY_TEXTS } from "./texts/summary-texts.ts";

export interface AskedSummary extends SummaryRequest {
  readonly story: Story;
  readonly audience: Audience;
  /** How far the story may be read. */
  readonly limits: readonly ReadingLimit[];
}

/** Milliseconds after which the asker is told that it is being worked on. */
const PATIENCE = 1_000;
/** The message or its token is gone: nobody is left to be shown anything. */
const GONE = new Set<unknown>([10_008, 10_015, 50_027]);

/** Runs a promise, and `late` when it takes longer than patience; `late` ends before it resolves. */
async function withPatience<Value>(work: Promise<Value>, late: () => Promise<void>) {
  let told = Promise.resolve();
  const timer = setTimeout(() => {
    told = late();
  }, PATIENCE);
  const value = await work.finally(() => clearTimeout(timer));
  await told;
  return value;
}

/** Summarises a story where it was asked for, from acknowledgement to the last edit. */
export async function summarizeStory(
  interaction: ChatInputCommandInteraction,
  { acknowledge, records, settings, summarizer }: BotContext,
  { story, style, focus, audience, limits }: AskedSummary,
): Promise<void> {
  const { isPrivate, language } = audience;
  const acknowledged = await acknowledge(interaction, { ephemeral: isPrivate });
  if (acknowledged !== "acknowledged") return;
  const { user, guildId: server, channelId: channel } = interaction;
  const request = { style, focus };
  await logAction(records, interaction, { action: "summary", text: requestLine(request) });
  const working = SUMMARY_TEXTS[language].working(escapeMarkdown(clip(story.title, 150)));
  const asker = { user: user.id, server };
  try {
    const summary = await withPatience(
      summarizer.summarize(story, request, { asker }),
      async () => {
        // Whatever becomes of this notice, the summary itself follows.
        await replyCard(interaction, renderNotice(working)).catch(() => {});
      },
    );
    const { spoilers } = settings;
    const view = { summary, story, askerId: user.id, language, spoilers, limits };
    const message = await replyCard(interaction, renderSummary(view));
    const receipt = receiptOfSummary(summary, story, { at: new Date(), model: summarizer.model });
    await publish(records, { message, channel, server, actor: user.id, receipt });
  } catch (error) {
    if (!(error instanceof DiscordAPIError && GONE.has(error.code))) throw error;
  }
}
