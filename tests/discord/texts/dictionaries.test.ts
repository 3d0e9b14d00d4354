import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../../src/discord/texts/language.ts";

type Dictionary = Readonly<Record<Language, unknown>>;

const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === "object" && value !== null && "en" in value;

/** Every dictionary of the bot, by file and export. */
const DICTIONARIES: [string, Dictionary][] = [];
for (const file of globSync("src/discord/texts/*-texts.ts").sort()) {
  const module = (await import(`../../../${file}`)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(module)) {
    // A language's own name is the same in all.
    if (isDictionary(value) && name !== "LANGUAGE_NAMES")
      DICTIONARIES.push([`${file.split("/").at(-1)} ${name}`, value]);
  }
}

/** What texts are called with: a count of every plural form, and a word. */
const VALUES = [1, 2, 5, 21, "⟨p⟩"];

/** A parameter that is a number or a word, or an object of words where a text takes one apart. */
const parameter = (value: string | number) =>
  new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => value : "⟨p⟩") });

function call(text: (...parameters: unknown[]) => unknown): string[] {
  return VALUES.map((value) => String(text(parameter(value), parameter(value))));
}

/** Texts of a dictionary in one language, by the path that leads to them. */
function textsOf(value: unknown, path = ""): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  if (typeof value === "string") texts.set(path, [value]);
  else if (typeof value === "function")
    texts.set(path, call(value as (...all: unknown[]) => unknown));
  else {
    for (const [key, inner] of Object.entries(value as object)) {
      for (const [where, text] of textsOf(inner, `${path}.${key}`)) texts.set(where, text);
    }
  }
  return texts;
}

/** What is the same in another language as in English, since the word is. */
const SAME = new Set([
  "fr question",
  "fr message",
  "fr action",
  "fr export",
  "fr exact",
  "de export",
  "de thread",
  "de spoiler",
  "fr spoiler",
  "es spoiler",
  "pl spoiler",
  "fr conversation",
  "fr questions",
]);

const words = (text: string) => text.replaceAll("⟨p⟩", "").replace(/[\d\p{P}\p{S}\s]/gu, "");

describe("the dictionaries", () => {
  it("are found", () => {
    expect(DICTIONARIES.length).toBeGreaterThan(8);
  });

  describe.each(DICTIONARIES)("%s", (_, dictionary) => {
    const english = textsOf(dictionary.en);

    it.each(LANGUAGES)("has every text in %s, and none that is empty", (language) => {
      const texts = textsOf(dictionary[language]);
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
      const empty = [...texts].filter(
        ([path, all]) => all.some((text) => text.trim() === "") && english.get(path)![0] !== "",
      );
      expect(empty).toEqual([]);
    });

    it.each(LANGUAGES.filter((language) => language !== "en"))(
      "is translated into %s",
      (language) => {
        const left = [...textsOf(dictionary[language])].filter(([path, all]) => {
          const [text] = all;
          const same = text === english.get(path)![0] && words(text!) !== "";
          return same && !SAME.has(`${language} ${text}`);
        });
        expect(left).toEqual([]);
      },
    );

    it.each(LANGUAGES)("leaves out nothing that a text is to name in %s", (language) => {
      for (const [path, all] of textsOf(dictionary[language])) {
        const named = [all, english.get(path)!].map((texts) => texts.at(-1)!.split("⟨p⟩").length);
        expect([path, named[0]]).toEqual([path, named[1]]);
      }
    });

    it.each(LANGUAGES)("pings nobody and opens no link or markdown in %s", (language) => {
      for (const text of [...textsOf(dictionary[language]).values()].flat()) {
        expect(text).not.toMatch(/@|<|>|https?:|\]\(|\*\*|__|~~|\|\||\n|undefined|\[object/);
        for (const mark of ["`", "*"]) expect(text.split(mark).length % 2).toBe(1);
      }
    });
  });
});
