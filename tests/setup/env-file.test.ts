import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnv } from "node:util";
import { parse } from "dotenv";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { changeEnv, readEnvFile, settingsIn, writeEnvFile } from "../../src/setup/env-file.ts";

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "verbatim-env-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

describe("changeEnv", () => {
  it("changes a setting where it stands and keeps every other line", () => {
    const text =
      "# mine\nOTHER='a\nDISCORD_TOKEN=not this'\n\nexport DISCORD_TOKEN = old # why\nLAST=1";
    expect(changeEnv(text, { DISCORD_TOKEN: "new" })).toBe(
      "# mine\nOTHER='a\nDISCORD_TOKEN=not this'\n\nexport DISCORD_TOKEN =new # why\nLAST=1",
    );
  });

  it("adds what is missing at the end, with the line ends of the file", () => {
    expect(changeEnv("A=1\r\nB=2", { C: "3" })).toBe("A=1\r\nB=2\r\nC=3\r\n");
    expect(changeEnv("", { A: "x y" })).toBe("A='x y'\n");
  });

  it("leaves settings alone that are only commented out", () => {
    expect(changeEnv("# TOKEN=x\n", { TOKEN: "y" })).toBe("# TOKEN=x\nTOKEN=y\n");
  });

  it("blanks a setting", () => {
    expect(changeEnv("KEY=secret\nB=1\n", { KEY: "" })).toBe("KEY=\nB=1\n");
  });

  it("is read back by dotenv and by Node, whatever is put in", () => {
    const value = fc
      .string({ unit: "grapheme-ascii", maxLength: 30 })
      .map((text) => text.trim())
      .filter((text) => !/[\\`$]/.test(text) && !(text.includes("'") && text.includes('"')));
    const key = fc.constantFrom("A", "B", "TOKEN", "URL");
    const settings = fc.dictionary(key, value);
    fc.assert(
      fc.property(settings, settings, (before, changes) => {
        const text = changeEnv(changeEnv("# start\n", before), changes);
        const wanted = { ...before, ...changes };
        expect(parse(text)).toEqual(wanted);
        expect({ ...parseEnv(text) }).toEqual(wanted);
        expect(text.startsWith("# start\n")).toBe(true);
      }),
    );
  });

  it("refuses a value with a line break, which would be another setting", () => {
    expect(() => changeEnv("", { A: "1\nB=2" })).toThrow("no line breaks");
  });
});

describe("writeEnvFile", () => {
  it("writes for the owner's eyes only, also over a file that others could read", async () => {
    const file = join(folder(), ".env");
    writeFileSync(file, "A=1\n", { mode: 0o644 });
    await writeEnvFile(file, "A=2\n");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(settingsIn((await readEnvFile(file))!)).toEqual({ A: "2" });
  });

  it("keeps a link a link", async () => {
    const at = folder();
    writeFileSync(join(at, "real"), "A=1\n");
    symlinkSync(join(at, "real"), join(at, ".env"));
    await writeEnvFile(join(at, ".env"), "A=2\n");
    expect(lstatSync(join(at, ".env")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(at, "real"), "utf8")).toBe("A=2\n");
  });

  it("leaves nothing behind when it can't write", async () => {
    const at = folder();
    await expect(writeEnvFile(join(at, "missing", ".env"), "A=1\n")).rejects.toThrow("ENOENT");
    expect(readdirSync(at)).toEqual([]);
  });
});

describe("readEnvFile", () => {
  it("gives null where there is no file", async () => {
    expect(await readEnvFile(join(folder(), ".env"))).toBeNull();
  });
});
