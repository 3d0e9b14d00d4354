import { listSettings } from "../src/config.ts";

const BEGIN =
  "<!-- settings: written by scripts/write-settings-table.ts from the schema in src/config.ts -->";
const END = "<!-- /settings -->";

/** The settings as a Markdown table. */
export function renderSettingsTable(): string {
  const rows = listSettings().map(({ name, fallback, description }) => [
    `\`${name}\``,
    fallback === "" ? "" : `\`${fallback}\``,
    description.replaceAll("|", "\\|"),
  ]);
  const cells = [["setting", "default", "what it is for"], ...rows];
  // As wide as its widest cell, which is how the formatter writes a table.
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const [head, ...body] = cells.map(line);
  return [head, line(widths.map((width) => "-".repeat(width))), ...body].join("\n");
}

/** A page with the current table between its markers. Throws when it has none. */
export function replaceSettingsTable(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin === -1 || end < begin) throw new Error(`no "${BEGIN}" … "${END}" in the page`);
  const before = page.slice(0, begin + BEGIN.length);
  return `${before}\n\n${renderSettingsTable()}\n\n${page.slice(end)}`;
}
