import type { Interactions } from "../interactions.ts";
import type { MessageStore, UploadedFile } from "../message-store.ts";
import type { ApiObject, World, WorldChannel } from "../world.ts";

export interface RouteRequest {
  /** Groups of the route's pattern. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly body: ApiObject;
  /** The body where it is a list. */
  readonly list: readonly ApiObject[];
  readonly files: readonly UploadedFile[];
}

export interface RouteAnswer {
  readonly status: number;
  /** Undefined: no body. */
  readonly body?: unknown;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Routes whose token is in the path need no Authorization header. */
  readonly open?: boolean;
  /** Discord's schema of the request's body, or a function that tells it. */
  readonly request?: string | ((body: ApiObject) => string | null);
  /** Discord's schema of a successful answer's body (of each item, where it is a list). */
  readonly response?: string;
  readonly handle: (request: RouteRequest) => RouteAnswer;
}

export interface RoutesOptions {
  readonly world: World;
  readonly interactions: Interactions;
  readonly messages: MessageStore;
  readonly gatewayUrl: () => string;
  readonly shards: number;
  readonly maxConcurrency: number;
  /** What is left of the day's 1,000 session starts. */
  readonly sessionStarts: () => { readonly remaining: number; readonly resetAfter: number };
  readonly onCommands: () => void;
  readonly onChannel: (channel: WorldChannel) => void;
  /** The bot begins to write in a channel. */
  readonly onTyping: (channel: WorldChannel) => void;
}

/** HTTP statuses of success that Discord answers with. */
export const OK = 200;
export const CREATED = 201;
export const NO_CONTENT = 204;
