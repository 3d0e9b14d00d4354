import { describe, expect, it } from "vitest";
import { createSimilarWords } from "../../src/retrieval/similar-words.ts";
import { createWordForms } from "../../src/retrieval/word-forms.ts";

const forms = createWordForms("en");
for (const word of ["Zelenskyy", "Lytvyn", "computation", "forest", "1950", "the"]) forms.add(word);
const similar = createSimilarWords(forms);
const foundFor = (word: string) => similar.find(word).map(({ term }) => term);

describe("createSimilarWords", () => {
  it.each([
    ["zelensky", "zelenskyy"],
    ["литвин", "lytvyn"],
    ["computations", "computation"],
  ])("finds for %s the story's %s", (asked, word) => {
    expect(foundFor(asked)).toContain(forms.findTerm(word));
  });

  it("finds nothing for words and numbers that look like none", () => {
    expect(foundFor("elephant")).toEqual([]);
    expect(foundFor("1951")).toEqual([]);
  });
});
