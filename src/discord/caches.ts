import type { CacheWithLimitsOptions } from "discord.js";

/** People and messages kept in memory: everybody comes along with their interaction anyway. */
const FEW = 200;

/**
 * What discord.js keeps. Its default keeps everybody that was ever met, for as long as the process
 * lives. The bot itself always stays.
 */
export const CACHES: CacheWithLimitsOptions = {
  UserManager: { maxSize: FEW, keepOverLimit: ({ id, client }) => id === client.user?.id },
  GuildMemberManager: { maxSize: FEW, keepOverLimit: ({ id, client }) => id === client.user?.id },
  MessageManager: FEW,
  DMMessageManager: FEW,
  GuildMessageManager: FEW,
};
