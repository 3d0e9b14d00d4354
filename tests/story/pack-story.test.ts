import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { packStory, unpackStory } from "../../src/story/pack-story.ts";
import { parseMarkdown } from "../../src/story/parse-markdown.ts";
import { parseStory } from "../../src/story/parse-story.ts";

describe("packStory", () => {
  it.each(globSync(["corpus/*.txt", "tests/eval/speakers/texts/dev/*.txt"]))(
    "gives %s back as it was read",
    async (file) => {
      const story = parseStory(readFileSync(file, "utf8"), { id: "story" });
      expect(await unpackStory(packStory(story))).toEqual(story);
    },
  );

  it("keeps where a text that was rewritten stands in its file, and half characters", async () => {
    const story = parseMarkdown("# A *tale*\n\nOtto `lit` the \uD83D lamp.", { id: "story" });
    expect(story.origin).toBeDefined();
    expect(await unpackStory(packStory(story))).toEqual(story);
  });

  it("keeps a story of many parts in order, and lets other work have its turn", async () => {
    const text = Array.from({ length: 3_000 }, (_, at) => `Otto lit lamp ${at}.`).join("\n\n");
    const story = parseStory(text, { id: "story" });
    let turns = 0;
    const turning = setInterval(() => turns++, 0);
    expect(await unpackStory(packStory(story))).toEqual(story);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(0);
  });
});
