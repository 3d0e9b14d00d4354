import type { TimestampStyle } from "./markdown-tree.ts";

const FORMATS: Readonly<Record<Exclude<TimestampStyle, "R">, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 365 * 86_400],
  ["month", 30 * 86_400],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** `seconds` since 1970 as Discord writes `<t:…:style>`; `now` in milliseconds. */
export function formatTimestamp(
  seconds: number,
  style: TimestampStyle,
  now: number,
  locale: string,
): string {
  if (style !== "R") {
    return new Intl.DateTimeFormat(locale, FORMATS[style]).format(new Date(seconds * 1000));
  }
  const away = seconds - now / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(away) >= length) ?? ["second", 1];
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return format.format(Math.trunc(away / size), unit);
}

/** A message's time: "14:05" today, "Yesterday at 14:05", or a short date with the time. */
export function formatMessageTime(iso: string, now: number, locale: string): string {
  const date = new Date(iso);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(date);
  const days = Math.round((startOfDay(new Date(now)) - startOfDay(date)) / 86_400_000);
  if (days === 0) return time;
  if (days === 1) return `Yesterday at ${time}`;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "short" }).format(date);
  return `${day}, ${time}`;
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
