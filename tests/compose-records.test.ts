import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { openRecords } from "../src/compose-records.ts";
import { databaseFile } from "../src/database-file.ts";
import { temporaryFile } from "./storage/temporary-file.ts";

const log = { warn() {} };

describe("openRecords", () => {
  const settings = () => ({
    discordToken: "set",
    databaseUrl: null,
    data: dirname(temporaryFile()),
  });

  it("lets one bot at a time use a data folder", async () => {
    const config = settings();
    const first = await openRecords(config, log);
    await expect(openRecords(config, log)).rejects.toThrow(/another Verbatim .*DATABASE_URL/);
    await first.settings.change("1", { language: "uk" });
    await first.close();
    await first.close();
    const second = await openRecords(config, log);
    expect((await second.settings.get("1")).language).toBe("uk");
    await second.close();
  });

  it("writes no file in the playground", async () => {
    const config = settings();
    const records = await openRecords({ ...config, discordToken: null }, log);
    await records.settings.change("1", { language: "uk" });
    await records.close();
    expect(existsSync(databaseFile(config.data))).toBe(false);
  });
});
