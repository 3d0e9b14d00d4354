import { describe, expect, it } from "vitest";
import { chooseFonts } from "../../src/pictures/choose-fonts.ts";
import { drawableText } from "../../src/pictures/drawable-text.ts";
import {
  type CardLayout,
  type CardTexts,
  fontOf,
  layOutCard,
  QUOTE_WEIGHT,
  SOURCE,
  TEXT_WIDTH,
  WHO,
} from "../../src/pictures/lay-out-card.ts";
import { loadCanvas } from "../../src/pictures/load-canvas.ts";
import { registerFonts } from "../../src/pictures/register-fonts.ts";
import { AWKWARD } from "./card-fixtures.ts";

const canvas = (await loadCanvas())!;

async function laidOut(text: string): Promise<{ layout: CardLayout; families: string }> {
  const quote = drawableText(text);
  const texts: CardTexts = {
    quote,
    marks: ["“", "”"],
    who: `${"Her Serene Highness the Honourable Professor Doctor ".repeat(4)}`.trim(),
    voice: "in their own words",
    cue: "“said”",
    title: quote.replaceAll("\n", " ").slice(0, 100).toWellFormed(),
    place: "paragraph 6",
    fingerprint: "sha-256 3fb1c2d4",
  };
  const { files } = await chooseFonts(Object.values(texts).flat().join(" "), "en");
  const families = registerFonts(canvas, files);
  return { layout: layOutCard(canvas, texts, families, "en"), families };
}

describe("layOutCard", () => {
  it.each(Object.entries(AWKWARD))("keeps every line of %s within the width", async (_, text) => {
    const { layout, families } = await laidOut(text);
    const context = canvas.createCanvas(1, 1).getContext("2d");
    context.lang = "en";
    const widthOf = (line: string, size: number, weight: number) => {
      context.font = fontOf(families, size, weight);
      return context.measureText(line).width;
    };
    const { size, lines } = layout.quote;
    const widths = [
      ...lines.map((line) => widthOf(line.text, size, QUOTE_WEIGHT)),
      widthOf(`${lines.at(-1)!.text}”`, size, QUOTE_WEIGHT),
      ...layout.who.map((line) => widthOf(line, WHO.size, WHO.weight)),
      ...layout.title.map((line) => widthOf(line, SOURCE.size, SOURCE.weight)),
    ];
    expect(Math.max(...widths)).toBeLessThanOrEqual(TEXT_WIDTH);
    expect(Math.min(...widths)).toBeGreaterThan(0);
  });

  it("puts everything below what comes before it", async () => {
    const { quote, whoTop, voiceTop, ruleTop, titleTop, placeTop, height } = (
      await laidOut("We will stay.")
    ).layout;
    const tops = [0, quote.height, whoTop, voiceTop, ruleTop, titleTop, placeTop, height];
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(new Set(tops).size).toBe(tops.length);
  });

  it("gives a name at most two lines, with a mark where it is cut", async () => {
    const { who } = (await laidOut("We will stay.")).layout;
    expect(who).toHaveLength(2);
    expect(who[1]).toMatch(/ …$/);
  });

  it("starts Arabic and Hebrew from the right", async () => {
    expect((await laidOut(AWKWARD.Arabic!)).layout.side).toBe("rtl");
    expect((await laidOut(AWKWARD["Hebrew with English"]!)).layout.side).toBe("rtl");
    expect((await laidOut('"NATO" אמר הנשיא')).layout.side).toBe("ltr");
  });
});
