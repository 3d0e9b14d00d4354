import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type ServerSettings } from "../../../src/records/server-settings.ts";
import type { Subject } from "../records-contract.ts";

/** Every setting with another value than its default. */
const OTHERS: ServerSettings = {
  channels: ["20", "21"],
  isPrivate: true,
  threads: true,
  spoilers: true,
  limits: { cooldown: 5, perDay: 100 },
  roleLimits: { "70": { cooldown: null, perDay: 1_000 } },
  language: "uk",
  story: "talks",
  upTo: { unit: "chapter", count: 3 },
  byChannel: { "20": { story: "talks\0\uD83D 😀", upTo: { unit: "paragraph", count: 1 } } },
  moderatorChannel: "22",
  dailyQuote: { channel: "20", time: "09:30", zone: "Europe/Kyiv" },
  retentionDays: 7,
};

export function describeSettings(subject: () => Subject): void {
  describe("settings", () => {
    const book = () => subject().records.settings;

    it("gives the defaults where nothing was ever set", async () => {
      expect(await book().get("1")).toEqual(DEFAULT_SETTINGS);
      expect(await book().servers()).toEqual([]);
    });

    it("gives back every setting as it was set", async () => {
      expect(await book().change("1", OTHERS)).toEqual(OTHERS);
      expect(await book().get("1")).toEqual(OTHERS);
    });

    it("changes what is named, as a whole, and keeps the rest", async () => {
      await book().change("1", OTHERS);
      const changed = await book().change("1", { roleLimits: {}, story: null, isPrivate: false });
      expect(changed).toEqual({ ...OTHERS, roleLimits: {}, story: null, isPrivate: false });
      expect(await book().get("1")).toEqual(changed);
    });

    it("keeps what was given, whatever becomes of the object", async () => {
      const channels = ["20"];
      await book().change("1", { channels });
      channels.push("21");
      expect((await book().get("1")).channels).toEqual(["20"]);
    });

    it("loses no change of those that come at once", async () => {
      await Promise.all([
        book().change("1", { language: "pl" }),
        book().change("1", { threads: true }),
        book().change("1", { retentionDays: 90 }),
      ]);
      const expected = { language: "pl", threads: true, retentionDays: 90 };
      expect(await book().get("1")).toEqual({ ...DEFAULT_SETTINGS, ...expected });
    });

    it("keeps servers apart, and lists those that have set something", async () => {
      await book().change("2", { language: "de" });
      await book().change("10", { language: "fr" });
      expect((await book().get("2")).language).toBe("de");
      expect((await book().get("10")).language).toBe("fr");
      expect(await book().get("1")).toEqual(DEFAULT_SETTINGS);
      expect(await book().servers()).toEqual(["10", "2"]);
    });
  });
}
