import { parseArgs } from "node:util";
import type { Answerer } from "../answering/answerer.ts";
import type { Library } from "../story/library.ts";
import { CommandError, type Terminal, UsageError } from "./terminal.ts";

/** What the commands need from outside the terminal. */
export interface CliDependencies {
  readonly createAnswerer: (library: Library, options: { model: boolean }) => Promise<Answerer>;
  /** What the configured model server can do; empty when none is configured. */
  readonly probeModel: () => Promise<readonly { readonly ok: boolean; readonly message: string }[]>;
  readonly version: string;
}

const USAGE = `verbatim: answers about a story, in the story's own words

  verbatim ask "QUESTION"      answer with verified quotes
      --quotes N               at most N quotes (default 3)
      --explain                say how the answer came about
      --batch                  read JSONL {id, question, story?, history?} from standard input
      --no-model               quotes alone, even where a model is set up
  verbatim quotes              list who says what
      --speaker NAME           by whom
      --topic WORDS            about what
      --voice VOICE            direct, reported or scare
  verbatim check "TEXT"        hold the quotations and claims of a text against the story
      --batch                  read JSONL {id, text, story?} from standard input
  verbatim verify FILE         check a receipt offline
  verbatim stories             list the stories
  verbatim passages            list the passages that are searched
  verbatim calibrate FILE …    fit how sure an answer must be to questions whose answers are known:
                               JSONL {question, answerable}
  verbatim doctor              check this installation and say what to do
  verbatim help, --version

  --story ID|FILE              one story of the corpus, or a text file
  --corpus DIR                 another folder of stories (default: corpus)
  --json                       JSON for programs
`;

const OPTIONS = {
  story: { type: "string" },
  corpus: { type: "string" },
  quotes: { type: "string" },
  json: { type: "boolean" },
  batch: { type: "boolean" },
  speaker: { type: "string" },
  topic: { type: "string" },
  voice: { type: "string" },
  explain: { type: "boolean" },
  "no-model": { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

const MOST_QUOTES = 20;

function parseQuotes(value: string | undefined): number {
  const quotes = Number(value ?? 3);
  if (Number.isInteger(quotes) && quotes >= 1 && quotes <= MOST_QUOTES) return quotes;
  throw new UsageError(`--quotes takes a whole number from 1 to ${MOST_QUOTES}, not "${value}"`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function dispatch(
  args: readonly string[],
  { createAnswerer, probeModel, version }: CliDependencies,
  terminal: Terminal,
): Promise<number> {
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  const { story, json = false, batch = false, explain = false } = values;
  const corpus = values.corpus ?? terminal.env.CORPUS_DIR ?? "corpus";
  if (values.version) terminal.stdout.write(`${version}\n`);
  else if (values.help || command === "help") terminal.stdout.write(USAGE);
  else if (command === "ask") {
    const { ask } = await import("./commands/ask.ts");
    const question = rest.length === 0 ? undefined : rest.join(" ");
    const quotes = parseQuotes(values.quotes);
    const model = values["no-model"] !== true;
    const create = (library: Library) => createAnswerer(library, { model });
    await ask({ question, story, corpus, quotes, json, batch, explain }, create, terminal);
  } else if (command === "quotes") {
    const { listQuotes } = await import("./commands/quotes.ts");
    const { speaker, topic, voice } = values;
    await listQuotes({ story, corpus, speaker, topic, voice, json }, terminal);
  } else if (command === "check") {
    const { check } = await import("./commands/check.ts");
    const text = rest.length === 0 ? undefined : rest.join(" ");
    await check({ text, story, corpus, json, batch }, terminal);
  } else if (command === "verify") {
    const { verify } = await import("./commands/verify.ts");
    return (await verify({ file: rest[0], story, corpus, json }, terminal)) ? 0 : 1;
  } else if (command === "stories") {
    const { listStories } = await import("./commands/list-stories.ts");
    await listStories({ corpus, json }, terminal);
  } else if (command === "passages") {
    const { listPassages } = await import("./commands/list-passages.ts");
    await listPassages({ corpus, story, json }, terminal);
  } else if (command === "calibrate") {
    const { calibrate } = await import("./commands/calibrate.ts");
    await calibrate({ files: rest, corpus, story, json }, terminal);
  } else if (command === "doctor") {
    const { doctor } = await import("./commands/doctor.ts");
    return (await doctor(terminal, { corpus, probeModel })) ? 0 : 1;
  } else {
    const problem = command === undefined ? "no command given" : `no command "${command}"`;
    throw new UsageError(`${problem}; see: verbatim help`);
  }
  return 0;
}

/**
 * Runs one command line. Returns the exit code: 0 done, 1 the command could not be done, 2 it was
 * called wrongly. Never throws for what a user can cause.
 */
export async function runCli(
  args: readonly string[],
  dependencies: CliDependencies,
  terminal: Terminal,
): Promise<number> {
  try {
    return await dispatch(args, dependencies, terminal);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CommandError)) throw error;
    terminal.stderr.write(`verbatim: ${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
