import type { Block, Span, Story } from "../story/story.ts";
import { type CardMessage, COLOURS, card, clip, divider, text } from "./card.ts";
import { describePlace } from "./describe-quote.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { sourceLine } from "./render-answer.ts";
import type { Language } from "./texts/language.ts";

/** Characters that the quote's own paragraph, and each neighbour, may take. */
const LONGEST_OWN = 2_400;
const LONGEST_NEIGHBOUR = 600;

function blockText(story: Story, { start, end }: Span): string {
  return escapeMarkdown(story.text.slice(start, end).replace(/\s*\n\s*/g, " "));
}

/** The paragraph of a quote with the quote set off. */
function marked(story: Story, block: Block, quote: Span): string {
  const end = Math.min(quote.end, block.end);
  const before = blockText(story, { start: block.start, end: quote.start });
  const after = blockText(story, { start: end, end: block.end });
  const words = blockText(story, { start: quote.start, end });
  return `${before}**__${words}__**${after}`;
}

/** A quote among its neighbours: the paragraph before, its own with the quote marked, the next. */
export function renderContext(story: Story, quote: Span, language: Language): CardMessage {
  const told = story.blocks.filter(({ kind }) => kind !== "boilerplate" && kind !== "credit");
  const at = told.findLastIndex((block) => block.start <= quote.start);
  const own = told[at]!;
  const neighbour = (block: Block | undefined) =>
    block === undefined ? [] : [text(clip(blockText(story, block), LONGEST_NEIGHBOUR))];
  return card(COLOURS.plain, [
    text(`-# ${describePlace(own, language)}`),
    ...neighbour(told[at - 1]),
    divider(),
    text(clip(marked(story, own, quote), LONGEST_OWN)),
    divider(),
    ...neighbour(told[at + 1]),
    text(sourceLine(story)),
  ]);
}
