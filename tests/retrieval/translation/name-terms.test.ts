import { describe, expect, it } from "vitest";
import { createRetriever } from "../../../src/retrieval/create-retriever.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

const apiary = parseStory(
  [
    "language: uk\n---\nПасіка над річкою",
    "Остап Гринюк прийшов на пасіку ще до світанку.",
    "— Ви запізнилися, — сказала Марта Ковальчук.",
    "Степан Лисенко повідомив, що дорогу закриють до осені.",
  ].join("\n\n"),
  { id: "apiary" },
);
const retriever = createRetriever([apiary]);
const missingOf = (text: string) => retriever.read(text).missing.map(({ asked }) => asked);

describe("createNameTerms", () => {
  it.each([
    ["Was tat Ostap Hrynjuk?", "Остап Гринюк"],
    ["Who is Marta Kovalchuk?", "Марта Ковальчук"],
    ["Que dit Lyssenko ?", "Лисенко"],
    ["Кто такой Степан Лысенко?", "Лисенко"],
  ])("finds the names of a story in a third language: %s", (text, name) => {
    const [best] = retriever.retrieve(text);
    expect(
      best === undefined ? null : best.story.text.slice(best.passage.start, best.passage.end),
    ).toContain(name);
  });

  it("reads a question in the story's own language as before", () => {
    expect(missingOf("Коли закриють дорогу?")).toEqual([]);
    expect(missingOf("Що сказав Путін?")).toEqual(["Путін"]);
    expect(retriever.read("Коли закриють дорогу?").question.text).toBe("Коли закриють дорогу?");
  });

  it("translates nothing but names", () => {
    expect(missingOf("Wird die Straße gesperrt?")).toEqual(["Straße", "gesperrt"]);
  });
});
