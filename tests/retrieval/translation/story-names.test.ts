import { describe, expect, it } from "vitest";
import { createStoryNames } from "../../../src/retrieval/translation/story-names.ts";

const names = createStoryNames(["merz", "witkoff", "macron", "keir", "гринюк", "zelenskyy"]);

describe("createStoryNames", () => {
  it.each([
    ["мерц", "uk", "merz"],
    ["мерцем", "uk", "merz"],
    ["уиткоффа", "ru", "witkoff"],
    ["макроном", "ru", "macron"],
    ["кір", "uk", "keir"],
    ["hrynjuk", "de", "гринюк"],
    ["zelenskiego", "pl", "zelenskyy"],
    ["selenskyjs", "de", "zelenskyy"],
  ] as const)("takes %s (%s) for %s", (word, language, name) => {
    expect(names.find(word, language)?.name).toBe(name);
  });

  it.each([
    ["путін", "uk"],
    ["orban", "de"],
    ["маск", "ru"],
    ["mars", "fr"],
  ] as const)("knows nobody like %s (%s)", (word, language) => {
    expect(names.find(word, language)?.like ?? 0).toBeLessThan(0.7);
  });
});
