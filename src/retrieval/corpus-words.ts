import { parseQuestion, type QuestionTerm } from "./parse-question.ts";
import { stemmerOf } from "./stem.ts";
import { createStoryNames } from "./translation/story-names.ts";
import { translateQuestion } from "./translation/translate-question.ts";
import { createVocabulary, type Expansion } from "./vocabulary.ts";

/** How many passages and stories there are, or hold something. */
export interface Holding {
  readonly passages: number;
  readonly stories: number;
}

/** How many passages and stories of a corpus hold a word; of how many altogether. */
export interface CorpusCounts extends Holding {
  /** By a folded word's stem, in one language. */
  holding(word: string, language: string): Holding;
}

/** The terms of a question as a store of passages is asked for them. */
export interface SoughtTerms {
  /** What the question's words stand for in the corpus, the surest meaning of each. */
  readonly surest: readonly string[];
  /** Synonyms, other spellings and forms of names. */
  readonly others: readonly string[];
}

/** The words of a corpus that is too large for an index in memory: its terms and their counts. */
export interface CorpusWords extends CorpusCounts {
  /** By a term, as stores have it. */
  countOf(term: string): Holding;
  seek(question: string): SoughtTerms;
}

export interface CorpusWordsOptions extends Holding {
  readonly terms: readonly (Holding & { readonly term: string })[];
  /** Languages of the stories. */
  readonly languages: readonly string[];
}

const NONE: Holding = { passages: 0, stories: 0 };
/** Other meanings of one word that are sought, too. */
const MOST_OTHERS = 6;

export function createCorpusWords(options: CorpusWordsOptions): CorpusWords {
  const { terms, languages, passages, stories } = options;
  const places = new Map(terms.map(({ term }, at) => [term, at]));
  const readers = [...new Set(languages)].map((language) => {
    const stem = stemmerOf(language);
    const find = (word: string) => places.get(word) ?? -1;
    const findTerm = (word: string) => places.get(stem(word)) ?? find(word);
    const words = () => places.keys();
    // Stop-words are no terms.
    const forms = { words, find, findTerm, termOf: (form: number) => form, stopTerms: 0 };
    return { language, vocabulary: createVocabulary(forms, language) };
  });
  // Casts are not at hand: names of other scripts are found by their spelling.
  const names = () => createStoryNames([]);

  const meaningsIn = ({ language, vocabulary }: (typeof readers)[number], question: string) => {
    const expand = (term: QuestionTerm) => vocabulary.expand(term);
    const translated = language === "en" ? translateQuestion(question, { expand, names }) : null;
    return (
      translated?.terms ??
      parseQuestion(question, language).terms.map((term) => ({ term, expansions: expand(term) }))
    );
  };
  const countOf = (term: string) => terms[places.get(term) ?? -1] ?? NONE;
  const wordOf = ({ termId }: Expansion) => terms[termId]!.term;

  return {
    passages,
    stories,
    countOf,
    holding: (word, language) => countOf(stemmerOf(language)(word)),
    seek(question) {
      const surest = new Set<string>();
      const others = new Set<string>();
      for (const reader of readers) {
        for (const { expansions } of meaningsIn(reader, question)) {
          const [first, ...more] = expansions;
          if (first === undefined) continue;
          surest.add(wordOf(first));
          for (const other of more.slice(0, MOST_OTHERS)) others.add(wordOf(other));
        }
      }
      return { surest: [...surest], others: [...others].filter((term) => !surest.has(term)) };
    },
  };
}
