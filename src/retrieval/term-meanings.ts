import { expectsIn } from "./expects-in.ts";
import { type QuestionTerm, tellingOf } from "./parse-question.ts";
import type { PassageIndex } from "./passage-index.ts";
import { peopleOf } from "./peoples.ts";
import { rarityIn } from "./rarity-in.ts";
import { idfOf, type QueryTerm, queryTermsOf, type TextQuery } from "./text-query.ts";
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
  const { counts } = index;
  const { postings } = index.text;
  const { forms, storyCounts } = postings;
  const passages = counts?.passages ?? postings.ids.length;
  const stories = counts?.stories ?? postings.storyIds.length;
  const english = index.language === "en";
  const rarity = rarityIn(index.language);
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
    const held = own === -1 ? null : (counts?.holding(word, index.language) ?? null);
    // What the corpus has been counted for without is what these stories have.
    const holding = Math.max(held?.passages ?? 0, countOf(index, own));
    const idf = idfOf(passages, holding);
    return {
      word,
      term: own,
      form: forms.find(word),
      idf,
      storyIdf: idfOf(stories, own === -1 ? 0 : Math.max(held?.stories ?? 0, storyCounts[own]!)),
      rarity: english
        ? kind === "word"
          ? tellingOf(term)
          : rarityOf(word)
        : (rarity?.(word) ?? idf / idfOf(passages, 0)),
      position: places.get(word) ?? 0,
      similar: pick(false),
      synonyms: queryTermsOf(pick(true)),
      name: kind !== "word",
    };
  });
  return {
    words,
    forms: all,
    expects: english ? expects : expectsIn(index.language, text),
    littleRarity: (form) => rarity?.(forms.stopWords[form]!) ?? 1,
  };
}
