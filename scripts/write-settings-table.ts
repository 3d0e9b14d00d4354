/**
 * Writes the table of settings into README.md, and .env.example, from the schema in src/config.ts.
 *
 *     node scripts/write-settings-table.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { renderEnvExample } from "../src/config.ts";
import { replaceSettingsTable } from "./settings-table.ts";

const README = new URL("../README.md", import.meta.url);

writeFileSync(README, replaceSettingsTable(readFileSync(README, "utf8")));
writeFileSync(new URL("../.env.example", import.meta.url), renderEnvExample());
