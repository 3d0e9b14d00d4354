import { spellingLikeness } from "../spelling.ts";
import { transliterate } from "../transliterate.ts";
import type { AskingLanguage } from "./asking-rules.ts";
import { plainWord } from "./plain-form.ts";
import { rulesOf } from "./rules-of.ts";

/** Letters that Russian sounds otherwise than Ukrainian. */
const RUSSIAN: Readonly<Record<string, string>> = { г: "g", и: "i", э: "e" };

function inLatin(word: string, language: AskingLanguage | null): string {
  const own =
    language === "ru" ? [...word].map((letter) => RUSSIAN[letter] ?? letter).join("") : word;
  return transliterate(own) ?? own;
}

/**
 * The consonants of a name by their sound, as the scripts and languages that quote it agree on
 * them: "Мерц" and "Merz" are "mrs", "Уиткофф" and "Witkoff" are "ftkf".
 */
function consonantsOf(latin: string): string {
  return latin
    .replace(/^(?:u|o)(?=[aeiouy])/u, "w")
    .replace(/(?:tsch|dzh|shch|sch|tch|sh|zh|cz|sz|ch)/gu, "#")
    .replace(/^dj|^j(?=[aeou])/u, "#")
    .replace(/(?:kh|gh|[cqxg])/gu, "k")
    .replace(/(?:tz|ts|z)/gu, "s")
    .replace(/(?:ph|w|v)/gu, "f")
    .replace(/[^#bdfklmnprst]/gu, "")
    .replace(/(.)\1+/gu, "$1");
}

/** Likeness by consonants alone, of names with three or more of them, and of short names. */
const SAME_CONSONANTS = 0.8;
const SAME_SHORT = 0.7;
const SHORT = 5;

/** True when the first vowels sound alike, both at the front of the mouth or both not. */
function sameFirstVowel(left: string, right: string): boolean {
  const isFront = (word: string) => /^[^aeiouy]*[eiy]/u.test(word);
  return isFront(left) === isFront(right);
}

/** The nominatives that a name in some case may have, in Latin letters, itself first. */
function baseNamesOf(word: string, language: AskingLanguage | null): string[] {
  const bases = new Set([word]);
  const endings = language === null ? [] : rulesOf(language).nameEndings;
  for (const [ending, nominative] of endings) {
    const base = word.replace(ending, nominative);
    if (base.length >= 3) bases.add(base);
  }
  return [...bases].map((base) => inLatin(base, language));
}

/** A name that a story gives, and how sure (0..1) it is that this one was asked for. */
export interface LikelyName {
  readonly name: string;
  readonly like: number;
}

/** The words of the names that stories give. */
export interface StoryNames {
  /** The likeliest to be what a folded word of a question names, in whatever scripts. */
  find(word: string, language: AskingLanguage | null): LikelyName | null;
}

/** Among more names, spelling is no longer compared with each: sound and letters have to agree. */
const MOST_COMPARED = 3000;
/** Names of one sound differ by so many letters at most. */
const LONGEST_REST = 3;

interface KnownName {
  readonly name: string;
  readonly latin: string;
}

function add(map: Map<string, KnownName[]>, key: string, name: KnownName): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [name]);
  else list.push(name);
}

/** Sorts folded words of names by their letters and their sound. */
export function createStoryNames(words: readonly string[]): StoryNames {
  const byLatin = new Map<string, KnownName[]>();
  const bySound = new Map<string, KnownName[]>();
  const byStart = new Map<string, KnownName[]>();
  for (const name of words) {
    const plain = plainWord(name);
    const known = { name, latin: transliterate(plain) ?? plain };
    add(byLatin, known.latin, known);
    const sound = consonantsOf(known.latin);
    if (sound.length >= 2) add(bySound, sound, known);
    if (words.length <= MOST_COMPARED) add(byStart, sound.slice(0, 1), known);
  }
  return {
    find(word, language) {
      let best: LikelyName | null = null;
      const offer = ({ name }: KnownName, like: number) => {
        if (like > (best?.like ?? 0)) best = { name, like };
      };
      const sameScript = transliterate(word) === null;
      for (const base of baseNamesOf(word, language)) {
        for (const known of byLatin.get(base) ?? []) offer(known, 1);
        const sound = consonantsOf(base);
        for (const known of bySound.get(sound) ?? []) {
          const short = base.length <= SHORT && known.latin.length <= SHORT;
          const near = Math.abs(base.length - known.latin.length) <= LONGEST_REST;
          // "Mars" is not "Merz", but "Майк" may be "Mike".
          if (sameScript && sound.length <= 3 && !sameFirstVowel(base, known.latin)) continue;
          if (sound.length >= 3 && near) offer(known, SAME_CONSONANTS);
          else if (sound.length === 2 && short) offer(known, SAME_SHORT);
        }
        for (const known of byStart.get(sound.slice(0, 1)) ?? []) {
          offer(known, spellingLikeness(base, known.latin));
        }
      }
      return best;
    },
  };
}
