import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { installProfileSwitch, writeProfile } from "../../src/operations/profile-switch.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-profile-"));
afterAll(() => rmSync(folder, { recursive: true }));

const modeOf = (file: string) => statSync(file).mode & 0o777;

describe("writeProfile", () => {
  it("writes the processor's time for its owner alone", async () => {
    const file = await writeProfile({ kind: "cpu", folder, duration: 30 });
    expect(modeOf(file)).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toHaveProperty("nodes");
  });

  it("writes a snapshot of memory for its owner alone", async () => {
    const file = await writeProfile({ kind: "heap", folder: join(folder, "made") });
    expect(modeOf(file)).toBe(0o600);
    expect(modeOf(join(folder, "made"))).toBe(0o700);
    expect(readFileSync(file).subarray(0, 13).toString()).toBe('{"snapshot":{');
  }, 60_000);
});

describe.skipIf(process.platform === "win32")("installProfileSwitch", () => {
  it("writes one file at a time on SIGUSR2, and says so in the log", async () => {
    const own = mkdtempSync(join(tmpdir(), "verbatim-profile-"));
    const lines: string[] = [];
    const written = Promise.withResolvers<void>();
    const end = installProfileSwitch({
      kind: "cpu",
      folder: own,
      duration: 30,
      log: {
        warn: (about, text) => {
          lines.push(text);
          if ("file" in about) written.resolve();
        },
        error: (_, text) => written.reject(new Error(text)),
      },
    });
    process.emit("SIGUSR2");
    process.emit("SIGUSR2");
    await written.promise;
    end();
    expect(lines).toEqual(["SIGUSR2: a profile is taken", "a profile was written"]);
    expect(readdirSync(own)).toHaveLength(1);
    rmSync(own, { recursive: true });
  });
});
