import type { Fleet } from "../records/fleet.ts";
import type { Notices } from "../records/notices.ts";
import type { OpenReplies } from "../records/open-replies.ts";

export interface LocalFleetOptions {
  readonly openReplies?: OpenReplies | null;
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
}

/** Leases above which those that are over are thrown away. */
const MANY = 10_000;

function createLocalNotices(): Notices {
  const heard = new Map<string, Set<(about: string) => void>>();
  return {
    async publish(topic, about) {
      for (const hear of heard.get(topic) ?? []) hear(about);
    },
    subscribe(topic, hear) {
      const own = heard.get(topic) ?? new Set();
      heard.set(topic, own.add(hear));
      return () => own.delete(hear);
    },
  };
}

/** A fleet of one process, which has nobody to share with. */
export function createLocalFleet({
  openReplies = null,
  now = Date.now,
}: LocalFleetOptions = {}): Fleet {
  const until = new Map<string, number>();
  const queues = new Map<string, Promise<unknown>>();
  return {
    leases: {
      async take(key, milliseconds) {
        if ((until.get(key) ?? 0) > now()) return false;
        until.set(key, now() + milliseconds);
        if (until.size > MANY) {
          for (const [each, end] of until) if (end <= now()) until.delete(each);
        }
        return true;
      },
    },
    notices: createLocalNotices(),
    openReplies,
    identifySlots: null,
    exclusively(name, work) {
      const result = (queues.get(name) ?? Promise.resolve()).then(work);
      queues.set(
        name,
        result.catch(() => {}),
      );
      return result;
    },
    close: async () => openReplies?.close(),
  };
}
