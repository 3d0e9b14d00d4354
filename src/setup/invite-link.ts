/** A permission that the bot asks for when it is invited. */
export interface WantedPermission {
  /** As Discord names it in English. */
  readonly name: string;
  /** Its bit (discord.com/developers/docs/topics/permissions). */
  readonly bit: bigint;
  readonly why: string;
}

/** What the bot needs in a server, and nothing besides. */
export const WANTED_PERMISSIONS: readonly WantedPermission[] = [
  { name: "View Channels", bit: 1n << 10n, why: "to see where it is asked" },
  { name: "Send Messages", bit: 1n << 11n, why: "to post quotes and the moderators' cards" },
  { name: "Embed Links", bit: 1n << 14n, why: "for links to passages and stories" },
  { name: "Attach Files", bit: 1n << 15n, why: "for receipts and pictures of quotes" },
  { name: "Read Message History", bit: 1n << 16n, why: "to answer below the message it is about" },
  { name: "Create Public Threads", bit: 1n << 35n, why: "for conversations that go on" },
  { name: "Send Messages in Threads", bit: 1n << 38n, why: "to answer in those" },
];

const SCOPES = ["bot", "applications.commands"];

/** The address that invites the bot into a server, with its scopes and permissions. */
export function inviteLink(applicationId: string): string {
  const permissions = WANTED_PERMISSIONS.reduce((all, { bit }) => all | bit, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: SCOPES.join(" "),
    permissions: String(permissions),
    integration_type: "0",
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
