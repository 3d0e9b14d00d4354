import {
  type ApiObject,
  PERMISSIONS,
  permissionsOf,
  type World,
  type WorldChannel,
  type WorldGuild,
  type WorldRole,
  type WorldUser,
} from "./world.ts";

/** When everybody joined: before anything that happens in the playground. */
const JOINED = "2025-01-01T00:00:00.000000+00:00";

export function apiUser(user: WorldUser): ApiObject {
  return {
    id: user.id,
    username: user.username,
    global_name: user.globalName,
    discriminator: "0",
    avatar: null,
    avatar_decoration_data: null,
    collectibles: null,
    banner: null,
    accent_color: null,
    clan: null,
    primary_guild: null,
    flags: 0,
    public_flags: 0,
    ...(user.role === "bot" ? { bot: true } : {}),
  };
}

export function apiRole(role: WorldRole): ApiObject {
  return {
    id: role.id,
    name: role.name,
    description: null,
    color: role.color,
    colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
    hoist: role.position > 0,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: role.permissions.toString(),
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

export function apiMember(user: WorldUser): ApiObject {
  return {
    user: apiUser(user),
    nick: null,
    avatar: null,
    banner: null,
    roles: [...user.roleIds],
    joined_at: JOINED,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

export function apiChannel(world: World, channel: WorldChannel): ApiObject {
  const base = { id: channel.id, type: channel.type, flags: 0, last_message_id: null };
  if (channel.type === 1 || channel.type === 3) {
    return { ...base, recipients: [apiUser(world.users.get(channel.recipientId!)!)] };
  }
  return {
    ...base,
    guild_id: channel.guildId,
    name: channel.name,
    topic: channel.topic,
    parent_id: channel.parentId,
    position: 0,
    nsfw: false,
    rate_limit_per_user: 0,
    permission_overwrites: [],
    ...(channel.type === 11
      ? {
          owner_id: world.bot.id,
          message_count: 0,
          member_count: 1,
          total_message_sent: 0,
          thread_metadata: {
            archived: false,
            auto_archive_duration: 1440,
            archive_timestamp: JOINED,
            locked: false,
            create_timestamp: JOINED,
          },
        }
      : {}),
  };
}

const DEFAULT_LOCALE = "en-US";

/** The guild as GUILD_CREATE brings it. */
export function apiGuild(world: World, guild: WorldGuild): ApiObject {
  const channels = [...world.channels.values()].filter((channel) => channel.guildId === guild.id);
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    description: null,
    owner_id: guild.ownerId,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    banner: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.preferredLocale ?? DEFAULT_LOCALE,
    public_updates_channel_id: null,
    nsfw_level: 0,
    nsfw: false,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    roles: guild.roles.map(apiRole),
    emojis: [],
    stickers: [],
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: world.users.size,
    voice_states: [],
    members: [apiMember(world.bot)],
    channels: channels
      .filter(({ type }) => type === 0)
      .map((channel) => apiChannel(world, channel)),
    threads: channels
      .filter(({ type }) => type === 11)
      .map((channel) => apiChannel(world, channel)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** What an interaction says of where and by whom it was made. */
export function interactionContext(
  world: World,
  channel: WorldChannel,
  user: WorldUser,
): ApiObject {
  const shared = {
    channel_id: channel.id,
    channel: apiChannel(world, channel),
    locale: user.locale ?? DEFAULT_LOCALE,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: 10_485_760,
    version: 1,
    application_id: world.applicationId,
  };
  if (channel.guildId === null) {
    const taken = channel.type === 3;
    return {
      ...shared,
      user: apiUser(user),
      context: taken ? 2 : 1,
      app_permissions: PERMISSIONS.viewChannel.toString(),
      authorizing_integration_owners: taken ? { "1": user.id } : { "1": user.id, "0": "0" },
    };
  }
  const guildLocale = world.guilds.get(channel.guildId)?.preferredLocale ?? DEFAULT_LOCALE;
  return {
    ...shared,
    guild_id: channel.guildId,
    guild: { id: channel.guildId, locale: guildLocale, features: [] },
    guild_locale: guildLocale,
    member: {
      ...apiMember(user),
      permissions: permissionsOf(world, channel.guildId, user.id).toString(),
    },
    context: 0,
    app_permissions: permissionsOf(world, channel.guildId, world.bot.id).toString(),
    authorizing_integration_owners: { "0": channel.guildId },
  };
}
