import { ButtonStyle } from "discord.js";
import type { Quote, VoiceKind } from "../answering/answer.ts";
import { quoteOf } from "../answering/quote.ts";
import type { Story, Utterance } from "../story/story.ts";
import { button, type CardMessage, COLOURS, card, clip, divider, row, text } from "./card.ts";
import { type CustomId, encodeCustomId, type SpanAction } from "./custom-id.ts";
import { describeQuote } from "./describe-quote.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { sourceLine } from "./render-answer.ts";

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

const VOICES: Readonly<Record<Exclude<VoiceKind, "narration">, string>> = {
  direct: "in their own words",
  reported: "as reported",
  scare: "terms in quotation marks",
};

function headline(story: Story, { speaker, voice, topic }: QuoteSearch, count: number): string {
  const who = speaker === null ? "everybody" : escapeMarkdown(story.cast[speaker]!.name);
  const about = topic === "" ? "" : ` about “${escapeMarkdown(topic)}”`;
  const how = voice === null ? "" : `, ${VOICES[voice]}`;
  return `**Quotes of ${who}**${about}${how} · ${count === 1 ? "1 quote" : `${count} quotes`}`;
}

/** The buttons of one quote on the moderators' desk. */
export function deskButtons(story: Story, { start, end }: Pick<Quote, "start" | "end">) {
  const id = (action: SpanAction) => encodeCustomId({ action, story: story.sha256, start, end });
  return row(
    button(id("post"), "Post", ButtonStyle.Primary),
    button(id("context"), "Context"),
    button(id("card"), "Card"),
    button(id("copy"), "Copy"),
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

/** A page of found quotes, each with its buttons. */
export function renderFoundQuotes(
  story: Story,
  utterances: readonly Utterance[],
  search: QuoteSearch,
  wanted: number,
): CardMessage {
  const pages = Math.max(1, Math.ceil(utterances.length / PAGE_SIZE));
  const page = Math.min(wanted, pages - 1);
  const shown = utterances.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  const place = pages === 1 ? "" : `\n-# page ${page + 1} of ${pages}`;
  return card(COLOURS.plain, [
    text(`${clip(headline(story, search, utterances.length), 400)}${place}`),
    ...shown.flatMap((utterance, at) => {
      const quote = quoteOf(story, utterance, page * PAGE_SIZE + at + 1);
      const cue = quote.voice.cue === null ? "" : ` · cue “${escapeMarkdown(quote.voice.cue)}”`;
      return [
        divider(),
        text(describeQuote(quote, LONGEST_QUOTE) + cue),
        deskButtons(story, quote),
      ];
    }),
    ...(utterances.length === 0 ? [text("The story has no such words.")] : []),
    ...pager(story, search, page, pages),
    text(sourceLine(story)),
  ]);
}
