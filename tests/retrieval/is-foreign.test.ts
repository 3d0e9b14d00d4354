import { describe, expect, it } from "vitest";
import { isForeign } from "../../src/retrieval/is-foreign.ts";
import { tokenize } from "../../src/retrieval/tokenize.ts";

const wordsOf = (text: string) => tokenize(text).map(({ word }) => word);

describe("isForeign", () => {
  it.each(["Quanto sono durati i colloqui?", "Hvor lenge varte samtalene?", "Wie lange noch?"])(
    "finds %s foreign to an English story",
    (question) => {
      expect(isForeign(wordsOf(question), "en")).toBe(true);
    },
  );

  it.each(["Who is Grynkewich?", "Zelenskyy on NATO?", "why", "What did Cavoli tell Lytvyn?"])(
    "takes %s for English",
    (question) => {
      expect(isForeign(wordsOf(question), "en")).toBe(false);
    },
  );
});
