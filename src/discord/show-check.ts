import type { ClaimCheck } from "../answering/claim-check/check-claim.ts";
import type { QuoteCheck } from "../answering/quote-check/check-quote.ts";
import { receiptOfQuotes } from "../answering/receipt.ts";
import type { Story } from "../story/story.ts";
import type { BotContext } from "./command.ts";
import { publish } from "./publish.ts";
import { renderClaimChecks } from "./render-claim-check.ts";
import { renderQuoteChecks } from "./render-quote-check.ts";
import { type Answerable, whisperCard } from "./reply.ts";

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

const quotesOf = ({ kind, checks }: Checked) =>
  kind === "quotes"
    ? checks.flatMap(({ nearest }) => (nearest === null ? [] : [nearest]))
    : checks.flatMap(({ quotes }) => quotes);

/** Logs a check and shows it to its asker alone, who may share it; its receipt is kept for that. */
export async function showCheck(
  interaction: Answerable,
  { records }: Pick<BotContext, "records">,
  { story, message, text }: CheckRequest,
  checked: Checked,
): Promise<void> {
  const { guildId: server, channelId: channel, user } = interaction;
  await records.audit.append({
    server,
    channel,
    actor: user.id,
    action: "check",
    message,
    caseNumber: null,
    text,
  });
  const card =
    checked.kind === "quotes"
      ? renderQuoteChecks(checked.checks, story)
      : renderClaimChecks(checked.checks, story);
  const shown = await whisperCard(interaction, card);
  if (channel === null) return;
  const receipt = receiptOfQuotes("check", quotesOf(checked), story, new Date());
  await publish(records, { message: shown, channel, server, actor: user.id, receipt });
}
