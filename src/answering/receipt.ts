import type { Library } from "../story/library.ts";
import type { Story } from "../story/story.ts";
import type { Answer, AnswerStatement, Quote } from "./answer.ts";
import type { CheckName, Stamp } from "./checks/check-result.ts";
import { quoteOf } from "./quote.ts";
import { checkQuote } from "./quote-check/check-quote.ts";

/** Form of receipts; a reader refuses others. */
const VERSION = 1;

/** All that is needed to prove what was shown: the story's hash, offsets, voices, checks, model. */
export interface Receipt {
  readonly verbatim: typeof VERSION;
  readonly kind: "answer" | "quote" | "check";
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly story: { readonly id: string; readonly title: string; readonly sha256: string };
  /** What was asked, where it was a question. */
  readonly question: string | null;
  /** Who drafted the statements; null: nobody, the story's words speak alone. */
  readonly model: { readonly name: string; readonly promptVersion: string } | null;
  readonly statements: readonly AnswerStatement[];
  readonly quotes: readonly Quote[];
  /** What became of each claim of a draft: its stamp, and the checks that it did not pass. */
  readonly claims: readonly { readonly stamp: Stamp; readonly failed: readonly CheckName[] }[];
}

export interface ReceiptContext {
  readonly at: Date;
  /** Null without a model. */
  readonly model: Receipt["model"];
}

const storyOf = ({ id, title, sha256 }: Story) => ({ id, title, sha256 });

/** The receipt of an answer to a question. */
export function receiptOfAnswer(
  answer: Answer,
  story: Story,
  question: string,
  { at, model }: ReceiptContext,
): Receipt {
  const { mode, statements, quotes, nearest, reasons } = answer;
  return {
    verbatim: VERSION,
    kind: "answer",
    at: at.toISOString(),
    story: storyOf(story),
    question,
    model: mode === "model" ? model : null,
    statements,
    quotes: [...quotes, ...nearest],
    claims: (reasons.claims ?? []).map(({ stamp, checks }) => ({
      stamp,
      failed: checks.filter(({ passed }) => !passed).map(({ name }) => name),
    })),
  };
}

/** The receipt of quotes that were pulled or checked. */
export function receiptOfQuotes(
  kind: "quote" | "check",
  quotes: readonly Quote[],
  story: Story,
  at: Date,
): Receipt {
  return {
    verbatim: VERSION,
    kind,
    at: at.toISOString(),
    story: storyOf(story),
    question: null,
    model: null,
    statements: [],
    quotes,
    claims: [],
  };
}

/** What became of one quote of a receipt. */
export interface QuoteFinding {
  readonly text: string;
  /**
   * - `stands`: at its offsets, in the very story;
   * - `moved`: the story has changed, and has the same words with the same speaker elsewhere;
   * - `speaker`: the words stand, under another speaker or voice than the receipt says;
   * - `gone`: the words are not in the story (any more).
   */
  readonly result: "stands" | "moved" | "speaker" | "gone";
}

export type ReceiptCheck =
  | { readonly ok: false; readonly problem: "malformed" | "no_story" }
  | {
      readonly ok: true;
      /** True when every quote stands or moved. */
      readonly holds: boolean;
      /** The story has another hash than the receipt. */
      readonly changed: boolean;
      readonly quotes: readonly QuoteFinding[];
    };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isQuote(value: unknown): value is Quote {
  if (!isObject(value) || !isObject(value.voice)) return false;
  const { start, end, text } = value;
  return (
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    typeof text === "string" &&
    text !== "" &&
    (value.voice.speaker === null || typeof value.voice.speaker === "string") &&
    typeof value.voice.kind === "string"
  );
}

/** Reads a receipt; null for anything else. */
export function parseReceipt(json: string): Receipt | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isObject(value) || value.verbatim !== VERSION || !isObject(value.story)) return null;
  const { id, sha256 } = value.story;
  if (typeof id !== "string" || typeof sha256 !== "string") return null;
  if (!Array.isArray(value.quotes) || !value.quotes.every(isQuote)) return null;
  return value as unknown as Receipt;
}

function verifyQuote(claimed: Quote, story: Story, changed: boolean): QuoteFinding {
  const { start, end, text, voice } = claimed;
  if (!changed) {
    // JavaScript counts a negative offset from the end: there no quote begins.
    if (start < 0 || story.text.slice(start, end) !== text) return { text, result: "gone" };
    const own = quoteOf(story, { start, end }, 1).voice;
    const same = own.speaker === voice.speaker && own.kind === voice.kind;
    return { text, result: same ? "stands" : "speaker" };
  }
  const found = checkQuote(story, { words: text, speaker: voice.speaker });
  if (found.verdict === "exact") {
    const own = found.nearest!.voice;
    const same = own.speaker === voice.speaker && own.kind === voice.kind;
    return { text, result: same ? "moved" : "speaker" };
  }
  return { text, result: found.verdict === "wrong_speaker" ? "speaker" : "gone" };
}

/** Checks a receipt against the stories at hand: offline, with nothing but their text. */
export function verifyReceipt(receipt: Receipt, library: Library): ReceiptCheck {
  const { id, sha256 } = receipt.story;
  const same = library.stories.find((story) => story.sha256 === sha256);
  const story = same ?? library.find(id);
  if (story == null) return { ok: false, problem: "no_story" };
  const changed = same === undefined;
  const quotes = receipt.quotes.map((quote) => verifyQuote(quote, story, changed));
  const holds = quotes.every(({ result }) => result === "stands" || result === "moved");
  return { ok: true, holds, changed, quotes };
}
