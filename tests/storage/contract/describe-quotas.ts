import { describe, expect, it } from "vitest";
import type { Quota } from "../../../src/records/quotas.ts";
import type { Subject } from "../records-contract.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const perDay: Quota = { key: "day:1:300", limit: 3, window: DAY, kind: "fixed" };
const cooldown: Quota = { key: "cooldown:1:300", limit: 1, window: MINUTE, kind: "rolling" };

export function describeQuotas(subject: () => Subject): void {
  describe("quotas", () => {
    const take = (...quotas: Quota[]) => subject().records.quotas.take(quotas);
    const wait = (milliseconds: number) => {
      subject().clock.now += milliseconds;
    };

    it("gives as many as the limit, and says when the next window begins", async () => {
      for (let taken = 0; taken < 3; taken += 1) expect(await take(perDay)).toEqual({ ok: true });
      const refused = { ok: false, resetsAt: Date.UTC(2026, 0, 3) };
      expect(await take(perDay)).toEqual(refused);
      subject().clock.now = refused.resetsAt - 1;
      expect(await take(perDay)).toEqual(refused);
      wait(1);
      expect(await take(perDay)).toEqual({ ok: true });
    });

    it("begins a rolling window with its first take", async () => {
      const resetsAt = subject().clock.now + MINUTE;
      expect(await take(cooldown)).toEqual({ ok: true });
      wait(MINUTE - 1);
      expect(await take(cooldown)).toEqual({ ok: false, resetsAt });
      wait(1);
      expect(await take(cooldown)).toEqual({ ok: true });
      expect(await take(cooldown)).toEqual({ ok: false, resetsAt: resetsAt + MINUTE });
    });

    it("takes from all or from none, and names the latest of those that are used up", async () => {
      await take(cooldown, perDay);
      expect(await take(cooldown, perDay)).toMatchObject({ ok: false });
      wait(MINUTE);
      expect(await take(cooldown, perDay)).toEqual({ ok: true });
      wait(MINUTE);
      expect(await take(cooldown, perDay)).toEqual({ ok: true });
      expect(await take(cooldown, perDay)).toEqual({ ok: false, resetsAt: Date.UTC(2026, 0, 3) });
    });

    it("keeps keys apart", async () => {
      await take(cooldown);
      expect(await take({ ...cooldown, key: "cooldown:1:301" })).toEqual({ ok: true });
      expect(await take({ ...cooldown, key: "cooldown:2:300" })).toEqual({ ok: true });
    });

    it("gives nothing of a limit of 0, and lets everything through where there is none", async () => {
      expect(await take({ ...perDay, limit: 0 })).toEqual({
        ok: false,
        resetsAt: Date.UTC(2026, 0, 3),
      });
      expect(await take()).toEqual({ ok: true });
    });

    it("holds a limit that was changed meanwhile", async () => {
      await take(perDay);
      await take(perDay);
      expect(await take({ ...perDay, limit: 2 })).toMatchObject({ ok: false });
      expect(await take({ ...perDay, limit: 3 })).toEqual({ ok: true });
    });

    it("takes amounts, which are corrected afterwards", async () => {
      const tokens: Quota = { key: "model:tokens", limit: 3e9, window: DAY, kind: "fixed" };
      expect(await take({ ...tokens, amount: 2e9 })).toEqual({ ok: true });
      expect(await take({ ...tokens, amount: 1_000_000_001 })).toMatchObject({ ok: false });
      await subject().records.quotas.correct([{ ...tokens, amount: -1e9 }]);
      expect(await take({ ...tokens, amount: 2e9 })).toEqual({ ok: true });
      await subject().records.quotas.correct([{ ...tokens, amount: 5 }]);
      await subject().records.quotas.correct([{ ...tokens, amount: -4 }]);
      expect(await take({ ...tokens, amount: 1 })).toMatchObject({ ok: false });
      await subject().records.quotas.correct([{ ...tokens, amount: -9e9 }]);
      expect(await take({ ...tokens, amount: 3e9 })).toEqual({ ok: true });
    });

    it("gives no more than the limit to many who come at once", async () => {
      const many = { ...perDay, limit: 7 };
      const taken = await Promise.all(Array.from({ length: 40 }, () => take(many, cooldown10)));
      expect(taken.filter(({ ok }) => ok)).toHaveLength(7);
    });

    const cooldown10: Quota = { ...cooldown, key: "burst:1:300", limit: 10 };
  });
}
