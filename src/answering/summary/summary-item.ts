import type { Span, Story } from "../../story/story.ts";
import type { Quote, Support } from "../answer.ts";
import { quoteOf } from "../quote.ts";
import type { LineLabel, SummaryLine } from "./summary.ts";

/** A line of a summary before its quotes are numbered. */
export interface SummaryItem {
  readonly label: LineLabel | null;
  readonly text: string | null;
  readonly support: Support;
  /** Stretches of the story that carry it, at least one. */
  readonly spans: readonly Span[];
}

/** An item in the story's own words. */
export function itemOf(label: LineLabel | null, ...spans: readonly Span[]): SummaryItem {
  return { label, text: null, support: "full", spans };
}

export const overlaps = (left: Span, right: Span) =>
  left.start < right.end && right.start < left.end;

/** True for a statement that only repeats its one quote, which then speaks for itself. */
export function isCopyOf(text: string, quotes: readonly Pick<Quote, "text">[]): boolean {
  const plain = (words: string) => words.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return quotes.length === 1 && plain(text) === plain(quotes[0]!.text);
}

/** Makes the quotes of the items, in the order shown; the same stretch is one quote. */
export function numberQuotes(
  story: Story,
  items: readonly SummaryItem[],
): { readonly lines: readonly SummaryLine[]; readonly quotes: readonly Quote[] } {
  const quotes: Quote[] = [];
  const quote = (span: Span): number => {
    const known = quotes.find(({ start, end }) => start === span.start && end === span.end);
    if (known !== undefined) return known.n;
    quotes.push(quoteOf(story, span, quotes.length + 1));
    return quotes.length;
  };
  const lines = items.map(({ label, text, support, spans }): SummaryLine => {
    const citations = [...new Set(spans.map(quote))].sort((a, b) => a - b);
    return { label, text, support, citations };
  });
  return { lines, quotes };
}
