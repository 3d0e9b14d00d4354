import { describe, expect, it } from "vitest";
import {
  drawQuoteCard,
  LONGEST_QUOTE,
  type QuoteCard,
  type QuoteCardInput,
} from "../../src/pictures/draw-quote-card.ts";
import { AWKWARD, cardOf, HOSTILE, SAID } from "./card-fixtures.ts";

async function drawn(input: QuoteCardInput): Promise<QuoteCard> {
  const card = await drawQuoteCard(input);
  if (card.kind !== "card") throw new Error(card.message);
  return card;
}

describe("drawQuoteCard", () => {
  it.each(Object.entries(AWKWARD))("draws %s as a PNG of the size it states", async (_, text) => {
    const { png, width, height, altText } = await drawn(cardOf(text));
    expect(png.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    expect(width).toBe(1_200);
    expect(height).toBeGreaterThan(400);
    expect(height).toBeLessThanOrEqual(1_700);
    expect(altText.length).toBeLessThanOrEqual(1_024);
  });

  it("draws the same picture of the same quote, whatever was drawn before", async () => {
    const first = await drawn(cardOf("We will stay."));
    await drawn(cardOf("大統領は 🎉"));
    expect((await drawn(cardOf("We will stay."))).png.equals(first.png)).toBe(true);
  });

  it("draws another picture for another voice, place, story or speaker", async () => {
    const plain = cardOf("We will stay.");
    const others: QuoteCardInput[] = [
      cardOf("We will stay.", { ...SAID, kind: "reported" }),
      cardOf("We will stay.", { ...SAID, speaker: null }),
      { ...plain, quote: { ...plain.quote, place: "paragraph 7" } },
      { ...plain, story: { ...plain.story, title: "Another story" } },
      { ...plain, story: { ...plain.story, sha256: "0".repeat(64) } },
    ];
    const pictures = await Promise.all([plain, ...others].map(drawn));
    expect(new Set(pictures.map(({ png }) => png.toString("base64"))).size).toBe(6);
  });

  it("says that a quote within the limit is whole, and that a longer one is not", async () => {
    expect((await drawn(cardOf("word ".repeat(LONGEST_QUOTE / 5)))).whole).toBe(true);
    expect((await drawn(cardOf("word ".repeat(LONGEST_QUOTE / 5 + 1)))).whole).toBe(false);
  });

  it.each(HOSTILE)("draws or declines $id without an error", async ({ text }) => {
    const hostile = cardOf(text, { kind: "reported", speaker: text, cue: text });
    const card = await drawQuoteCard({
      quote: { ...hostile.quote, place: text },
      story: { ...hostile.story, title: text, language: text },
    });
    if (card.kind === "card") {
      expect(card.height).toBeLessThanOrEqual(1_800);
      expect(card.altText.length).toBeLessThanOrEqual(1_024);
    } else {
      expect(["no-glyphs", "no-words"]).toContain(card.reason);
    }
  });

  it("is not moved by bidi overrides and controls", async () => {
    const plain = await drawn(cardOf("We will stay."));
    const hostile = await drawn(
      cardOf("\u202EWe\u0007 will\u2066 stay.\u202C", {
        ...SAID,
        speaker: "\u202EVolodymyr Zelenskyy",
      }),
    );
    expect(hostile.png.equals(plain.png)).toBe(true);
    expect(hostile.altText).toBe(plain.altText);
  });

  it("declines a quote with a character that no font has, and names it", async () => {
    expect(await drawQuoteCard(cardOf("A word of Tibetan: ཀ"))).toEqual({
      kind: "no-card",
      reason: "no-glyphs",
      message: "This quote can't be drawn truly: no font here has U+0F40.",
    });
  });

  it("declines a quote that has nothing to see", async () => {
    for (const text of ["", "\u202E \u0000\n", "\u200F\u200B\u200D"]) {
      const card = await drawQuoteCard(cardOf(text));
      expect(card.kind === "no-card" && card.reason).toBe("no-words");
    }
  });

  it("says in words that the drawing library is missing", async () => {
    expect(await drawQuoteCard(cardOf("We will stay."), async () => null)).toEqual({
      kind: "no-card",
      reason: "no-canvas",
      message: "Pictures can't be drawn here: @napi-rs/canvas is not installed.",
    });
  });
});
