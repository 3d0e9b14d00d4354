import type { Answer, Question } from "../../answering/answer.ts";
import type { Answerer, PartialAnswer } from "../../answering/answerer.ts";
import type { Retriever } from "../../retrieval/retrieved.ts";
import type { Library } from "../../story/library.ts";
import { openLibrary } from "../open-library.ts";
import { printAnswer, printReasons } from "../print-answer.ts";
import { parseJsonLine, readLines, storyOfLine } from "../read-lines.ts";
import { CommandError, styleFor, type Terminal, UsageError, widthOf } from "../terminal.ts";

/** What answers, and what it finds passages with. */
export type SearchingAnswerer = Answerer & { readonly retriever: Retriever };

export interface AskOptions {
  readonly question: string | undefined;
  readonly story: string | undefined;
  readonly corpus: string;
  readonly quotes: number;
  readonly json: boolean;
  readonly batch: boolean;
  readonly explain: boolean;
}

/** One line of `--batch` input. */
interface BatchLine {
  readonly id: unknown;
  readonly question: string;
  readonly story: string | null;
  readonly history: Question["history"];
}

function parseHistory(value: unknown, where: string): Question["history"] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new UsageError(`${where}: "history" must be an array`);
  return value.map((turn) => {
    if (typeof turn === "string") return { question: turn, answer: "" };
    const { question, answer } = (turn ?? {}) as Record<string, unknown>;
    if (typeof question !== "string") {
      throw new UsageError(`${where}: each turn of "history" needs a "question"`);
    }
    return { question, answer: typeof answer === "string" ? answer : "" };
  });
}

function parseLine(line: string, number: number): BatchLine {
  const where = `line ${number} of the batch`;
  const value = parseJsonLine(line, where);
  const { id, question, history } = value;
  if (typeof question !== "string") throw new UsageError(`${where} has no "question" text`);
  return {
    id: id ?? null,
    question,
    story: storyOfLine(value, where),
    history: parseHistory(history, where),
  };
}

/** Makes a follow-up whole; what that takes is loaded with the first one. */
async function makeWhole(
  question: Question,
  library: Library,
  { retriever }: SearchingAnswerer,
): Promise<Question> {
  if (question.history.length === 0) return question;
  const { withHistory } = await import("../../answering/conversation/replay-history.ts");
  return withHistory(question, { library, retriever });
}

async function askBatch(
  answerer: SearchingAnswerer,
  library: Library,
  storyId: string | null,
  { quotes }: AskOptions,
  { stdin, stdout }: Terminal,
): Promise<void> {
  let number = 0;
  for await (const line of readLines(stdin)) {
    number++;
    if (line.trim() === "") continue;
    const asked = parseLine(line, number);
    if (asked.story !== null && library.find(asked.story) === null) {
      throw new CommandError(`line ${number} of the batch: no story is called "${asked.story}"`);
    }
    const { question: text, history } = asked;
    const as = { text, history, quotes, storyId: asked.story ?? storyId };
    const question = await makeWhole(as, library, answerer);
    const answer = await answerer.answer(question);
    // What a follow-up was taken to ask is a part of its answer.
    const whole = question.text === text ? {} : { question: question.text };
    if (!stdout.write(`${JSON.stringify({ id: asked.id, ...whole, ...answer })}\n`)) {
      await new Promise((resolve) => stdout.once("drain", resolve));
    }
  }
}

/** Why the story does not answer, or not as it was asked; what that takes is loaded when it is needed. */
async function silenceOf(
  question: string,
  answer: Answer,
  library: Library,
  { retriever }: SearchingAnswerer,
): Promise<string[]> {
  if (answer.confidence === "strong") return [];
  const [{ explainSilence }, { renderSilenceReason }] = await Promise.all([
    import("../../answering/silence/explain-silence.ts"),
    import("../../answering/silence/render-silence-reason.ts"),
  ]);
  const story = library.find(answer.story)!;
  return explainSilence(question, answer, story, retriever).map(renderSilenceReason);
}

function print(
  answer: Answer,
  silence: readonly string[],
  { explain, json }: AskOptions,
  terminal: Terminal,
): string {
  if (json) return JSON.stringify({ id: null, ...answer });
  const style = styleFor(terminal);
  const text = printAnswer(answer, silence, style, widthOf(terminal));
  return explain ? `${text}\n\n${printReasons(answer, style)}` : text;
}

/** `verbatim ask`: answers one question, or a batch of them from standard input. */
export async function ask(
  options: AskOptions,
  createAnswerer: (library: Library) => Promise<SearchingAnswerer>,
  terminal: Terminal,
): Promise<void> {
  const { question: text, quotes } = options;
  if (text === undefined && !options.batch) {
    throw new UsageError('ask what? Try: verbatim ask "How long did the talks last?"');
  }
  const { library, storyId } = await openLibrary(options, terminal);
  const answerer = await createAnswerer(library);
  if (options.batch) return askBatch(answerer, library, storyId, options, terminal);
  const question = { text: text ?? "", storyId, history: [], quotes };
  const written: string[] = [];
  // A statement is on the screen as soon as it has been checked; its quotes follow at the end.
  const onProgress = ({ statements }: PartialAnswer) => {
    for (const { text: line } of statements.slice(written.length)) {
      written.push(line);
      terminal.stdout.write(`${line}\n`);
    }
  };
  const answer = await answerer.answer(question, options.json ? {} : { onProgress });
  if (written.length > 0) terminal.stdout.write("\n");
  const silence = options.json ? [] : await silenceOf(question.text, answer, library, answerer);
  terminal.stdout.write(`${print(answer, silence, options, terminal)}\n`);
}
