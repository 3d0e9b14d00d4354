import type { CacheWithLimitsOptions } from "discord.js";

/** People kept in memory: everybody comes along with their interaction anyway. */
const FEW = 200;
/** Nobody's words are kept in the process: they could not be forgotten there. */
const NONE = 0;

/**
 * What discord.js keeps. Its default keeps everybody that was ever met, for as long as the process
 * lives. The bot itself always stays.
 */
export const CACHES: CacheWithLimitsOptions = {
  UserManager: { maxSize: FEW, keepOverLimit: ({ id, client }) => id === client.user?.id },
  GuildMemberManager: { maxSize: FEW, keepOverLimit: ({ id, client }) => id === client.user?.id },
  MessageManager: NONE,
  DMMessageManager: NONE,
  GuildMessageManager: NONE,
};
