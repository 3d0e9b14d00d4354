import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/story/detect-language.ts";

describe("detectLanguage", () => {
  it.each([
    ["en", "The cat and the dog sat in the house with it."],
    ["en", "THE HOUSE OF IT"],
    ["de", "Der Hund und die Katze sind nicht mit dem Ball."],
    ["de", "Theo und Andes, die Ofen"],
    ["fr", "Le chat et la souris est dans une maison pour les enfants."],
    ["fr", "sur, pour, du"],
    ["es", "El perro y los gatos es una casa que por con para del."],
    ["pl", "Nie wiem, że to jest w domu na wsi i się boję."],
    ["pl", "W NA SIĘ"],
    ["uk", "Він та вона не знали, що на світі є їжа."],
    ["uk", "та не на"],
    ["ru", "Он и она не знали, что это было вчера."],
    ["ru", "Ё!"],
    ["ja", "これは本です。"],
    ["zh", "這是一本書。"],
    ["ko", "이것은 책입니다."],
    ["th", "นี่คือหนังสือ"],
    ["ar", "هذا كتاب"],
    ["he", "זה ספר"],
    ["el", "Αυτό είναι ένα βιβλίο"],
    ["hi", "यह एक किताब है"],
  ])("tells %s by “%s”", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    ["nothing tells", "12345 Zzz"],
    ["words only hold the commonest ones", "iw nad sięga derb diesel dass sure"],
    ["two languages are as likely", "the der"],
    ["few letters are of another script", `${"本".repeat(30)} ${"a".repeat(70)}`],
    [
      "others come behind its beginning",
      `${"the and of ".repeat(455)}${"der die das ".repeat(900)}`,
    ],
  ])("takes a text for English where %s", (_, text) => {
    expect(detectLanguage(text)).toBe("en");
  });

  it("goes by a script from more than three letters in ten on", () => {
    expect(detectLanguage(`${"本".repeat(31)} ${"a".repeat(69)}`)).toBe("zh");
  });

  it("goes by whole words", () => {
    expect(detectLanguage("theory andes inn the der die")).toBe("de");
    expect(detectLanguage("bathe sand tin the der die")).toBe("de");
    expect(detectLanguage("oder dieb unda der the and")).toBe("en");
    expect(detectLanguage("lea etc less the and le")).toBe("en");
    expect(detectLanguage("sell eye toy the and el")).toBe("en");
  });
});
