import { describe, expect, it } from "vitest";
import {
  formatMessageTime,
  formatTimestamp,
} from "../../../src/playground/page/markdown/format-timestamp.ts";

describe("formatTimestamp", () => {
  const now = 1_700_000_000_000;
  const away = (seconds: number) => formatTimestamp(now / 1000 + seconds, "R", now, "en-GB");

  it.each([
    [0, "now"],
    [-59, "59 seconds ago"],
    [-60, "1 minute ago"],
    [7200, "in 2 hours"],
    [-86_400, "yesterday"],
    [-40 * 86_400, "last month"],
    [800 * 86_400, "in 2 years"],
  ])("says how far %d seconds are away", (seconds, expected) => {
    expect(away(seconds)).toBe(expected);
  });

  it("writes a date in the reader's language", () => {
    expect(formatTimestamp(now / 1000, "D", now, "en-GB")).toMatch(/1[45] November 2023/);
    expect(formatTimestamp(now / 1000, "D", now, "de-DE")).toMatch(/1[45]\. November 2023/);
  });
});

describe("formatMessageTime", () => {
  const now = new Date(2026, 4, 2, 12).getTime();
  const shown = (date: Date) => formatMessageTime(date.toISOString(), now, "en-GB");

  it("leaves out the day of today, names yesterday and dates the rest", () => {
    expect(shown(new Date(2026, 4, 2, 9, 5))).toBe("09:05");
    expect(shown(new Date(2026, 4, 1, 23, 59))).toBe("Yesterday at 23:59");
    expect(shown(new Date(2026, 3, 30, 9, 5))).toBe("30/04/2026, 09:05");
  });
});
