import { type APIComponentInContainer, ButtonStyle } from "discord.js";
import type { Answer, AnswerStatement, Quote } from "../answering/answer.ts";
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
import { describeLimit } from "./render-settings.ts";
import { ANSWER_TEXTS } from "./texts/answer-texts.ts";
import { ASKING_TEXTS } from "./texts/asking-texts.ts";
import { BUTTON_TEXTS } from "./texts/button-texts.ts";
import { DESK_TEXTS } from "./texts/desk-texts.ts";
import { FALLBACK_TEXTS } from "./texts/fallback-texts.ts";
import type { Language } from "./texts/language.ts";
import { QUOTE_TEXTS } from "./texts/quote-texts.ts";
import { SETTINGS_TEXTS } from "./texts/settings-texts.ts";

export interface AnswerView {
  readonly question: string;
  readonly askerId: string;
  readonly answer: Answer;
  readonly story: Story;
  readonly language: Language;
  /** The question as it was asked, where it was a follow-up that `question` makes whole. */
  readonly asked: string | null;
  /** Further questions that the story can answer, at most three. */
  readonly suggestions: readonly string[];
  /** Why the story does not answer, or not as it was asked: one line of markdown each. */
  readonly silence: readonly string[];
  /** Hidden until it is clicked on. */
  readonly spoilers: boolean;
  /** How far whoever asks has read, as they said; what is asked on keeps to it. */
  readonly upTo: ReadingLimit | null;
  /** All limits that hold: what stands behind them was not looked at. */
  readonly limits: readonly ReadingLimit[];
}

const LONGEST_QUESTION = 300;
/** Characters of a button's label. */
const LONGEST_LABEL = 80;
/** Lengths to which quotes are cut, one after the other, until the card fits. */
const QUOTE_LENGTHS = [1_000, 600, 350, 200];

/** What is said above the quotes. */
function lead({ answer, silence, language }: AnswerView): string | null {
  const { status, confidence, nearest } = answer;
  const texts = ANSWER_TEXTS[language];
  if (status === "not_in_story") {
    const near = nearest.length === 0 ? [] : [texts.nearest];
    return [`**${texts.silent}**`, ...silence, ...near].join("\n");
  }
  const unsure = confidence === "weak" ? [texts.unsure] : [];
  return silence.length + unsure.length === 0 ? null : [...silence, ...unsure].join("\n");
}

function describeStatement(
  { text: words, citations, support }: AnswerStatement,
  language: Language,
): string {
  const marks = citations.map((n) => `\\[${n}\\]`).join("");
  const partly = support === "partial" ? ` *(${ANSWER_TEXTS[language].partly})*` : "";
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

function contextButton({ start, end }: Quote, { story, language, upTo }: AnswerView) {
  const limit = upTo === null ? {} : { upTo };
  const id = encodeCustomId({ action: "context", story: story.sha256, start, end, ...limit });
  return button(id, QUOTE_TEXTS[language].showInContext);
}

/** How far was looked, where that is not to the end: silence may be broken further on. */
export function limitLine(limits: readonly ReadingLimit[], language: Language): string[] {
  if (limits.length === 0) return [];
  const texts = SETTINGS_TEXTS[language];
  const all = [...new Set(limits.map((limit) => describeLimit(limit, texts)))];
  return [`-# ${texts.reading}: ${all.join(", ")}`];
}

/** The question in full, and as it was asked where that was less. */
function heading({ question, asked, language }: AnswerView): string {
  const whole = `**${clip(escapeMarkdown(question), LONGEST_QUESTION)}**`;
  if (asked === null) return whole;
  const { understood } = ASKING_TEXTS[language];
  return `${whole}\n-# ${understood(clip(escapeMarkdown(asked), LONGEST_QUESTION))}`;
}

/** What can be done with an answer: asked on, judged, proved, disputed, deleted. */
function buttonRows({ askerId, answer, language, suggestions, upTo }: AnswerView) {
  const { followUp } = ASKING_TEXTS[language];
  const { send } = DESK_TEXTS[language];
  const isSilent = answer.status === "not_in_story";
  const next = suggestions.map((question, at) =>
    button(encodeCustomId({ action: "next", question, at, upTo }), clip(question, LONGEST_LABEL)),
  );
  const first = row(
    button(encodeCustomId({ action: "follow-up", upTo }), followUp, ButtonStyle.Primary),
    button(encodeCustomId({ action: "up" }), "👍"),
    button(encodeCustomId({ action: "down" }), "👎"),
    ...(isSilent ? [button(encodeCustomId({ action: "send" }), send)] : []),
    button(encodeCustomId({ action: "delete", asker: askerId }), BUTTON_TEXTS[language].delete),
  );
  return [...(next.length === 0 ? [] : [row(...next)]), first, row(...proofButtons(language))];
}

function build(view: AnswerView, longest: number, most: number): CardMessage {
  const { answer, story, language } = view;
  const quotes = (answer.status === "answered" ? answer.quotes : answer.nearest).slice(0, most);
  const shown = new Set(quotes.map(({ n }) => n));
  const statements = answer.statements.filter(({ citations }) =>
    citations.every((n) => shown.has(n)),
  );
  const shownStatements = statements.map((statement) => describeStatement(statement, language));
  const opening = lead(view);
  const { fallback } = answer.reasons;
  const components: APIComponentInContainer[] = [
    text(heading(view)),
    ...(opening === null ? [] : [text(opening)]),
    ...(statements.length === 0 ? [] : [text(shownStatements.join("\n"))]),
    divider(),
    // The button stands below: beside the quote, a phone would break it into a column of single words.
    ...quotes.flatMap((quote) => [
      text(describeQuote(quote, { story, language, longest })),
      row(contextButton(quote, view)),
    ]),
    text(
      [
        sourceLine(story),
        ...limitLine(view.limits, language),
        ...(fallback === null ? [] : [`-# ${FALLBACK_TEXTS[language][fallback]}`]),
      ].join("\n"),
    ),
    divider(),
    ...buttonRows(view),
  ];
  return card(COLOURS[answer.confidence], components, { spoiler: view.spoilers });
}

/**
 * The card of an answer, within Discord's limits: long quotes are shortened first, at a space and
 * with a mark; then the last quotes go, with the statements that rest on them.
 */
export function renderAnswer(view: AnswerView): CardMessage {
  const { answer } = view;
  const all = Math.max(answer.quotes.length, answer.nearest.length);
  return shrinkToFit(
    { lengths: QUOTE_LENGTHS, all, build: (longest, most) => build(view, longest, most) },
    // A single quote with very long statements: the quotes are what counts.
    (shortest) => build({ ...view, answer: { ...answer, statements: [] } }, shortest, 1),
  );
}

/** A card that says one thing: an error, a refusal, "busy". */
export function renderNotice(words: string): CardMessage {
  return card(COLOURS.none, [text(words)]);
}
