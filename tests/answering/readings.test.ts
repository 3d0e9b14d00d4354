import { describe, expect, it } from "vitest";
import { createReadings } from "../../src/answering/readings.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { over } from "./over.ts";

const tale = parseStory(
  "The Mill\n\nThe miller kept a grey cat.\n\nOn Sunday the cat killed the miller.\n\nThe cat was hanged.",
  { id: "mill" },
);

function readingsOf() {
  const library = createLibrary([tale]);
  return createReadings({ whole: { library, ...over(library) }, over });
}

const ask = (text: string) => ({ text, storyId: null, history: [], quotes: 3 });

describe("createReadings", () => {
  it("gives the whole library without a limit", async () => {
    const { answerer, library } = readingsOf().upTo(null);
    expect(library.stories).toEqual([tale]);
    const answer = await answerer.answer(ask("Who killed the miller?"));
    expect(answer.quotes[0]?.text).toContain("killed the miller");
  });

  it("finds and answers nothing behind the tightest limit", async () => {
    const reading = readingsOf().upTo(
      { unit: "paragraph", count: 2 },
      { unit: "paragraph", count: 1 },
      null,
    );
    const answer = await reading.answerer.answer(ask("Who killed the miller?"));
    expect(answer.nearest.map(({ text }) => text)).toEqual(["The miller kept a grey cat."]);
    expect(JSON.stringify(reading.retriever.retrieve("cat killed hanged"))).not.toMatch(/hanged/);
    expect(reading.library.find("mill")!.text).not.toMatch(/killed|hanged/);
  });

  it("builds a reading once, and lets the ones go that were not used for longest", () => {
    let built = 0;
    const library = createLibrary([tale]);
    const readings = createReadings({
      whole: { library, ...over(library) },
      over: (stories) => {
        built++;
        return over(stories);
      },
      most: 2,
    });
    const first = readings.upTo({ unit: "paragraph", count: 1 });
    readings.upTo({ unit: "paragraph", count: 2 });
    expect(readings.upTo({ unit: "paragraph", count: 1 })).toBe(first);
    expect(built).toBe(2);
    readings.upTo({ unit: "chapter", count: 1 });
    readings.upTo({ unit: "paragraph", count: 2 });
    expect(built).toBe(4);
    expect(readings.upTo({ unit: "chapter", count: 1 })).toBeDefined();
    expect(built).toBe(4);
  });

  it("lets go of what was asked in any reading", () => {
    const readings = readingsOf();
    const all = [readings.upTo(), readings.upTo({ unit: "paragraph", count: 2 })];
    const find = () => all.map(({ retriever }) => retriever.retrieve("Who killed the miller?")[0]);
    const [whole, limited] = find();
    readings.forget();
    const [other, otherLimited] = find();
    expect(other).not.toBe(whole);
    expect(otherLimited).not.toBe(limited);
    expect(find()[0]).toBe(other);
  });
});
