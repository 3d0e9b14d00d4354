import { describe, expect, it } from "vitest";
import type { NewOpenQuestion } from "../../../src/records/open-questions.ts";
import type { Subject } from "../records-contract.ts";
import { TEXTS } from "./texts.ts";

/** A question for the moderators, with these fields instead. */
function newQuestion(changes: Partial<NewOpenQuestion> = {}): NewOpenQuestion {
  return {
    server: "1",
    askedBy: "300",
    channel: "20",
    message: "4000",
    story: "talks",
    text: "Who paid for the dinner?",
    ...changes,
  };
}

export function describeOpenQuestions(subject: () => Subject): void {
  describe("openQuestions", () => {
    const list = () => subject().records.openQuestions;
    const add = async (changes?: Partial<NewOpenQuestion>) =>
      (await list().add(newQuestion(changes))).added;
    const numbers = async (
      server: string,
      filter: Parameters<ReturnType<typeof list>["list"]>[1],
    ) => (await list().list(server, filter)).map(({ number }) => number);
    const answered = { status: "answered", by: "900", decision: '{"quotes":[]}' } as const;

    it("adds one that can be found", async () => {
      const { added, isNew } = await list().add(newQuestion({ message: null }));
      expect(isNew).toBe(true);
      expect(added).toEqual({
        ...newQuestion({ message: null }),
        number: 1,
        status: "open",
        askedAt: "2026-01-02T03:04:05.006Z",
        decidedAt: null,
        decidedBy: null,
        decision: null,
      });
      expect(await list().find("1", 1)).toEqual(added);
    });

    it("finds nothing where there is nothing, nor another server's", async () => {
      await add();
      expect(await list().find("1", 2)).toBeNull();
      expect(await list().find("1", 0)).toBeNull();
      expect(await list().find("2", 1)).toBeNull();
      expect(await list().list("2", { limit: 10 })).toEqual([]);
    });

    it("numbers each server's from 1, without gaps, also when they come at once", async () => {
      await add({ server: "2" });
      const added = await Promise.all(
        Array.from({ length: 20 }, (_, index) => add({ text: `question ${index}` })),
      );
      expect(added.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, index) => index + 1),
      );
    });

    it("gives the open one for the same user's same text", async () => {
      const first = await add();
      const again = await list().add(newQuestion({ channel: "21", message: "4001" }));
      expect(again).toEqual({ added: first, isNew: false });
      const atOnce = await Promise.all([1, 2, 3].map(() => list().add(newQuestion())));
      expect(atOnce.map(({ isNew }) => isNew)).toEqual([false, false, false]);
      expect(await numbers("1", { limit: 10 })).toEqual([1]);
    });

    it("adds one question for one that is sent several times at once", async () => {
      const sent = await Promise.all([1, 2, 3, 4].map(() => list().add(newQuestion())));
      expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(new Set(sent.map(({ added }) => added.number))).toEqual(new Set([1]));
    });

    it("adds another for another user, text or server, and once the first is decided", async () => {
      await add();
      expect((await list().add(newQuestion({ askedBy: "301" }))).isNew).toBe(true);
      expect((await list().add(newQuestion({ text: "Who?" }))).isNew).toBe(true);
      expect((await list().add(newQuestion({ server: "2" }))).isNew).toBe(true);
      await list().decide("1", 1, answered);
      const { added, isNew } = await list().add(newQuestion());
      expect({ isNew, number: added.number }).toEqual({ isNew: true, number: 4 });
    });

    it("lists newest first, by status, up to a limit", async () => {
      for (let at = 1; at <= 5; at += 1) await add({ text: `question ${at}` });
      await add({ server: "2" });
      await list().decide("1", 2, answered);
      await list().decide("1", 4, { ...answered, status: "dismissed" });
      expect(await numbers("1", { limit: 10 })).toEqual([5, 4, 3, 2, 1]);
      expect(await numbers("1", { limit: 2 })).toEqual([5, 4]);
      expect(await numbers("1", { status: "open", limit: 2 })).toEqual([5, 3]);
      expect(await numbers("1", { status: "answered", limit: 10 })).toEqual([2]);
      expect(await numbers("1", { status: "dismissed", limit: 10 })).toEqual([4]);
      expect(await numbers("1", { limit: 0 })).toEqual([]);
      expect(await numbers("1", { status: "open", limit: -1 })).toEqual([]);
    });

    it("decides an open one, once", async () => {
      const added = await add();
      subject().clock.now += 1_000;
      const all = await Promise.all(
        ["901", "902", "903"].map((by) => list().decide("1", 1, { ...answered, by })),
      );
      const decided = all.filter((one) => one !== null);
      expect(decided).toEqual([
        {
          ...added,
          status: "answered",
          decidedAt: "2026-01-02T03:04:06.006Z",
          decidedBy: expect.stringMatching(/^90[123]$/),
          decision: '{"quotes":[]}',
        },
      ]);
      expect(await list().decide("1", 1, { ...answered, status: "dismissed" })).toBeNull();
      expect(await list().find("1", 1)).toEqual(decided[0]);
    });

    it("decides nothing where there is no such question, or only in another server", async () => {
      await add({ server: "2" });
      expect(await list().decide("1", 1, answered)).toBeNull();
      expect(await list().find("2", 1)).toMatchObject({ status: "open", decision: null });
    });

    it.each(TEXTS)("keeps a question and a decision with %s", async (_, text, kept) => {
      expect((await add({ text })).text).toBe(kept);
      expect((await list().add(newQuestion({ text }))).isNew).toBe(false);
      const decided = await list().decide("1", 1, { ...answered, decision: text });
      expect(decided).toMatchObject({ text: kept, decision: kept });
      expect(await list().find("1", 1)).toEqual(decided);
    });
  });
}
