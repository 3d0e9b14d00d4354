import type { APIComponentInContainer } from "discord.js";
import type { Quote } from "../answering/answer.ts";
import type { DateRange, LineLabel, Summary, SummaryLine } from "../answering/summary/summary.ts";
import { isCopyOf } from "../answering/summary/summary-item.ts";
import type { ReadingLimit } from "../story/limit-story.ts";
import type { Story } from "../story/story.ts";
import {
  button,
  type CardMessage,
  COLOURS,
  card,
  clip,
  divider,
  row,
  shrinkToFit,
  text,
} from "./card.ts";
import { proofButtons } from "./check-buttons.ts";
import { encodeCustomId } from "./custom-id.ts";
import { describeQuote } from "./describe-quote.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { limitLine, sourceLine } from "./render-answer.ts";
import { BUTTON_TEXTS } from "./texts/button-texts.ts";
import { FALLBACK_TEXTS } from "./texts/fallback-texts.ts";
import type { Language } from "./texts/language.ts";
import { QUOTE_TEXTS } from "./texts/quote-texts.ts";
import { SUMMARY_TEXTS } from "./texts/summary-texts.ts";

export interface SummaryView {
  readonly summary: Summary;
  readonly story: Story;
  readonly askerId: string;
  readonly language: Language;
  /** Hidden until it is clicked on. */
  readonly spoilers: boolean;
  /** How far whoever asks has read, as they said. */
  readonly upTo: ReadingLimit | null;
  /** How far the story was looked at; empty: to its end. */
  readonly limits: readonly ReadingLimit[];
}

const LONGEST_FOCUS = 100;
/** Lengths to which quotes are cut, one after the other, until the card fits. */
const QUOTE_LENGTHS = [500, 350, 250];

/** A date in the reader's language; a whole year or month as such. */
function describeDate({ from, to, precision }: DateRange, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    year: "numeric",
    ...(precision === "year" ? {} : { month: "long" }),
    ...(precision === "day" ? { day: "numeric" } : {}),
  });
  return precision === "day"
    ? format.formatRange(new Date(from), new Date(to))
    : format.format(new Date(from));
}

/** Whatever digits the words have, a resolved date is told only where it adds something. */
function describeLabel(label: LineLabel, language: Language): string {
  if (label.type === "member") return `**${escapeMarkdown(clip(label.name, 80))}**`;
  const said = `**${escapeMarkdown(clip(label.said, 80))}**`;
  const plain = label.date === null || /\d{4}/.test(label.said);
  return plain ? said : `${said} · ${describeDate(label.date!, language)}`;
}

const sameLabel = (left: LineLabel | null, right: LineLabel | null) =>
  JSON.stringify(left) === JSON.stringify(right);

/** A line of a summary as it is shown: with the quotes that no line before has. */
interface ShownLine {
  readonly line: SummaryLine;
  /** Said by the line before as well. */
  readonly repeated: boolean;
  readonly fresh: readonly Quote[];
}

function arrange({ lines, quotes }: Summary, most: number): ShownLine[] {
  const seen = new Set<number>();
  return lines.slice(0, most).map((line, at) => {
    const before = lines[at - 1];
    const repeated = before !== undefined && sameLabel(before.label, line.label);
    const fresh = quotes.filter(({ n }) => line.citations.includes(n) && !seen.has(n));
    for (const { n } of fresh) seen.add(n);
    return { line, repeated, fresh };
  });
}

function describeLine(
  { line, repeated, fresh }: ShownLine,
  { language, story }: SummaryView,
  longest: number,
): string {
  const { label, text: drafted, support, citations } = line;
  const statement = drafted === null || isCopyOf(drafted, fresh) ? null : drafted;
  const marks = citations.map((n) => `\\[${n}\\]`).join("");
  const partly = support === "partial" ? ` *(${SUMMARY_TEXTS[language].partly})*` : "";
  const named = label === null || repeated ? [] : [describeLabel(label, language)];
  // What stands above is not shown twice.
  const known = statement === null && fresh.length === 0;
  return [
    ...(known ? [[...named, marks].join(" ")] : named),
    ...(statement === null ? [] : [`${escapeMarkdown(statement)} ${marks}${partly}`]),
    ...fresh.map((quote) => describeQuote(quote, { story, language, longest })),
  ].join("\n");
}

/** Up to so many lines have their button below them; more would make a long card. */
const FEW = 3;
/** Discord's limit on the buttons of a row. */
const ROW = 5;
const MOST_ROWS = 3;

function contextButton({ start, end }: Quote, { story, upTo }: SummaryView, label: string) {
  const limit = upTo === null ? {} : { upTo };
  const id = encodeCustomId({ action: "context", story: story.sha256, start, end, ...limit });
  return button(id, label);
}

/** The lines, and the way to the words around each quote. */
function renderLines(
  shown: readonly ShownLine[],
  view: SummaryView,
  longest: number,
): APIComponentInContainer[] {
  const { language } = view;
  const { showInContext } = QUOTE_TEXTS[language];
  const single = shown.every(({ fresh }) => fresh.length === 1);
  if (shown.length <= FEW && single) {
    return shown.flatMap((line) => [
      text(describeLine(line, view, longest)),
      row(contextButton(line.fresh[0]!, view, showInContext)),
    ]);
  }
  const buttons = shown
    .flatMap(({ fresh }) => fresh)
    .slice(0, ROW * MOST_ROWS)
    .map((quote) => contextButton(quote, view, `${quote.n}`));
  const rows = Array.from({ length: Math.ceil(buttons.length / ROW) }, (_, at) =>
    row(...buttons.slice(at * ROW, (at + 1) * ROW)),
  );
  return [
    ...shown.map((line) => text(describeLine(line, view, longest))),
    text(`-# ${showInContext}:`),
    ...rows,
  ];
}

function build(view: SummaryView, longest: number, most: number): CardMessage {
  const { summary, story, askerId, language, spoilers, limits } = view;
  const { style, focus, fallback } = summary;
  const texts = SUMMARY_TEXTS[language];
  const topic = focus === null ? null : escapeMarkdown(clip(focus, LONGEST_FOCUS));
  const nothing = topic === null ? texts.nothing[style] : texts.nothingAbout(topic);
  const left = summary.lines.length - most;
  const shown = arrange(summary, most);
  const heading = `**${texts.headings[style]}**${topic === null ? "" : ` · ${texts.about(topic)}`}`;
  return card(
    summary.lines.length === 0 ? COLOURS.none : COLOURS.strong,
    [
      text(heading),
      divider(),
      ...(shown.length === 0 ? [text(nothing)] : renderLines(shown, view, longest)),
      ...(left === 0 ? [] : [text(`-# ${texts.leftOut(left)}`)]),
      text(
        [
          sourceLine(story),
          ...limitLine(limits, language),
          ...(fallback === null ? [] : [`-# ${FALLBACK_TEXTS[language][fallback]}`]),
        ].join("\n"),
      ),
      row(
        ...proofButtons(language),
        button(encodeCustomId({ action: "delete", asker: askerId }), BUTTON_TEXTS[language].delete),
      ),
    ],
    { spoiler: spoilers },
  );
}

/**
 * The card of a summary, within Discord's limits: long quotes are shortened first, at a space and
 * with a mark; then the last lines go, and the card says how many.
 */
export function renderSummary(view: SummaryView): CardMessage {
  const all = view.summary.lines.length;
  return shrinkToFit(
    { lengths: QUOTE_LENGTHS, all, build: (longest, most) => build(view, longest, most) },
    (shortest) => build(view, shortest, 0),
  );
}
