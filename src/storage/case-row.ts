import type { Case, CaseStatus } from "../records/case-book.ts";

/** A case as a database gives it, with the numbers that it is linked to. */
export interface CaseRow {
  readonly server: string;
  readonly number: number;
  readonly status: CaseStatus;
  readonly opened_at: string;
  readonly opened_by: string | null;
  readonly channel: string;
  readonly message: string;
  readonly complaint: string;
  readonly decided_at: string | null;
  readonly decided_by: string | null;
  readonly decision: string | null;
  readonly card_channel: string | null;
  readonly card_message: string | null;
  readonly links: readonly number[];
}

/** The case that a row stands for. */
export function readCaseRow(row: CaseRow): Case {
  const { card_channel: channel, card_message: message } = row;
  return {
    server: row.server,
    number: row.number,
    status: row.status,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    channel: row.channel,
    message: row.message,
    complaint: row.complaint,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    decision: row.decision,
    links: row.links,
    card: channel === null || message === null ? null : { channel, message },
  };
}
