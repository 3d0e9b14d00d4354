import type { RESTOptions } from "discord.js";
import type { Acknowledge } from "./acknowledge.ts";
import type { BotObserver, ObservedRequest } from "./observer.ts";

type MakeRequest = RESTOptions["makeRequest"];

/** Puts itself around what the bot does and tells an observer how long it took. */
export interface Observed {
  /** Works on an interaction. */
  interaction(id: string, work: () => Promise<void>): Promise<void>;
  acknowledge(own: Acknowledge): Acknowledge;
  requests(make: MakeRequest): MakeRequest;
}

/** Discord's addresses: a callback names its interaction, a reply holds the interaction's token. */
const CALLBACK = /\/interactions\/(\d+)\/[^/]+\/callback/;
const REPLY = /\/webhooks\//;

/** Times interactions and requests by ids that are kept no longer than the work. */
export function observeBot(observer: BotObserver): Observed {
  const arrivals = new Map<string, number>();
  const acknowledged = (id: string) => {
    const arrived = arrivals.get(id);
    if (arrived === undefined) return;
    arrivals.delete(id);
    observer.acknowledged(performance.now() - arrived);
  };

  return {
    async interaction(id, work) {
      const begun = performance.now();
      arrivals.set(id, begun);
      try {
        await work();
      } finally {
        arrivals.delete(id);
        observer.ended(performance.now() - begun);
      }
    },
    acknowledge: (own) => async (interaction, options) => {
      const result = await own(interaction, options);
      if (result === "acknowledged") acknowledged(interaction.id);
      if (result === "late") observer.late();
      return result;
    },
    requests: (make) => async (url, init) => {
      const begun = performance.now();
      const callback = CALLBACK.exec(url);
      const other: ObservedRequest["kind"] = REPLY.test(url) ? "reply" : "bot";
      const kind = callback === null ? other : "callback";
      const tell = (status: number | null) =>
        observer.requested({ kind, status, milliseconds: performance.now() - begun });
      try {
        const response = await make(url, init);
        tell(response.status);
        if (callback !== null && response.ok) acknowledged(callback[1]!);
        return response;
      } catch (error) {
        tell(null);
        throw error;
      }
    },
  };
}
