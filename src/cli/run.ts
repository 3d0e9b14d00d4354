import { parseArgs } from "node:util";
import type { Summarizer } from "../answering/summary/create-summarizer.ts";
import type { Library } from "../story/library.ts";
import type { SearchingAnswerer } from "./commands/ask.ts";
import type { ImportTarget } from "./commands/import.ts";
import type { TransferRecords } from "./commands/transfer-records.ts";
import type { DoctorPorts } from "./doctor/doctor-ports.ts";
import { CommandError, type Terminal, UsageError } from "./terminal.ts";

/** What the commands need from outside the terminal. */
export interface CliDependencies extends DoctorPorts {
  readonly createAnswerer: (
    library: Library,
    options: { model: boolean },
  ) => Promise<SearchingAnswerer>;
  /** Leads through the setup. Resolves to the exit code. */
  readonly setUp: (options: SetUpOptions, terminal: Terminal) => Promise<number>;
  readonly createSummarizer: (library: Library, options: { model: boolean }) => Promise<Summarizer>;
  /** What backs up, restores and moves records. Throws `CommandError` where settings are wrong. */
  readonly openTransfer: () => Promise<TransferRecords>;
  /** Where a server's own stories are kept. */
  readonly openServerStories: (server: string) => Promise<ImportTarget>;
  readonly version: string;
}

interface SetUpOptions {
  /** Asks nothing. */
  readonly yes: boolean;
  readonly tokenFile: string | undefined;
  readonly apiUrl: string | undefined;
}

const USAGE = `verbatim: answers about a story, in the story's own words

  verbatim ask "QUESTION"      answer with verified quotes
      --quotes N               at most N quotes (default 3)
      --explain                say how the answer came about
      --batch                  read JSONL {id, question, story?, history?} from standard input
      --no-model               quotes alone, even where a model is set up
  verbatim summary [STORY]     sum a story up in verified lines of its own
      --style STYLE            line, brief, full, timeline, who or sides (default: brief)
      --focus TOPIC            keep to one topic
  verbatim quotes              list who says what
      --speaker NAME           by whom
      --topic WORDS            about what
      --voice VOICE            direct, reported or scare
  verbatim check "TEXT"        hold the quotations and claims of a text against the story
      --batch                  read JSONL {id, text, story?} from standard input
  verbatim verify FILE         check a receipt offline
  verbatim stories             list the stories
  verbatim passages            list the passages that are searched
  verbatim calibrate FILE …    fit how sure an answer must be to JSONL {question, answerable}
  verbatim setup               lead from a bot's token to a running bot
      --yes                    ask nothing: settings come from the environment
      --token-file FILE        the file that holds the token
  verbatim doctor              check this installation and say what to do
      --offline                ask neither Discord nor the model server
  verbatim import DIR          bring every story of a folder into the corpus
      --server ID              into a server's own stories instead
  verbatim backup FILE         write all records into a file, while the bot may go on
  verbatim restore FILE        put back what a backup holds
  verbatim migrate             copy the records of DATA_DIR into the PostgreSQL of DATABASE_URL
      --replace                replace what is there already
  verbatim help, --version

  --story ID|FILE              one story of the corpus, or a text file
  --corpus DIR                 another folder of stories (default: corpus)
  --json                       JSON for programs
  --api URL                    another Discord, for setup and doctor (default: DISCORD_API_URL)
`;

const OPTIONS = {
  story: { type: "string" },
  corpus: { type: "string" },
  quotes: { type: "string" },
  json: { type: "boolean" },
  server: { type: "string" },
  batch: { type: "boolean" },
  speaker: { type: "string" },
  topic: { type: "string" },
  voice: { type: "string" },
  style: { type: "string" },
  focus: { type: "string" },
  explain: { type: "boolean" },
  "no-model": { type: "boolean" },
  yes: { type: "boolean" },
  "token-file": { type: "string" },
  offline: { type: "boolean" },
  api: { type: "string" },
  replace: { type: "boolean" },
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
  dependencies: CliDependencies,
  terminal: Terminal,
): Promise<number> {
  const { createAnswerer, createSummarizer, version } = dependencies;
  const { values, positionals } = parse(args);
  const [command, ...rest] = positionals;
  const { story, json = false, batch = false, explain = false, replace = false } = values;
  const corpus = values.corpus ?? (terminal.env.CORPUS_DIR || "corpus");
  const apiUrl = values.api ?? (terminal.env.DISCORD_API_URL || undefined);
  if (values.version) terminal.stdout.write(`${version}\n`);
  else if (values.help || command === "help") terminal.stdout.write(USAGE);
  else if (command === "ask") {
    const { ask } = await import("./commands/ask.ts");
    const question = rest.length === 0 ? undefined : rest.join(" ");
    const quotes = parseQuotes(values.quotes);
    const model = values["no-model"] !== true;
    const create = (library: Library) => createAnswerer(library, { model });
    await ask({ question, story, corpus, quotes, json, batch, explain }, create, terminal);
  } else if (command === "summary") {
    const { summarize } = await import("./commands/summary.ts");
    const { style, focus } = values;
    const model = values["no-model"] !== true;
    const create = (library: Library) => createSummarizer(library, { model });
    await summarize({ story: rest[0] ?? story, corpus, style, focus, json }, create, terminal);
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
    const { offline = false } = values;
    return (await doctor(terminal, { corpus, offline, apiUrl, json }, dependencies)) ? 0 : 1;
  } else if (command === "setup") {
    const { yes = false, "token-file": tokenFile } = values;
    return dependencies.setUp({ yes, tokenFile, apiUrl }, terminal);
  } else if (command === "import") {
    const { corpusTarget, importStories } = await import("./commands/import.ts");
    const { createStoryReader } = await import("../story/create-story-reader.ts");
    const { server } = values;
    const open =
      server === undefined ? corpusTarget(corpus) : dependencies.openServerStories(server);
    const target = await open;
    const order = { folder: rest[0], json };
    const run = importStories(order, createStoryReader(), target, terminal);
    return (await run.finally(() => target.close())) ? 0 : 1;
  } else if (command === "backup") {
    const { backup } = await import("./commands/backup.ts");
    await backup({ file: rest[0], replace, json }, await dependencies.openTransfer(), terminal);
  } else if (command === "restore") {
    const { restore } = await import("./commands/restore.ts");
    await restore({ file: rest[0], replace, json }, await dependencies.openTransfer(), terminal);
  } else if (command === "migrate") {
    const { migrate } = await import("./commands/migrate.ts");
    await migrate({ replace, json }, await dependencies.openTransfer(), terminal);
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
