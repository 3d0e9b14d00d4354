import type { AskingLanguage } from "./asking-rules.ts";
import { cognatesOf } from "./cognate.ts";
import type { Lexicon } from "./lexicon.ts";
import type { AskedWord } from "./plain-form.ts";
import { splitCompound } from "./split-compound.ts";
import type { StoryNames } from "./story-names.ts";

/** What one content word or expression of a question may be in English. */
export interface Meaning {
  /** As asked. */
  readonly asked: string;
  readonly kind: "word" | "name" | "number";
  /** Surest first; empty when nobody knows. A space parts words that are all meant. */
  readonly english: readonly string[];
  /** 0..1: how sure the English is. */
  readonly sure: number;
}

export interface ResolveOptions {
  readonly language: AskingLanguage;
  readonly lexicon: Lexicon;
  readonly names: StoryNames;
  /** True for an English word, or one near it, that the story has. */
  occurs(word: string): boolean;
}

const SURE = 0.95;
const BY_PART = 0.85;
const BY_LOOKS = 0.75;
const SURE_NAME = 0.9;
const LIKELY_NAME = 0.7;

function isCapital({ surface }: AskedWord): boolean {
  return /^\p{Lu}/u.test(surface);
}

function fromLexicon(asked: string, english: readonly string[], sure: number): Meaning {
  return { asked, english, sure, kind: /^\p{Lu}/u.test(english[0]!) ? "name" : "word" };
}

/** What a content word means: by the lexicon, the story's names, its looks, or its parts. */
export function resolveWord(
  word: AskedWord,
  options: ResolveOptions & { readonly first: boolean },
): Meaning[] {
  const { language, lexicon, first } = options;
  const { surface } = word;
  if (/^\p{N}/u.test(surface)) {
    return [{ asked: surface, kind: "number", english: [surface], sure: 1 }];
  }
  const capital = isCapital(word) && (!first || language !== "de");
  const name = options.names.find(word.word, language);
  const named = (sure: number): Meaning[] => [
    { asked: surface, kind: "name", english: [name!.name], sure },
  ];
  const exact = lexicon.findExactly(word.word);
  if (name !== null && name.like >= SURE_NAME && (exact === null || name.like === 1)) {
    return named(name.like);
  }
  if (exact !== null) return [fromLexicon(surface, exact, SURE)];
  if (name !== null && name.like >= LIKELY_NAME && capital) return named(name.like);
  const found = lexicon.find([word]);
  if (found !== null) return [fromLexicon(surface, found, SURE)];
  if (name !== null && name.like >= LIKELY_NAME) return named(name.like);
  const cognates = cognatesOf(word.word, language).filter(options.occurs);
  if (cognates.length > 0) {
    return [{ asked: surface, kind: "word", english: cognates, sure: BY_LOOKS }];
  }
  if (language === "de") {
    const parts = splitCompound(word, (part) => lexicon.find([part]) !== null);
    if (parts !== null) {
      return parts.map((part) => fromLexicon(surface, lexicon.find([part])!, BY_PART));
    }
  }
  const unknown = capital && language !== "de" && !first ? "name" : "word";
  return [{ asked: surface, kind: unknown, english: [], sure: 0 }];
}
