import type { PageUser } from "../../page-protocol.ts";

/** The name that people see: the chosen one, or else the account's. */
export function displayName(user: PageUser): string {
  return user.globalName || user.username;
}
