import { describe, expect, it } from "vitest";
import { expireRecords } from "../../src/discord/expire-records.ts";
import { createLocalFleet } from "../../src/storage/create-local-fleet.ts";
import { createMemoryRecords } from "../../src/storage/create-memory-records.ts";

const DAY = 86_400_000;
const SHORT = "1";
const DEFAULT = "2";

describe("expireRecords", () => {
  it("erases what each server keeps no longer, and direct messages after thirty days", async () => {
    let now = Date.UTC(2026, 0, 1);
    const records = createMemoryRecords({ now: () => now });
    await records.settings.change(SHORT, { retentionDays: 7 });
    const ask = (server: string | null) =>
      records.audit.append({
        server,
        channel: "9",
        actor: "7",
        action: "ask",
        message: null,
        caseNumber: null,
        text: "a question",
      });
    const textsOf = async (server: string) =>
      (await records.audit.list({ server, limit: 9 })).map(({ text }) => text);
    const servers = new Map([SHORT, DEFAULT].map((id) => [id, {}]));
    const client = { guilds: { cache: servers } } as unknown as Parameters<
      typeof expireRecords
    >[0]["client"];
    const { leases } = createLocalFleet({ now: () => now });
    const expire = () => expireRecords({ client, records, leases, now: () => now });

    await ask(SHORT);
    await ask(DEFAULT);
    now += 8 * DAY;
    await ask(SHORT);
    await expire();
    expect(await textsOf(SHORT)).toEqual(["a question", ""]);
    expect(await textsOf(DEFAULT)).toEqual(["a question"]);
    now += 23 * DAY;
    await expire();
    expect(await textsOf(DEFAULT)).toEqual([""]);
  });
});
