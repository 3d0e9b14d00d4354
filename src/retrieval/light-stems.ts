import type { Stem } from "./stem.ts";

/** Cuts one match of `pattern` off a word where at least `least` letters stay. */
function cut(word: string, pattern: RegExp, least: number): string {
  const bare = word.replace(pattern, "");
  return bare.length >= least ? bare : word;
}

/** The article, "and", "with" and "for" written into the next word (Larkey's Light10). */
const ARABIC_START = /^(?:وال|بال|كال|فال|لل|ال|و(?=....))/u;
const ARABIC_END = /(?:ها|ان|ات|ون|ين|يه|ي|ه)$/u;

function stemArabic(word: string): string {
  let stem = cut(word, ARABIC_START, 3);
  stem = cut(stem, ARABIC_END, 3);
  return cut(stem, ARABIC_END, 3);
}

/** "And in the house" is one word of Hebrew. Cut again and again, "house" loses as much as it does. */
function stemHebrew(word: string): string {
  let stem = word;
  for (let rest = cut(stem, /^[ובהלכמש]/u, 3); rest !== stem; ) {
    stem = rest;
    rest = cut(stem, /^[ובהלכמש]/u, 3);
  }
  return cut(stem, /(?:ים|ות|ית|ה|ת|י)$/u, 3);
}

const PERSIAN_END = /(?:هايي|هاي|ها|ترين|تر|ان|ات|ي)$/u;

/** Endings of gender, number and case; a nasal is written in two ways. */
const HINDI_END = /(?:ियां|ियों|ाओं|ुओं|ुएं|ाएं|ों|ें|ीं|ां|[ािीुूेैोौं])$/u;

function stemHindi(word: string): string {
  const even = word
    .replaceAll("ँ", "ं")
    .replace(/न्(?=[तथदध])/gu, "ं")
    .replace(/म्(?=[पफबभ])/gu, "ं");
  return cut(even, HINDI_END, 2);
}

const BENGALI_END = /(?:গুলির|গুলোর|গুলি|গুলো|দের|েরা|ের|টির|টি|টা|কে|তে|রা|র|ে)$/u;

const GREEK_END = /(?:ματων|ματος|ματα|ους|εων|εως|εις|ος|ου|οι|ων|ες|ας|ης|μα|α|η|ο|ε|ι|ω|υ|ς)$/u;

/** Latin letters alone, and the first five of them: that does as well as knowing Turkish endings. */
const TURKISH_LETTERS = 5;
/** "kitap" softens before a vowel: "kitabı". */
const SOFTENED: Readonly<Record<string, string>> = { b: "p", d: "t", g: "k" };

function stemTurkish(word: string): string {
  const [bare] = word.split("'");
  return bare!
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .slice(0, TURKISH_LETTERS)
    .replace(/(?<=...)[aeiou]$/, "")
    .replace(/(?<=..)[bdg]$/, (letter) => SOFTENED[letter] ?? letter);
}

const ROMANIAN_END =
  /(?:urilor|urile|iilor|ilor|elor|ului|ilor|lor|uri|iile|ile|ele|iei|ul|ei|ia|ii|le|ea|ua|ie|a|e|i|u)$/u;

function stemRomanian(word: string): string {
  const bare = word.normalize("NFD").replace(/\p{M}/gu, "");
  return cut(cut(bare, ROMANIAN_END, 3), /[aeiu]$/u, 3);
}

/** Particles that Korean writes onto the word before them. */
const KOREAN_END =
  /(?:에서는|에서의|에게서|으로는|으로서|으로써|이라고|입니까|입니다|했습니까|했습니다|에서|에게|으로|까지|부터|처럼|보다|이다|했다|한다|하는|하고|이라|들의|들은|들이|들을|들|은|는|이|가|을|를|의|에|와|과|도|만|로|한)$/u;

/** Stemmers of our own, for languages that Snowball lacks, or cuts by marks that are folded away. */
const STEMS: Readonly<Record<string, Stem>> = {
  ar: stemArabic,
  bn: (word) => cut(word, BENGALI_END, 3),
  el: (word) => cut(word, GREEK_END, 3),
  fa: (word) => cut(word, PERSIAN_END, 3),
  he: stemHebrew,
  hi: stemHindi,
  ko: (word) => cut(word, KOREAN_END, 2),
  ro: stemRomanian,
  tr: stemTurkish,
};

/** Cuts folded words of a language (BCP 47 subtag) lightly; null for one that this knows nothing of. */
export function lightStemOf(language: string): Stem | null {
  return STEMS[language] ?? null;
}
