import { parseStory } from "../../src/story/parse-story.ts";
import type { Story } from "../../src/story/story.ts";
import type { BenchPassage } from "./engine.ts";

/** A story put together from a set's passages, and where each of them begins in its text. */
export interface BenchStory {
  readonly story: Story;
  readonly starts: ReadonlyMap<string, number>;
}

/** Joins the passages of one `docId`, a paragraph each. */
export function storyOf(passages: readonly BenchPassage[], lang: string): BenchStory {
  const id = passages[0]!.docId;
  let text = `---\ntitle: ${id.replaceAll(/[-_:]/g, " ")}\nlanguage: ${lang}\n---\n\n`;
  const starts = new Map<string, number>();
  for (const passage of passages) {
    starts.set(passage.passageId, text.length);
    text += `${passage.text}\n\n`;
  }
  return { story: parseStory(text, { id }), starts };
}
