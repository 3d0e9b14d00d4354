import { transliterate } from "../transliterate.ts";
import type { AskingLanguage } from "./asking-rules.ts";

/** Endings of words that Europe's languages share, and English ones for them. */
const ENDINGS: Readonly<Record<AskingLanguage, readonly (readonly [RegExp, string])[]>> = {
  uk: [
    [/(?:ацій|ація|ації|ацію|ацією|аціях|аціями|аціям)$/u, "ation"],
    [/(?:ція|ції|цію|цією|цій|ціях)$/u, "tion"],
    [/(?:сія|сії|сію|сією|сій)$/u, "sion"],
    [/(?:изм|ізм)\p{L}{0,2}$/u, "ism"],
    [/(?:ічн|ичн)\p{L}{1,3}$/u, "ic"],
  ],
  ru: [
    [/(?:ация|ации|ацию|ацией|аций|ациях|ациями)$/u, "ation"],
    [/(?:ция|ции|цию|цией|ций|циях)$/u, "tion"],
    [/(?:сия|сии|сию|сией|сий)$/u, "sion"],
    [/изм\p{L}{0,2}$/u, "ism"],
    [/(?:ическ|ичн)\p{L}{1,3}$/u, "ic"],
  ],
  pl: [
    [/(?:acja|acji|acje|acjach|acjami)$/u, "ation"],
    [/(?:cja|cji|cje|cjach|cjami)$/u, "tion"],
    [/(?:sja|sji|sje|zja|zji|zje)$/u, "sion"],
    [/izm\p{L}{0,3}$/u, "ism"],
    [/(?:yczn|iczn)\p{L}{1,3}$/u, "ic"],
  ],
  de: [
    [/ieren$/u, "ate"],
    [/ität(?:en)?$/u, "ity"],
    [/ismus$/u, "ism"],
    [/isch(?:e[mnrs]?)?$/u, "ic"],
    [/ionen$/u, "ion"],
    [/^k/u, "c"],
  ],
  fr: [
    [/ites?$/u, "ity"],
    [/iques?$/u, "ic"],
    [/(?:er|ees?|es?)$/u, "e"],
    [/eurs?$/u, "or"],
    [/ions$/u, "ion"],
  ],
  es: [
    [/(?:cion|ciones)$/u, "tion"],
    [/(?:sion|siones)$/u, "sion"],
    [/(?:idad|idades)$/u, "ity"],
    [/ismos?$/u, "ism"],
    [/ic[oa]s?$/u, "ic"],
    [/(?:ar|ad[oa]s?|os?|as?)$/u, "e"],
  ],
};

/** Shorter words look alike by chance. */
const SHORTEST = 6;

/** What an international word would be in English: "negociación" → "negociation". Folded words. */
export function cognatesOf(word: string, language: AskingLanguage): string[] {
  if (word.length < SHORTEST) return [];
  const forms = new Set<string>();
  for (const [ending, english] of ENDINGS[language]) {
    if (ending.test(word)) forms.add(word.replace(ending, english));
  }
  forms.add(word);
  return [...forms].map((form) => transliterate(form) ?? form);
}
