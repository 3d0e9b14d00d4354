import type { QuestionTerm } from "./parse-question.ts";
import type { TermMatch } from "./retrieved.ts";
import type { ExpandedTerm } from "./term-meanings.ts";
import type { TextPostings } from "./text-postings.ts";
import type { TextQuery } from "./text-query.ts";

/** How a sentence meets one word of the question. */
export interface RowMatch {
  readonly weight: number;
  readonly how: TermMatch["how"];
  /** Its place among the sentence's words; -1 for what the sentence means without saying it. */
  readonly position: number;
  /** True for the very form that the question has. */
  readonly literal: boolean;
}

/** A sentence read against the question. */
export interface SentenceRow {
  /** Best match of each term of the question, in the question's order. */
  readonly matches: readonly (RowMatch | null)[];
  /** Share of the question's pairs of neighbouring words, stop-words too, that stand in it. */
  readonly phrases: number;
  /** Share of the question's stop-words, rarer ones heavier. */
  readonly little: number;
  /** How many words it has. */
  readonly words: number;
}

/** Reads the sentences of an index's passages against one question. */
export interface SentenceRows {
  /**
   * Row `row + away` of a passage, or of the passages beside it in the same story; null where there
   * is none.
   */
  find(passage: number, row: number, away?: number): SentenceRow | null;
}

/** How surely (0..1) a row means a term of the question that it does not say. */
export type MeantUnsaid = (passage: number, row: number, term: QuestionTerm) => number;

/** What each key is worth, all together 1; and no key twice within one sentence. */
function createShares(worths: ReadonlyMap<number, number>) {
  const total = [...worths.values()].reduce((sum, worth) => sum + worth, 0);
  const seen = new Set<number>();
  return {
    newSentence: () => seen.clear(),
    take(key: number): number {
      const worth = worths.get(key);
      if (worth === undefined || seen.has(key)) return 0;
      seen.add(key);
      return total === 0 ? 0 : worth / total;
    },
  };
}

type Meant = { readonly slot: number; readonly weight: number; readonly how: TermMatch["how"] };

/** From the index's terms to the question's words that they may answer. */
function createLookup(terms: readonly ExpandedTerm[]): ReadonlyMap<number, readonly Meant[]> {
  const meant = terms.flatMap(({ expansions }, slot) =>
    expansions.map(({ termId, weight, how }) => ({ termId, slot, weight, how })),
  );
  return Map.groupBy(meant, ({ termId }) => termId);
}

export function createSentenceRows(
  index: TextPostings,
  query: TextQuery,
  terms: readonly ExpandedTerm[],
  unsaid: MeantUnsaid = () => 0,
): SentenceRows {
  const { forms, formTerms, words, wordStarts, storyOf } = index;
  const lookup = createLookup(terms);
  const pairs = new Map<number, number>();
  for (let at = 1; at < query.forms.length; at++) {
    const [left, right] = [query.forms[at - 1]!, query.forms[at]!];
    if (left >= 0 && right >= 0) pairs.set(left * forms.size + right, 1);
  }
  const phraseShares = createShares(pairs);
  const littleForms = query.forms.filter((form) => form >= 0 && form < forms.stopTerms);
  const littleShares = createShares(
    new Map(littleForms.map((form) => [form, query.littleRarity(form)])),
  );

  const readPassage = (passage: number): SentenceRow[] => {
    const rows: SentenceRow[] = [];
    const end = wordStarts[passage + 1]!;
    let matches: (RowMatch | null)[] = new Array(terms.length).fill(null);
    let phrases = 0;
    let little = 0;
    let position = 0;
    let last = -1;
    const endRow = () => {
      for (const [slot, { term }] of terms.entries()) {
        if (matches[slot] != null) continue;
        const weight = unsaid(passage, rows.length, term);
        if (weight > 0) matches[slot] = { weight, how: "name", position: -1, literal: false };
      }
      rows.push({ matches, phrases, little, words: position });
      matches = new Array(terms.length).fill(null);
      phrases = 0;
      little = 0;
      position = 0;
      last = -1;
      phraseShares.newSentence();
      littleShares.newSentence();
    };
    for (let at = wordStarts[passage]!; at < end; ) {
      let byte = words[at++]!;
      if (byte === 0) {
        endRow();
        continue;
      }
      let form = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = words[at++]!;
        form |= (byte & 127) << shift;
      }
      form--;
      if (last >= 0) phrases += phraseShares.take(last * forms.size + form);
      last = form;
      if (form < forms.stopTerms) little += littleShares.take(form);
      for (const { slot, weight, how } of lookup.get(formTerms[form]!) ?? []) {
        const literal = form === query.words[slot]!.form;
        const best = matches[slot] ?? null;
        if (best === null || weight > best.weight || (literal && !best.literal)) {
          matches[slot] = { weight, how, position, literal };
        }
      }
      position++;
    }
    endRow();
    return rows;
  };

  const known = new Map<number, readonly SentenceRow[]>();
  const rowsOf = (passage: number) => {
    let rows = known.get(passage);
    if (rows === undefined) {
      rows = readPassage(passage);
      known.set(passage, rows);
    }
    return rows;
  };

  return {
    find(passage, row, away = 0) {
      let from = passage;
      let at = row + away;
      while (at < 0) {
        from--;
        if (storyOf[from] !== storyOf[passage]) return null;
        at += rowsOf(from).length;
      }
      while (at >= rowsOf(from).length) {
        at -= rowsOf(from).length;
        from++;
        if (storyOf[from] !== storyOf[passage]) return null;
      }
      return rowsOf(from)[at]!;
    },
  };
}
