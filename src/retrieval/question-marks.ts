import { MOST_SLOTS } from "./question-shares.ts";
import type { TextPostings } from "./text-postings.ts";
import type { TextQuery } from "./text-query.ts";

/** Bits of a mark: the form is a number, or a name; and it has to do with the question. */
export const NUMBER = 1;
export const NAME = 2;
export const ASKED = 4;
const KIND = NUMBER | NAME;

/** What {@link ASKED} means is two numbers in one: see {@link placeIn} and {@link meaningIn}. */
const PLACE_BITS = 10;
const PLACE_MASK = (1 << PLACE_BITS) - 1;
/** So many places, meanings and pairs are kept, counted from 1; the rest of a long question is not. */
export const ROOM = PLACE_MASK + 1;

/** A form's place among the question's own forms; 0 for none of them. */
export const placeIn = (detail: number) => detail & PLACE_MASK;
/** The number of what it means of the question; 0 for nothing. */
export const meaningIn = (detail: number) => detail >>> PLACE_BITS;

/**
 * What each form of an index is to one question: one byte a form, so that a passage is read with one
 * look-up a word, and few places of memory. Used again for every question.
 */
export interface QuestionMarks {
  /** By form; 0 for most. */
  readonly marks: Uint8Array;
  /** By form, where it is marked as asked: its place and its meaning. */
  readonly details: Uint32Array;
  /** By meaning: the question's word that it stands for, and how surely (0..1). */
  readonly slots: Uint8Array;
  readonly weights: Float32Array;
  /** By place: what a stop-word counts for among those of the question; all together 1. */
  readonly littles: Float32Array;
  /** Distinct pairs of forms that stand side by side in the question. */
  readonly pairCount: number;
  /** Number of the pair that two places make, or -1. */
  pairOf(left: number, right: number): number;
  /** Marks what a question asks for, in place of what the last one did. */
  read(query: TextQuery): void;
  /** Takes the marks away. */
  clear(): void;
}

/** The forms of each term: those of term t are `rows[starts[t]] … rows[starts[t + 1] - 1]`. */
function formsByTerm({ forms, formTerms }: TextPostings) {
  const starts = new Uint32Array(forms.termCount + 1);
  for (const term of formTerms) starts[term + 1]!++;
  for (let term = 0; term < forms.termCount; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice();
  const rows = new Uint32Array(formTerms.length);
  for (let form = 0; form < formTerms.length; form++) rows[next[formTerms[form]!]!++] = form;
  return { starts, rows };
}

/** Numbers and names among an index's forms; a stop-word is neither. */
function kindsOf({ forms, formTerms }: TextPostings): Uint8Array {
  const kinds = new Uint8Array(formTerms.length);
  for (let form = forms.stopTerms; form < kinds.length; form++) {
    kinds[form] = (forms.isNumber(form) ? NUMBER : 0) | (forms.isName(form) ? NAME : 0);
  }
  return kinds;
}

/** Meanings less sure than this are words of the same sound or of like meaning. */
const LEAST_SIMILAR = 0.7;
const MOST_SYNONYM = 0.5;

/** Marks the forms of an index for one question after the other. */
export function createQuestionMarks(index: TextPostings): QuestionMarks {
  const { stopTerms } = index.forms;
  const { starts, rows } = formsByTerm(index);
  const marks = kindsOf(index);
  const details = new Uint32Array(marks.length);
  const slots = new Uint8Array(ROOM);
  const weights = new Float32Array(ROOM);
  const meantTerms = new Uint32Array(ROOM);
  const littles = new Float32Array(ROOM);
  const placeForms = new Uint32Array(ROOM);
  /** Pairs that begin at a place are chained: the number of the first, then of the next one. */
  const firstPair = new Uint16Array(ROOM);
  const nextPair = new Uint16Array(ROOM);
  const pairRight = new Uint16Array(ROOM);
  let meanings = 0;
  let places = 0;
  let pairs = 0;

  const unmark = (form: number) => {
    marks[form]! &= KIND;
    details[form] = 0;
  };
  /** Of several meanings of a term the surest counts. */
  const mean = (term: number, slot: number, weight: number) => {
    const first = starts[term]!;
    const known = meaningIn(details[rows[first]!]!);
    if (weights[known]! >= weight || meanings + 1 === ROOM) return;
    meantTerms[++meanings] = term;
    slots[meanings] = slot;
    weights[meanings] = weight;
    const end = starts[term + 1]!;
    for (let row = first; row < end; row++) {
      const form = rows[row]!;
      marks[form]! |= ASKED;
      details[form] = meanings << PLACE_BITS;
    }
  };
  const placeOf = (form: number) => {
    const place = placeIn(details[form]!);
    if (place !== 0 || places + 1 === ROOM) return place;
    placeForms[++places] = form;
    marks[form]! |= ASKED;
    details[form]! |= places;
    firstPair[places] = 0;
    littles[places] = 0;
    return places;
  };
  const pairOf = (left: number, right: number) => {
    for (let pair = firstPair[left]!; pair !== 0; pair = nextPair[pair]!) {
      if (pairRight[pair] === right) return pair;
    }
    return -1;
  };
  const addPair = (left: number, right: number) => {
    if (left === 0 || right === 0 || pairs + 1 === ROOM || pairOf(left, right) !== -1) return;
    pairRight[++pairs] = right;
    nextPair[pairs] = firstPair[left]!;
    firstPair[left] = pairs;
  };
  /** Marks the question's own forms, and pairs each with the next. */
  const readPlaces = ({ forms, littleRarity }: TextQuery) => {
    let total = 0;
    let last = 0;
    for (const form of forms) {
      const before = places;
      const place = form < 0 ? 0 : placeOf(form);
      if (places > before && form < stopTerms) {
        littles[place] = littleRarity(form);
        total += littles[place]!;
      }
      addPair(last, place);
      last = place;
    }
    if (total > 0) for (let place = 1; place <= places; place++) littles[place]! /= total;
  };
  const clear = () => {
    for (; meanings > 0; meanings--) {
      const term = meantTerms[meanings]!;
      for (let row = starts[term]!; row < starts[term + 1]!; row++) unmark(rows[row]!);
    }
    for (; places > 0; places--) unmark(placeForms[places]!);
    pairs = 0;
  };
  return {
    marks,
    details,
    slots,
    weights,
    littles,
    get pairCount() {
      return pairs;
    },
    pairOf,
    read(query) {
      clear();
      const count = Math.min(query.words.length, MOST_SLOTS);
      for (let slot = 0; slot < count; slot++) {
        const { term, similar, synonyms } = query.words[slot]!;
        if (term !== -1) mean(term, slot, 1);
        for (const other of similar) mean(other.term, slot, Math.max(LEAST_SIMILAR, other.weight));
        for (let at = 0; at < synonyms.terms.length; at++) {
          mean(synonyms.terms[at]!, slot, MOST_SYNONYM * synonyms.weights[at]!);
        }
      }
      readPlaces(query);
    },
    clear,
  };
}
