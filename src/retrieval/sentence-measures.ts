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

const SURE = 0.6;
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

/** A passage's sentences, read against the question: arrays with a stretch for each row. */
interface ReadPassage {
  readonly rows: number;
  /** By row and word of the question: how surely it is met, and whether in the form asked. */
  readonly met: Float32Array;
  readonly literal: Uint8Array;
  readonly phrases: Float32Array;
  readonly little: Float32Array;
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
    for (const other of similar) mark(other.term, slot, Math.max(0.7, other.weight));
    for (const other of synonyms) mark(other.term, slot, 0.5 * other.weight);
  }
  const shares = (values: readonly number[]) => {
    const total = values.reduce((sum, value) => sum + value, 0);
    return values.map((value) => (total === 0 ? 0 : value / total));
  };
  const rarities = shares(query.words.map(({ rarity }) => rarity));
  const idfs = shares(query.words.map(({ idf, rarity }) => idf * (0.2 + rarity)));
  // Pairs of forms and stop-words with what each counts for, and the row it was last seen in.
  const phraseShares = new Map<number, number>();
  for (let at = 1; at < query.forms.length; at++) {
    const [left, right] = [query.forms[at - 1]!, query.forms[at]!];
    if (left >= 0 && right >= 0) phraseShares.set(left * forms.size + right, 0);
  }
  for (const phrase of phraseShares.keys()) phraseShares.set(phrase, 1 / phraseShares.size);
  const littleForms = [...new Set(query.forms)].filter(
    (form) => form >= 0 && form < forms.stopTerms,
  );
  const littleWeights = shares(littleForms.map((form) => query.littleRarity(form)));
  const littleShares = new Map(littleForms.map((form, at) => [form, littleWeights[at]!]));
  const seenIn = new Map<number, number>();
  let reading = 0;

  /** What a pair or word is worth where the present sentence has not had it yet. */
  const firstTime = (worth: ReadonlyMap<number, number>, key: number, mark: number) => {
    const share = worth.get(key);
    if (share === undefined || seenIn.get(mark) === reading) return 0;
    seenIn.set(mark, reading);
    return share;
  };

  const readPassage = (passage: number): ReadPassage => {
    const end = wordStarts[passage + 1]!;
    let rows = 1;
    for (let at = wordStarts[passage]!; at < end; at++) if (words[at] === 0) rows++;
    const met = new Float32Array(rows * count);
    const literal = new Uint8Array(rows * count);
    const phrases = new Float32Array(rows);
    const little = new Float32Array(rows);
    let row = 0;
    let last = -1;
    reading++;
    for (let at = wordStarts[passage]!; at < end; ) {
      let byte = words[at++]!;
      if (byte === 0) {
        row++;
        reading++;
        last = -1;
        continue;
      }
      let form = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = words[at++]!;
        form |= (byte & 127) << shift;
      }
      form--;
      if (last >= 0) {
        const phrase = last * forms.size + form;
        phrases[row]! += firstTime(phraseShares, phrase, phrase + forms.size);
      }
      last = form;
      if (form < forms.stopTerms) little[row]! += firstTime(littleShares, form, form);
      const found = slots.get(formTerms[form]!);
      if (found === undefined) continue;
      const cell = row * count + found.slot;
      if (found.weight > met[cell]!) met[cell] = found.weight;
      if (form === query.words[found.slot]!.form) literal[cell] = 1;
    }
    return { rows, met, literal, phrases, little };
  };

  const known = new Map<number, ReadPassage>();
  const read = (passage: number): ReadPassage => {
    let sentences = known.get(passage);
    if (sentences === undefined) {
      sentences = readPassage(passage);
      known.set(passage, sentences);
    }
    return sentences;
  };
  /** Which words are met so far, beside the sentence that is measured. */
  const taken = new Uint8Array(count);
  /** The share that the sentence `away` adds to what is taken, across passages of one story. */
  const gain = (passage: number, row: number, away: number): number => {
    let from = read(passage);
    let at = row + away;
    if (at < 0 || at >= from.rows) {
      const other = passage + Math.sign(away);
      if (storyOf[other] !== storyOf[passage]) return 0;
      at = at < 0 ? at : at - from.rows;
      from = read(other);
      if (at < 0) at += from.rows;
      if (at < 0 || at >= from.rows) return 0;
    }
    let sum = 0;
    for (let slot = 0; slot < count; slot++) {
      if (taken[slot] === 1 || from.met[at * count + slot]! < SURE) continue;
      sum += rarities[slot]!;
      taken[slot] = 1;
    }
    return sum;
  };

  return {
    measure(passage, row) {
      const { rows, met, literal, phrases, little } = read(passage);
      if (row >= rows) return EMPTY;
      let own = 0;
      let exact = 0;
      let synonyms = 0;
      let local = 0;
      const takeOwn = () => {
        for (let slot = 0; slot < count; slot++) {
          taken[slot] = met[row * count + slot]! >= SURE ? 1 : 0;
        }
      };
      for (let slot = 0; slot < count; slot++) {
        const value = met[row * count + slot]!;
        if (value >= SURE) {
          own += rarities[slot]!;
          local += idfs[slot]!;
          if (literal[row * count + slot] === 1) exact += rarities[slot]!;
        } else synonyms += rarities[slot]! * value;
      }
      takeOwn();
      const before = gain(passage, row, -1);
      const farBefore = gain(passage, row, -2);
      takeOwn();
      const after = gain(passage, row, 1);
      const farAfter = gain(passage, row, 2);
      return {
        own,
        exact,
        synonyms,
        phrases: phrases[row]!,
        little: little[row]!,
        before,
        after,
        farBefore,
        farAfter,
        local,
      };
    },
  };
}
