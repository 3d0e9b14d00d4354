import { describe, expect, it } from "vitest";
import { altTextOf, LONGEST_ALT_TEXT } from "../../src/pictures/alt-text.ts";
import { CARD_COLOURS, VOICE_COLOURS } from "../../src/pictures/card-colours.ts";
import { describeSpeaker } from "../../src/pictures/describe-speaker.ts";
import { drawableText } from "../../src/pictures/drawable-text.ts";
import { quotationMarksOf } from "../../src/pictures/quotation-marks.ts";
import { shortenText } from "../../src/pictures/shorten-text.ts";
import { directionOf } from "../../src/pictures/text-direction.ts";
import { cardOf, HOSTILE, SAID } from "./card-fixtures.ts";

/** Relative luminance, WCAG 2.2. */
function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrastOf(a: string, b: string): number {
  const [dark, light] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

describe("CARD_COLOURS", () => {
  const inks = { ink: CARD_COLOURS.ink, muted: CARD_COLOURS.muted, ...VOICE_COLOURS };

  it.each(Object.entries(inks))("write %s legibly on the card", (_, colour) => {
    expect(contrastOf(colour, CARD_COLOURS.ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("measure as WCAG does", () => {
    expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  it("tell every voice apart", () => {
    expect(new Set(Object.values(VOICE_COLOURS)).size).toBe(4);
  });
});

describe("describeSpeaker", () => {
  it.each([
    ["direct", "X", "X", "in their own words", "said"],
    ["direct", null, "A speaker the story leaves open", "in their own words", "said"],
    ["reported", "X", "X", "as reported by the story", "said"],
    ["reported", null, "A speaker the story leaves open", "as reported by the story", "said"],
    ["scare", null, "The story", "a term the story holds at arm’s length", null],
    ["narration", null, "The story’s narrator", "narration, in the story’s own words", null],
  ] as const)("says whose %s words of %s are", (kind, speaker, who, voice, cue) => {
    expect(describeSpeaker({ kind, speaker, cue: "said" })).toEqual({ who, voice, cue });
  });
});

describe("altTextOf", () => {
  const { quote, story } = cardOf("We will stay.");

  it("has the quote, the speaker, the voice, the story and the place", () => {
    expect(altTextOf(quote, story)).toBe(
      "“We will stay.” — Volodymyr Zelenskyy, in their own words. From “A year of war”, paragraph 6.",
    );
  });

  it("shortens the quote, never the source, to keep within the limit", () => {
    const long = altTextOf({ ...quote, text: "some words ".repeat(500) }, story);
    expect(long.length).toBeLessThanOrEqual(LONGEST_ALT_TEXT);
    expect(long.length).toBeGreaterThan(LONGEST_ALT_TEXT - 20);
    expect(long).toMatch(/(?:some|words) …” — Volodymyr Zelenskyy, .* paragraph 6\.$/);
  });

  it.each(HOSTILE)("stays within the limit for $id", ({ text }) => {
    const alt = altTextOf(
      { text: text.repeat(50), voice: { ...SAID, speaker: text.repeat(9) }, place: text.repeat(9) },
      { title: text.repeat(9) },
    );
    expect(alt.length).toBeLessThanOrEqual(LONGEST_ALT_TEXT);
    expect(alt.isWellFormed()).toBe(true);
    expect(alt).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066\u2067]/u);
  });

  it("keeps a right-to-left quote from reordering the source", () => {
    expect(altTextOf({ ...quote, text: "שלום" }, story)).toContain("“\u2068שלום\u2069” — Volod");
  });
});

describe("drawableText", () => {
  it.each([
    ["keeps plain words", "We “will” stay, – 1.", "We “will” stay, – 1."],
    ["drops bidi embeddings, overrides and isolates", "\u202Aa\u202Eb\u202C\u2066c\u2069", "abc"],
    ["drops controls and soft hyphens", "a\u0000\u0007b\u00ADc\u001B[0m", "abc[0m"],
    ["drops the marks of lost objects", "at\uFFFC dawn", "at dawn"],
    ["makes every line end one", "a\r\nb\rc\u2028d\ve", "a\nb\nc\nd\ne"],
    ["keeps at most one empty line", "a\n \n\n\nb", "a\n\nb"],
    ["makes white space one space", " a \t\u2003 b ", "a b"],
    ["keeps emoji with their joiners", "👩🏽‍🚀❤️🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👩🏽‍🚀❤️🏴󠁧󠁢󠁳󠁣󠁴󠁿"],
    ["drops tags that are not part of a flag", "a\u{E0041}\u{E007F}b", "ab"],
    ["shows half a surrogate pair as U+FFFD", "a\uD83Db", "a\uFFFDb"],
    ["composes letters and marks", "e\u0301", "é"],
  ])("%s", (_, text, drawable) => {
    expect(drawableText(text)).toBe(drawable);
  });

  it("leaves a letter at most four marks", () => {
    expect(drawableText(`q${"\u0323\u0316".repeat(20)}`)).toHaveLength(5);
  });
});

describe("shortenText", () => {
  it("returns a text that fits as it is", () => {
    expect(shortenText("one two", 7)).toBe("one two");
  });

  it.each([
    ["one two three", 10, "one two …"],
    ["one two three", 9, "one two …"],
    ["one two three", 8, "one …"],
    ["abcdefghijkl", 8, "abcdef…"],
    ["👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀", 10, "👩🏽‍🚀…"],
    ["one two", 1, "…"],
  ])("cuts %s to %d where a word ends", (text, most, shortened) => {
    expect(shortenText(text, most).replace(/^(👩🏽‍🚀) …$/u, "$1…")).toBe(shortened);
    expect(shortenText(text, most).length).toBeLessThanOrEqual(most);
  });
});

describe("quotationMarksOf", () => {
  it("follows the language, and the direction where that is unknown", () => {
    expect(quotationMarksOf("en", "Hello")).toEqual(["“", "”"]);
    expect(quotationMarksOf("uk", "Привіт")).toEqual(["«", "»"]);
    expect(quotationMarksOf("ja", "はい")).toEqual(["「", "」"]);
    expect(quotationMarksOf("", "مرحبا")).toEqual(["«", "»"]);
    expect(quotationMarksOf("constructor", "Hello")).toEqual(["“", "”"]);
  });
});

describe("directionOf", () => {
  it("is the way of the first letter or mark of direction", () => {
    expect(directionOf("123, שלום NATO")).toBe("rtl");
    expect(directionOf("NATO שלום")).toBe("ltr");
    expect(directionOf("123")).toBe("ltr");
    expect(directionOf("\u200F(NATO)")).toBe("rtl");
    expect(directionOf("﷽")).toBe("rtl");
  });
});
