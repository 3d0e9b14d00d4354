/** What is done to a folded word before Snowball cuts it, and to the stem afterwards. */
export interface AccentRules {
  before(word: string): string;
  after(stem: string): string;
}

const NONE: AccentRules = { before: (word) => word, after: (stem) => stem };

/**
 * Snowball tells many endings by their accents, which folded words lack: they are given back where
 * the letters leave no doubt. What it leaves of "municipio" and "municipios" differs by a vowel.
 */
const RULES: Readonly<Record<string, AccentRules>> = {
  es: {
    before: (word) => word.replace(/([cs])ion$/, "$1ión"),
    after: (stem) => stem.replace(/(?<=..)[iu]$/, ""),
  },
  fr: { before: (word) => word.replace(/ee(s?)$/, "ée$1"), after: (stem) => stem },
  pt: {
    before: (word) => word.replace(/cao$/, "ção").replace(/coes$/, "ções"),
    after: (stem) => stem,
  },
  ru: { before: (word) => word.replaceAll("ё", "е"), after: (stem) => stem },
};

/** The rules of a language (BCP 47 subtag); nothing is done for one that has none. */
export function accentRulesOf(language: string): AccentRules {
  return RULES[language] ?? NONE;
}
