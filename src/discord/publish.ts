import type { Receipt } from "../answering/receipt.ts";
import type { Records } from "../records/records.ts";

/** A message of the bot, as it is remembered. */
export interface Published {
  readonly message: string;
  readonly channel: string;
  readonly server: string | null;
  readonly actor: string;
  readonly receipt: Receipt;
}

/** Remembers a message that quotes, so that it can be proved, disputed and mended. */
export async function publish(
  { publications }: Pick<Records, "publications">,
  { message, channel, server, actor, receipt }: Published,
): Promise<void> {
  await publications.put({
    message,
    channel,
    server,
    actor,
    at: receipt.at,
    kind: receipt.kind,
    story: receipt.story.id,
    sha256: receipt.story.sha256,
    receipt: JSON.stringify(receipt),
    brokenSince: null,
  });
}
