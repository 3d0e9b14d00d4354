import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TARGETS } from "./targets.ts";

const FOUND = "tests/fuzz/found";

describe.each(Object.entries(TARGETS))("what was found in %s", (name, { seeds, run }) => {
  const folder = `${FOUND}/${name}`;
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const found = files.map((file) => [file, readFileSync(`${folder}/${file}`, "utf8")] as const);

  it.each([...seeds.map((seed, at) => [`seed ${at + 1}`, seed] as const), ...found])(
    "breaks no rule any more: %s",
    (_, text) => {
      expect(() => run(text)).not.toThrow();
    },
  );
});
