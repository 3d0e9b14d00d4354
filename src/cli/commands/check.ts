import { type CheckedMessage, checkMessage } from "../../answering/check-message.ts";
import type { ClaimVerdict } from "../../answering/claim-check/check-claim.ts";
import { describeNote } from "../../answering/note.ts";
import { postableQuote } from "../../answering/postable-quote.ts";
import type { QuoteCheck, QuoteVerdict } from "../../answering/quote-check/check-quote.ts";
import type { DiffPart } from "../../answering/quote-check/find-nearest.ts";
import { createRetriever } from "../../retrieval/create-retriever.ts";
import type { Library } from "../../story/library.ts";
import type { Story } from "../../story/story.ts";
import { openLibrary } from "../open-library.ts";
import { printQuote } from "../print-answer.ts";
import { parseJsonLine, readLines, storyOfLine } from "../read-lines.ts";
import {
  CommandError,
  type Style,
  styleFor,
  type Terminal,
  UsageError,
  widthOf,
} from "../terminal.ts";

export interface CheckOptions {
  readonly text: string | undefined;
  readonly story: string | undefined;
  readonly corpus: string;
  readonly json: boolean;
  readonly batch: boolean;
}

function quoteToJson({ claimed, verdict, nearest, diff, notes }: QuoteCheck) {
  return {
    claimed: claimed.words,
    speaker: claimed.speaker,
    verdict,
    nearest:
      nearest === null
        ? null
        : {
            start: nearest.start,
            end: nearest.end,
            text: nearest.text,
            speaker: nearest.voice.speaker,
          },
    diff,
    notes: notes.map((note) => describeNote(note)),
  };
}

const toJson = (id: unknown, { story, quotes, claims }: CheckedMessage) =>
  JSON.stringify({
    id,
    story: story.id,
    quotes: quotes.map(quoteToJson),
    claims: claims.map(({ note, ...claim }) => ({
      ...claim,
      note: note === null ? null : describeNote(note),
    })),
  });

const QUOTE_LINES: Readonly<Record<QuoteVerdict, string>> = {
  exact: "exact: the story has these words",
  wrong_speaker: "exact words, but another speaker",
  altered: "altered: the story has other words",
  absent: "not in the story",
};
const CLAIM_LINES: Readonly<Record<ClaimVerdict, string>> = {
  supported: "the story says so",
  contradicted: "the story says otherwise",
  partly: "the story says a part of it",
  silent: "the story does not say",
};

function printDiff(diff: readonly DiffPart[], style: Style): string {
  const marks = {
    same: (text: string) => text,
    claimed: (text: string) => style(["red", "strikethrough"], `[-${text}-]`),
    story: (text: string) => style("green", `{+${text}+}`),
    elided: (text: string) => style("dim", `(… ${text} …)`),
  };
  return diff.map(({ op, text }) => marks[op](text)).join(" ");
}

function print({ quotes, claims, story }: CheckedMessage, terminal: Terminal): string {
  const style = styleFor(terminal);
  const width = widthOf(terminal);
  const blocks = [
    ...quotes.map(({ claimed, verdict, nearest, diff, notes }) =>
      [
        `${style("bold", QUOTE_LINES[verdict])}: “${claimed.words}”`,
        ...(diff.length === 0 ? [] : [`    ${printDiff(diff, style)}`]),
        ...notes.map((note) => `    ${describeNote(note)}`),
        ...(nearest === null ? [] : [printQuote(postableQuote(story, nearest), style, width)]),
      ].join("\n"),
    ),
    ...claims.map(({ text, verdict, quotes: own, note }) =>
      [
        `${style("bold", CLAIM_LINES[verdict])}: ${text}`,
        ...(note === null ? [] : [`    ${describeNote(note)}`]),
        ...own.map((quote) => printQuote(quote, style, width)),
      ].join("\n"),
    ),
  ];
  return blocks.length === 0 ? "There is no quotation and no claim in this." : blocks.join("\n\n");
}

interface BatchLine {
  readonly id: unknown;
  readonly text: string;
  readonly story: string | null;
}

function parseLine(line: string, number: number): BatchLine {
  const where = `line ${number} of the batch`;
  const value = parseJsonLine(line, where);
  const { id, text } = value;
  if (typeof text !== "string") throw new UsageError(`${where} has no "text"`);
  return { id: id ?? null, text, story: storyOfLine(value, where) };
}

/** The story that a message is held against: the one named, or the only one. */
function storyFor(library: Library, id: string | null): Story {
  if (id !== null) {
    const story = library.find(id);
    if (story === null) throw new CommandError(`no story is called "${id}"`);
    return story;
  }
  if (library.stories.length > 1) {
    const known = library.stories.map((story) => story.id).join(", ");
    throw new UsageError(`which story? Say --story; there is: ${known}`);
  }
  return library.stories[0]!;
}

/** `verbatim check`: holds the quotations and claims of a text against a story. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<void> {
  const { text, json, batch } = options;
  if (text === undefined && !batch) {
    throw new UsageError('check what? Try: verbatim check "Witkoff said “no progress was made”"');
  }
  const { library, storyId } = await openLibrary(options, terminal);
  const retriever = createRetriever(library.stories);
  const run = (message: string, id: string | null) =>
    checkMessage(message, storyFor(library, id ?? storyId), retriever);
  if (!batch) {
    const checked = run(text!, null);
    terminal.stdout.write(`${json ? toJson(null, checked) : print(checked, terminal)}\n`);
    return;
  }
  let number = 0;
  for await (const line of readLines(terminal.stdin)) {
    number++;
    if (line.trim() === "") continue;
    const { id, text: message, story } = parseLine(line, number);
    if (!terminal.stdout.write(`${toJson(id, run(message, story))}\n`)) {
      await new Promise((resolve) => terminal.stdout.once("drain", resolve));
    }
  }
}
