import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { createClackPrompts } from "../../src/setup/create-clack-prompts.ts";
import { SetupCancelled } from "../../src/setup/prompts.ts";

function terminal() {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 60 });
  let text = "";
  output.on("data", (chunk: Buffer) => {
    text += chunk;
  });
  const type = (keys: string) => setTimeout(() => input.write(keys), 20);
  return {
    prompts: createClackPrompts(input, output),
    type,
    shown: () => stripVTControlCharacters(text),
  };
}

const CTRL_C = "\u0003";

describe("createClackPrompts", () => {
  it("takes what is typed, and never shows a secret", async () => {
    const { prompts, type, shown } = terminal();
    const secret = prompts.secret({ message: "The token" });
    type("abc123\r");
    expect(await secret).toBe("abc123");
    expect(shown()).toContain("The token");
    expect(shown()).not.toContain("abc");
    const text = prompts.text({ message: "Channel", initial: "4" });
    type("2\r");
    expect(await text).toBe("42");
  });

  it("takes an empty answer as an empty text", async () => {
    const { prompts, type } = terminal();
    const empty = prompts.text({ message: "Channel", hint: "empty: nowhere" });
    type("\r");
    expect(await empty).toBe("");
  });

  it("refuses what is wrong until it is right", async () => {
    const { prompts, type, shown } = terminal();
    const validate = (answer: string) => (answer === "ab" ? null : "It must be ab.");
    const text = prompts.text({ message: "?", validate });
    type("a\r");
    setTimeout(() => type("b\r"), 100);
    expect(await text).toBe("ab");
    expect(shown()).toContain("It must be ab.");
  });

  it("leads through choices by the arrows", async () => {
    const { prompts, type } = terminal();
    const chosen = prompts.choose("Which?", [
      { value: "one", label: "One" },
      { value: "two", label: "Two", hint: "the other" },
    ]);
    type("\u001b[B");
    setTimeout(() => type("\r"), 100);
    expect(await chosen).toBe("two");
  });

  it("leaves at Ctrl-C", async () => {
    const { prompts, type } = terminal();
    const left = prompts.confirm("Sure?");
    type(CTRL_C);
    await expect(left).rejects.toThrow(SetupCancelled);
  });

  it("breaks messages at words, and addresses never", () => {
    const { prompts, shown } = terminal();
    const address = `https://example.org/${"a".repeat(90)}`;
    prompts.address(address);
    prompts.ok("words ".repeat(20).trim());
    expect(shown()).toContain(`\n${address}\n`);
    const lines = shown()
      .split("\n")
      .filter((line) => line.includes("words"));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });
});
