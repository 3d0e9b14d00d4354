import type { APIComponentInContainer } from "discord.js";
import type { Answer, AnswerStatement, Quote } from "../answering/answer.ts";
import type { Story } from "../story/story.ts";
import {
  button,
  type CardMessage,
  COLOURS,
  card,
  clip,
  divider,
  MOST_CHARACTERS,
  MOST_COMPONENTS,
  measure,
  row,
  section,
  text,
} from "./card.ts";
import { proofButtons } from "./check-buttons.ts";
import { encodeCustomId } from "./custom-id.ts";
import { describeQuote } from "./describe-quote.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

export interface AnswerView {
  readonly question: string;
  readonly askerId: string;
  readonly answer: Answer;
  readonly story: Story;
}

const LONGEST_QUESTION = 300;
/** Lengths to which quotes are cut, one after the other, until the card fits. */
const QUOTE_LENGTHS = [1_000, 600, 350, 200];

/** What is said above the quotes. */
function lead({ status, confidence, nearest }: Answer): string | null {
  if (status === "not_in_story") {
    return nearest.length === 0
      ? "**The story doesn’t say.**"
      : "**The story doesn’t say.** The passages that come nearest:";
  }
  return confidence === "weak"
    ? "I’m not sure that the story answers this; the closest passages are:"
    : null;
}

function describeStatement({ text: words, citations, support }: AnswerStatement): string {
  const marks = citations.map((n) => `\\[${n}\\]`).join("");
  const partly = support === "partial" ? " *(partly supported)*" : "";
  return `${escapeMarkdown(words)} ${marks}${partly}`;
}

const percentEncoded = (character: string) => `%${character.charCodeAt(0).toString(16)}`;

/** The story's title, linked where its own front matter gives an address. */
export function sourceLine(story: Story): string {
  const title = escapeMarkdown(clip(story.title, 150));
  const { url, publisher } = story.source;
  const name = url === null ? title : `[${title}](<${url.replace(/[()<>\s]/g, percentEncoded)}>)`;
  return `-# ${name}${publisher === null ? "" : ` · ${escapeMarkdown(publisher)}`}`;
}

function contextButton(quote: Quote, story: Story) {
  const { start, end } = quote;
  return button(
    encodeCustomId({ action: "context", story: story.sha256, start, end }),
    "Show in context",
  );
}

function build(
  { question, askerId, answer, story }: AnswerView,
  quoteLength: number,
  most: number,
): CardMessage {
  const quotes = (answer.status === "answered" ? answer.quotes : answer.nearest).slice(0, most);
  const shown = new Set(quotes.map(({ n }) => n));
  const statements = answer.statements.filter(({ citations }) =>
    citations.every((n) => shown.has(n)),
  );
  const opening = lead(answer);
  const { fallback } = answer.reasons;
  const components: APIComponentInContainer[] = [
    text(`**${clip(escapeMarkdown(question), LONGEST_QUESTION)}**`),
    ...(opening === null ? [] : [text(opening)]),
    ...(statements.length === 0 ? [] : [text(statements.map(describeStatement).join("\n"))]),
    divider(),
    ...quotes.map((quote) =>
      section(describeQuote(quote, quoteLength), contextButton(quote, story)),
    ),
    text(
      fallback === null
        ? sourceLine(story)
        : `${sourceLine(story)}\n-# ${escapeMarkdown(fallback)}`,
    ),
    row(...proofButtons(), button(encodeCustomId({ action: "delete", asker: askerId }), "Delete")),
  ];
  return card(COLOURS[answer.confidence], components);
}

function fits(message: CardMessage): boolean {
  const { components, characters } = measure(message.components);
  return components <= MOST_COMPONENTS && characters <= MOST_CHARACTERS;
}

/**
 * The card of an answer, within Discord's limits: long quotes are shortened first, at a space and
 * with a mark; then the last quotes go, with the statements that rest on them.
 */
export function renderAnswer(view: AnswerView): CardMessage {
  const all = Math.max(view.answer.quotes.length, view.answer.nearest.length);
  for (const length of QUOTE_LENGTHS) {
    const message = build(view, length, all);
    if (fits(message)) return message;
  }
  for (let most = all - 1; most > 0; most--) {
    const message = build(view, QUOTE_LENGTHS.at(-1)!, most);
    if (fits(message)) return message;
  }
  // A single quote with very long statements: the quotes are what counts.
  return build({ ...view, answer: { ...view.answer, statements: [] } }, QUOTE_LENGTHS.at(-1)!, 1);
}

/** A card that says one thing: an error, a refusal, "busy". */
export function renderNotice(words: string): CardMessage {
  return card(COLOURS.none, [text(words)]);
}
