import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect } from "vitest";

/** Runs before each test file: writes down which mutants the file reached. */
const reached = new Set<number>();
Object.assign(globalThis, { mutantsReached: reached });

afterAll(() => {
  const folder = process.env.MUTANTS_REACHED;
  if (folder === undefined) return;
  const { testPath } = expect.getState();
  writeFileSync(
    join(folder, `${encodeURIComponent(testPath!)}.json`),
    JSON.stringify([...reached]),
  );
});
