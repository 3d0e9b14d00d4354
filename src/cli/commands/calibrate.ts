import { readFileSync, writeFileSync } from "node:fs";
import { answerExtractively } from "../../answering/answer-extractively.ts";
import {
  CALIBRATION_FILE,
  type Calibration,
  calibration,
  describeCalibration,
} from "../../answering/calibration.ts";
import { fitTiers, measureTierRates, type TierExample } from "../../answering/fit-tiers.ts";
import { createRetriever } from "../../retrieval/create-retriever.ts";
import { openLibrary } from "../open-library.ts";
import { CommandError, type Terminal, UsageError } from "../terminal.ts";

/** A line of a questions file. */
interface KnownQuestion {
  readonly question: string;
  readonly answerable: boolean;
}

function parseLine(line: string, place: string): KnownQuestion {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CommandError(`${place} is not JSON`);
  }
  const { question, answerable } = (value ?? {}) as Partial<KnownQuestion>;
  if (typeof question !== "string" || typeof answerable !== "boolean") {
    throw new CommandError(`${place} needs {"question": text, "answerable": true or false}`);
  }
  return { question, answerable };
}

function readQuestions(file: string): KnownQuestion[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new CommandError(`can't read ${file}`);
  }
  return text
    .split("\n")
    .flatMap((line, at) => (line.trim() === "" ? [] : [parseLine(line, `${file}:${at + 1}`)]));
}

const QUOTES = 3;

/**
 * `verbatim calibrate FILE …`: fits how sure an answer must be to questions whose answers are known,
 * and writes it where every answer reads it, with the rates measured and the date.
 */
export async function calibrate(
  options: {
    readonly files: readonly string[];
    readonly corpus: string;
    readonly story: string | undefined;
    readonly json: boolean;
  },
  terminal: Terminal,
  {
    out = CALIBRATION_FILE,
    today = new Date(),
  }: { readonly out?: URL; readonly today?: Date } = {},
): Promise<void> {
  if (options.files.length === 0) throw new UsageError("calibrate takes a file of questions");
  const questions = options.files.flatMap(readQuestions);
  for (const answerable of [true, false]) {
    if (!questions.some((question) => question.answerable === answerable)) {
      throw new CommandError("the questions must be of both kinds, answerable and not");
    }
  }
  const { library, storyId } = await openLibrary(options, terminal);
  const retriever = createRetriever(library.stories);
  const examples = questions.map(({ question, answerable }): TierExample => {
    const asked = { text: question, storyId, history: [], quotes: QUOTES };
    return {
      answerable,
      confidenceAt: (tiers) =>
        answerExtractively(asked, { library, retriever, tiers })?.confidence ?? "none",
    };
  });
  const tiers = fitTiers(examples);
  const fitted: Calibration = {
    ...tiers,
    date: today.toISOString().slice(0, 10),
    questions: questions.length,
    rates: measureTierRates(examples, tiers),
  };
  const before = { ...calibration(), rates: measureTierRates(examples, calibration()) };
  writeFileSync(out, `${JSON.stringify(fitted, null, 2)}\n`);
  terminal.stdout.write(
    options.json
      ? `${JSON.stringify(fitted)}\n`
      : `before: strong from ${before.strong}, weak from ${before.weak}; ${describeCalibration(before)}\nnow: strong from ${fitted.strong}, weak from ${fitted.weak}; ${describeCalibration(fitted)}\n`,
  );
}
