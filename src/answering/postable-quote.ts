import type { Span, Story } from "../story/story.ts";
import type { Quote } from "./answer.ts";
import { quoteOf } from "./quote.ts";

/** True for a stretch that begins or ends within somebody's words and holds others' as well. */
function straddles(story: Story, { start, end }: Span): boolean {
  return story.utterances.some((utterance) => {
    if (utterance.kind === "reported") return false;
    if (utterance.start >= end || utterance.end <= start) return false;
    const inside = utterance.start <= start && utterance.end >= end;
    const around = start < utterance.start && end > utterance.end;
    return !inside && !around;
  });
}

function postableSpan(story: Story, span: Span): Span {
  if (!straddles(story, span)) return span;
  const touched = story.sentences.filter(({ start, end }) => start < span.end && end > span.start);
  const first = touched[0];
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return span;
  return { start: Math.min(span.start, first.start), end: Math.max(span.end, last.end) };
}

/**
 * The quote to show for found words: the words alone, or, where they run out of somebody's speech
 * into the narrator's words, their whole sentences, so that nobody is given what is not theirs.
 */
export function postableQuote(story: Story, span: Span): Quote {
  return quoteOf(story, postableSpan(story, span), 1);
}
