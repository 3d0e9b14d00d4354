import { describe, expect, it } from "vitest";
import type { NewCase } from "../../../src/records/case-book.ts";
import type { Subject } from "../records-contract.ts";
import { TEXTS } from "./texts.ts";

/** A report of a message, with these fields instead. */
function newCase(changes: Partial<NewCase> = {}): NewCase {
  return {
    server: "1",
    openedBy: "300",
    channel: "20",
    message: "4000",
    complaint: "He never said that.",
    ...changes,
  };
}

export function describeCaseBook(subject: () => Subject): void {
  describe("cases", () => {
    const book = () => subject().records.cases;
    const open = async (changes?: Partial<NewCase>) => (await book().open(newCase(changes))).opened;
    /** Opens this many cases, about messages "1", "2" … */
    const openMany = async (count: number, server = "1") => {
      for (let number = 1; number <= count; number += 1)
        await open({ server, message: String(number) });
    };
    const numbers = async (
      server: string,
      filter: Parameters<ReturnType<typeof book>["list"]>[1],
    ) => (await book().list(server, filter)).map(({ number }) => number);
    const upheld = { status: "upheld", by: "900", reason: "The story says otherwise." } as const;

    describe("open", () => {
      it("opens a case that can be found", async () => {
        const { opened, isNew } = await book().open(newCase());
        expect(isNew).toBe(true);
        expect(opened).toEqual({
          ...newCase(),
          number: 1,
          status: "open",
          openedAt: "2026-01-02T03:04:05.006Z",
          decidedAt: null,
          decidedBy: null,
          decision: null,
          links: [],
          card: null,
        });
        expect(await book().find("1", 1)).toEqual(opened);
      });

      it("numbers each server's cases from 1, without gaps", async () => {
        expect((await open({ message: "1" })).number).toBe(1);
        expect((await open({ message: "2", server: "2" })).number).toBe(1);
        expect((await open({ message: "3" })).number).toBe(2);
        await open({ message: "3" });
        expect((await open({ message: "4" })).number).toBe(3);
      });

      it("numbers cases that are opened at once without gaps", async () => {
        const opened = await Promise.all(
          Array.from({ length: 20 }, (_, index) => open({ message: String(index) })),
        );
        expect(opened.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
          Array.from({ length: 20 }, (_, index) => index + 1),
        );
      });

      it("gives the open case for a second report by the same user", async () => {
        const first = await open();
        const again = await book().open(newCase({ complaint: "Another complaint." }));
        expect(again).toEqual({ opened: first, isNew: false });
        expect(await numbers("1", { limit: 10 })).toEqual([1]);
      });

      it("opens one case for a report that is sent several times at once", async () => {
        const reports = await Promise.all(Array.from({ length: 5 }, () => book().open(newCase())));
        expect(reports.filter(({ isNew }) => isNew)).toHaveLength(1);
        expect(new Set(reports.map(({ opened }) => opened.number))).toEqual(new Set([1]));
      });

      it("opens another for another user, message or server, and once the first is decided", async () => {
        await open();
        expect((await book().open(newCase({ openedBy: "301" }))).isNew).toBe(true);
        expect((await book().open(newCase({ message: "4001" }))).isNew).toBe(true);
        expect((await book().open(newCase({ server: "2" }))).isNew).toBe(true);
        await book().decide("1", 1, upheld);
        const { opened, isNew } = await book().open(newCase());
        expect({ isNew, number: opened.number }).toEqual({ isNew: true, number: 4 });
      });

      it.each(TEXTS)("keeps a complaint and a decision with %s", async (_, put, got) => {
        expect((await open({ complaint: put })).complaint).toBe(got);
        const decided = await book().decide("1", 1, { ...upheld, reason: put });
        expect(decided).toMatchObject({ complaint: got, decision: got });
        expect(await book().find("1", 1)).toEqual(decided);
      });
    });

    describe("find, list and about", () => {
      it("find nothing where there is nothing", async () => {
        await open();
        expect(await book().find("1", 2)).toBeNull();
        expect(await book().find("1", 0)).toBeNull();
        expect(await book().find("2", 1)).toBeNull();
        expect(await book().list("2", { limit: 10 })).toEqual([]);
        expect(await book().about("2", "4000")).toEqual([]);
        expect(await book().about("1", "4001")).toEqual([]);
      });

      it("list newest first, page after page", async () => {
        await openMany(5);
        await openMany(9, "2");
        expect(await numbers("1", { limit: 2 })).toEqual([5, 4]);
        expect(await numbers("1", { limit: 2, before: 4 })).toEqual([3, 2]);
        expect(await numbers("1", { limit: 2, before: 2 })).toEqual([1]);
        expect(await numbers("1", { limit: 2, before: 1 })).toEqual([]);
        expect(await numbers("1", { limit: 0 })).toEqual([]);
        expect(await numbers("1", { limit: -1 })).toEqual([]);
      });

      it("list those of one status", async () => {
        await openMany(5);
        await book().decide("1", 2, upheld);
        await book().decide("1", 4, { ...upheld, status: "dismissed" });
        expect(await numbers("1", { status: "open", limit: 10 })).toEqual([5, 3, 1]);
        expect(await numbers("1", { status: "open", before: 5, limit: 1 })).toEqual([3]);
        expect(await numbers("1", { status: "upheld", limit: 10 })).toEqual([2]);
        expect(await numbers("1", { status: "dismissed", limit: 10 })).toEqual([4]);
        expect(await numbers("2", { status: "open", limit: 10 })).toEqual([]);
      });

      it("give the cases about a message, oldest first", async () => {
        await open({ openedBy: "1" });
        await open({ openedBy: "2", message: "4001" });
        await open({ openedBy: "3" });
        await open({ openedBy: "4", server: "2" });
        const about = await book().about("1", "4000");
        expect(about.map(({ number }) => number)).toEqual([1, 3]);
      });
    });

    describe("decide", () => {
      it("decides an open case", async () => {
        const opened = await open();
        subject().clock.now += 1_000;
        const decided = await book().decide("1", 1, upheld);
        expect(decided).toEqual({
          ...opened,
          status: "upheld",
          decidedAt: "2026-01-02T03:04:06.006Z",
          decidedBy: "900",
          decision: "The story says otherwise.",
        });
        expect(await book().find("1", 1)).toEqual(decided);
      });

      it("decides only once, and leaves the first decision", async () => {
        await open();
        const all = await Promise.all(
          ["901", "902", "903"].map((by) => book().decide("1", 1, { ...upheld, by })),
        );
        const decided = all.filter((one) => one !== null);
        expect(decided).toHaveLength(1);
        const other = { ...upheld, status: "dismissed", by: "904" } as const;
        expect(await book().decide("1", 1, other)).toBeNull();
        expect(await book().find("1", 1)).toEqual(decided[0]);
      });

      it("decides nothing where there is no such case, or only in another server", async () => {
        await openMany(1);
        await openMany(2, "2");
        expect(await book().decide("1", 2, upheld)).toBeNull();
        expect(await book().decide("1", 1, upheld)).not.toBeNull();
        expect(await book().find("2", 1)).toMatchObject({ status: "open", decision: null });
      });
    });

    describe("link", () => {
      const links = async (server = "1") =>
        Object.fromEntries(
          (await book().list(server, { limit: 20 })).map((one) => [one.number, one.links]),
        );

      it("goes both ways, in ascending order", async () => {
        await openMany(12);
        expect(await book().link("1", 2, 11)).toBe(true);
        expect(await book().link("1", 2, 1)).toBe(true);
        expect(await book().link("1", 3, 2)).toBe(true);
        expect(await links()).toMatchObject({ 1: [2], 2: [1, 3, 11], 3: [2], 11: [2], 4: [] });
        expect((await book().find("1", 2))?.links).toEqual([1, 3, 11]);
        expect((await book().about("1", "2")).map((one) => one.links)).toEqual([[1, 3, 11]]);
      });

      it("is the same link the second time, from either side", async () => {
        await openMany(2);
        expect(await book().link("1", 1, 2)).toBe(true);
        expect(await book().link("1", 1, 2)).toBe(true);
        expect(await book().link("1", 2, 1)).toBe(true);
        expect(await links()).toEqual({ 1: [2], 2: [1] });
      });

      it("refuses a case and itself, and one that does not exist in the server", async () => {
        await openMany(1);
        await openMany(2, "2");
        expect(await book().link("1", 1, 1)).toBe(false);
        expect(await book().link("1", 1, 2)).toBe(false);
        expect(await book().link("1", 2, 1)).toBe(false);
        expect(await book().link("3", 1, 2)).toBe(false);
        expect(await links()).toEqual({ 1: [] });
        expect(await links("2")).toEqual({ 1: [], 2: [] });
      });

      it("stays within its server", async () => {
        await openMany(2);
        await openMany(2, "2");
        await book().link("1", 1, 2);
        expect(await links("2")).toEqual({ 1: [], 2: [] });
      });

      it("outlives a decision", async () => {
        await openMany(2);
        await book().link("1", 1, 2);
        expect(await book().decide("1", 1, upheld)).toMatchObject({ links: [2] });
      });
    });

    describe("setCard", () => {
      it("keeps the card, and the last one", async () => {
        await open();
        await book().setCard("1", 1, { channel: "5", message: "6" });
        expect((await book().find("1", 1))?.card).toEqual({ channel: "5", message: "6" });
        await book().setCard("1", 1, { channel: "5", message: "7" });
        expect((await book().find("1", 1))?.card).toEqual({ channel: "5", message: "7" });
      });

      it("does nothing where there is no such case, nor in another server", async () => {
        await open({ server: "2" });
        await book().setCard("1", 1, { channel: "5", message: "6" });
        expect(await book().find("1", 1)).toBeNull();
        expect((await book().find("2", 1))?.card).toBeNull();
      });
    });
  });
}
