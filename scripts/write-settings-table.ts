/**
 * Writes the table of settings into README.md, from the schema in src/config.ts.
 *
 *     node scripts/write-settings-table.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { replaceSettingsTable } from "./settings-table.ts";

const FILE = new URL("../README.md", import.meta.url);

writeFileSync(FILE, replaceSettingsTable(readFileSync(FILE, "utf8")));
