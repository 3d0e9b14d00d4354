import { describe, expect, it } from "vitest";
import { shapeOf } from "../../src/retrieval/question-shape.ts";
import { createTextIndex } from "../../src/retrieval/text-index.ts";

const index = createTextIndex([{ id: "1", storyId: "s", text: "A giant ate a cow." }], {
  language: "en",
});

function read(question: string) {
  const query = index.read(question);
  const { relation, clause, subject } = shapeOf(question, query);
  const words = [...clause].map((slot) => query.words[slot]!.word);
  return { relation, clause: words, subject: query.words[subject]?.word ?? null };
}

describe("shapeOf", () => {
  it("parts what is asked from the event that it hangs on", () => {
    expect(read("What did the giant eat after the miller slept?")).toEqual({
      relation: "after",
      clause: ["miller", "slept"],
      subject: "giant",
    });
    expect(read("What did the giant eat before he slept?").relation).toBe("before");
  });

  it("reads a clause that opens the question", () => {
    expect(read("After the miller slept, what did the giant eat?")).toEqual({
      relation: "after",
      clause: ["miller", "slept"],
      subject: "giant",
    });
  });

  it("takes no question word, and no comparison, for a clause", () => {
    expect(read("When did the giant eat?").relation).toBeNull();
    expect(read("Who was known as Olle?").relation).toBeNull();
    expect(read("Who ate?")).toEqual({ relation: null, clause: [], subject: null });
  });
});
