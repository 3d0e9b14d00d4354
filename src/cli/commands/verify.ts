import { readFile } from "node:fs/promises";
import { parseReceipt, type QuoteFinding, verifyReceipt } from "../../answering/receipt.ts";
import { openLibrary } from "../open-library.ts";
import { CommandError, styleFor, type Terminal, UsageError } from "../terminal.ts";

export interface VerifyOptions {
  readonly file: string | undefined;
  readonly story: string | undefined;
  readonly corpus: string;
  readonly json: boolean;
}

const LINES: Readonly<Record<QuoteFinding["result"], string>> = {
  stands: "stands in the story, at its place",
  moved: "stands in the story, which has changed since",
  speaker: "stands in the story, but under another speaker",
  gone: "is not in the story",
};

async function readReceipt(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch {
    throw new CommandError(`${file} can’t be read`);
  }
}

/** `verbatim verify`: checks a receipt offline. True when every quote of it stands. */
export async function verify(options: VerifyOptions, terminal: Terminal): Promise<boolean> {
  const { file, json } = options;
  if (file === undefined) throw new UsageError("verify what? Try: verbatim verify receipt.json");
  const receipt = parseReceipt(await readReceipt(file));
  if (receipt === null) throw new CommandError(`${file} is not a receipt of Verbatim`);
  const { library } = await openLibrary(options, terminal);
  const checked = verifyReceipt(receipt, library);
  if (!checked.ok) {
    const { id, sha256 } = receipt.story;
    throw new CommandError(
      `the story “${id}” (${sha256.slice(0, 8)}) is not here: see --corpus, --story`,
    );
  }
  if (json) {
    terminal.stdout.write(`${JSON.stringify(checked)}\n`);
    return checked.holds;
  }
  const style = styleFor(terminal);
  for (const { text, result } of checked.quotes) {
    const good = result === "stands" || result === "moved";
    terminal.stdout.write(`${style(good ? "green" : "red", LINES[result])}: “${text}”\n`);
  }
  const verdict = checked.holds
    ? "Every quote of this receipt stands."
    : "This receipt does not hold.";
  terminal.stdout.write(`${style("bold", verdict)}\n`);
  return checked.holds;
}
