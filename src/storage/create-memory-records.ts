import type { AuditEntry } from "../records/audit-log.ts";
import type { Case } from "../records/case-book.ts";
import type { Publication } from "../records/publications.ts";
import type { Records } from "../records/records.ts";

export interface MemoryRecordsOptions {
  readonly now?: () => Date;
}

/** Records that end with the process: for tests, and for trying the bot. */
export function createMemoryRecords({
  now = () => new Date(),
}: MemoryRecordsOptions = {}): Records {
  const entries: AuditEntry[] = [];
  const books = new Map<string, Case[]>();
  const shown = new Map<string, Publication>();

  const bookOf = (server: string): Case[] => {
    const book = books.get(server) ?? [];
    books.set(server, book);
    return book;
  };
  const change = (server: string, number: number, fields: Partial<Case>): Case => {
    const book = bookOf(server);
    const changed = { ...book[number - 1]!, ...fields };
    book[number - 1] = changed;
    return changed;
  };

  return {
    audit: {
      async append(entry) {
        const written = { ...entry, id: entries.length + 1, at: now().toISOString() };
        entries.push(written);
        return written;
      },
      async list({ server, actor, action, caseNumber, before, limit }) {
        return entries
          .filter(
            (entry) =>
              entry.server === server &&
              (actor === undefined || entry.actor === actor) &&
              (action === undefined || entry.action === action) &&
              (caseNumber === undefined || entry.caseNumber === caseNumber) &&
              (before === undefined || entry.id < before),
          )
          .reverse()
          .slice(0, limit);
      },
    },
    cases: {
      async open({ server, openedBy, channel, message, complaint }) {
        const book = bookOf(server);
        const same = book.find(
          (other) =>
            other.status === "open" && other.message === message && other.openedBy === openedBy,
        );
        if (same !== undefined) return { opened: same, isNew: false };
        const opened: Case = {
          server,
          number: book.length + 1,
          status: "open",
          openedAt: now().toISOString(),
          openedBy,
          channel,
          message,
          complaint,
          decidedAt: null,
          decidedBy: null,
          decision: null,
          links: [],
          card: null,
        };
        book.push(opened);
        return { opened, isNew: true };
      },
      find: async (server, number) => bookOf(server)[number - 1] ?? null,
      async list(server, { status, before, limit }) {
        return bookOf(server)
          .filter(
            (each) =>
              (status === undefined || each.status === status) &&
              (before === undefined || each.number < before),
          )
          .reverse()
          .slice(0, limit);
      },
      about: async (server, message) => bookOf(server).filter((each) => each.message === message),
      async decide(server, number, { status, by, reason }) {
        if (bookOf(server)[number - 1]?.status !== "open") return null;
        const decidedAt = now().toISOString();
        return change(server, number, { status, decidedAt, decidedBy: by, decision: reason });
      },
      async link(server, one, other) {
        const book = bookOf(server);
        const pair = [book[one - 1], book[other - 1]];
        if (one === other || pair.includes(undefined)) return false;
        for (const [from, to] of [
          [one, other],
          [other, one],
        ] as const) {
          const links = new Set([...book[from - 1]!.links, to]);
          change(server, from, { links: [...links].sort((a, b) => a - b) });
        }
        return true;
      },
      async setCard(server, number, card) {
        if (bookOf(server)[number - 1] !== undefined) change(server, number, { card });
      },
    },
    publications: {
      async put(publication) {
        shown.set(publication.message, publication);
      },
      find: async (message) => shown.get(message) ?? null,
      outdated: async (story, sha256) =>
        [...shown.values()].filter((each) => each.story === story && each.sha256 !== sha256),
      async mark(message, sha256, brokenSince) {
        const known = shown.get(message);
        if (known !== undefined) shown.set(message, { ...known, sha256, brokenSince });
      },
      broken: async (server, limit) =>
        [...shown.values()]
          .filter((each) => each.server === server && each.brokenSince !== null)
          .reverse()
          .slice(0, limit),
      async remove(message) {
        shown.delete(message);
      },
    },
    async close() {},
  };
}
