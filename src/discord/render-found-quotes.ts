import { ButtonStyle } from "discord.js";
import type { Quote } from "../answering/answer.ts";
import { quoteOf } from "../answering/quote.ts";
import type { Story, Utterance } from "../story/story.ts";
import { button, type CardMessage, COLOURS, card, clip, divider, row, text } from "./card.ts";
import { type CustomId, encodeCustomId, type SpanAction } from "./custom-id.ts";
import { describeQuote } from "./describe-quote.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { sourceLine } from "./render-answer.ts";
import type { Language } from "./texts/language.ts";
import { QUOTE_DESK_TEXTS } from "./texts/quote-desk-texts.ts";

/** Quotes of one page: each has a row of buttons. */
const PAGE_SIZE = 3;
/** Characters of a quote on such a page. */
const LONGEST_QUOTE = 700;

/** What a page of quotes was looked for by; goes into its buttons. */
export interface QuoteSearch {
  /** Number in the cast. */
  readonly speaker: number | null;
  readonly voice: Utterance["kind"] | null;
  readonly topic: string;
}

function headline({ story, search, utterances, language }: FoundQuotesView): string {
  const { speaker, voice, topic } = search;
  const texts = QUOTE_DESK_TEXTS[language];
  const whose =
    speaker === null
      ? texts.quotesOfEverybody
      : texts.quotesOf(escapeMarkdown(story.cast[speaker]!.name));
  const about = topic === "" ? "" : ` ${texts.about(escapeMarkdown(topic))}`;
  const how = voice === null ? "" : `, ${texts.voices[voice]}`;
  return `**${whose}**${about}${how} · ${texts.count(utterances.length)}`;
}

/** The buttons of one quote on the moderators' desk. */
export function deskButtons(
  story: Story,
  { start, end }: Pick<Quote, "start" | "end">,
  language: Language,
) {
  const id = (action: SpanAction) => encodeCustomId({ action, story: story.sha256, start, end });
  const { buttons } = QUOTE_DESK_TEXTS[language];
  return row(
    button(id("post"), buttons.post, ButtonStyle.Primary),
    button(id("context"), buttons.context),
    button(id("card"), buttons.card),
    button(id("copy"), buttons.copy),
  );
}

function pager(story: Story, search: QuoteSearch, page: number, pages: number) {
  const to = (target: number): CustomId => ({
    action: "page",
    story: story.sha256,
    ...search,
    page: target,
  });
  const turn = (target: number, label: string) => ({
    ...button(encodeCustomId(to(Math.max(0, target))), label),
    disabled: target < 0 || target >= pages,
  });
  // The same id twice is refused, so a button that leads nowhere leads to the page's far side.
  if (pages === 1) return [];
  const back = page === 0 ? { ...turn(pages, "◀"), custom_id: "1:none:back" } : turn(page - 1, "◀");
  const next =
    page === pages - 1 ? { ...turn(pages, "▶"), custom_id: "1:none:next" } : turn(page + 1, "▶");
  return [row(back, next)];
}

export interface FoundQuotesView {
  readonly story: Story;
  readonly utterances: readonly Utterance[];
  readonly search: QuoteSearch;
  /** From 0; one behind the last is the last. */
  readonly page: number;
  readonly language: Language;
}

/** A page of found quotes, each with its buttons. */
export function renderFoundQuotes(view: FoundQuotesView): CardMessage {
  const { story, utterances, search, language } = view;
  const texts = QUOTE_DESK_TEXTS[language];
  const pages = Math.max(1, Math.ceil(utterances.length / PAGE_SIZE));
  const page = Math.min(view.page, pages - 1);
  const shown = utterances.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const place = pages === 1 ? "" : `\n-# ${texts.page(page + 1, pages)}`;
  return card(COLOURS.plain, [
    text(`${clip(headline(view), 400)}${place}`),
    ...shown.flatMap((utterance, at) => {
      const quote = quoteOf(story, utterance, page * PAGE_SIZE + at + 1);
      const cue =
        quote.voice.cue === null ? "" : ` · ${texts.cue(escapeMarkdown(quote.voice.cue))}`;
      return [
        divider(),
        text(describeQuote(quote, { story, language, longest: LONGEST_QUOTE }) + cue),
        deskButtons(story, quote, language),
      ];
    }),
    ...(utterances.length === 0 ? [text(texts.nothingFound)] : []),
    ...pager(story, search, page, pages),
    text(sourceLine(story)),
  ]);
}
