import type { ClaimCheck } from "../answering/claim-check/check-claim.ts";
import { postableQuote } from "../answering/postable-quote.ts";
import type { QuoteCheck } from "../answering/quote-check/check-quote.ts";
import { receiptOfQuotes } from "../answering/receipt.ts";
import type { Story } from "../story/story.ts";
import type { BotContext } from "./command.ts";
import { logAction } from "./log-action.ts";
import { publish } from "./publish.ts";
import { renderClaimChecks } from "./render-claim-check.ts";
import { renderQuoteChecks } from "./render-quote-check.ts";
import { type Answerable, whisperCard } from "./reply.ts";
import { ownLanguage } from "./texts/language-for.ts";

/** What was checked, and what for the log. */
export interface CheckRequest {
  readonly story: Story;
  /** The checked message; null for words that were typed in. */
  readonly message: string | null;
  /** One line for the log. */
  readonly text: string;
}

export type Checked =
  | { readonly kind: "quotes"; readonly checks: readonly QuoteCheck[] }
  | { readonly kind: "claims"; readonly checks: readonly ClaimCheck[] };

/** The quotes that a card of checks shows. */
const quotesOf = ({ kind, checks }: Checked, story: Story) =>
  kind === "quotes"
    ? checks.flatMap(({ nearest }) => (nearest === null ? [] : [postableQuote(story, nearest)]))
    : checks.flatMap(({ quotes }) => quotes);

/** Logs a check and shows it to its asker alone, who may share it; its receipt is kept for that. */
export async function showCheck(
  interaction: Answerable,
  { records }: Pick<BotContext, "records">,
  { story, message, text }: CheckRequest,
  checked: Checked,
): Promise<void> {
  const { guildId: server, channelId: channel, user } = interaction;
  await logAction(records, interaction, {
    action: "check",
    text,
    ...(message === null ? {} : { message }),
  });
  const language = ownLanguage(interaction);
  const card =
    checked.kind === "quotes"
      ? renderQuoteChecks(checked.checks, story, language)
      : renderClaimChecks(checked.checks, story, language);
  const shown = await whisperCard(interaction, card);
  if (channel === null) return;
  const receipt = receiptOfQuotes("check", quotesOf(checked, story), story, new Date());
  await publish(records, { message: shown, channel, server, actor: user.id, receipt });
}
