import { PERMISSIONS, type World } from "../../src/playground/world.ts";
import { ADA, BAO, CHANNEL, type StartedBot } from "./start-bot.ts";

export const GUILD = "600000000000000001";
export const OTHER_GUILD = "600000000000000002";
export const OTHER_CHANNEL = "600000000000000052";

/** Adds a second server, which Bao owns and in which everybody else is a member. */
export function addOtherServer({ guilds, channels }: World): void {
  const { roles } = guilds.get(GUILD)!;
  const everyone = { ...roles[0]!, id: OTHER_GUILD };
  guilds.set(OTHER_GUILD, {
    id: OTHER_GUILD,
    name: "The Other Room",
    ownerId: BAO,
    roles: [everyone],
  });
  const base = channels.get(CHANNEL)!;
  channels.set(OTHER_CHANNEL, { ...base, id: OTHER_CHANNEL, guildId: OTHER_GUILD });
}

/** Lets Ada moderate and manage the first server. */
export function promoteAda({ guilds, users }: World): void {
  const role = { id: "600000000000000025", name: "Manager", color: 0, position: 5 };
  const permissions = PERMISSIONS.manageGuild | PERMISSIONS.manageMessages;
  const guild = guilds.get(GUILD)!;
  guilds.set(GUILD, { ...guild, roles: [...guild.roles, { ...role, permissions }] });
  const ada = users.get(ADA)!;
  users.set(ADA, { ...ada, roleIds: [...ada.roleIds, role.id] });
}

/** An uploaded file, as an option of a command takes it. */
export const upload = (
  { discord }: StartedBot,
  filename: string,
  content: string | Uint8Array,
  contentType = "text/plain",
) =>
  ({
    type: 11,
    value: discord.actions.upload({ filename, contentType, bytes: Buffer.from(content) }),
  }) as const;
