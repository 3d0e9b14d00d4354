import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/records/server-settings.ts";
import { createMemoryRecords } from "../../src/storage/create-memory-records.ts";
import { withRememberedSettings } from "../../src/storage/with-remembered-settings.ts";
import { describeRecords } from "./records-contract.ts";

describeRecords("withRememberedSettings", {
  open: (now) => withRememberedSettings(createMemoryRecords({ now })),
});

describe("withRememberedSettings", () => {
  function counted() {
    const records = createMemoryRecords();
    let reads = 0;
    const get: typeof records.settings.get = (server) => {
      reads++;
      return records.settings.get(server);
    };
    const remembered = withRememberedSettings({
      ...records,
      settings: { ...records.settings, get },
    });
    return { remembered, reads: () => reads };
  }

  it("reads a server's settings once", async () => {
    const { remembered, reads } = counted();
    await Promise.all([remembered.settings.get("1"), remembered.settings.get("1")]);
    await remembered.settings.get("1");
    expect(reads()).toBe(1);
  });

  it("knows what was changed, and that a server was erased", async () => {
    const { remembered, reads } = counted();
    await remembered.settings.get("1");
    await remembered.settings.change("1", { threads: true });
    expect(await remembered.settings.get("1")).toEqual({ ...DEFAULT_SETTINGS, threads: true });
    expect(reads()).toBe(1);
    await remembered.forgetServer("1");
    expect(await remembered.settings.get("1")).toEqual(DEFAULT_SETTINGS);
  });

  it("asks again after a failure", async () => {
    const records = createMemoryRecords();
    let fails = true;
    const get: typeof records.settings.get = async (server) => {
      if (fails) throw new Error("the disk is gone");
      return records.settings.get(server);
    };
    const settings = { ...records.settings, get };
    const remembered = withRememberedSettings({ ...records, settings });
    await expect(remembered.settings.get("1")).rejects.toThrow("gone");
    fails = false;
    expect(await remembered.settings.get("1")).toEqual(DEFAULT_SETTINGS);
  });
});
