import type { Story } from "../../story/story.ts";
import { type Receipt, type ReceiptContext, receiptOfQuotes } from "../receipt.ts";
import type { Summary } from "./summary.ts";

/** What a summary was asked for, in one line: for its receipt and for the log. */
export function requestLine({ style, focus }: Pick<Summary, "style" | "focus">): string {
  return focus === null ? `summary: ${style}` : `summary: ${style}, about ${focus}`;
}

/** The receipt of a summary: that of an answer to what it was asked for. */
export function receiptOfSummary(
  summary: Summary,
  story: Story,
  { at, model }: ReceiptContext,
): Receipt {
  const { mode, lines, quotes } = summary;
  return {
    ...receiptOfQuotes("quote", quotes, story, at),
    kind: "answer",
    question: requestLine(summary),
    model: mode === "model" ? model : null,
    statements: lines.flatMap(({ text, citations, support }) =>
      text === null ? [] : [{ text, citations, support }],
    ),
  };
}
