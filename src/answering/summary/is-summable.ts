import type { Sentence, Story } from "../../story/story.ts";

const FEWEST_WORDS = 5;
/** In UTF-16 code units: a longer sentence is no summary. */
const LONGEST = 420;
const ENDS = /(?:[.!?…。！？]|\p{Pd})["”’»“)\]]*$/u;

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** True for a sentence of the story itself that could be a line of a summary by its form. */
export function isSummable(story: Story, { start, end, block }: Sentence): boolean {
  if (story.blocks[block]!.kind !== "paragraph" || end - start > LONGEST) return false;
  const text = story.text.slice(start, end);
  return ENDS.test(text) && (wordsIn(text) >= FEWEST_WORDS || /[\u3000-\u9fff]{8}/u.test(text));
}
