import type { Expects } from "./parse-question.ts";
import {
  ASKED,
  createQuestionMarks,
  meaningIn,
  NAME,
  NUMBER,
  placeIn,
  ROOM,
} from "./question-marks.ts";
import { createQuestionShares, MOST_SLOTS } from "./question-shares.ts";
import { BEST, createSentenceTally, SURE } from "./sentence-tally.ts";
import type { TextPostings } from "./text-postings.ts";
import type { TextQuery } from "./text-query.ts";
import type { Recall } from "./text-recall.ts";

/** Names of the parts of a passage's score, in the order of the numbers that are computed. */
export const PASSAGE_PARTS = [
  "bm25",
  "story",
  "coverage",
  "sentence",
  "window",
  "rareCoverage",
  "rareSentence",
  "saturation",
  "exact",
  "order",
  "phrases",
  "expected",
  "expectedWindow",
  "synonyms",
  "synonymSentence",
  "before",
  "after",
  "length",
  "first",
  "sentences",
  "focus",
  "little",
  "local",
  "localSentence",
  "localWindow",
  "names",
  "missed",
  "missedSentence",
  "missedName",
] as const;

/** Computes the parts of passages' scores for one question after the other. */
export interface PassageFeatures {
  /** Reads the question; valid for `measure` until the next one. */
  prepare(query: TextQuery, recall: Recall): void;
  /** Writes the parts of one passage into `out`, from `offset` on. */
  measure(passage: number, out: Float32Array, offset: number): void;
  /** Forgets the question: quicker at once, while it is near in memory, than before the next. */
  clear(): void;
}

/** Words that part two sentences, for the distance between words. */
const SENTENCE_GAP = 4;
/** How many words before a word of the question are looked at for their order. */
const ORDERED = 2;
/** Saturation of repeated words and share of the length's influence, as in BM25. */
const K1 = 1.2;
const B = 0.75;

/** The kind of word that an answer must hold, as a bit of its mark; 0 where that is open. */
function kindExpected(expects: Expects | null): number {
  if (expects === null || expects === "reason") return 0;
  return /^(?:time|quantity|duration|age)$/.test(expects) ? NUMBER : NAME;
}

