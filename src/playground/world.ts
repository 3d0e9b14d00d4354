import type { PageUser } from "./page-protocol.ts";
import { createSnowflake } from "./snowflake.ts";

/** An object of Discord's API, as it goes over the wire. */
export type ApiObject = Record<string, unknown>;

/** A message with what only the stand-in knows of it. */
export interface StoredMessage {
  /** The API's message object. */
  readonly api: ApiObject & { id: string; channel_id: string; flags: number };
  /** The only user who sees it; null: whoever sees the channel. */
  readonly visibleTo: string | null;
}

export interface WorldUser extends PageUser {
  readonly roleIds: readonly string[];
}

export interface WorldChannel {
  readonly id: string;
  readonly guildId: string | null;
  readonly name: string;
  /**
   * 0 text, 1 direct messages with the bot, 3 a private channel that the bot is no member of (it is
   * there with the user who took it along), 11 public thread.
   */
  readonly type: 0 | 1 | 3 | 11;
  readonly topic: string | null;
  readonly parentId: string | null;
  /** Of a channel of direct messages, the person in it. */
  readonly recipientId: string | null;
  /** Only these roles (and the owner) see it; null: everybody. */
  readonly onlyRoles: readonly string[] | null;
}

export interface WorldRole {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly permissions: bigint;
  readonly position: number;
}

export interface WorldGuild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: readonly WorldRole[];
  /** Language of a community. Default "en-US". */
  readonly preferredLocale?: string;
}

/** All that the local Discord holds. */
export interface World {
  readonly applicationId: string;
  readonly token: string;
  readonly bot: WorldUser;
  readonly guilds: Map<string, WorldGuild>;
  readonly users: Map<string, WorldUser>;
  readonly channels: Map<string, WorldChannel>;
  readonly messages: Map<string, StoredMessage>;
  /** Registered application commands by id. */
  commands: Map<string, ApiObject & { id: string; name: string; type: number }>;
}

/** Permission bits of Discord that the stand-in's roles use. */
export const PERMISSIONS = {
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  manageGuild: 1n << 5n,
  administrator: 1n << 3n,
  useCommands: 1n << 31n,
  createThreads: 1n << 35n,
  sendInThreads: 1n << 38n,
} as const;

const MEMBER =
  PERMISSIONS.viewChannel |
  PERMISSIONS.sendMessages |
  PERMISSIONS.embedLinks |
  PERMISSIONS.attachFiles |
  PERMISSIONS.readHistory |
  PERMISSIONS.useCommands |
  PERMISSIONS.createThreads |
  PERMISSIONS.sendInThreads;

/** Every bit that Discord knows today: what an owner may do. */
const EVERYTHING = (1n << 53n) - 1n;

const GUILD = "600000000000000001";
const APPLICATION = "600000000000000009";
const ROLE = {
  moderator: "600000000000000021",
  reader: "600000000000000022",
  bot: "600000000000000023",
};

function user(
  id: string,
  globalName: string,
  role: PageUser["role"],
  color: string,
  background: string,
  roleIds: readonly string[],
): WorldUser {
  const username = globalName.toLowerCase().replace(/\s+/g, ".");
  const initials = globalName.slice(0, 1);
  const roles = {
    owner: ["Owner"],
    moderator: ["Moderator"],
    member: ["Reader"],
    bot: ["Verbatim"],
  }[role];
  return {
    id,
    username,
    globalName,
    color,
    roles,
    role,
    avatar: { background, initials },
    roleIds,
  };
}

/** The channel that only moderators see. */
export const MODERATORS = "600000000000000033";

/** A server with four people in it, the bot, and three channels. */
export function createWorld(): World {
  const users = [
    user("600000000000000011", "Olena", "owner", "#f1c40f", "#b7791f", [
      ROLE.moderator,
      ROLE.reader,
    ]),
    user("600000000000000012", "Marcus", "moderator", "#2ecc71", "#1f8b4c", [ROLE.moderator]),
    user("600000000000000013", "Ada", "member", "#e91e63", "#ad1457", [ROLE.reader]),
    user("600000000000000014", "Bao", "member", "#3498db", "#206694", [ROLE.reader]),
  ];
  const bot = user(APPLICATION, "Verbatim", "bot", "#9b59b6", "#5865f2", [ROLE.bot]);
  const text = (
    id: string,
    name: string,
    topic: string,
    onlyRoles: readonly string[] | null = null,
  ) => ({
    id,
    guildId: GUILD,
    name,
    type: 0 as const,
    topic,
    parentId: null,
    recipientId: null,
    onlyRoles,
  });
  const channels = [
    text(
      "600000000000000032",
      "ask-the-story",
      "Ask with /ask; the story answers in its own words",
    ),
    text("600000000000000031", "general", "Say hello"),
    text(MODERATORS, "moderators", "For moderators only", [ROLE.moderator]),
  ];
  const roles: WorldRole[] = [
    { id: GUILD, name: "@everyone", color: 0, permissions: MEMBER, position: 0 },
    { id: ROLE.reader, name: "Reader", color: 0xe91e63, permissions: MEMBER, position: 1 },
    { id: ROLE.bot, name: "Verbatim", color: 0x9b59b6, permissions: MEMBER, position: 2 },
    {
      id: ROLE.moderator,
      name: "Moderator",
      color: 0x2ecc71,
      permissions: MEMBER | PERMISSIONS.manageMessages,
      position: 3,
    },
  ];
  const guild = { id: GUILD, name: "The Reading Room", ownerId: users[0]!.id, roles };
  return {
    applicationId: APPLICATION,
    // The first part of a token is its bot's id, as discord.js expects.
    token: `${Buffer.from(APPLICATION).toString("base64url")}.LOCAL1.${"playground".repeat(3)}`,
    bot,
    guilds: new Map([[GUILD, guild]]),
    users: new Map([...users, bot].map((entry) => [entry.id, entry])),
    channels: new Map(channels.map((channel) => [channel.id, channel])),
    messages: new Map(),
    commands: new Map(),
  };
}

/** What a user may do in a guild. */
export function permissionsOf(world: World, guildId: string, userId: string): bigint {
  const guild = world.guilds.get(guildId)!;
  if (guild.ownerId === userId) return EVERYTHING;
  const held = new Set([guildId, ...(world.users.get(userId)?.roleIds ?? [])]);
  let bits = 0n;
  for (const role of guild.roles) if (held.has(role.id)) bits |= role.permissions;
  return bits & PERMISSIONS.administrator ? EVERYTHING : bits;
}

export function canSee(world: World, channel: WorldChannel, userId: string): boolean {
  if (channel.type === 1) return channel.recipientId === userId || userId === world.bot.id;
  if (channel.type === 3) return channel.recipientId === userId;
  const only = channel.onlyRoles;
  if (only === null || userId === world.bot.id) return true;
  const isOwner = world.guilds.get(channel.guildId!)?.ownerId === userId;
  return isOwner || world.users.get(userId)!.roleIds.some((id) => only.includes(id));
}

/** The channel of direct messages between the bot and a user, which is opened when needed. */
export function directChannelOf(world: World, userId: string): WorldChannel {
  for (const channel of world.channels.values()) {
    if (channel.type === 1 && channel.recipientId === userId) return channel;
  }
  const channel: WorldChannel = {
    id: createSnowflake(),
    guildId: null,
    name: world.bot.globalName,
    type: 1,
    topic: null,
    parentId: null,
    recipientId: userId,
    onlyRoles: null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}
