import type { Case, CaseBook } from "../../records/case-book.ts";
import { cleanText } from "../clean-text.ts";
import { withoutMentions } from "../without-mentions.ts";
import type { MemoryErasable } from "./memory-erasable.ts";

/** A case book that ends with the process. `now` gives milliseconds since 1970. */
export function createMemoryCaseBook(now: () => number): CaseBook & MemoryErasable {
  /** Each server's cases; the one numbered n stands at n - 1. */
  const servers = new Map<string, Case[]>();

  const casesOf = (server: string) => servers.get(server) ?? [];
  const find = (server: string, number: number) => casesOf(server)[number - 1] ?? null;
  const change = (before: Case, changes: Partial<Case>) => {
    const after = Object.freeze({ ...before, ...changes });
    casesOf(before.server)[before.number - 1] = after;
    return after;
  };
  const linksWith = (one: Case, number: number) =>
    Object.freeze([...new Set([...one.links, number])].sort((a, b) => a - b));

  return {
    async open({ server, openedBy, channel, message, complaint }) {
      const known = casesOf(server).find(
        (one) => one.status === "open" && one.message === message && one.openedBy === openedBy,
      );
      if (known !== undefined) return { opened: known, isNew: false };
      const opened: Case = Object.freeze({
        server,
        number: casesOf(server).length + 1,
        status: "open",
        openedAt: new Date(now()).toISOString(),
        openedBy,
        channel,
        message,
        complaint: cleanText(complaint),
        decidedAt: null,
        decidedBy: null,
        decision: null,
        links: Object.freeze([]),
        card: null,
      });
      servers.set(server, [...casesOf(server), opened]);
      return { opened, isNew: true };
    },
    find: async (server, number) => find(server, number),
    async list(server, { status, before = Infinity, limit }) {
      return casesOf(server)
        .filter((one) => (status === undefined || one.status === status) && one.number < before)
        .reverse()
        .slice(0, Math.max(0, limit));
    },
    about: async (server, message) => casesOf(server).filter((one) => one.message === message),
    async decide(server, number, { status, by, reason }) {
      const one = find(server, number);
      if (one?.status !== "open") return null;
      const decidedAt = new Date(now()).toISOString();
      return change(one, { status, decidedAt, decidedBy: by, decision: cleanText(reason) });
    },
    async link(server, one, other) {
      const first = find(server, one);
      const second = find(server, other);
      if (first === null || second === null || one === other) return false;
      change(first, { links: linksWith(first, other) });
      change(second, { links: linksWith(second, one) });
      return true;
    },
    async setCard(server, number, { channel, message }) {
      const one = find(server, number);
      if (one !== null) change(one, { card: Object.freeze({ channel, message }) });
    },
    eraseUser(user) {
      for (const one of [...servers.values()].flat()) {
        const { openedBy, complaint, decidedBy, decision } = one;
        change(one, {
          openedBy: openedBy === user ? null : openedBy,
          complaint: openedBy === user ? "" : withoutMentions(complaint, user),
          decidedBy: decidedBy === user ? null : decidedBy,
          decision: decidedBy === user ? "" : decision && withoutMentions(decision, user),
        });
      }
    },
    heldServers: () => servers.keys(),
    eraseServer(server) {
      servers.delete(server);
    },
    // A dispute is kept as long as the server: what was decided must be found again.
    eraseBefore() {},
  };
}
