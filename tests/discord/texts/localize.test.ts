import { SlashCommandBuilder } from "discord.js";
import { describe, expect, it } from "vitest";
import { LANGUAGES, languageOf } from "../../../src/discord/texts/language.ts";
import { choice, localize } from "../../../src/discord/texts/localize.ts";

describe("languageOf", () => {
  it.each([
    ["es-419", "es"],
    ["es-ES", "es"],
    ["uk", "uk"],
    ["en-GB", "en"],
    ["ja", "en"],
    ["", "en"],
  ])("reads %s as %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

describe("localize", () => {
  it("names a command in English and in every other locale that we speak", () => {
    const texts = Object.fromEntries(
      LANGUAGES.map((language) => [language, { name: `n-${language}`, description: language }]),
    ) as Parameters<typeof localize>[1];
    const data = localize(new SlashCommandBuilder(), texts).toJSON();
    expect(data).toMatchObject({ name: "n-en", description: "en" });
    expect(data.name_localizations).toEqual({
      uk: "n-uk",
      de: "n-de",
      fr: "n-fr",
      "es-ES": "n-es",
      "es-419": "n-es",
      pl: "n-pl",
      ru: "n-ru",
    });
    expect(data.description_localizations).toMatchObject({ "es-419": "es", ru: "ru" });
  });
});

describe("choice", () => {
  it("has a name for every locale that we speak", () => {
    const names = Object.fromEntries(LANGUAGES.map((language) => [language, `c-${language}`]));
    expect(choice(1, names as Parameters<typeof choice>[1])).toMatchObject({
      name: "c-en",
      value: 1,
      name_localizations: { uk: "c-uk", "es-419": "c-es" },
    });
  });
});
