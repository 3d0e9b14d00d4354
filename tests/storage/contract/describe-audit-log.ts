import { describe, expect, it } from "vitest";
import type { NewAuditEntry } from "../../../src/records/audit-log.ts";
import type { Subject } from "../records-contract.ts";
import { TEXTS } from "./texts.ts";

/** An entry that says who asked, with these fields instead. */
function newEntry(changes: Partial<NewAuditEntry> = {}): NewAuditEntry {
  return {
    server: "1",
    channel: "20",
    actor: "300",
    action: "ask",
    message: "4000",
    caseNumber: null,
    text: "How long did the talks last?",
    ...changes,
  };
}

export function describeAuditLog(subject: () => Subject): void {
  describe("audit", () => {
    const append = (changes?: Partial<NewAuditEntry>) =>
      subject().records.audit.append(newEntry(changes));
    const list = (filter: Parameters<Subject["records"]["audit"]["list"]>[0]) =>
      subject().records.audit.list(filter);
    const texts = async (filter: Parameters<typeof list>[0]) =>
      (await list(filter)).map(({ text }) => text);

    it("gives back what it wrote, with the time", async () => {
      const entry = await append({ caseNumber: 7 });
      expect(entry).toEqual({
        ...newEntry({ caseNumber: 7 }),
        id: expect.any(Number),
        at: "2026-01-02T03:04:05.006Z",
      });
      expect(await list({ server: "1", limit: 10 })).toEqual([entry]);
    });

    it("keeps entries without channel, actor and message", async () => {
      const entry = await append({ channel: null, actor: null, message: null });
      expect(await list({ server: "1", limit: 10 })).toEqual([entry]);
    });

    it("gives ascending ids, whatever the clock says", async () => {
      const first = await append();
      subject().clock.now -= 60_000;
      const second = await append({ server: "2" });
      const third = await append();
      expect(second.id).toBeGreaterThan(first.id);
      expect(third.id).toBeGreaterThan(second.id);
      expect((await list({ server: "1", limit: 10 })).map(({ id }) => id)).toEqual([
        third.id,
        first.id,
      ]);
    });

    it("writes entries that come at once in their order", async () => {
      const entries = await Promise.all(
        Array.from({ length: 50 }, (_, index) => append({ text: String(index) })),
      );
      expect(new Set(entries.map(({ id }) => id)).size).toBe(50);
      const listed = await texts({ server: "1", limit: 50 });
      expect(listed).toEqual(Array.from({ length: 50 }, (_, index) => String(49 - index)));
    });

    it("never lists another server's entries, or those of direct messages", async () => {
      await append({ server: "2", text: "other", caseNumber: 1 });
      await append({ server: null, text: "direct", caseNumber: 1 });
      await append({ server: "1", text: "own", caseNumber: 1 });
      expect(await texts({ server: "1", limit: 10 })).toEqual(["own"]);
      const narrow = { actor: "300", action: "ask", caseNumber: 1, limit: 10 } as const;
      expect(await texts({ server: "1", ...narrow })).toEqual(["own"]);
      for (const server of ["", "3", "null", "%", "1 "])
        expect(await texts({ server, limit: 10 })).toEqual([]);
    });

    it("filters by actor, action and case, each and together", async () => {
      await append({ text: "a", actor: "1", action: "ask" });
      await append({ text: "b", actor: "2", action: "report", caseNumber: 1 });
      await append({ text: "c", actor: "1", action: "report", caseNumber: 2 });
      await append({ text: "d", actor: "2", action: "link", caseNumber: 2 });
      const all = { server: "1", limit: 10 } as const;
      expect(await texts({ ...all, actor: "1" })).toEqual(["c", "a"]);
      expect(await texts({ ...all, action: "report" })).toEqual(["c", "b"]);
      expect(await texts({ ...all, caseNumber: 2 })).toEqual(["d", "c"]);
      expect(await texts({ ...all, actor: "2", action: "report" })).toEqual(["b"]);
      expect(await texts({ ...all, actor: "2", action: "report", caseNumber: 2 })).toEqual([]);
    });

    it("gives page after page without gap or repeat, while entries are added", async () => {
      for (let index = 0; index < 7; index += 1) {
        await append({ text: String(index) });
        await append({ text: "other", server: "2" });
      }
      const pages: string[][] = [];
      let before: number | undefined;
      for (;;) {
        const page = await list({
          server: "1",
          actor: "300",
          limit: 3,
          ...(before === undefined ? {} : { before }),
        });
        if (page.length === 0) break;
        pages.push(page.map(({ text }) => text));
        before = page.at(-1)!.id;
        await append({ text: "added" });
      }
      expect(pages).toEqual([["6", "5", "4"], ["3", "2", "1"], ["0"]]);
    });

    it("lists nothing for a limit of 0 or less", async () => {
      await append();
      expect(await list({ server: "1", limit: 0 })).toEqual([]);
      expect(await list({ server: "1", limit: -1 })).toEqual([]);
    });

    it.each(TEXTS)("keeps %s", async (_, put, got) => {
      expect((await append({ text: put })).text).toBe(got);
      expect(await texts({ server: "1", limit: 1 })).toEqual([got]);
    });
  });
}
