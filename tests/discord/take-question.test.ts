import { describe, expect, it } from "vitest";
import { limitsFor, takeQuestion } from "../../src/discord/asking/take-question.ts";
import { DEFAULT_SETTINGS } from "../../src/records/server-settings.ts";
import { createMemoryRecords } from "../../src/storage/create-memory-records.ts";

const settings = {
  ...DEFAULT_SETTINGS,
  limits: { cooldown: 10, perDay: 3 },
  roleLimits: {
    patron: { cooldown: 5, perDay: 20 },
    staff: { cooldown: null, perDay: 10 },
  },
};

describe("limitsFor", () => {
  it("gives the server's to members without a role that has its own", () => {
    expect(limitsFor(settings, ["other"])).toEqual({ cooldown: 10, perDay: 3 });
  });

  it("gives the most generous of a member's roles", () => {
    expect(limitsFor(settings, ["patron"])).toEqual({ cooldown: 5, perDay: 20 });
    expect(limitsFor(settings, ["patron", "staff"])).toEqual({ cooldown: null, perDay: 20 });
  });
});

describe("takeQuestion", () => {
  const asker = { server: "1", user: "7", roles: [] };

  it("counts questions by the day and by their distance, each member's alone", async () => {
    let now = Date.UTC(2026, 10, 24, 12);
    const records = createMemoryRecords({ now: () => now });
    const take = (user = "7") => takeQuestion(records, settings, { ...asker, user });
    expect(await take()).toEqual({ ok: true });
    expect(await take()).toEqual({ ok: false, resetsAt: now + 10_000 });
    expect(await take("8")).toEqual({ ok: true });
    for (let question = 0; question < 2; question++) {
      now += 10_000;
      expect(await take()).toEqual({ ok: true });
    }
    now += 10_000;
    expect(await take()).toEqual({ ok: false, resetsAt: Date.UTC(2026, 10, 25) });
    now = Date.UTC(2026, 10, 25);
    expect(await take()).toEqual({ ok: true });
  });

  it("leaves direct messages to the model's own budget", async () => {
    const records = createMemoryRecords();
    for (let question = 0; question < 5; question++) {
      expect(await takeQuestion(records, settings, { ...asker, server: null })).toEqual({
        ok: true,
      });
    }
  });
});
