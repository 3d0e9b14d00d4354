import type { IdentifySlots } from "./identify-slots.ts";
import type { Leases } from "./leases.ts";
import type { Notices } from "./notices.ts";
import type { OpenReplies } from "./open-replies.ts";

/** What the processes of one bot do in turn. It is of the moment: no backup holds it. */
export interface Fleet {
  readonly leases: Leases;
  readonly notices: Notices;
  /** Null: what is open when the process dies stays open. */
  readonly openReplies: OpenReplies | null;
  /** Null: no other process begins sessions. */
  readonly identifySlots: IdentifySlots | null;
  /** Does some work while no other process does work of the same name. */
  exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
