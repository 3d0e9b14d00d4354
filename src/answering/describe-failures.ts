import type { ClaimReceipt } from "./checks/check-result.ts";

/** What is said of more claims than this is left out: the repair must stay cheap. */
const MOST = 5;

/** What failed in a draft of which nothing held, in words for the model that is to mend it. */
export function describeFailures(receipts: readonly ClaimReceipt[]): string {
  const lines = receipts.slice(0, MOST).map(({ checks }, at) => {
    const failed = checks.filter(({ allows }) => allows === "none");
    const details = failed.map(({ detail }) => detail).join("; ");
    return `Statement ${at + 1} was dropped: ${details}.`;
  });
  return lines.join("\n");
}
