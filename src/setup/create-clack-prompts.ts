import type { Readable, Writable } from "node:stream";
import * as clack from "@clack/prompts";
import { type Prompts, SetupCancelled } from "./prompts.ts";

/** An answer, unless the user left. */
function answered<Value>(answer: Value): Exclude<Value, symbol> {
  if (clack.isCancel(answer)) throw new SetupCancelled("stopped");
  return answer as Exclude<Value, symbol>;
}

/** Columns that clack's own signs take. */
const MARGIN = 4;
const WIDEST = 96;

/** Breaks a message at spaces; a word that is too long stays whole. */
function wrapped(message: string, columns: number): string {
  const width = Math.min(columns, WIDEST) - MARGIN;
  const lines = message.split("\n").map((line) => {
    const rows = [""];
    for (const word of line.split(" ")) {
      const row = rows.at(-1)!;
      if (row === "") rows[rows.length - 1] = word;
      else if (row.length + 1 + word.length > width) rows.push(word);
      else rows[rows.length - 1] = `${row} ${word}`;
    }
    return rows.join("\n");
  });
  return lines.join("\n");
}

/** Questions for a person at a terminal. */
export function createClackPrompts(
  input: Readable,
  output: Writable & { readonly columns?: number },
): Prompts {
  const streams = { input, output };
  const inLines = (message: string) => wrapped(message, output.columns ?? WIDEST);
  const check = (validate: ((answer: string) => string | null) | undefined) => ({
    validate: (answer: string | undefined) => validate?.(answer ?? "") ?? undefined,
  });
  return {
    begin: (title) => clack.intro(title, streams),
    end: (message) => clack.outro(message, streams),
    note: (title, text) => clack.note(text, title, { ...streams, format: (line) => line }),
    say: (message) => clack.log.info(inLines(message), streams),
    address: (url) => void output.write(`${clack.S_BAR}\n${url}\n${clack.S_BAR}\n`),
    ok: (message) => clack.log.success(inLines(message), streams),
    warn: (message) => clack.log.warn(inLines(message), streams),
    fail: (message) => clack.log.error(inLines(message), streams),
    secret: async ({ message, validate }) =>
      answered(await clack.password({ message, ...check(validate), ...streams })),
    async text({ message, validate, initial = "", hint = "" }) {
      const options = { message, initialValue: initial, placeholder: hint, defaultValue: "" };
      return answered(await clack.text({ ...options, ...check(validate), ...streams }));
    },
    async choose(message, choices) {
      const options = choices.map(({ value, label, hint }) => ({
        value: value as string,
        label,
        ...(hint === undefined ? {} : { hint }),
      }));
      const chosen = answered(await clack.select({ message, options, ...streams }));
      return choices.find(({ value }) => value === chosen)!.value;
    },
    confirm: async (message) => answered(await clack.confirm({ message, ...streams })),
    async wait(message, result) {
      const spinner = clack.spinner(streams);
      spinner.start(message);
      try {
        return await result;
      } finally {
        spinner.clear();
      }
    },
  };
}