export function createPassageFeatures(index: TextPostings): PassageFeatures {
  const { words, wordStarts, storyOf, storyStarts, lengths } = index;
  const asked = createQuestionMarks(index);
  const { marks, details, slots, weights, littles } = asked;
  const shares = createQuestionShares(index);
  const { idfs, rarities, rawRarities, names, positions, forms } = shares;
  const tally = createSentenceTally(shares);
  const { near, best } = tally;
  const covered = new Float32Array(MOST_SLOTS);
  const times = new Float32Array(MOST_SLOTS);
  const lastAt = new Int32Array(MOST_SLOTS);
  const literal = new Uint8Array(MOST_SLOTS);
  const ordered = new Uint8Array(MOST_SLOTS);
  /** The number of the sentence in which a pair or a stop-word of the question was last met. */
  const pairMet = new Float64Array(ROOM);
  const littleMet = new Float64Array(ROOM);
  let sentence = 0;
  let wanted = 0;
  let recall: Recall | null = null;
  const average = Math.max(
    1,
    lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
  );

  /** The word asked for is met, or one that surely stands for it. */
  const meet = (slot: number, form: number, position: number) => {
    times[slot]!++;
    if (form === forms[slot]!) literal[slot] = 1;
    lastAt[slot] = position;
    for (let other = Math.max(0, slot - ORDERED); other < slot; other++) {
      const last = lastAt[other]!;
      if (last >= 0 && position - last <= positions[slot]! - positions[other]! + 1) {
        ordered[other] = 1;
      }
    }
  };

  /** Reads the words of a passage; gives how many of the question's pairs it has. */
  const readWords = (passage: number): number => {
    const end = wordStarts[passage + 1]!;
    const first = ++sentence;
    let pairs = 0;
    let position = 0;
    let before = 0;
    let sentenceStart = 0;
    let little = 0;
    let kinds = 0;
    let kindsBefore = 0;
    for (let at = wordStarts[passage]!; at < end; ) {
      let byte = words[at++]!;
      if (byte === 0) {
        tally.end(position - sentenceStart, little, kinds !== 0, (kinds | kindsBefore) !== 0);
        position += SENTENCE_GAP;
        sentenceStart = position;
        sentence++;
        kindsBefore = kinds;
        kinds = 0;
        little = 0;
        before = 0;
        continue;
      }
      let form = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = words[at++]!;
        form |= (byte & 127) << shift;
      }
      form--;
      position++;
      const mark = marks[form]!;
      if ((mark & ASKED) === 0) {
        before = 0;
        kinds |= mark & wanted;
        continue;
      }
      const detail = details[form]!;
      const place = placeIn(detail);
      if (place !== 0 && before !== 0) {
        const pair = asked.pairOf(before, place);
        if (pair !== -1 && pairMet[pair]! < first) {
          pairMet[pair] = sentence;
          pairs++;
        }
      }
      before = place;
      const meaning = meaningIn(detail);
      if (meaning === 0) {
        kinds |= mark & wanted;
        if (littleMet[place] !== sentence) {
          littleMet[place] = sentence;
          little += littles[place]!;
        }
        continue;
      }
      const weight = weights[meaning]!;
      const slot = slots[meaning]!;
      if (weight > covered[slot]!) covered[slot] = weight;
      if (weight > near[slot]!) near[slot] = weight;
      if (weight >= SURE) meet(slot, form, position);
    }
    tally.end(position - sentenceStart, little, kinds !== 0, (kinds | kindsBefore) !== 0);
    return pairs;
  };

  return {
    prepare(query, nextRecall) {
      recall = nextRecall;
      wanted = kindExpected(query.expects);
      asked.read(query);
      shares.read(query);
    },

    measure(passage, out, offset) {
      const { count } = shares;
      covered.fill(0, 0, count);
      times.fill(0, 0, count);
      lastAt.fill(-1, 0, count);
      literal.fill(0, 0, count);
      ordered.fill(0, 0, count);
      const story = storyOf[passage]!;
      const locals = shares.localsOf(story);
      tally.open(locals);
      const pairs = readWords(passage);

      let coverage = 0;
      let rareCoverage = 0;
      let saturation = 0;
      let exact = 0;
      let synonyms = 0;
      let localSum = 0;
      let nameSum = 0;
      let missed = 0;
      let missedName = 0;
      let orderSum = 0;
      let orderTotal = 0;
      const norm = K1 * (1 - B + (B * lengths[passage]!) / average);
      for (let slot = 0; slot < count; slot++) {
        const weight = covered[slot]!;
        const rarity = rarities[slot]!;
        const lacking = rawRarities[slot]! * (1 - weight);
        if (lacking > missed) missed = lacking;
        if (names[slot]! > 0 && lacking > missedName) missedName = lacking;
        if (weight >= SURE) {
          coverage += idfs[slot]!;
          localSum += locals[slot]!;
          nameSum += names[slot]!;
          rareCoverage += rarity;
          saturation += (rarity * times[slot]! * (K1 + 1)) / (times[slot]! + norm);
          if (literal[slot] === 1) exact += rarity;
        } else synonyms += rarity * weight;
        if (slot + 1 < count) {
          const value = Math.sqrt(rarity * rarities[slot + 1]!);
          orderTotal += value;
          orderSum += value * ordered[slot]!;
        }
      }
      const { scores, storyScores } = recall!;
      const { pairCount } = asked;
      let at = offset;
      out[at++] = scores[passage]!;
      out[at++] = storyScores[story]!;
      out[at++] = coverage;
      out[at++] = best[BEST.sentence]!;
      out[at++] = best[BEST.window]!;
      out[at++] = rareCoverage;
      out[at++] = best[BEST.rare]!;
      out[at++] = saturation;
      out[at++] = exact;
      out[at++] = orderTotal === 0 ? 0 : orderSum / orderTotal;
      out[at++] = pairCount === 0 ? 0 : pairs / pairCount;
      out[at++] = best[BEST.expected]!;
      out[at++] = best[BEST.expectedWindow]!;
      out[at++] = synonyms;
      out[at++] = best[BEST.synonyms]!;
      out[at++] = passage > storyStarts[story]! ? scores[passage - 1]! : 0;
      out[at++] = passage + 1 < storyStarts[story + 1]! ? scores[passage + 1]! : 0;
      // Where a passage holds nothing of the question, being short speaks for nothing.
      out[at++] = coverage * Math.log(Math.max(1, lengths[passage]!) / average);
      out[at++] = passage === storyStarts[story] ? 1 : 0;
      out[at++] = Math.log(best[BEST.sentences]!);
      out[at++] = best[BEST.focus]!;
      out[at++] = best[BEST.little]!;
      out[at++] = localSum;
      out[at++] = best[BEST.local]!;
      out[at++] = best[BEST.localWindow]!;
      out[at++] = nameSum;
      out[at++] = missed;
      out[at++] = best[BEST.missed]!;
      out[at++] = missedName;
      if (at !== offset + PASSAGE_PARTS.length) {
        throw new Error("parts and their names differ in number");
      }
    },

    clear: asked.clear,
  };
}
