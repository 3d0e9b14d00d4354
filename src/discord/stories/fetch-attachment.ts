import type { Attachment } from "discord.js";
import { type Fetched, LARGEST_FILE, readUpTo } from "./fetched.ts";

/** Fetches a file that somebody uploaded to Discord. */
export type FetchAttachment = (
  attachment: Pick<Attachment, "url" | "name" | "size">,
) => Promise<Fetched>;

export interface FetchAttachmentOptions {
  /** Base of Discord's API; on this machine (the playground), its files are taken from there. */
  readonly apiUrl?: string | undefined;
  /** Milliseconds. Default 20,000. */
  readonly timeout?: number;
  /** Bytes. Default 25 MB. */
  readonly most?: number;
}

const CDN = new Set(["cdn.discordapp.com", "media.discordapp.net"]);
const TIMEOUT = 20_000;
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Fetches from Discord's own hosts and from nowhere else, whatever an interaction says: the bot
 * stands inside somebody's network.
 */
export function createFetchAttachment(options: FetchAttachmentOptions = {}): FetchAttachment {
  const { apiUrl, timeout = TIMEOUT, most = LARGEST_FILE } = options;
  const api = apiUrl === undefined ? null : new URL(apiUrl);
  const local = api !== null && LOOPBACK.has(api.hostname) ? api.origin : null;

  const mayFetch = (url: string): boolean => {
    if (!URL.canParse(url)) return false;
    const { protocol, hostname, port, origin, username } = new URL(url);
    if (origin === local) return true;
    return protocol === "https:" && port === "" && username === "" && CDN.has(hostname);
  };

  return async ({ url, name, size }) => {
    if (!mayFetch(url)) return { ok: false, problem: "forbidden" };
    if (size > most) return { ok: false, problem: "too_big_file" };
    try {
      const signal = AbortSignal.timeout(timeout);
      const response = await fetch(url, { redirect: "error", signal });
      if (!response.ok || response.body === null) return { ok: false, problem: "unreachable" };
      const bytes = await readUpTo(response.body, most);
      return bytes === null
        ? { ok: false, problem: "too_big_file" }
        : { ok: true, bytes, fileName: name };
    } catch {
      return { ok: false, problem: "unreachable" };
    }
  };
}
