export type CaseStatus = "open" | "upheld" | "dismissed";

/** A dispute about something that the bot showed. */
export interface Case {
  readonly server: string;
  /** 1, 2, 3 … within its server, without gaps. */
  readonly number: number;
  readonly status: CaseStatus;
  /** ISO 8601 in UTC. */
  readonly openedAt: string;
  /** User's id; null once the user was forgotten. */
  readonly openedBy: string | null;
  /** Where the disputed message stands. */
  readonly channel: string;
  readonly message: string;
  /** What is wrong with it, in the reporter's words. */
  readonly complaint: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  /** Why, in the moderator's words; null while it is open, empty once the moderator was forgotten. */
  readonly decision: string | null;
  /** Numbers of cases that this one is linked to, ascending; links go both ways. */
  readonly links: readonly number[];
  /** The card in the moderators' channel; null until it is posted. */
  readonly card: { readonly channel: string; readonly message: string } | null;
}

export interface NewCase {
  readonly server: string;
  readonly openedBy: string;
  readonly channel: string;
  readonly message: string;
  readonly complaint: string;
}

export interface Decision {
  readonly status: "upheld" | "dismissed";
  readonly by: string;
  readonly reason: string;
}

/** The disputes of each server. */
export interface CaseBook {
  /** Opens the next case. A second report of the same message by the same user gives the open one. */
  open(report: NewCase): Promise<{ readonly opened: Case; readonly isNew: boolean }>;
  find(server: string, number: number): Promise<Case | null>;
  /** Newest first, at most `limit`. */
  list(
    server: string,
    filter: { readonly status?: CaseStatus; readonly before?: number; readonly limit: number },
  ): Promise<readonly Case[]>;
  /** Cases about a message, oldest first. */
  about(server: string, message: string): Promise<readonly Case[]>;
  /** Decides an open case once; null when there is none with this number, or it is decided. */
  decide(server: string, number: number, decision: Decision): Promise<Case | null>;
  /** Links two cases; false when one of them does not exist or both are the same. */
  link(server: string, one: number, other: number): Promise<boolean>;
  setCard(
    server: string,
    number: number,
    card: { readonly channel: string; readonly message: string },
  ): Promise<void>;
}
