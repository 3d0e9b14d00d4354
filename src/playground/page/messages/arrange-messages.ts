import type { PageMessage } from "../../page-protocol.ts";

export interface ArrangedMessage {
  readonly message: PageMessage;
  /** Follows one of the same author closely enough to need no header of its own. */
  readonly continued: boolean;
  /** The first one of a day. */
  readonly opensDay: boolean;
}

const EPHEMERAL = 64;
const CLOSE = 7 * 60_000;

/** Which messages open a day, and which go under the header of the one before. */
export function arrangeMessages(messages: readonly PageMessage[]): ArrangedMessage[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const opensDay = before === undefined || dayOf(before) !== dayOf(message);
    return { message, opensDay, continued: !opensDay && continues(before, message) };
  });
}

function continues(before: PageMessage, message: PageMessage): boolean {
  return (
    before.authorId === message.authorId &&
    message.interaction === null &&
    message.replyToId === null &&
    ((before.flags ^ message.flags) & EPHEMERAL) === 0 &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < CLOSE
  );
}

function dayOf(message: PageMessage): string {
  return new Date(message.timestamp).toDateString();
}
