import { type QuestionTerm, tellingOf } from "./parse-question.ts";
import type { PassageIndex } from "./passage-index.ts";
import { peopleOf } from "./peoples.ts";
import { idfOf, type QueryTerm, type TextQuery } from "./text-query.ts";
import { visitWords, wordOf } from "./tokenize.ts";
import type { Expansion } from "./vocabulary.ts";
import { rarityOf } from "./word-rarity.ts";

/** A content word of the question with what it may mean in the stories searched. */
export interface ExpandedTerm {
  readonly term: QuestionTerm;
  readonly expansions: readonly Expansion[];
}

const expanded = new WeakMap<PassageIndex, Map<string, readonly Expansion[]>>();
const MOST_EXPANDED = 10_000;

/** What a question's word may mean in an index. The words asked of a story come back: remember. */
export function expandTerm(index: PassageIndex, term: QuestionTerm): readonly Expansion[] {
  let known = expanded.get(index);
  if (known === undefined || known.size >= MOST_EXPANDED) {
    known = new Map();
    expanded.set(index, known);
  }
  const key = `${term.kind} ${term.word}`;
  let expansions = known.get(key);
  if (expansions === undefined) {
    const peoples = index.language === "en" && term.kind === "name" ? peopleOf(term.word) : [];
    expansions = index.vocabulary.expand(term, [...index.aliasesOf(term.word), ...peoples]);
    known.set(key, expansions);
  }
  return expansions;
}

/** Passages that hold a term. */
function countOf({ text: { postings } }: PassageIndex, term: number): number {
  return term === -1 ? 0 : postings.postingStarts[term + 1]! - postings.postingStarts[term]!;
}

/** The same meanings as a query of the text index: its words are the terms, one for one. */
export function queryOfTerms(
  index: PassageIndex,
  text: string,
  terms: readonly ExpandedTerm[],
  expects: TextQuery["expects"],
): TextQuery {
  const { postings } = index.text;
  const { forms, storyCounts } = postings;
  const english = index.language === "en";
  const all: number[] = [];
  const places = new Map<string, number>();
  visitWords(text, (start, end) => {
    const word = wordOf(text.slice(start, end));
    if (!places.has(word)) places.set(word, all.length);
    all.push(forms.find(word));
  });
  const words = terms.map(({ term, expansions }) => {
    const { word, kind } = term;
    const [first, ...others] = expansions;
    const own = first?.how === "exact" || first?.how === "stem" ? first.termId : -1;
    const meant = own === -1 ? expansions : others;
    const pick = (synonyms: boolean): QueryTerm[] =>
      meant
        .filter(({ how }) => (how === "synonym") === synonyms)
        .map((expansion) => ({ term: expansion.termId, weight: expansion.weight }));
    const idf = idfOf(postings.ids.length, countOf(index, own));
    return {
      word,
      term: own,
      form: forms.find(word),
      idf,
      storyIdf: idfOf(postings.storyIds.length, own === -1 ? 0 : storyCounts[own]!),
      rarity: english
        ? kind === "word"
          ? tellingOf(term)
          : rarityOf(word)
        : idf / idfOf(postings.ids.length, 0),
      position: places.get(word) ?? 0,
      similar: pick(false),
      synonyms: pick(true),
      name: kind !== "word",
    };
  });
  return {
    words,
    forms: all,
    expects: english ? expects : null,
    littleRarity: (form) => (english ? rarityOf(forms.stopWords[form]!) : 1),
  };
}
