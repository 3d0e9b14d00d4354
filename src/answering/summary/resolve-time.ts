import * as chrono from "chrono-node/en";
import type { DateRange } from "./summary.ts";

const DAY = 86_400_000;
const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const SATURDAY = 6;

const YEAR = /(?<!\d)(1\d{3}|20\d\d)(?!\d)/;
const WEEKDAY = new RegExp(`\\b(${DAYS.join("|")})\\b`, "i");
/** A month by its name; "tomorrow" and "next month" tell their year themselves. */
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** These count from another event of the story, not from the day it was written. */
const FROM_EVENT =
  /\b(?:later|earlier|before|afterwards|following|same|previous|next\s+(?:day|morning|evening|night))\b/i;
/** Told as still to come. */
const TO_COME =
  /\b(?:will|shall|(?:is|are|be)\s+(?:due|set|scheduled|expected|planned|about|going|continuing|to\b|\p{L}+ing))\b/iu;

const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The day of the week nearest to the story's date, before it or, for what is to come, behind it. */
function weekdayNear(day: number, today: number, toCome: boolean): number {
  const now = new Date(today).getUTCDay();
  const away = toCome ? (day - now + 7) % 7 : -((now - day + 7) % 7);
  return today + away * DAY;
}

function wholeMonth(year: number, month: number): DateRange {
  const from = isoOf(Date.UTC(year, month - 1, 1));
  return { from, to: isoOf(Date.UTC(year, month, 0)), precision: "month" };
}

const wholeYear = (year: number): DateRange => ({
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  precision: "year",
});

/**
 * The days that words of an English story mean; null where it does not tell. A date without its year,
 * and a day that is told from the day of writing ("on Monday"), need the story's own date.
 *
 * @param said The words: "over the weekend".
 * @param sentence What they stand in: its tense tells which Monday.
 * @param written The story's date (ISO 8601); null: not known.
 */
export function resolveTime(
  said: string,
  sentence: string,
  written: string | null,
): DateRange | null {
  if (FROM_EVENT.test(said.replace(/^(?:later|earlier)\s+on\s+/i, ""))) return null;
  const year = YEAR.exec(said)?.[1];
  if (written === null && year === undefined) return null;
  const today = Date.parse(`${written ?? `${year}-01-01`}T00:00:00Z`);
  if (Number.isNaN(today)) return null;
  const toCome = TO_COME.test(sentence);
  if (/\bweekend\b/i.test(said)) {
    const next = /\bnext\b/i.test(said);
    const saturday = weekdayNear(SATURDAY, today, toCome || next);
    return { from: isoOf(saturday), to: isoOf(saturday + DAY), precision: "day" };
  }
  const weekday = WEEKDAY.exec(said)?.[1];
  if (weekday !== undefined) {
    if (/\blast\b|\bnext\b/i.test(said)) return null;
    const day = isoOf(weekdayNear(DAYS.indexOf(weekday.toLowerCase()), today, toCome));
    return { from: day, to: day, precision: "day" };
  }
  // Noon, so that no time zone moves the day.
  const reference = new Date(today + DAY / 2);
  const plain = said.replace(/^(?:in|on|by|since|until|from|during|before|after)\s+/i, "");
  const [parsed] = chrono.parse(plain, { instant: reference, timezone: 0 });
  const start = parsed?.start;
  if (start === undefined) return year === undefined ? null : wholeYear(Number(year));
  const [m, d] = [start.get("month")!, start.get("day")!];
  let y = start.get("year")!;
  if (year === undefined && start.isCertain("month") && MONTH.test(said)) {
    // "in March": the last one, or for what is to come the next.
    const at = Date.UTC(y, m - 1, start.isCertain("day") ? d : 1);
    if (!toCome && at > today) y--;
    else if (toCome && at < today && !start.isCertain("year")) y++;
  }
  if (/\bweek\b/i.test(said)) return null;
  if (/\byear\b/i.test(said)) return wholeYear(y);
  if (start.isCertain("day") || start.tags().has("casualReference/yesterday")) {
    const day = isoOf(Date.UTC(y, m - 1, d));
    return { from: day, to: day, precision: "day" };
  }
  if (start.isCertain("month") || /\bmonth\b/i.test(said)) return wholeMonth(y, m);
  return year === undefined ? null : wholeYear(Number(year));
}
