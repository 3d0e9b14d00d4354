import { segment } from "sentencex";
import { describe, expect, it } from "vitest";
import { findSentences } from "../../src/story/find-sentences.ts";

const split = (text: string, language = "en") =>
  findSentences(text, { start: 0, end: text.length }, language).map(({ start, end }) =>
    text.slice(start, end),
  );

/** Each line is one text; ` | ` marks where a sentence ends. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  en: [
    "He met U.S. officials in Berlin. | Then he left.",
    "They live in the U.S. | He does not.",
    "Mr. Brown and Mrs. Gray saw Dr. No. | It was fun.",
    "J. R. R. Tolkien wrote it. | C. S. Lewis read it.",
    "“Open it!” he cried. | Nobody did.",
    "“Open it!” Tom cried. | Nobody did.",
    "“Open it!” | Tom ran away.",
    "“I won’t,” said Mary. | “Why should I?”",
    "He waited… and waited. | Then… | Nothing.",
    "It cost 3.50 dollars. | See No. 5 on p. 12 for more.",
    "We met at 5 p.m. on Sunday. | It rained.",
    "Is it true?! | Yes! | No.",
    "She said: 'Go.' | He went.",
    '"Come in." | "Thank you."',
    "(It was late.) | They slept.",
    "The offer – or “ambition” – was new. | It passed.",
    "1. First do this. | 2. Then do that.",
    "It has ended, etc. and so on.",
    "Visit example.com. | It is free.",
  ],
  de: [
    "Am 3. Mai kam er. | Dann ging er.",
    "Das sind z. B. Äpfel. | Gut.",
    "„Komm!“, rief sie. | Er kam.",
    "Dr. Müller wohnt in der Hauptstr. 5. | Er schläft.",
  ],
  fr: ["« Viens ! » dit-il. | Elle vint.", "M. Dupont est parti. | Mme Roy aussi."],
  es: ["¿Quién es? | ¡Soy yo! | El Sr. Pérez llegó."],
  uk: ["Це було в 2022 р. у Києві. | Він пішов.", "— Привіт! — сказав Іван. | — Як справи?"],
  ru: ["Он родился в 1950 г. в Москве. | Потом уехал.", "Яблоки и т. д. были там. | Всё."],
  zh: ["他来了。|她走了！|真的吗？"],
  ja: ["「行こう。」|彼は言った。"],
  ar: ["هل جاء؟ | نعم. | ذهب."],
};

describe("findSentences", () => {
  for (const [language, texts] of Object.entries(CASES)) {
    it.each(texts)(`${language}: %s`, (marked) => {
      const sentences = marked.split(/\s?\|\s?/);
      const joint = marked.includes(" | ") ? " " : "";
      expect(split(sentences.join(joint), language)).toEqual(sentences);
    });
  }

  it("agrees with sentencex on plain prose", () => {
    const text =
      "The ship left at dawn. Nobody waved. Was it the cold? Perhaps! Dr. Gray stayed ashore, and Mr. Lee sailed. At noon it cost 2.50 euros to eat.";
    const oracle = segment("en", text).map((sentence: string) => sentence.trim());
    expect(split(text)).toEqual(oracle);
  });

  it("takes a time that grows with the text, not with its square", () => {
    // Time of this process alone, the least of three: others use the machine as well.
    const time = (length: number) => {
      const text = "“a. ".repeat(length);
      const spent = [1, 2, 3].map(() => {
        const begun = process.cpuUsage();
        split(text);
        return process.cpuUsage(begun).user / 1_000;
      });
      return Math.min(...spent);
    };
    time(2_000);
    const ratio = time(80_000) / Math.max(0.5, time(8_000));
    expect(ratio).toBeLessThan(60);
  });
});
