import type { Span, UtteranceKind } from "../../../src/story/story.ts";
import {
  addTallies,
  compareDocument,
  figuresOf,
  type Score,
  type Tally,
  type Told,
  tallyOf,
} from "./score-speakers.ts";

const percent = (value: number) =>
  Number.isFinite(value) ? `${(100 * value).toFixed(0)}%`.padStart(5) : "    –";
const three = ({ precision, recall, f1 }: Score) => [precision, recall, f1].map(percent).join("");

function row(name: string, tally: Tally): string {
  const { exact, overlap, speakers, wrong, silent, invented } = figuresOf(tally);
  return [
    name.padEnd(22),
    String(tally.gold).padStart(5),
    String(tally.found).padStart(6),
    `  ${three(exact)}`,
    `  ${three(overlap)}`,
    `  ${three(speakers)}`,
    `  ${percent(wrong)}  ${percent(silent)}  ${percent(invented)}`,
  ].join("");
}

/** The table: a row a kind, all kinds, and where there are several, a row a language and a document. */
export function printSpeakers(told: readonly Told[], kinds: readonly UtteranceKind[]): string {
  const all = (some: readonly Told[]) =>
    addTallies(some.flatMap((each) => kinds.map((kind) => tallyOf(each, kind))));
  const languages = Map.groupBy(told, ({ gold }) => gold.language);
  const lines = [
    `${" ".repeat(22)} gold found   exact P R F1     overlap P R F1   speaker P R F1   wrong  silent  invented`,
    ...kinds.map((kind) => row(kind, addTallies(told.map((each) => tallyOf(each, kind))))),
    row("all", all(told)),
  ];
  if (languages.size > 1) {
    lines.push("", ...[...languages].map(([language, some]) => row(language, all(some))));
  }
  lines.push("", ...told.map((each) => row(each.gold.id.slice(0, 21), all([each]))));
  return lines.join("\n");
}

/** As much of the text as is shown on either side of an utterance. */
const CONTEXT = 60;
const name = (speaker: string | null) => speaker ?? "?";

function inContext(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return `${before}[${text.slice(start, end)}]${after}`.replace(/\s+/g, " ");
}

/** Each miss with the text around it: not found, found beside it, not in the gold, another speaker. */
export function printErrors(told: readonly Told[], kinds: readonly UtteranceKind[]): string {
  const lines: string[] = [];
  for (const each of told) {
    const { id, text } = each.gold;
    const { pairs, missed, extra } = compareDocument(each);
    const add = (what: string, span: Span & { kind: UtteranceKind }) => {
      if (kinds.includes(span.kind))
        lines.push(`${id}: ${what} (${span.kind}): ${inContext(text, span)}`);
    };
    for (const gold of missed) add(`not found, ${name(gold.speaker)}`, gold);
    for (const found of extra) add(`not in the gold, ${name(found.speaker)}`, found);
    for (const { gold, found, exact, verdict } of pairs) {
      if (!exact) add(`found as «${text.slice(found.start, found.end)}»`, gold);
      if (verdict !== "right" && verdict !== "unnamed")
        add(`${verdict}: ${name(found.speaker)}, not ${name(gold.speaker)}`, gold);
    }
  }
  return lines.join("\n");
}
