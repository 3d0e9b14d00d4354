import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { loadEnvFile } from "../src/env-file.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-env-"));
afterEach(() => {
  for (const name of ["VERBATIM_ONE", "VERBATIM_TWO"]) delete process.env[name];
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("loadEnvFile", () => {
  it("sets what is not set yet", () => {
    const file = join(folder, "env");
    writeFileSync(file, "# mine\nVERBATIM_ONE='a b' # why\nVERBATIM_TWO=file\n");
    process.env.VERBATIM_TWO = "environment";
    loadEnvFile(file);
    expect([process.env.VERBATIM_ONE, process.env.VERBATIM_TWO]).toEqual(["a b", "environment"]);
  });

  it("does without a file that is not there", () => {
    expect(() => loadEnvFile(join(folder, "none"))).not.toThrow();
  });

  it("tells of a file that can't be read for another reason than its rights", () => {
    expect(() => loadEnvFile(folder)).toThrow(/EISDIR/);
  });
});
