import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { chooseFonts } from "../../src/pictures/choose-fonts.ts";
import { readFontFiles } from "../../src/pictures/font-files.ts";
import { loadCanvas } from "../../src/pictures/load-canvas.ts";
import { readCodePoints } from "../../src/pictures/read-code-points.ts";
import { registerFonts } from "../../src/pictures/register-fonts.ts";
import { AWKWARD } from "./card-fixtures.ts";

const NEEDS_NO_GLYPH = /[\s\p{Default_Ignorable_Code_Point}]/u;

describe("chooseFonts", () => {
  it.each(Object.entries(AWKWARD))("has a glyph for every character of %s", async (_, text) => {
    const { files, missing } = await chooseFonts(text, "en");
    expect(missing).toEqual([]);
    const held = await Promise.all(files.map(({ path }) => readFile(path).then(readCodePoints)));
    for (const character of text) {
      if (NEEDS_NO_GLYPH.test(character)) continue;
      expect(held.some((points) => points.has(character.codePointAt(0)!))).toBe(true);
    }
  });

  it("has the letters of Europe and the usual symbols", async () => {
    const text = "ĂăĐđŁłŻžŠőűİığşțẞæøåŵệ ΑΩάώ ЁЄІЇҐґ “”‘’„«»…–— €£₴₽№†‡•°½→←≤≥≠∞√✓★☆●■ ⚡⭐✅❌ 𝐁𝔠";
    expect((await chooseFonts(text, "en")).missing).toEqual([]);
  });

  it("chooses only the files that a text needs", async () => {
    const { files } = await chooseFonts("We will stay.", "en");
    expect(files.map(({ family }) => family)).toEqual(["noto-serif-latin"]);
    expect((await chooseFonts("中文", "zh")).files.length).toBeLessThanOrEqual(2);
  });

  it("draws Han characters as the language does", async () => {
    const fontsOf = async (text: string, language: string) =>
      (await chooseFonts(text, language)).files.map(({ family }) => family.slice(0, 13));
    expect(new Set(await fontsOf("直", "zh"))).toEqual(new Set(["noto-serif-sc"]));
    expect(new Set(await fontsOf("直", "ja"))).toEqual(new Set(["noto-serif-jp"]));
    expect(new Set(await fontsOf("直す", "en"))).toEqual(new Set(["noto-serif-jp"]));
    expect(new Set(await fontsOf("直", "ko"))).toEqual(new Set(["noto-serif-kr"]));
  });

  it("names what no font has, each once", async () => {
    expect((await chooseFonts("ཀཀ a\uE000", "en")).missing).toEqual(["ཀ", "\uE000"]);
  });
});

describe("readFontFiles", () => {
  it("finds no files of a package that is not installed", async () => {
    expect(await readFontFiles("@fontsource/no-such-font")).toEqual([]);
  });

  it("finds files that the canvas can open", async () => {
    const canvas = (await loadCanvas())!;
    const files = (await readFontFiles("@fontsource/noto-color-emoji")).concat(
      (await readFontFiles("@fontsource-variable/noto-serif-hebrew")).slice(0, 1),
    );
    expect(files).toHaveLength(2);
    registerFonts(canvas, files);
    const known = canvas.GlobalFonts.families.map(({ family }) => family);
    expect(known).toContain("verbatim-noto-color-emoji");
    expect(known).toContain("verbatim-noto-serif-hebrew-hebrew");
  });

  it("draws an emoji in colour, not as an empty box", async () => {
    const canvas = (await loadCanvas())!;
    const families = registerFonts(canvas, await readFontFiles("@fontsource/noto-color-emoji"));
    const context = canvas.createCanvas(64, 64).getContext("2d");
    context.font = `40px ${families}`;
    context.fillText("❤️", 4, 48);
    const { data } = context.getImageData(0, 0, 64, 64);
    const red = Array.from({ length: 64 * 64 }, (_, pixel) => pixel * 4).filter(
      (at) => data[at]! > 180 && data[at + 1]! < 100 && data[at + 3]! > 200,
    );
    expect(red.length).toBeGreaterThan(300);
  });
});
