import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord, tokenize } from "../../src/retrieval/tokenize.ts";

const words = (text: string) => tokenize(text).map((token) => token.word);

describe("tokenize", () => {
  it.each([
    ["Ukraine’s offer", ["ukraine", "offer"]],
    ["It’s o’clock, the members' choice", ["it", "o'clock", "the", "members", "choice"]],
    ["Moscow-friendly Slovakia", ["moscow", "friendly", "slovakia"]],
    ["Article 5–like, 1,000.50 and 2025.", ["article", "5", "like", "1,000.50", "and", "2025"]],
    ["U.S. officials told us", ["us.", "officials", "told", "us"]],
    ["Café Über naïve", ["cafe", "über", "naïve"]],
    ["Литвин її йод", ["литвин", "її", "йод"]],
    ["(a+)+$ title: *", ["a", "title"]],
    ["", []],
  ])("finds the words of %j", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("parts words of scripts without spaces", () => {
    expect(words("我爱北京天安门").length).toBeGreaterThan(1);
    expect(words("ประเทศไทยสวยงาม").length).toBeGreaterThan(1);
  });

  it("gives offsets that slice back to the surface, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.nat(50), (text, offset) => {
        for (const { start, end, surface } of tokenize(text, offset)) {
          expect(text.slice(start - offset, end - offset)).toBe(surface);
        }
      }),
    );
  });
});

describe("foldWord", () => {
  it("drops case and accents, but keeps letters that differ in meaning", () => {
    expect(foldWord("ÉTÉ")).toBe("ete");
    expect(foldWord("Київ")).toBe("київ");
    expect(foldWord("Müller")).toBe("müller");
  });
});
