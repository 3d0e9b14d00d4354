import { FALLBACK_LINES } from "../answering/fallback-lines.ts";
import type { DateRange, LineLabel, Summary, SummaryStyle } from "../answering/summary/summary.ts";
import { isCopyOf } from "../answering/summary/summary-item.ts";
import { printQuote } from "./print-answer.ts";
import { type Style, wrap } from "./terminal.ts";

const NOTHING: Readonly<Record<SummaryStyle, string>> = {
  line: "The story has no sentence that could stand alone as a summary.",
  brief: "The story has no sentence that could stand alone as a summary.",
  full: "The story has no sentence that could stand alone as a summary.",
  timeline: "The story does not say when anything happens.",
  who: "The story does not say who anybody in it is.",
  sides: "The story gives nobody’s position.",
};

function describeDate({ from, to, precision }: DateRange): string {
  if (precision === "year") return from.slice(0, 4);
  if (precision === "month") return from.slice(0, 7);
  return from === to ? from : `${from} to ${to}`;
}

function describeLabel(label: LineLabel): string {
  if (label.type === "member") return label.name;
  const plain = label.date === null || /\d{4}/.test(label.said);
  return plain ? label.said : `${label.said} (${describeDate(label.date!)})`;
}

/** A summary for people to read in a terminal of `width` columns. */
export function printSummary(summary: Summary, style: Style, width: number): string {
  const { focus, lines, quotes, fallback } = summary;
  if (lines.length === 0) {
    return focus === null
      ? NOTHING[summary.style]
      : `Nothing about “${focus}” was found in the story for this kind of summary.`;
  }
  const parts: string[] = [];
  let before: string | null = null;
  for (const { label, text, support, citations } of lines) {
    const name = label === null ? null : describeLabel(label);
    if (name !== null && name !== before) parts.push(style("bold", name));
    before = name;
    const own = quotes.filter(({ n }) => citations.includes(n));
    if (text !== null && !isCopyOf(text, own)) {
      const marks = citations.map((n) => `[${n}]`).join("");
      parts.push(
        wrap(`${text} ${marks}${support === "partial" ? " (partly supported)" : ""}`, width),
      );
    }
    parts.push(...own.map((quote) => printQuote(quote, style, width)));
  }
  if (fallback !== null) parts.push(style("dim", FALLBACK_LINES[fallback]));
  return parts.join("\n\n");
}
