import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderSettingsTable, replaceSettingsTable } from "../../scripts/settings-table.ts";
import { COMMANDS } from "../../src/discord/commands/commands.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

describe("README.md", () => {
  it("has the settings of the schema: else run node scripts/write-settings-table.ts", () => {
    expect(replaceSettingsTable(readme)).toBe(readme);
  });

  it.each(COMMANDS.map(({ data }) => data.name))("tells what /%s does", (name) => {
    const rows = readme.split("\n").filter((line) => line.startsWith("|"));
    expect(rows.some((row) => row.includes(`\`/${name}`) || row.includes(`**${name}**`))).toBe(
      true,
    );
  });
});

describe("renderSettingsTable", () => {
  it("is as wide in every row", () => {
    expect(
      new Set(
        renderSettingsTable()
          .split("\n")
          .map((line) => line.length),
      ).size,
    ).toBe(1);
  });

  it("gives each setting a row with its default", () => {
    expect(renderSettingsTable()).toMatch(/^\| `PLAYGROUND_PORT` +\| `8642` +\| The port of/m);
    expect(renderSettingsTable()).toMatch(/^\| `DISCORD_TOKEN` +\| +\| The bot's token\./m);
  });
});

describe("replaceSettingsTable", () => {
  it("refuses a page without a place for it", () => {
    expect(() => replaceSettingsTable("# Page\n")).toThrow("no ");
  });
});
