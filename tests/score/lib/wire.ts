import type { LocalDiscord } from "../../../src/playground/local-discord.ts";

/** All that went over the wire for one interaction. Times in milliseconds of the wire record. */
export interface Seen {
  readonly id: string;
  readonly at: number;
  readonly user: string;
  readonly data: { readonly name?: string; readonly options?: readonly { value?: unknown }[] };
  /** Callbacks, when each came, and what was answered. */
  readonly callbacks: { readonly at: number; readonly type: number; status: number | null }[];
  /** Edits of the answer and messages after it. */
  readonly writes: {
    readonly at: number;
    readonly kind: "edit" | "follow-up";
    status: number | null;
  }[];
}

interface Frame {
  readonly op?: number;
  readonly t?: string | null;
  readonly d?: {
    readonly id?: string;
    readonly data?: Seen["data"];
    readonly user?: { readonly id: string };
    readonly member?: { readonly user: { readonly id: string } };
  };
}

const CALLBACK = /^\/interactions\/(\d+)\//;
const WEBHOOK = /^\/webhooks\/\d+\/(\d+)(\/messages\/@original)?$/;

/** Reads the wire record, by interaction, in the order they were sent. */
export function readWire({ record }: Pick<LocalDiscord, "record">, from = 0): readonly Seen[] {
  const seen = new Map<string, Seen>();
  const open = new Map<number, { status: number | null }>();
  for (let index = from; index < record.entries.length; index++) {
    const entry = record.entries[index]!;
    if (entry.kind === "gateway") {
      const { t, d } = entry.frame as Frame;
      if (entry.direction !== "out" || t !== "INTERACTION_CREATE" || seen.has(d!.id!)) continue;
      const user = d!.member?.user.id ?? d!.user!.id;
      const { id, data = {} } = d!;
      seen.set(id!, { id: id!, at: entry.at, user, data, callbacks: [], writes: [] });
    } else if (entry.kind === "request") {
      const called = seen.get(CALLBACK.exec(entry.path)?.[1] ?? "");
      if (called !== undefined) {
        const type = Number((entry.body as { type?: number } | null)?.type);
        const callback = { at: entry.at, type, status: null };
        called.callbacks.push(callback);
        open.set(entry.id, callback);
        continue;
      }
      const hook = WEBHOOK.exec(entry.path);
      const written = seen.get(hook?.[1] ?? "");
      if (written === undefined || entry.method === "GET") continue;
      const kind = hook![2] === undefined ? "follow-up" : "edit";
      const write = { at: entry.at, kind, status: null } as Seen["writes"][0];
      written.writes.push(write);
      open.set(entry.id, write);
    } else if (entry.kind === "response") {
      const request = open.get(entry.id);
      if (request !== undefined) request.status = entry.status;
      open.delete(entry.id);
    }
  }
  return [...seen.values()];
}

/** Milliseconds from an interaction's frame to the arrival of its first callback; infinite when none came. */
export const acknowledgedAfter = ({ at, callbacks }: Seen): number =>
  (callbacks[0]?.at ?? Number.POSITIVE_INFINITY) - at;

/** Value below which a share of the sorted values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Discord gives up on an interaction that is not acknowledged within this, in milliseconds. */
export const LATE = 3_000;
/** Type of a callback that answers with a message: how the bot says that it is busy. */
export const MESSAGE = 4;

const LOADING = 1 << 7;

/** Interactions by how their messages stand: shown, still "thinking", and how many messages each has. */
export function readEnds({
  world,
}: Pick<LocalDiscord, "world">): Map<string, { messages: number; loading: boolean }> {
  const ends = new Map<string, { messages: number; loading: boolean }>();
  for (const { api } of world.messages.values()) {
    const id = (api.interaction_metadata as { id?: string } | undefined)?.id;
    if (id === undefined) continue;
    const before = ends.get(id) ?? { messages: 0, loading: false };
    const loading = before.loading || (api.flags & LOADING) !== 0;
    ends.set(id, { messages: before.messages + 1, loading });
  }
  return ends;
}
