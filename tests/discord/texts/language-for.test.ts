import { describe, expect, it } from "vitest";
import { languageFor, ownLanguage } from "../../../src/discord/texts/language-for.ts";

const member = { locale: "de", guildId: "1" };
const EVERYBODY = { forEverybody: true } as const;

describe("languageFor", () => {
  it("is the server's, where it has set one, for what everybody reads", () => {
    expect(languageFor(member, { ...EVERYBODY, serverLanguage: "uk" })).toBe("uk");
    expect(languageFor(member, { ...EVERYBODY, serverLanguage: null })).toBe("de");
    expect(languageFor(member, EVERYBODY)).toBe("de");
  });

  it("is the user's own for what nobody else reads, and outside servers", () => {
    expect(languageFor(member, { forEverybody: false, serverLanguage: "uk" })).toBe("de");
    const direct = { ...member, guildId: null };
    expect(languageFor(direct, { ...EVERYBODY, serverLanguage: "uk" })).toBe("de");
    expect(ownLanguage({ locale: "ja", guildId: "1" })).toBe("en");
  });
});
