import type { Answer, Quote, Voice } from "../answering/answer.ts";
import { FALLBACK_LINES } from "../answering/fallback-lines.ts";
import { type Style, wrap } from "./terminal.ts";

/** Who is speaking, in words: "Dmytro Lytvyn, as reported". Null: the narrator. */
function describeVoice({ kind, speaker, cue }: Voice): string | null {
  if (kind === "narration") return null;
  const who = speaker ?? "speaker unsure";
  if (kind === "direct") return who;
  if (kind === "scare") return `${who}’s term`;
  return `${who}, as reported${cue === null ? "" : ` (“${cue}”)`}`;
}

/** A quote with its number, speaker and place. */
export function printQuote(quote: Quote, style: Style, width: number): string {
  const where = [describeVoice(quote.voice), quote.place].filter((part) => part !== null);
  const number = style("bold", `[${quote.n}]`);
  const words = wrap(quote.text, width, "    ").trimStart();
  return `${number} ${words}\n    ${style("dim", `— ${where.join(" · ")}`)}`;
}

/** What is said above the quotes. */
function headline(answer: Answer): string | null {
  if (answer.status === "not_in_story") {
    return "The story does not say.";
  }
  if (answer.confidence === "weak") {
    return "Not sure that the story answers this; these are the closest passages.";
  }
  return null;
}

/**
 * An answer for people to read in a terminal of `width` columns, with why the story does not give
 * it, a line each.
 */
export function printAnswer(
  answer: Answer,
  silence: readonly string[],
  style: Style,
  width: number,
): string {
  const statements = answer.statements.map(({ text, citations, support }) => {
    const marks = citations.map((n) => `[${n}]`).join("");
    return wrap(`${text} ${marks}${support === "partial" ? " (partly supported)" : ""}`, width);
  });
  const quotes = [...answer.quotes, ...answer.nearest];
  return [
    headline(answer),
    ...(silence.length === 0 ? [] : [silence.map((line) => wrap(line, width)).join("\n")]),
    ...statements,
    ...quotes.map((quote) => printQuote(quote, style, width)),
    answer.reasons.fallback === null ? null : style("dim", FALLBACK_LINES[answer.reasons.fallback]),
  ]
    .filter((part) => part !== null)
    .join("\n\n");
}

/** How the answer came about: `ask --explain`. */
export function printReasons({ confidence, reasons }: Answer, style: Style): string {
  const lines = [
    `confidence ${confidence}, coverage ${reasons.coverage.toFixed(2)}`,
    ...reasons.notes,
    ...(reasons.missing.length === 0 ? [] : [`not in the story: ${reasons.missing.join(", ")}`]),
    ...reasons.ranks.map(({ score, matched, parts }, at) => {
      const named = Object.entries(parts).map(([name, value]) => `${name} ${value.toFixed(2)}`);
      return `[${at + 1}] ${score.toFixed(2)} = ${named.join(", ")}; words: ${matched.join(", ")}`;
    }),
  ];
  return style("dim", lines.join("\n"));
}
