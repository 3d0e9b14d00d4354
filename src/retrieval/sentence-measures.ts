import type { TextPostings } from "./text-postings.ts";
import type { TextQuery } from "./text-query.ts";

/** What one sentence and its neighbours hold of a question; shares are 0..1. */
export interface SentenceMeasures {
  /** Share of the question's words, by their rarity in the language, that it has itself. */
  readonly own: number;
  /** The same, in the very form that the question has. */
  readonly exact: number;
  /** Words of like meaning, for words that it has not. */
  readonly synonyms: number;
  /** Share of the question's pairs of neighbouring words, stop-words too, that stand in it. */
  readonly phrases: number;
  /** Share of the question's stop-words, rarer ones heavier. */
  readonly little: number;
  /** What the sentence before, and the one after, add to its own share. */
  readonly before: number;
  readonly after: number;
  /** What two sentences before, and two after, add to that. */
  readonly farBefore: number;
  readonly farAfter: number;
  /** The share by rarity among the story's passages. */
  readonly local: number;
}

const SURE = 0.7;
const EMPTY: SentenceMeasures = {
  own: 0,
  exact: 0,
  synonyms: 0,
  phrases: 0,
  little: 0,
  before: 0,
  after: 0,
  farBefore: 0,
  farAfter: 0,
  local: 0,
};

/** One sentence, read against the question. */
interface ReadSentence {
  /** By the question's words: how surely each is met. */
  readonly met: Float32Array;
  readonly literal: Uint8Array;
  readonly phrases: number;
  readonly little: number;
}

/** Reads the sentences of an index's passages against one question. */
export interface SentenceMeasurer {
  /** Measures sentence `row` of a passage; neighbours may be of the passages beside. */
  measure(passage: number, row: number): SentenceMeasures;
}

export function createSentenceMeasurer(index: TextPostings, query: TextQuery): SentenceMeasurer {
  const { forms, formTerms, words, wordStarts, storyOf } = index;
  const count = query.words.length;
  const slots = new Map<number, { slot: number; weight: number }>();
  const mark = (term: number, slot: number, weight: number) => {
    if (term !== -1 && weight > (slots.get(term)?.weight ?? 0)) slots.set(term, { slot, weight });
  };
  for (const [slot, { term, similar, synonyms }] of query.words.entries()) {
    mark(term, slot, 1);
    for (const other of similar) mark(other.term, slot, Math.max(SURE, other.weight));
    for (const other of synonyms) mark(other.term, slot, 0.5 * other.weight);
  }
  const shares = (values: readonly number[]) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    return values.map((value) => (total === 0 ? 0 : value / total));
  };
  const rarities = shares(query.words.map(({ rarity }) => rarity));
  const idfs = shares(query.words.map(({ idf, rarity }) => idf * (0.2 + rarity)));
  const phrases = new Set<number>();
  for (let at = 1; at < query.forms.length; at++) {
    const [left, right] = [query.forms[at - 1]!, query.forms[at]!];
    if (left >= 0 && right >= 0) phrases.add(left * forms.size + right);
  }
  const little = new Map<number, number>();
  for (const form of query.forms) {
    if (form >= 0 && form < forms.stopTerms) little.set(form, query.littleRarity(form));
  }
  const allLittle = [...little.values()].reduce((sum, value) => sum + value, 0);

  const readPassage = (passage: number): ReadSentence[] => {
    const sentences: ReadSentence[] = [];
    let met = new Float32Array(count);
    let literal = new Uint8Array(count);
    let phrasesMet = new Set<number>();
    let littleMet = new Set<number>();
    const end = () => {
      let littleSum = 0;
      for (const form of littleMet) littleSum += little.get(form)!;
      sentences.push({
        met,
        literal,
        phrases: phrases.size === 0 ? 0 : phrasesMet.size / phrases.size,
        little: allLittle === 0 ? 0 : littleSum / allLittle,
      });
      met = new Float32Array(count);
      literal = new Uint8Array(count);
      phrasesMet = new Set();
      littleMet = new Set();
    };
    let last = -1;
    for (let at = wordStarts[passage]!; at < wordStarts[passage + 1]!; ) {
      let byte = words[at++]!;
      if (byte === 0) {
        end();
        last = -1;
        continue;
      }
      let form = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = words[at++]!;
        form |= (byte & 127) << shift;
      }
      form--;
      const phrase = last * forms.size + form;
      if (last >= 0 && phrases.has(phrase)) phrasesMet.add(phrase);
      last = form;
      if (little.has(form)) littleMet.add(form);
      const found = slots.get(formTerms[form]!);
      if (found === undefined) continue;
      const { slot, weight } = found;
      if (weight > met[slot]!) met[slot] = weight;
      if (form === query.words[slot]!.form) literal[slot] = 1;
    }
    end();
    return sentences;
  };

  const known = new Map<number, ReadSentence[]>();
  const read = (passage: number): ReadSentence[] => {
    let sentences = known.get(passage);
    if (sentences === undefined) {
      sentences = readPassage(passage);
      known.set(passage, sentences);
    }
    return sentences;
  };
  /** The sentence `away` from another, across the passages of one story. */
  const beside = (passage: number, row: number, away: number): ReadSentence | undefined => {
    const at = row + away;
    const own = read(passage);
    if (at >= 0 && at < own.length) return own[at];
    const other = passage + Math.sign(away);
    if (storyOf[other] !== storyOf[passage]) return undefined;
    const rows = read(other);
    return at < 0 ? rows[rows.length + at] : rows[at - own.length];
  };
  /** The share that `added` gives beyond what `base` have. */
  const gain = (base: readonly (ReadSentence | undefined)[], added: ReadSentence | undefined) => {
    if (added === undefined) return 0;
    let sum = 0;
    for (let slot = 0; slot < count; slot++) {
      if (
        added.met[slot]! < SURE ||
        base.some((one) => one !== undefined && one.met[slot]! >= SURE)
      )
        continue;
      sum += rarities[slot]!;
    }
    return sum;
  };

  return {
    measure(passage, row) {
      const own = read(passage)[row];
      if (own === undefined) return EMPTY;
      let share = 0;
      let exact = 0;
      let synonyms = 0;
      let local = 0;
      for (let slot = 0; slot < count; slot++) {
        if (own.met[slot]! >= SURE) {
          share += rarities[slot]!;
          local += idfs[slot]!;
          if (own.literal[slot] === 1) exact += rarities[slot]!;
        } else synonyms += rarities[slot]! * own.met[slot]!;
      }
      const before = beside(passage, row, -1);
      const after = beside(passage, row, 1);
      return {
        own: share,
        exact,
        synonyms,
        phrases: own.phrases,
        little: own.little,
        before: gain([own], before),
        after: gain([own], after),
        farBefore: gain([own, before], beside(passage, row, -2)),
        farAfter: gain([own, after], beside(passage, row, 2)),
        local,
      };
    },
  };
}
