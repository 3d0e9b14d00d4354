import type { SummaryStyle } from "./summary.ts";
import { overlaps, type SummaryItem } from "./summary-item.ts";

const startOf = ({ spans }: SummaryItem) => Math.min(...spans.map(({ start }) => start));

const nameOf = ({ label }: SummaryItem) => (label?.type === "member" ? label.name : null);

/** Dated lines by their date, then the others as the story tells them. */
function byTime(left: SummaryItem, right: SummaryItem): number {
  const dateOf = ({ label }: SummaryItem) => (label?.type === "time" ? label.date?.from : null);
  const [a, b] = [dateOf(left) ?? null, dateOf(right) ?? null];
  if (a !== null && b !== null && a !== b) return Date.parse(a) - Date.parse(b);
  if ((a === null) !== (b === null)) return a === null ? 1 : -1;
  return startOf(left) - startOf(right);
}

/** Lines of one name together, in the order of the names' first lines. */
function byName(items: readonly SummaryItem[]): SummaryItem[] {
  return [...Map.groupBy(items, nameOf).values()].flat();
}

/**
 * Drafted lines, with lines of the story's own words where the draft has a gap: as many lines as the
 * story's own would be, none on words that a drafted line rests on.
 */
export function mergeItems(
  style: SummaryStyle,
  drafted: readonly SummaryItem[],
  extractive: readonly SummaryItem[],
): SummaryItem[] {
  const named = new Set(drafted.map(nameOf));
  const gaps = extractive.filter((item) =>
    style === "who"
      ? !named.has(nameOf(item))
      : !drafted.some(({ spans }) =>
          spans.some((span) => item.spans.some((other) => overlaps(span, other))),
        ),
  );
  const room = Math.max(0, extractive.length - drafted.length);
  const items = [...drafted, ...gaps.slice(0, room)];
  switch (style) {
    case "timeline":
      return items.sort(byTime);
    case "who":
    case "sides":
      return byName(items);
    default:
      return items.sort((a, b) => startOf(a) - startOf(b));
  }
}
