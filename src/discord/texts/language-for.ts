import { type Language, languageOf } from "./language.ts";

/** Who talks to the bot, and where. */
export interface Addressed {
  /** The user's own locale in Discord. */
  readonly locale: string;
  /** Null outside servers. */
  readonly guildId: string | null;
}

export interface LanguageForOptions {
  /** True for what a whole channel reads; false for what one user alone sees. */
  readonly forEverybody: boolean;
  /** What the server has set; null or left out: nothing. */
  readonly serverLanguage?: Language | null;
}

/**
 * The language of a text: the user's own; for what everybody in a server's channel reads the
 * server's, where it has set one.
 */
export function languageFor(
  { locale, guildId }: Addressed,
  { forEverybody, serverLanguage = null }: LanguageForOptions,
): Language {
  const servers = forEverybody && guildId !== null ? serverLanguage : null;
  return servers ?? languageOf(locale);
}

/** The language of what one user alone sees. */
export function ownLanguage(addressed: Addressed): Language {
  return languageFor(addressed, { forEverybody: false });
}
