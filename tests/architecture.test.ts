import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

/** Which folders of `src/` a folder may import from, itself apart. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  story: [],
  retrieval: ["story"],
  answering: ["retrieval", "story"],
  records: [],
  llm: ["answering", "retrieval", "story"],
  storage: ["records"],
  discord: ["answering", "records", "retrieval", "story"],
  playground: ["answering", "retrieval", "story"],
  pictures: ["answering", "story"],
  cli: ["answering", "records", "retrieval", "story"],
  setup: ["answering", "story"],
  operations: ["answering", "retrieval"],
};

/** Packages that a folder may import; Node's own modules are free. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  story: ["defuddle", "fflate", "linkedom", "marked", "@mozilla/readability", "unpdf"],
  retrieval: ["snowball-stemmers", "wink-porter2-stemmer"],
  answering: ["chrono-node"],
  records: [],
  llm: ["openai", "pino", "zod"],
  storage: ["pg"],
  discord: ["croner", "discord.js", "pino"],
  playground: ["ws", "discord-api-spec"],
  pictures: ["@napi-rs/canvas", "chart.js"],
  cli: [],
  setup: ["@clack/prompts"],
  operations: ["prom-client"],
};

/** Files directly in `src/`: the composition, and what every edge may use. */
const SHARED_BY_EDGES = ["config.ts", "log.ts"];
const EDGES = ["llm", "storage", "discord", "playground", "pictures", "cli", "setup", "operations"];

const SPECIFIER = /(?:\bfrom\s+|\bimport\s*\(\s*|\brequire\(\s*|^import\s*)["']([^"']+)["']/gm;

function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0]!;
}

/** One line for each import that breaks a rule. */
function violationsIn(file: string, source: string): string[] {
  const folder = file.split("/")[1]!;
  if (!(folder in ALLOWED)) return [];
  const violations: string[] = [];
  for (const [, specifier] of source.matchAll(SPECIFIER)) {
    if (specifier!.startsWith(".")) {
      const target = posix.join(posix.dirname(file), specifier!).split("/").slice(1);
      const [into] = target;
      const free = into === folder || ALLOWED[folder]!.includes(into!);
      const shared =
        target.length === 1 && EDGES.includes(folder) && SHARED_BY_EDGES.includes(into!);
      if (!free && !shared) violations.push(`${file} imports ${specifier}`);
      continue;
    }
    const name = packageOf(specifier!);
    const builtin = specifier!.startsWith("node:") || builtinModules.includes(name);
    if (!builtin && !PACKAGES[folder]!.includes(name)) violations.push(`${file} imports ${name}`);
  }
  return violations;
}

describe("the direction of imports", () => {
  const files = globSync("src/**/*.ts").map((file) => file.replaceAll("\\", "/"));

  it("goes story ← retrieval ← answering ← edges ← main, with no package out of its place", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => violationsIn(file, readFileSync(file, "utf8")))).toEqual([]);
  });

  it.each([
    ["src/story/a.ts", 'import { Client } from "discord.js";'],
    ["src/answering/a.ts", 'import OpenAI from "openai";'],
    ["src/retrieval/a.ts", 'const { z } = await import("zod");'],
    ["src/retrieval/a.ts", 'import { x } from "../answering/x.ts";'],
    ["src/discord/a.ts", 'import { x } from "../llm/x.ts";'],
    ["src/discord/commands/a.ts", 'import { x } from "../../playground/x.ts";'],
    ["src/cli/a.ts", 'export { x } from "discord.js";'],
    ["src/setup/a.ts", 'import { REST } from "discord.js";'],
    ["src/cli/a.ts", 'import * as clack from "@clack/prompts";'],
    ["src/story/a.ts", 'import "../config.ts";'],
  ])("refuses %s: %s", (file, source) => {
    expect(violationsIn(file, source)).toHaveLength(1);
  });

  it.each([
    ["src/answering/a.ts", 'import { x } from "../retrieval/x.ts";'],
    ["src/discord/commands/a.ts", 'import { x } from "../../answering/x.ts";'],
    ["src/llm/a.ts", 'import type { Config } from "../config.ts";'],
    ["src/main.ts", 'import { x } from "./discord/x.ts";'],
  ])("allows %s: %s", (file, source) => {
    expect(violationsIn(file, source)).toEqual([]);
  });
});
