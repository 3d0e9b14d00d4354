import { describe, expect, it } from "vitest";
import type { NewAskedQuestion } from "../../../src/records/question-log.ts";
import type { Subject } from "../records-contract.ts";
import { TEXTS } from "./texts.ts";

/** A question that was asked, with these fields instead. */
function newQuestion(changes: Partial<NewAskedQuestion> = {}): NewAskedQuestion {
  return {
    server: "1",
    user: "300",
    story: "talks",
    text: "How long did the talks last?",
    outcome: "answered",
    mode: "model",
    cost: 0.000_123_4,
    ...changes,
  };
}

const AGES_AGO = "2000-01-01T00:00:00.000Z";

export function describeQuestionLog(subject: () => Subject): void {
  describe("questions", () => {
    const log = () => subject().records.questions;
    const add = (changes?: Partial<NewAskedQuestion>) => log().add(newQuestion(changes));
    const texts = async (server: string, since = AGES_AGO, limit = 10) =>
      (await log().list(server, since, limit)).map(({ text }) => text);

    it("gives back what was added, with the time", async () => {
      await add();
      expect(await log().list("1", AGES_AGO, 10)).toEqual([
        { ...newQuestion(), id: expect.any(Number), at: "2026-01-02T03:04:05.006Z" },
      ]);
    });

    it.each([
      { cost: null },
      { cost: 0, mode: "extractive", outcome: "silent" },
      { story: null, outcome: "small_talk" },
      { user: null, outcome: "unsure" },
    ] as const)("keeps %o", async (changes) => {
      await add(changes);
      expect(await log().list("1", AGES_AGO, 10)).toEqual([expect.objectContaining(changes)]);
    });

    it("lists a server's, newest first, up to a limit, and never others'", async () => {
      for (const text of ["a", "b", "c"]) {
        await add({ text });
        await add({ text: "other", server: "2" });
        await add({ text: "direct", server: null });
      }
      expect(await texts("1")).toEqual(["c", "b", "a"]);
      expect(await texts("1", AGES_AGO, 2)).toEqual(["c", "b"]);
      expect(await texts("1", AGES_AGO, 0)).toEqual([]);
      expect(await texts("1", AGES_AGO, -1)).toEqual([]);
      for (const server of ["", "3", "null", "%"]) expect(await texts(server)).toEqual([]);
    });

    it("gives ascending ids, and goes by the clock where it was set back", async () => {
      await add({ text: "first" });
      subject().clock.now -= 60_000;
      await add({ text: "second" });
      const listed = await log().list("1", AGES_AGO, 10);
      expect(listed.map(({ text }) => text)).toEqual(["first", "second"]);
      expect(listed[1]!.id).toBeGreaterThan(listed[0]!.id);
    });

    it("lists those from an instant on", async () => {
      await add({ text: "a" });
      subject().clock.now += 1;
      await add({ text: "b" });
      expect(await texts("1", "2026-01-02T03:04:05.006Z")).toEqual(["b", "a"]);
      expect(await texts("1", "2026-01-02T03:04:05.007Z")).toEqual(["b"]);
      expect(await texts("1", "2026-01-02T03:04:05.008Z")).toEqual([]);
    });

    it.each(TEXTS)("keeps %s", async (_, text, kept) => {
      await add({ text });
      expect(await texts("1")).toEqual([kept]);
    });
  });
}
