import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/records/server-settings.ts";
import type { Subject } from "../records-contract.ts";
import { messageOf, readEverything, type Traces, writeEverything } from "./write-everything.ts";

const USER = "300000000000000001";
const OTHER = "300000000000000002";
const WORDS = "a secret of theirs";

export function describeErasure(subject: () => Subject): void {
  const records = () => subject().records;
  const write = (traces: Partial<Traces> = {}) =>
    writeEverything(records(), { server: "1", user: USER, words: WORDS, ...traces });
  const read = (server = "1", user = USER) => readEverything(records(), { server, user });
  const quotaOf = (server: string, user: string) =>
    records().quotas.take([
      { key: `day:${server}:${user}`, limit: 1, window: 86_400_000, kind: "fixed" },
    ]);

  describe("forgetUser", () => {
    it("keeps what happened, and nothing of who it was or what they wrote", async () => {
      await write();
      await records().forgetUser(USER);
      const kept = await read();
      expect(JSON.stringify(kept)).not.toContain(WORDS);
      expect(kept.log.map(({ actor, action, text }) => [actor, action, text])).toEqual([
        [null, "settings", ""],
        [null, "report", ""],
        [null, "ask", ""],
      ]);
      expect(kept.cases).toMatchObject([{ number: 1, status: "open", openedBy: null }]);
      expect(kept.questions).toMatchObject([{ user: null, text: "", outcome: "silent" }]);
      expect(kept.openQuestions).toMatchObject([{ number: 1, status: "open", askedBy: null }]);
      expect(kept.quote).toMatchObject({ actor: null, receipt: '"the story\'s words"' });
      const { answer, check, votes, turns } = kept;
      expect({ answer, check, votes, turns }).toEqual({
        answer: null,
        check: null,
        votes: [],
        turns: [],
      });
      expect(kept.stories).toMatchObject([{ addedBy: null, title: "Talks" }]);
      expect(kept.settings.language).toBe("uk");
      expect(await quotaOf("1", USER)).toEqual({ ok: true });
    });

    it("is on every server, and in direct messages", async () => {
      await write({ server: "2" });
      const key = { server: null, channel: "5", user: USER };
      await records().conversations.add(key, WORDS);
      await records().forgetUser(USER);
      expect((await read("2")).log.every(({ actor, text }) => actor === null && text === "")).toBe(
        true,
      );
      expect(await records().conversations.turns(key)).toEqual([]);
    });

    it("touches nothing of anybody else", async () => {
      await write({ user: OTHER });
      const before = await read("1", OTHER);
      await records().forgetUser(USER);
      await records().forgetUser("300");
      expect(await read("1", OTHER)).toEqual(before);
      expect(await quotaOf("1", OTHER)).toMatchObject({ ok: false });
    });

    it("takes a moderator's words out of decisions, which still stand", async () => {
      const { caseNumber, questionNumber } = await write({ user: OTHER });
      const decided = { status: "dismissed", by: USER } as const;
      await records().cases.decide("1", caseNumber, { ...decided, reason: WORDS });
      const decision = JSON.stringify({ words: WORDS });
      await records().openQuestions.decide("1", questionNumber, { ...decided, decision });
      await records().forgetUser(USER);
      const expected = { status: "dismissed", decidedBy: null, decision: "" };
      expect(await records().cases.find("1", caseNumber)).toMatchObject(expected);
      expect(await records().openQuestions.find("1", questionNumber)).toMatchObject(expected);
    });

    it("takes the user's id out of what others wrote", async () => {
      const words = `<@${USER}> said so, not <@${USER}9> or <@${OTHER}>`;
      const { caseNumber, questionNumber } = await write({ user: OTHER, words });
      const decided = { status: "dismissed", by: OTHER } as const;
      await records().cases.decide("1", caseNumber, { ...decided, reason: words });
      await records().openQuestions.decide("1", questionNumber, { ...decided, decision: words });
      await records().forgetUser(USER);
      const kept = JSON.stringify(await read("1", OTHER));
      expect(kept).not.toMatch(new RegExp(`${USER}(?!9)`));
      expect(kept.split(`<@…> said so, not <@${USER}9> or <@${OTHER}>`)).toHaveLength(13);
    });

    it("lets the number of a case, and the same report, be used again by nobody", async () => {
      await write();
      await records().forgetUser(USER);
      expect((await write()).caseNumber).toBe(2);
    });
  });

  describe("servers", () => {
    it("names each server that something is kept of, whatever it is, and no other", async () => {
      expect(await records().servers()).toEqual([]);
      for (const server of ["1", "22", "3"]) {
        await writeEverything(records(), { server, user: "100000000000000001", words: "x" });
      }
      await records().settings.change("4", { language: "uk" });
      await records().questions.add({
        ...{ server: null, user: "5", story: null, text: "x" },
        ...{ outcome: "silent", mode: "extractive", cost: 0 },
      });
      await records().conversations.add({ server: null, channel: "6", user: "5" }, "x");
      const sorted = async () => [...(await records().servers())].sort();
      expect(await sorted()).toEqual(["1", "22", "3", "4"]);
      await records().forgetServer("22");
      expect(await sorted()).toEqual(["1", "3", "4"]);
    });
  });

  describe("forgetServer", () => {
    it("leaves nothing of a server", async () => {
      await write();
      await write({ user: OTHER });
      await records().cases.link("1", 1, 2);
      await records().forgetServer("1");
      expect(await read()).toEqual({
        log: [],
        cases: [],
        answer: null,
        check: null,
        quote: null,
        votes: [],
        questions: [],
        openQuestions: [],
        turns: [],
        stories: [],
        settings: DEFAULT_SETTINGS,
      });
      expect(
        await records().feedback.find(messageOf("answer", { server: "1", user: USER }), USER),
      ).toBeNull();
      expect(await records().settings.servers()).toEqual([]);
      expect(await quotaOf("1", USER)).toEqual({ ok: true });
    });

    it("touches no other server, nor direct messages", async () => {
      await write();
      await write({ server: "11" });
      const key = { server: null, channel: "5", user: USER };
      await records().conversations.add(key, "direct");
      const before = await read("11");
      await records().forgetServer("1");
      expect(await read("11")).toEqual(before);
      expect(await records().conversations.turns(key)).toEqual(["direct"]);
    });

    it("lets a server begin anew", async () => {
      await write();
      await records().forgetServer("1");
      expect(await write()).toEqual({ caseNumber: 1, questionNumber: 1 });
    });
  });

  describe("expire", () => {
    const DAY = 24 * 60 * 60_000;
    /** An instant after everything that the test wrote. */
    const later = () => {
      subject().clock.now += 2 * DAY;
      return new Date(subject().clock.now - DAY).toISOString();
    };

    it("erases the texts of old questions, answers and votes, and keeps what moderators need", async () => {
      await write();
      await records().expire("1", later());
      const kept = await read();
      expect(kept.log.map(({ actor, action, text }) => [actor, action, text])).toEqual([
        [USER, "settings", `${WORDS} settings`],
        [USER, "report", `${WORDS} report`],
        [USER, "ask", ""],
      ]);
      const { answer, check, votes, questions, turns } = kept;
      expect({ answer, check, votes, questions, turns }).toEqual({
        answer: null,
        check: null,
        votes: [],
        questions: [],
        turns: [],
      });
      expect(kept.quote).not.toBeNull();
      expect(kept.cases).toMatchObject([{ complaint: WORDS, openedBy: USER }]);
      expect(kept.openQuestions).toMatchObject([{ text: WORDS, askedBy: USER }]);
      expect(kept.settings.language).toBe("uk");
      expect(await quotaOf("1", USER)).toEqual({ ok: true });
    });

    it("keeps what is from the instant or later", async () => {
      await write();
      const before = await read();
      await records().expire("1", "2026-01-02T03:04:05.006Z");
      expect(await read()).toEqual(before);
      expect(await quotaOf("1", USER)).toMatchObject({ ok: false });
    });

    it("erases of one server, or of direct messages, alone", async () => {
      await write();
      await write({ server: "2" });
      const direct = { message: "d", user: USER, server: null, vote: "up" } as const;
      await records().feedback.put({ ...direct, complaint: null, comment: "" });
      const before = later();
      await records().expire(null, before);
      expect((await read()).questions).toHaveLength(1);
      expect(await records().feedback.find("d", USER)).toBeNull();
      await records().expire("1", before);
      expect((await read()).questions).toEqual([]);
      expect((await read("2")).questions).toHaveLength(1);
    });

    it("keeps conversations that go on", async () => {
      const key = { server: "1", channel: "20", user: USER };
      await records().conversations.add(key, "before");
      const before = later();
      await records().conversations.add(key, "now");
      await records().expire("1", before);
      expect(await records().conversations.turns(key)).toEqual(["now"]);
    });
  });
}
