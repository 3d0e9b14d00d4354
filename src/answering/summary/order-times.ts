import type { Span, Story } from "../../story/story.ts";
import type { Candidate } from "./find-candidates.ts";
import { lookAround } from "./look-around.ts";
import { resolveTime } from "./resolve-time.ts";
import { standAlone } from "./stand-alone.ts";
import type { DateRange } from "./summary.ts";
import { itemOf, overlaps, type SummaryItem } from "./summary-item.ts";
import { findTimeWords } from "./time-words.ts";

/** Words of a story that say when something in it happens. */
export interface DatedWords extends Span {
  /** As the story has them, white space made plain. */
  readonly said: string;
  readonly date: DateRange | null;
}

const MOST_EVENTS = 9;

/** The words of a stretch that say when; what somebody says of "yesterday" dates nothing here. */
export function findDates(story: Story, { start, end }: Span): DatedWords[] {
  const text = story.text.slice(start, end);
  return findTimeWords(text, story.language).flatMap(({ said, at }): DatedWords[] => {
    const span = { start: start + at, end: start + at + said.length };
    const date = story.language === "en" ? resolveTime(said, text, story.source.date) : null;
    const spoken = lookAround(story)
      .utterances(span)
      .some(({ kind }) => kind === "direct");
    if (spoken && (date === null || !/\d{4}/.test(said))) return [];
    return [{ ...span, said: said.replace(/\s+/gu, " "), date }];
  });
}

/** Of several, the one whose day is known best. */
export function mainDate(dates: readonly DatedWords[]): DatedWords | null {
  const exact = dates.find(({ date }) => date?.precision === "day");
  return exact ?? dates.find(({ date }) => date !== null) ?? dates[0] ?? null;
}

interface Event {
  readonly when: DatedWords;
  readonly span: Span;
  readonly score: number;
}

/** Pictures tell when as well, and a dated sentence may say little else of the story. */
function findEvents(story: Story, candidates: readonly Candidate[]): Event[] {
  const scores = new Map(candidates.map(({ sentence, score }) => [sentence, score]));
  return story.sentences.flatMap((sentence): Event[] => {
    const { kind } = story.blocks[sentence.block]!;
    if (kind !== "paragraph" && kind !== "caption") return [];
    const when = mainDate(findDates(story, sentence));
    if (when === null) return [];
    const span = standAlone(story, sentence);
    return span === null ? [] : [{ when, span, score: scores.get(sentence) ?? 0 }];
  });
}

const startOf = ({ when }: Event) => (when.date === null ? null : Date.parse(when.date.from));

/** First what is dated, by date; then what is not, as the story tells it. */
function byTime(left: Event, right: Event): number {
  const [a, b] = [startOf(left), startOf(right)];
  if (a !== null && b !== null && a !== b) return a - b;
  if ((a === null) !== (b === null)) return a === null ? 1 : -1;
  return left.span.start - right.span.start;
}

/** What the story dates, in order of time: the best known and the most telling of it. */
export function orderTimes(story: Story, candidates: readonly Candidate[]): SummaryItem[] {
  const chosen: Event[] = [];
  const worth = ({ when, score }: Event) => score + (when.date === null ? 0 : 1);
  for (const event of findEvents(story, candidates).sort((a, b) => worth(b) - worth(a))) {
    if (chosen.length >= MOST_EVENTS) break;
    if (!chosen.some(({ span }) => overlaps(span, event.span))) chosen.push(event);
  }
  return chosen
    .sort(byTime)
    .map(({ when, span }) => itemOf({ type: "time", said: when.said, date: when.date }, span));
}
