import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import type { Answerer } from "../../src/answering/answerer.ts";
import { createCachedAnswerer } from "../../src/answering/create-cached-answerer.ts";
import { estimateTokens } from "../../src/answering/estimate-tokens.ts";
import type { Fallback } from "../../src/answering/fallback-lines.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseStory } from "../../src/story/parse-story.ts";

const library = createLibrary([parseStory("T\n\nIt rained.", { id: "t" })]);
const question = (text: string, history: { question: string; answer: string }[] = []) => ({
  text,
  storyId: null,
  history,
  quotes: 3,
});

function counting(fallback: Fallback | null = null) {
  let calls = 0;
  const answerer: Answerer = {
    answer: async () => {
      calls++;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { story: "t", reasons: { fallback } } as Answer;
    },
  };
  const cached = createCachedAnswerer({ answerer, library, variant: "m:1", most: 2 });
  return { cached, calls: () => calls };
}

describe("createCachedAnswerer", () => {
  it("asks once for the same question, whatever its case and closing marks", async () => {
    const { cached, calls } = counting();
    await cached.answer(question("Did it  rain?"));
    await cached.answer(question("did it rain"));
    expect(calls()).toBe(1);
  });

  it("lets questions asked at the same time share one call", async () => {
    const { cached, calls } = counting();
    await Promise.all([1, 2, 3].map(() => cached.answer(question("Did it rain?"))));
    expect(calls()).toBe(1);
  });

  it("keeps neither answers of a failed model nor those of a conversation", async () => {
    const failed = counting("unavailable");
    await failed.cached.answer(question("x"));
    await failed.cached.answer(question("x"));
    expect(failed.calls()).toBe(2);
    const { cached, calls } = counting();
    const history = [{ question: "a", answer: "b" }];
    await cached.answer(question("x", history));
    await cached.answer(question("x", history));
    expect(calls()).toBe(2);
  });

  it("forgets the oldest", async () => {
    const { cached, calls } = counting();
    for (const text of ["a", "b", "c", "a"]) await cached.answer(question(text));
    expect(calls()).toBe(4);
  });
});

describe("estimateTokens", () => {
  it("counts three Latin letters, or one of another script, as a token", () => {
    expect(estimateTokens("abcdef")).toBe(2);
    expect(estimateTokens("мир")).toBe(3);
    expect(estimateTokens("")).toBe(0);
  });
});
