import {
  type Expects,
  type ParsedQuestion,
  type QuestionTerm,
  weightOf,
} from "../parse-question.ts";
import type { ExpandedTerm } from "../term-meanings.ts";
import { wordOf } from "../tokenize.ts";
import type { Expansion } from "../vocabulary.ts";
import { askingLanguageOf } from "./asking-language.ts";
import type { AskingRules } from "./asking-rules.ts";
import { lexiconOf } from "./lexicon.ts";
import { type AskedWord, askedWordsOf, plainForm } from "./plain-form.ts";
import { type Meaning, type ResolveOptions, resolveWord } from "./resolve-word.ts";
import { functionWordsOf, rulesOf } from "./rules-of.ts";
import {
  DAY_OR_MONTH,
  isSpeechVerb,
  SPEAKING_ROLE,
  type SpeechWord,
  speechQuestionOf,
} from "./speech-question.ts";
import type { StoryNames } from "./story-names.ts";

/** What the English stories searched hold. */
export interface EnglishStories {
  /** What an English term may mean there, surest first. */
  expand(term: QuestionTerm): readonly Expansion[];
  names(): StoryNames;
}

/** A question of another language, read as if it had been asked in English. */
export interface TranslatedQuestion {
  readonly question: ParsedQuestion;
  /** `question.terms` with what they may mean in the stories. */
  readonly terms: readonly ExpandedTerm[];
}

const LONGEST = 2000;
const MOST_WORDS = 120;
const MOST_TERMS = 64;
const LONGEST_PHRASE = 4;
const SURE_PHRASE = 0.95;
/** What a verb of speech tells, and a word that nobody can translate. */
const SPEECH_VERB_WEIGHT = 0.1;
const UNKNOWN_WEIGHT = 0.7;
/** A further translation is less sure than the one before, down to a limit. */
const EACH_FURTHER = 0.04;
const LEAST_SURE = 0.75;

/** The words that an English question of the same form would open with. */
const OPENINGS: Readonly<Record<Expects, string>> = {
  person: "who",
  time: "when",
  place: "where",
  body: "which country",
  duration: "how long",
  age: "how old",
  quantity: "how many",
  reason: "why",
  name: "what name",
};

/** A word or expression of the question in its place. */
interface Piece {
  readonly at: number;
  readonly meaning: Meaning;
}

function piecesOf(words: readonly AskedWord[], options: ResolveOptions): Piece[] {
  const { language, lexicon } = options;
  const functionWords = functionWordsOf(language);
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST_PHRASE, words.length - at);
    let phrase: readonly string[] | null = null;
    for (; length > 1; length--) {
      phrase = lexicon.find(words.slice(at, at + length));
      if (phrase !== null) break;
    }
    if (phrase !== null) {
      const asked = words
        .slice(at, at + length)
        .map(({ surface }) => surface)
        .join(" ");
      const kind = /^\p{Lu}/u.test(phrase[0] ?? "") ? "name" : "word";
      pieces.push({
        at,
        meaning: { asked, kind, english: phrase, sure: SURE_PHRASE },
      });
    } else if (!functionWords.has(words[at]!.word)) {
      const meanings = resolveWord(words[at]!, { ...options, first: at === 0 });
      pieces.push(...meanings.map((meaning) => ({ at, meaning })));
    }
    at += length;
  }
  return pieces;
}

/** One English word of a meaning, with every other that may stand for it. */
function expandOne(
  meaning: Meaning,
  alternatives: readonly string[],
  weigh: (word: string) => number,
  stories: EnglishStories,
): ExpandedTerm {
  const found = new Map<number, Expansion>();
  let best: { word: string; weight: number } | null = null;
  for (const [rank, english] of alternatives.entries()) {
    const word = wordOf(english);
    const sure = Math.max(LEAST_SURE, 1 - rank * EACH_FURTHER) * meaning.sure;
    for (const expansion of stories.expand({
      asked: meaning.asked,
      word,
      kind: meaning.kind,
      weight: 1,
    })) {
      // A synonym of a second-best translation is far from what was asked.
      if (rank > 0 && expansion.how === "synonym") continue;
      const weight = expansion.weight * sure;
      if (weight > (best?.weight ?? 0)) best = { word, weight };
      if (weight > (found.get(expansion.termId)?.weight ?? 0)) {
        found.set(expansion.termId, { ...expansion, weight });
      }
    }
  }
  const word = best?.word ?? wordOf(alternatives[0] ?? meaning.asked);
  const mean = alternatives.reduce((sum, english) => sum + weigh(wordOf(english)), 0);
  const weight = Math.max(weigh(word), mean / Math.max(1, alternatives.length));
  const term = { asked: meaning.asked, word, kind: meaning.kind, weight };
  return { term, expansions: [...found.values()].sort((a, b) => b.weight - a.weight) };
}

