import type { Story } from "./story.ts";
import { findSpeech } from "./utterances/find-utterances.ts";

/** How far into a story somebody may look: its first paragraphs, or its first chapters. */
export interface ReadingLimit {
  readonly unit: "paragraph" | "chapter";
  /** At least 1. */
  readonly count: number;
}

/** Where what may be read ends; null when that is the whole story. */
function endOf({ blocks }: Story, { unit, count }: ReadingLimit): number | null {
  if (unit === "paragraph") {
    const last = blocks.findLast(({ paragraph }) => paragraph !== null && paragraph <= count);
    const isCut = blocks.some(({ paragraph }) => paragraph !== null && paragraph > count);
    return isCut ? (last?.end ?? 0) : null;
  }
  const headings = blocks.filter(({ kind }) => kind === "heading");
  const next = headings[count];
  return next === undefined ? null : next.start;
}

/**
 * The story as somebody knows it who has read so far and no further. Its text, blocks, sentences,
 * speakers and cast end there: a name that is only told later is not known. Id, hash and offsets are
 * the whole story's, so a quote of the one is a quote of the other. A story without headings is one
 * chapter.
 */
export function limitStory(story: Story, limit: ReadingLimit): Story {
  const end = endOf(story, limit);
  if (end === null) return story;
  const text = story.text.slice(0, end);
  const blocks = story.blocks.filter((block) => block.end <= end);
  const sentences = story.sentences.slice(0, blocks.at(-1)?.endSentence ?? 0);
  const { language } = story;
  return {
    ...story,
    text,
    blocks,
    sentences,
    ...findSpeech({ text, language, blocks, sentences }),
  };
}

/** How many paragraphs and chapters a story has. */
export function lengthOf({ blocks }: Story): { paragraphs: number; chapters: number } {
  return {
    paragraphs: blocks.filter(({ kind }) => kind === "paragraph").length,
    chapters: blocks.filter(({ kind }) => kind === "heading").length,
  };
}
