import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { loadEnvFile } from "../src/env-file.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-env-"));
afterEach(() => {
  vi.restoreAllMocks();
  for (const name of ["VERBATIM_ONE", "VERBATIM_TWO"]) delete process.env[name];
});

describe("loadEnvFile", () => {
  it("sets what is not set yet", () => {
    const file = join(folder, "env");
    writeFileSync(file, "# mine\nVERBATIM_ONE='a b' # why\nVERBATIM_TWO=file\n");
    process.env.VERBATIM_TWO = "environment";
    loadEnvFile(file);
    expect([process.env.VERBATIM_ONE, process.env.VERBATIM_TWO]).toEqual(["a b", "environment"]);
    rmSync(folder, { recursive: true });
  });

  it("does without a file that is not there", () => {
    expect(() => loadEnvFile(join(folder, "none"))).not.toThrow();
  });

  it("does without one that this user may not read, and tells of any other trouble", () => {
    const fail = (code: string) =>
      vi.spyOn(process, "loadEnvFile").mockImplementationOnce(() => {
        throw Object.assign(new Error(code), { code });
      });
    fail("EACCES");
    expect(() => loadEnvFile()).not.toThrow();
    fail("EIO");
    expect(() => loadEnvFile()).toThrow("EIO");
  });
});
