import { lookup } from "node:dns";
import type { ClientRequest, IncomingMessage } from "node:http";
import { type RequestOptions, request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { basename } from "node:path";
import { type Fetched, LARGEST_FILE, readUpTo } from "./fetched.ts";
import { isPublicAddress } from "./public-address.ts";

/** Fetches a page from the web, for an operator who allows it. */
export type FetchPage = (url: string) => Promise<Fetched>;

export interface FetchPageOptions {
  /** Hosts that pages may come from, with the hosts below them. */
  readonly hosts: readonly string[];
  /** Milliseconds for the whole of it. Default 20,000. */
  readonly timeout?: number;
  /** Bytes. Default 25 MB. */
  readonly most?: number;
  /** Looks up a name's addresses. Default: the system's. */
  readonly resolve?: typeof lookup;
  /** Begins a request. Default: Node's, by https. */
  readonly open?: (
    url: URL,
    options: RequestOptions,
    answered: (response: IncomingMessage) => void,
  ) => ClientRequest;
}

const TIMEOUT = 20_000;
const MOST_REDIRECTS = 3;

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^application\/pdf\b/i, ".pdf"],
  [/^application\/epub\+zip\b/i, ".epub"],
  [/^text\/markdown\b/i, ".md"],
  [/^text\/plain\b/i, ".txt"],
  [/^(?:text\/html|application\/xhtml\+xml)\b/i, ".html"],
];

/** A name with the ending that says what came; a server says it better than an address. */
function nameOf(url: URL, contentType: string): string {
  const ending = ENDINGS.find(([type]) => type.test(contentType))?.[1] ?? "";
  const last = basename(url.pathname).replace(/\.[a-z]{2,8}$/i, "") || url.hostname;
  return `${last}${ending}`;
}

class Forbidden extends Error {}

/**
 * Fetches by https alone, from the hosts that are allowed. Every address of a name is looked at when
 * the connection is made, not before: a name can't lead to the operator's own network, neither at
 * once nor by a redirect.
 */
export function createFetchPage(options: FetchPageOptions): FetchPage {
  const {
    hosts,
    timeout = TIMEOUT,
    most = LARGEST_FILE,
    resolve = lookup,
    open = request,
  } = options;

  const mayFetch = ({ protocol, hostname, port, username, password }: URL): boolean =>
    protocol === "https:" &&
    port === "" &&
    username === "" &&
    password === "" &&
    isIP(hostname.replace(/^\[|\]$/g, "")) === 0 &&
    hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));

  const publicAlone: LookupFunction = (hostname, _, callback) => {
    resolve(hostname, { all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const isAllowed =
        addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address));
      return isAllowed ? callback(null, addresses) : callback(new Forbidden(), []);
    });
  };

  const get = (url: URL, signal: AbortSignal) =>
    new Promise<IncomingMessage>((answered, failed) => {
      const headers = { accept: "text/html, text/plain, application/pdf, application/epub+zip" };
      // A connection of its own: a kept one has been made by nobody knows whose lookup.
      const sent = open(url, { agent: false, lookup: publicAlone, headers, signal }, answered);
      sent.on("error", failed);
      sent.end();
    });

  return async (address) => {
    const signal = AbortSignal.timeout(timeout);
    if (!URL.canParse(address)) return { ok: false, problem: "forbidden" };
    let url = new URL(address);
    try {
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        if (!mayFetch(url)) return { ok: false, problem: "forbidden" };
        const response = await get(url, signal);
        const { statusCode = 0, headers } = response;
        if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
          response.destroy();
          if (!URL.canParse(headers.location, url.href)) break;
          url = new URL(headers.location, url);
          continue;
        }
        if (statusCode !== 200) {
          response.destroy();
          break;
        }
        const bytes = await readUpTo(response, most);
        if (bytes === null) {
          response.destroy();
          return { ok: false, problem: "too_big_file" };
        }
        return { ok: true, bytes, fileName: nameOf(url, headers["content-type"] ?? "") };
      }
      return { ok: false, problem: "unreachable" };
    } catch (error) {
      return { ok: false, problem: error instanceof Forbidden ? "forbidden" : "unreachable" };
    }
  };
}
