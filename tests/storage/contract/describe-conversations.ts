import { describe, expect, it } from "vitest";
import { type ConversationKey, IDLE_END, MOST_TURNS } from "../../../src/records/conversations.ts";
import type { Subject } from "../records-contract.ts";
import { TEXTS } from "./texts.ts";

const KEY: ConversationKey = { server: "1", channel: "20", user: "300" };

/** Others' conversations, and those of the same user elsewhere. */
const OTHERS: readonly ConversationKey[] = [
  { ...KEY, user: "301" },
  { ...KEY, channel: "21" },
  { ...KEY, server: "2" },
  { ...KEY, server: null },
  { ...KEY, server: "null" },
  { server: "1 20", channel: "300", user: "" },
  { server: "1", channel: "20 300", user: "" },
];

export function describeConversations(subject: () => Subject): void {
  describe("conversations", () => {
    const kept = () => subject().records.conversations;

    it("gives the turns, oldest first", async () => {
      expect(await kept().turns(KEY)).toEqual([]);
      for (const turn of ["1", "2", "3"]) await kept().add(KEY, turn);
      expect(await kept().turns(KEY)).toEqual(["1", "2", "3"]);
    });

    it("keeps everybody's, and every place's, apart", async () => {
      await kept().add(KEY, "own");
      for (const other of OTHERS) expect(await kept().turns(other)).toEqual([]);
      for (const [at, other] of OTHERS.entries()) await kept().add(other, String(at));
      for (const [at, other] of OTHERS.entries())
        expect(await kept().turns(other)).toEqual([String(at)]);
      expect(await kept().turns(KEY)).toEqual(["own"]);
    });

    it("lets go of the oldest turns", async () => {
      for (let turn = 1; turn <= MOST_TURNS + 2; turn += 1) await kept().add(KEY, String(turn));
      const turns = await kept().turns(KEY);
      expect([turns.length, turns[0], turns.at(-1)]).toEqual([
        MOST_TURNS,
        "3",
        String(MOST_TURNS + 2),
      ]);
    });

    it("lasts while turns follow one another, and ends when none does", async () => {
      for (const turn of ["1", "2", "3"]) {
        await kept().add(KEY, turn);
        subject().clock.now += IDLE_END - 1;
      }
      expect(await kept().turns(KEY)).toEqual(["1", "2", "3"]);
      subject().clock.now += 1;
      expect(await kept().turns(KEY)).toEqual([]);
      await kept().add(KEY, "4");
      expect(await kept().turns(KEY)).toEqual(["4"]);
    });

    it("ends one at once, and leaves all others", async () => {
      await kept().add(KEY, "own");
      for (const [at, other] of OTHERS.entries()) await kept().add(other, String(at));
      await kept().end(KEY);
      expect(await kept().turns(KEY)).toEqual([]);
      for (const [at, other] of OTHERS.entries())
        expect(await kept().turns(other)).toEqual([String(at)]);
    });

    it("keeps turns that come at once", async () => {
      await Promise.all(["1", "2", "3"].map((turn) => kept().add(KEY, turn)));
      expect([...(await kept().turns(KEY))].sort()).toEqual(["1", "2", "3"]);
    });

    it.each(TEXTS)("keeps a turn with %s", async (_, text, got) => {
      await kept().add(KEY, text);
      expect(await kept().turns(KEY)).toEqual([got]);
    });
  });
}
