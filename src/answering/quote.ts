import type { Block, Span, Story } from "../story/story.ts";
import type { Quote } from "./answer.ts";
import { voiceOf } from "./voice-of.ts";

/** The block that a position is in, or the last one before it. */
export function blockAt(story: Story, offset: number): Block {
  return story.blocks.findLast((block) => block.start <= offset) ?? story.blocks[0]!;
}

/** Where a block is, in words: "paragraph 6", "photo caption", "title". */
function placeOf(block: Block): string {
  if (block.paragraph !== null) return `paragraph ${block.paragraph}`;
  return block.kind === "caption" ? "photo caption" : block.kind;
}

/**
 * The quote of a stretch of the story: the only way that quotes are made, so that their text is
 * always the story's own. Throws a RangeError for a span outside the text: that is a bug.
 */
export function quoteOf(story: Story, { start, end }: Span, n: number): Quote {
  if (!(start >= 0 && start < end && end <= story.text.length)) {
    throw new RangeError(`no quote at ${start}–${end} of ${story.id}`);
  }
  const block = blockAt(story, start);
  return {
    n,
    story: story.id,
    start,
    end,
    text: story.text.slice(start, end),
    paragraph: block.paragraph,
    place: placeOf(block),
    voice: voiceOf(story, { start, end }),
  };
}
