import type { PageUser } from "../../page-protocol.ts";
import { displayName } from "../store/display-name.ts";

/** The name being typed after "@" before the caret, and where its "@" stands; `null` if there is none. */
export function mentionAt(
  text: string,
  caret: number,
): { readonly start: number; readonly typed: string } | null {
  const found = /(?:^|\s)@([^\s@]{0,32})$/.exec(text.slice(0, caret));
  return found && { start: caret - found[1]!.length - 1, typed: found[1]!.toLowerCase() };
}

/** Up to ten users: first those whose name begins with what was typed, then those whose name holds it. */
export function usersNamed(users: readonly PageUser[], typed: string): PageUser[] {
  const names = (user: PageUser) => [displayName(user), user.username].map((n) => n.toLowerCase());
  const begins = (user: PageUser) => names(user).some((name) => name.startsWith(typed));
  const holds = (user: PageUser) => names(user).some((name) => name.includes(typed));
  const beginning = users.filter(begins);
  return [...beginning, ...users.filter((user) => !begins(user) && holds(user))].slice(0, 10);
}

/** Turns "@Ada Lovelace" into what Discord sends, `<@id>`; longer names go first. */
export function withMentions(text: string, users: readonly PageUser[]): string {
  const byLength = users.toSorted((a, b) => displayName(b).length - displayName(a).length);
  return byLength.reduce(
    (sent, user) => sent.replaceAll(`@${displayName(user)}`, `<@${user.id}>`),
    text,
  );
}
