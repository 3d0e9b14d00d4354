import { createHash } from "node:crypto";
import type { BlockKind, Sentence, Story } from "../story/story.ts";
import type { Passage } from "./retrieved.ts";

/** A longer paragraph is cut, so that a passage is about one thing; in UTF-16 code units. */
const LONGEST = 900;

/** Kinds of block that hold something to find. A credit would answer "who" and means nothing. */
const FOUND: ReadonlySet<BlockKind> = new Set(["title", "heading", "caption", "paragraph"]);

function passageId(story: Story, start: number, end: number): string {
  return createHash("sha256").update(`${story.sha256}:${start}:${end}`).digest("hex").slice(0, 16);
}

/** Runs of whole sentences, each up to the longest length where its sentences allow. */
function* windows(sentences: readonly Sentence[]): Generator<readonly Sentence[]> {
  let window: Sentence[] = [];
  for (const sentence of sentences) {
    if (window.length > 0 && sentence.end - window[0]!.start > LONGEST) {
      yield window;
      window = [];
    }
    window.push(sentence);
  }
  if (window.length > 0) yield window;
}

/**
 * Cuts a story into passages of whole sentences. No passage crosses a paragraph; credits and
 * boilerplate are in none.
 */
export function splitIntoPassages(story: Story): Passage[] {
  return story.blocks
    .filter((block) => FOUND.has(block.kind))
    .flatMap((block) => [...windows(story.sentences.slice(block.firstSentence, block.endSentence))])
    .map((window) => {
      const start = window[0]!.start;
      const { end, index } = window.at(-1)!;
      return {
        id: passageId(story, start, end),
        storyId: story.id,
        start,
        end,
        firstSentence: window[0]!.index,
        endSentence: index + 1,
      };
    });
}
