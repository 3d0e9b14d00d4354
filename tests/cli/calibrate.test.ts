import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { type Calibration, describeCalibration } from "../../src/answering/calibration.ts";
import { calibrate } from "../../src/cli/commands/calibrate.ts";

const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
const out = pathToFileURL(join(folder, "calibration.json"));

async function run(lines: readonly string[]) {
  const file = join(folder, "questions.jsonl");
  writeFileSync(file, lines.join("\n"));
  let text = "";
  const stdout = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  const terminal = { stdin: Readable.from([]), stdout, stderr: stdout, env: {} };
  const options = { files: [file], corpus: "corpus", story: undefined, json: false };
  await calibrate(options, terminal, { out, today: new Date("2026-01-02T00:00:00Z") });
  return text;
}

const line = (question: string, answerable: boolean) => JSON.stringify({ question, answerable });

describe("calibrate", () => {
  it("writes tiers with the rates measured and the date, and says what changed", async () => {
    const text = await run([
      line("What did Witkoff say about the talks?", true),
      line("Which hotel hosted the talks?", false),
    ]);
    const written = JSON.parse(readFileSync(out, "utf8")) as Calibration;
    expect(written).toMatchObject({ date: "2026-01-02", questions: 2 });
    expect(written.rates.answerableSilent).toBe(0);
    expect(written.rates.unanswerableSilent).toBe(1);
    expect(written.weak).toBeLessThan(written.strong);
    expect(text).toContain(describeCalibration(written));
  });

  it.each([
    [["{"], /questions\.jsonl:1 is not JSON/],
    [['{"question": 3}'], /:1 needs/],
    [[line("What?", true)], /both kinds/],
  ])("refuses %j, and says why", async (lines, message) => {
    await expect(run(lines)).rejects.toThrow(message);
  });
});
