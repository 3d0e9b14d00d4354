import { directionOf } from "./text-direction.ts";

export type QuotationMarks = readonly [opening: string, closing: string];

const DEFAULT: QuotationMarks = ["“", "”"];
/** Marks of the languages that don't write “…”, by primary subtag. */
const BY_LANGUAGE: ReadonlyMap<string, QuotationMarks> = new Map(
  Object.entries<QuotationMarks>({
    ar: ["«", "»"],
    be: ["«", "»"],
    bg: ["„", "“"],
    cs: ["„", "“"],
    de: ["„", "“"],
    el: ["«", "»"],
    es: ["«", "»"],
    fa: ["«", "»"],
    fr: ["«", "»"],
    he: ["”", "”"],
    hu: ["„", "”"],
    it: ["«", "»"],
    ja: ["「", "」"],
    pl: ["„", "”"],
    ru: ["«", "»"],
    uk: ["«", "»"],
  }),
);

/** The marks that a language puts around a quote; of a right-to-left text in logical order. */
export function quotationMarksOf(language: string, text: string): QuotationMarks {
  const known = BY_LANGUAGE.get(language.toLowerCase().split("-")[0]!);
  return known ?? (directionOf(text) === "rtl" ? ["«", "»"] : DEFAULT);
}
