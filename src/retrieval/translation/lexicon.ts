import { readFileSync } from "node:fs";
import type { AskingLanguage } from "./asking-rules.ts";
import { lightStem } from "./light-stem.ts";
import type { AskedWord } from "./plain-form.ts";

/** English for the words and short phrases of one language. */
export interface Lexicon {
  /** Surest first, or null. A capital marks a name; a space, an expression of several words. */
  find(words: readonly AskedWord[]): readonly string[] | null;
  /** The same for one folded word exactly as the lexicon writes it. */
  findExactly(word: string): readonly string[] | null;
}

const known = new Map<AskingLanguage, Lexicon>();

/** Letters two words share from which one may stand for the other's forms. */
const SHARED_START = 5;
const LONGEST_REST = 3;

function parse(file: string): Map<string, readonly string[]> {
  const entries = new Map<string, readonly string[]>();
  for (const line of file.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [keys, english] = line.split("\t") as [string, string];
    const list = english.split(",");
    for (const key of keys.split(",")) entries.set(key, list);
  }
  return entries;
}

/** Verbs that a prefix makes perfective: "запропонувати" is a "пропонувати". */
const PREFIXES: Readonly<Partial<Record<AskingLanguage, RegExp>>> = {
  uk: /^(?:за|по|про|на|ви|від|при|до|об|роз|з|с|у)(?=.{4})/u,
  ru: /^(?:за|по|про|на|вы|от|при|до|об|раз|рас|с|у)(?=.{4})/u,
  pl: /^(?:za|po|prze|na|wy|od|przy|do|ob|roz|s|z|u)(?=.{4})/u,
};

function createLexicon(language: AskingLanguage, entries: ReadonlyMap<string, readonly string[]>) {
  let byStart: Map<string, string[]> | null = null;
  /** The entry that begins like a word, and whose ending and the word's are short. */
  const findLike = (word: string) => {
    if (word.length <= SHARED_START) return null;
    if (byStart === null) {
      byStart = new Map();
      for (const key of entries.keys()) {
        if (key.length < SHARED_START || key.includes(" ")) continue;
        const start = key.slice(0, SHARED_START);
        byStart.set(start, [...(byStart.get(start) ?? []), key]);
      }
    }
    let best: string | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const key of byStart.get(word.slice(0, SHARED_START)) ?? []) {
      let shared = SHARED_START;
      while (shared < key.length && key[shared] === word[shared]) shared++;
      const rest = Math.max(key.length, word.length) - shared;
      if (rest <= LONGEST_REST && rest < least && rest * 2 <= shared + 1)
        [best, least] = [key, rest];
    }
    return best === null ? null : entries.get(best)!;
  };
  const findOne = ({ lower, word }: AskedWord) =>
    entries.get(word) ??
    entries.get(`~${lightStem(lower, language)}`) ??
    entries.get(`~${lightStem(word, language)}`) ??
    null;
  return {
    find(words) {
      if (words.length > 1) {
        const exact = entries.get(words.map(({ word }) => word).join(" "));
        return exact ?? entries.get(words.map((word) => stemOf(word, language)).join(" ")) ?? null;
      }
      const [word] = words as [AskedWord];
      const found = findOne(word);
      if (found !== null) return found;
      const bare = word.word.replace(PREFIXES[language] ?? /^$/u, "");
      return (
        (bare === word.word ? null : findOne({ ...word, lower: bare, word: bare })) ??
        findLike(word.word)
      );
    },
    findExactly: (word) => entries.get(word) ?? null,
  } satisfies Lexicon;
}

/** The stem of a word within a phrase. */
function stemOf({ word }: AskedWord, language: AskingLanguage): string {
  return `~${lightStem(word, language)}`;
}

/** The lexicon of a language; its file is read on first use. */
export function lexiconOf(language: AskingLanguage): Lexicon {
  let lexicon = known.get(language);
  if (lexicon === undefined) {
    const url = new URL(`../data/lexicon.${language}.txt`, import.meta.url);
    lexicon = createLexicon(language, parse(readFileSync(url, "utf8")));
    known.set(language, lexicon);
  }
  return lexicon;
}
