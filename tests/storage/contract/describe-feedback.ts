import { describe, expect, it } from "vitest";
import type { Feedback } from "../../../src/records/feedback.ts";
import type { Subject } from "../records-contract.ts";
import { TEXTS } from "./texts.ts";

/** A reader's vote, with these fields instead. */
function newFeedback(changes: Partial<Feedback> = {}): Feedback {
  return {
    message: "4000",
    user: "300",
    server: "1",
    vote: "down",
    complaint: "wrong_speaker",
    comment: "That was the other one.",
    ...changes,
  };
}

const AGES_AGO = "2000-01-01T00:00:00.000Z";

export function describeFeedback(subject: () => Subject): void {
  describe("feedback", () => {
    const box = () => subject().records.feedback;
    const put = (changes?: Partial<Feedback>) => box().put(newFeedback(changes));
    const votes = async (server: string, since = AGES_AGO, limit = 10) =>
      (await box().list(server, since, limit)).map(({ message, user }) => `${message} ${user}`);

    it("finds what was put, with the time, and nothing else", async () => {
      await put();
      const found = await box().find("4000", "300");
      expect(found).toEqual({ ...newFeedback(), at: "2026-01-02T03:04:05.006Z" });
      expect(await box().find("4000", "301")).toBeNull();
      expect(await box().find("4001", "300")).toBeNull();
    });

    it("keeps one vote of a reader on a message: the last one", async () => {
      await put();
      subject().clock.now += 1_000;
      const second = newFeedback({ vote: "up", complaint: null, comment: "" });
      await box().put(second);
      const expected = { ...second, at: "2026-01-02T03:04:06.006Z" };
      expect(await box().list("1", AGES_AGO, 10)).toEqual([expected]);
    });

    it("keeps votes from direct messages, which no server lists", async () => {
      await put({ server: null });
      expect((await box().find("4000", "300"))?.server).toBeNull();
      for (const server of ["", "1", "null"]) expect(await votes(server)).toEqual([]);
    });

    it("lists a server's, newest first by the last change, up to a limit", async () => {
      for (const message of ["1", "2", "3"]) {
        await put({ message });
        subject().clock.now += 1_000;
      }
      await put({ message: "9", server: "2" });
      await put({ message: "1", vote: "up" });
      expect(await votes("1")).toEqual(["1 300", "3 300", "2 300"]);
      expect(await votes("1", AGES_AGO, 2)).toEqual(["1 300", "3 300"]);
      expect(await votes("1", AGES_AGO, 0)).toEqual([]);
      expect(await votes("1", AGES_AGO, -1)).toEqual([]);
      expect(await votes("2")).toEqual(["9 300"]);
    });

    it("lists the last one first of those of the same instant", async () => {
      for (const user of ["3", "1", "2"]) await put({ user });
      await put({ user: "3" });
      expect(await votes("1")).toEqual(["4000 3", "4000 2", "4000 1"]);
    });

    it("goes by the clock, even where it was set back", async () => {
      await put({ message: "1" });
      subject().clock.now -= 60_000;
      await put({ message: "2" });
      expect(await votes("1")).toEqual(["1 300", "2 300"]);
    });

    it("lists those from an instant on", async () => {
      await put({ message: "1" });
      subject().clock.now += 1;
      await put({ message: "2" });
      expect(await votes("1", "2026-01-02T03:04:05.006Z")).toHaveLength(2);
      expect(await votes("1", "2026-01-02T03:04:05.007Z")).toEqual(["2 300"]);
      expect(await votes("1", "2026-01-02T03:04:05.008Z")).toEqual([]);
    });

    it.each(TEXTS)("keeps a comment with %s", async (_, text, kept) => {
      await put({ comment: text });
      expect((await box().find("4000", "300"))?.comment).toBe(kept);
    });
  });
}
