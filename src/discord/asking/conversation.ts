import type { Answer } from "../../answering/answer.ts";
import { type Turn, turnOf } from "../../answering/conversation/turn.ts";
import type { ConversationKey } from "../../records/conversations.ts";
import type { Records } from "../../records/records.ts";
import type { ReadingLimit } from "../../story/limit-story.ts";
import type { AskTarget } from "./ask-target.ts";

/** A turn with what was said about it: who saw it, and how far was read. */
export interface RememberedTurn extends Turn {
  /** Only its asker saw it. */
  readonly isPrivate: boolean;
  readonly upTo: ReadingLimit | null;
}

type Asker = Pick<AskTarget, "server" | "channel" | "user">;

/** The conversation of whoever asks, where they ask; null where there is no place. */
function keyOf({ server, channel, user }: Asker, thread?: string): ConversationKey | null {
  const place = thread ?? channel;
  return place === null ? null : { server, channel: place, user };
}

/** What its asker has asked here lately, oldest first. */
export async function turnsOf(
  { conversations }: Pick<Records, "conversations">,
  target: Asker,
): Promise<readonly RememberedTurn[]> {
  const key = keyOf(target);
  if (key === null) return [];
  const turns = await conversations.turns(key);
  return turns.map((turn) => JSON.parse(turn) as RememberedTurn);
}

/** Remembers a turn, where it was asked or in the thread that was opened for it. */
export async function rememberTurn(
  { conversations }: Pick<Records, "conversations">,
  target: AskTarget,
  {
    question,
    answer,
    thread,
    ...said
  }: Pick<RememberedTurn, "isPrivate" | "upTo"> & {
    readonly question: string;
    readonly answer: Answer;
    readonly thread?: string;
  },
): Promise<void> {
  const key = keyOf(target, thread);
  if (key === null) return;
  await conversations.add(key, JSON.stringify({ ...turnOf(question, answer), ...said }));
}