/** The terms of a meaning: several where its best English is an expression of several words. */
function termsOf(
  meaning: Meaning,
  weigh: (word: string) => number,
  stories: EnglishStories,
): ExpandedTerm[] {
  const [first = meaning.asked, ...others] = meaning.english;
  const parts = first.split(" ");
  const single = others.filter((english) => !english.includes(" "));
  return parts.map((part, at) =>
    expandOne(meaning, at === 0 ? [part, ...single] : [part], weigh, stories),
  );
}

function speechWordsOf(
  words: readonly AskedWord[],
  pieces: readonly Piece[],
  terms: ReadonlyMap<number, ExpandedTerm>,
): SpeechWord[] {
  const kinds = new Map(pieces.map(({ at, meaning }) => [at, meaning.kind]));
  return words.map((asked, at) => {
    const word = terms.get(at)?.term.word ?? null;
    const speaks =
      word !== null &&
      (kinds.get(at) === "name" ? !DAY_OR_MONTH.test(word) : SPEAKING_ROLE.test(word));
    return { asked, speaker: speaks ? word : null };
  });
}

function glossOf(
  plain: string,
  rules: AskingRules,
  expects: Expects | null,
  terms: readonly string[],
) {
  if (expects === "person" && rules.identity.test(plain)) return `who is ${terms.join(" ")}?`;
  const opening = expects === null ? "what" : OPENINGS[expects];
  return `${opening} ${terms.join(" ")}?`;
}

/** "Tell me", with which a question may open: it asks for nobody's words. */
const REQUEST =
  /^ (?:скажи(?:ть)? мені|скажи(?:те)? мне|підкажи(?:ть)?|подскажи(?:те)?|скажи(?:ть|те)?|bitte sag(?:e|en sie)? mir|sag(?:e|en sie)? mir|dis moi|dites moi|di ?me|digame|powiedz(?:cie)? mi|powiedz) /u;

function withoutRequest(words: readonly AskedWord[]): readonly AskedWord[] {
  const request = REQUEST.exec(plainForm(words))?.[0];
  return request === undefined ? words : words.slice(request.trim().split(" ").length);
}

/**
 * Reads a question of another language for English stories, with a lexicon and the stories' own
 * names; null for an English one. Of several translations that one counts which the stories have.
 */
export function translateQuestion(
  question: string,
  stories: EnglishStories,
): TranslatedQuestion | null {
  const words = withoutRequest(askedWordsOf(question.slice(0, LONGEST)).slice(0, MOST_WORDS));
  const occurs = (word: string) =>
    stories
      .expand({ asked: word, word, kind: "word", weight: 1 })
      .some(({ weight }) => weight >= 0.7);
  const language = askingLanguageOf(words, occurs);
  if (language === null) return null;
  const rules = rulesOf(language);
  const plain = plainForm(words);
  const expects = rules.expects.find(([, form]) => form.test(plain))?.[0] ?? null;
  const options = { language, lexicon: lexiconOf(language), names: stories.names(), occurs };
  const pieces = piecesOf(words, options);

  const weighed = pieces.map(({ at, meaning }) => ({
    at,
    terms: termsOf(
      meaning,
      (word) =>
        meaning.english.length === 0
          ? Math.max(UNKNOWN_WEIGHT, weightOf(word, meaning.kind, "xx", expects))
          : weightOf(word, meaning.kind, "en", expects),
      stories,
    ),
  }));
  const firstTerms = new Map(weighed.map(({ at, terms }) => [at, terms[0]!] as const));
  const speechWords = speechWordsOf(words, pieces, firstTerms);
  const speech = speechQuestionOf(plain, speechWords, rules);

  const distinct = new Map<string, ExpandedTerm>();
  for (const { at, terms } of weighed) {
    const spoken = speech !== null && isSpeechVerb(words[at]!, rules);
    for (const { term, expansions } of terms) {
      if (distinct.has(term.word) || distinct.size >= MOST_TERMS) continue;
      const weight = spoken && term.kind === "word" ? SPEECH_VERB_WEIGHT : term.weight;
      distinct.set(term.word, { term: { ...term, weight }, expansions });
    }
  }
  const terms = [...distinct.values()];
  const countAt = words.findIndex(({ word }) => rules.howMany.test(word));
  const counted = weighed.find(({ at }) => at > countAt)?.terms[0]?.term.word;
  const glossed =
    expects === "quantity" && counted !== undefined
      ? [counted]
      : terms.map(({ term }) => term.word);
  return {
    question: {
      text: glossOf(plain, rules, expects, glossed),
      terms: terms.map(({ term }) => term),
      expects,
      speech,
      translated: true,
    },
    terms,
  };
}
