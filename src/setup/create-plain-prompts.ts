import type { Writable } from "node:stream";
import { type Prompts, SetupCancelled } from "./prompts.ts";

/** For scripts: says what happens in plain lines, says yes, and has no answer to anything else. */
export function createPlainPrompts(output: Writable): Prompts {
  const print = (line: string) => void output.write(`${line}\n`);
  const nobody = async (question: string): Promise<never> => {
    throw new SetupCancelled(`nobody answers: ${question}`);
  };
  return {
    begin: print,
    end: print,
    note: (title, text) => print(`${title}\n${text}`),
    say: (message) => print(`      ${message}`),
    address: print,
    ok: (message) => print(`ok    ${message}`),
    warn: (message) => print(`note  ${message}`),
    fail: (message) => print(`FIX   ${message}`),
    secret: ({ message }) => nobody(message),
    text: ({ message }) => nobody(message),
    choose: nobody,
    confirm: async () => true,
    wait: (_, result) => result,
  };
}
