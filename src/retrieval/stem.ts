import { createRequire } from "node:module";
import type { Stemmer } from "snowball-stemmers";
import stemEnglish from "wink-porter2-stemmer";
import { accentRulesOf } from "./accent-rules.ts";
import { dictionaryFormOf } from "./irregular-forms.ts";
import { lightStemOf } from "./light-stems.ts";
import { foldWord } from "./tokenize.ts";

/** Cuts a folded word to the part that its inflections share. */
export type Stem = (word: string) => string;

/** Languages that Snowball has an algorithm for, by BCP 47 subtag. */
const SNOWBALL: Readonly<Record<string, string>> = {
  da: "danish",
  de: "german",
  es: "spanish",
  fi: "finnish",
  fr: "french",
  hu: "hungarian",
  it: "italian",
  nb: "norwegian",
  nl: "dutch",
  nn: "norwegian",
  no: "norwegian",
  pt: "portuguese",
  ru: "russian",
  sv: "swedish",
};

const require = createRequire(import.meta.url);
const stemmers = new Map<string, Stem>();

/** Stems are asked for again and again, and a vocabulary is small: remember them. */
function remember(stem: Stem): Stem {
  const known = new Map<string, string>();
  return (word) => {
    let result = known.get(word);
    if (result === undefined) {
      if (known.size > 100_000) known.clear();
      result = stem(word);
      known.set(word, result);
    }
    return result;
  };
}

function createStemmer(language: string): Stem {
  if (language === "en") {
    return (word) => {
      const form = dictionaryFormOf(word);
      return /^[a-z']{3,60}$/.test(form) ? stemEnglish(form) : form;
    };
  }
  if (language === "uk" || language === "pl") {
    const { stemSlavic } = require("./slavic-stem.ts") as typeof import("./slavic-stem.ts");
    return (word) => (word.length > 60 ? word : stemSlavic(word, language));
  }
  const light = lightStemOf(language);
  if (light !== null) return (word) => (word.length > 60 ? word : light(word));
  const algorithm = SNOWBALL[language];
  if (algorithm === undefined) return (word) => word;
  // Loaded on first use: most processes never need it, and it is slow to load.
  const { newStemmer } = require("snowball-stemmers") as { newStemmer(name: string): Stemmer };
  const stemmer = newStemmer(algorithm);
  const { before, after } = accentRulesOf(language);
  return (word) => (word.length > 60 ? word : after(foldWord(stemmer.stem(before(word)))));
}

/** The stemmer of a language; a language without one leaves words as they are. */
export function stemmerOf(language: string): Stem {
  let stem = stemmers.get(language);
  if (stem === undefined) {
    stem = remember(createStemmer(language));
    stemmers.set(language, stem);
  }
  return stem;
}
