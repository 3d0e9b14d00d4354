import { describe, expect, it } from "vitest";
import { counted } from "../../../src/discord/texts/plural.ts";
import { QUOTE_DESK_TEXTS } from "../../../src/discord/texts/quote-desk-texts.ts";

describe("counted", () => {
  it.each([
    ["uk", 1, "1 цитата"],
    ["uk", 3, "3 цитати"],
    ["uk", 5, "5 цитат"],
    ["uk", 12, "12 цитат"],
    ["uk", 21, "21 цитата"],
    ["ru", 22, "22 цитаты"],
    ["ru", 11, "11 цитат"],
    ["pl", 1, "1 cytat"],
    ["pl", 4, "4 cytaty"],
    ["pl", 21, "21 cytatów"],
    ["fr", 0, "0 citation"],
    ["de", 0, "0 Zitate"],
    ["es", 1, "1 cita"],
    ["en", 2, "2 quotes"],
  ] as const)("%s, %i: %s", (language, count, text) => {
    expect(QUOTE_DESK_TEXTS[language].count(count)).toBe(text);
  });

  it("falls back on the form of everything else", () => {
    expect(counted("uk", 2, { other: "x" })).toBe("2 x");
  });
});
