import type { Span } from "../story/story.ts";
import type { AnswerStatement, Question, Quote, Support } from "./answer.ts";
import type { PartialAnswer } from "./answerer.ts";
import { type ClaimReceipt, fail, pass, type Stamp, weaker } from "./checks/check-result.ts";
import type { DraftStatement, Grounding } from "./draft.ts";
import { judgeStatement } from "./judge-statement.ts";
import { quoteOf } from "./quote.ts";

/** A statement that is shown, with the stretches of the story that carry it. */
interface KeptStatement {
  readonly text: string;
  readonly support: Support;
  readonly spans: readonly Span[];
  /** Number of its receipt. */
  readonly receipt: number;
}

/** The statements of one draft, as they come in and are checked. */
export interface Attribution {
  /** Checks a statement and takes it in if it holds. True when it will be shown. */
  add(statement: DraftStatement): boolean;
  /** All that holds so far: the quotes in story order, the statements in the draft's. */
  readonly shown: PartialAnswer;
  /** One for each statement added. */
  readonly receipts: readonly ClaimReceipt[];
  /** Lowers the stamps by a second opinion, one for each statement shown, in order. */
  lower(stamps: readonly Stamp[]): void;
}

const MOST_STATEMENTS = 8;

/** Stretches that overlap are one quote. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) merged.push(span);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}

function saysSame(left: string, right: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return plain(left) === plain(right);
}

/** Begins the attribution of one draft to the story of its grounding. */
export function createAttribution(
  grounding: Grounding,
  question: Pick<Question, "text" | "quotes">,
): Attribution {
  const { story } = grounding;
  let kept: KeptStatement[] = [];
  const receipts: ClaimReceipt[] = [];

  const refusal = (text: string, spans: readonly Span[]): string | null => {
    if (kept.some((other) => saysSame(other.text, text))) return "said before";
    if (kept.length >= MOST_STATEMENTS) return "one statement too many";
    const quotes = merge([...kept.flatMap((statement) => statement.spans), ...spans]);
    return quotes.length > question.quotes ? "one quote too many" : null;
  };

  return {
    add(statement) {
      const { text, stamp, spans, checks } = judgeStatement(statement, grounding, question.text);
      if (stamp === "none") {
        receipts.push({ stamp, checks });
        return false;
      }
      const refused = refusal(text, spans);
      const room = refused === null ? pass("citations") : fail("citations", "none", refused);
      receipts.push({ stamp: weaker(stamp, room.allows), checks: [...checks, room] });
      if (refused !== null) return false;
      kept.push({ text, support: stamp, spans, receipt: receipts.length - 1 });
      return true;
    },
    get shown() {
      const quotes: Quote[] = merge(kept.flatMap(({ spans }) => spans)).map((span, at) =>
        quoteOf(story, span, at + 1),
      );
      const statements = kept.map(({ text, support, spans }): AnswerStatement => {
        const carrying = quotes.filter((quote) =>
          spans.some(({ start, end }) => quote.start <= start && quote.end >= end),
        );
        return { text, support, citations: carrying.map(({ n }) => n) };
      });
      return { statements, quotes };
    },
    receipts,
    lower(stamps) {
      kept = kept.flatMap((statement, at) => {
        const opinion = stamps[at] ?? "full";
        const stamp = weaker(statement.support, opinion);
        const { checks } = receipts[statement.receipt]!;
        const judged =
          opinion === "full"
            ? pass("judge")
            : fail("judge", opinion, `the judge says "${opinion}"`);
        receipts[statement.receipt] = { stamp, checks: [...checks, judged] };
        return stamp === "none" ? [] : [{ ...statement, support: stamp }];
      });
    },
  };
}
