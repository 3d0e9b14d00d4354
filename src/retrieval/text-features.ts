import type { Expects } from "./parse-question.ts";
import type { TextPostings } from "./text-postings.ts";
import { idfOf, type TextQuery } from "./text-query.ts";
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

const PARTS = PASSAGE_PARTS.length;

/** Computes the parts of passages' scores for one question after the other. */
export interface PassageFeatures {
  /** Reads the question; valid for `measure` until the next one. */
  prepare(query: TextQuery, recall: Recall): void;
  /** Writes the parts of one passage into `out`, from `offset` on. */
  measure(passage: number, out: Float32Array, offset: number): void;
}

/** Matches less sure than this are no places where two words stand together. */
const SURE = 0.6;
/** A story's idf of a word that all its passages have is small, and never nothing. */
const LEAST_LOCAL = 0.05;
/** Words that part two sentences, for the distance between words. */
const SENTENCE_GAP = 4;

function wantsNumber(expects: Expects | null): boolean {
  return (
    expects === "time" || expects === "quantity" || expects === "duration" || expects === "age"
  );
}

export function createPassageFeatures(index: TextPostings): PassageFeatures {
  const { forms, words, wordStarts, storyOf, storyStarts, lengths } = index;
  const slotOf = new Int16Array(forms.termCount).fill(-1);
  const weightOf = new Float32Array(forms.termCount);
  let marked: number[] = [];
  let query: TextQuery = { words: [], forms: [], expects: null, littleRarity: () => 0 };
  let recall: Recall | null = null;
  let idfs = new Float32Array(0);
  let rarities = new Float32Array(0);
  let rawRarities = new Float32Array(0);
  let names = new Float32Array(0);
  let locals = new Map<number, Float32Array>();
  let covered = new Float32Array(0);
  let near = new Float32Array(0);
  let nearBefore = new Float32Array(0);
  let literal = new Uint8Array(0);
  let times = new Float32Array(0);
  let lastAt = new Int32Array(0);
  let positions = new Int32Array(0);
  let askedForms = new Int32Array(0);
  let orders = new Float32Array(0);
  let phraseForms: number[] = [];
  /** Pairs of neighbouring forms of the question → their number. */
  let phrases = new Map<number, number>();
  let phraseMet = new Uint8Array(0);
  const average = Math.max(
    1,
    lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
  );

  const { postings, postingStarts } = index;
  const { formTerms } = index;
  const phraseMark = new Uint8Array(forms.size);
  const seenLittle = new Uint8Array(forms.stopTerms);
  const littleWeight = new Float32Array(forms.stopTerms);
  let littleWords: number[] = [];

  /** First row of a term's postings that is of `passage` or a later one. */
  const rowFrom = (term: number, passage: number) => {
    let low = postingStarts[term]!;
    let high = postingStarts[term + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (postings[middle]! >>> 8 < passage) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** How rare each of the question's words is among the passages of one story, as shares. */
  const localsOf = (story: number) => {
    let local = locals.get(story);
    if (local === undefined) {
      const first = storyStarts[story]!;
      const end = storyStarts[story + 1]!;
      local = new Float32Array(query.words.length);
      let total = 0;
      for (const [slot, { term }] of query.words.entries()) {
        const holding = term === -1 ? 0 : rowFrom(term, end) - rowFrom(term, first);
        local[slot] = Math.max(LEAST_LOCAL, idfOf(end - first, holding)) * (0.2 + rarities[slot]!);
        total += local[slot]!;
      }
      for (let slot = 0; slot < local.length; slot++) local[slot]! /= total;
      locals.set(story, local);
    }
    return local;
  };

  const mark = (term: number, slot: number, weight: number) => {
    if (weightOf[term]! >= weight) return;
    slotOf[term] = slot;
    weightOf[term] = weight;
    marked.push(term);
  };

  return {
    prepare(next, nextRecall) {
      for (const term of marked) {
        slotOf[term] = -1;
        weightOf[term] = 0;
      }
      marked = [];
      query = next;
      recall = nextRecall;
      const count = query.words.length;
      const share = (values: number[]) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        return Float32Array.from(values, (value) => (total === 0 ? 0 : value / total));
      };
      idfs = share(query.words.map(({ idf }) => idf));
      rawRarities = Float32Array.from(query.words, ({ rarity }) => rarity);
      rarities = share(query.words.map(({ rarity }) => rarity));
      names = share(query.words.map(({ name, idf }) => (name ? idf : 0)));
      locals = new Map();
      for (const form of littleWords) littleWeight[form] = 0;
      littleWords = [];
      let little = 0;
      for (const form of new Set(query.forms)) {
        if (form < 0 || form >= forms.stopTerms) continue;
        littleWords.push(form);
        littleWeight[form] = query.littleRarity(form);
        little += littleWeight[form]!;
      }
      for (const form of littleWords) littleWeight[form]! /= little;
      covered = new Float32Array(count);
      near = new Float32Array(count);
      nearBefore = new Float32Array(count);
      literal = new Uint8Array(count);
      times = new Float32Array(count);
      lastAt = new Int32Array(count);
      positions = Int32Array.from(query.words, (word) => word.position);
      askedForms = Int32Array.from(query.words, (word) => word.form);
      orders = new Float32Array(count);
      for (const [slot, { term, similar, synonyms }] of query.words.entries()) {
        if (term !== -1) mark(term, slot, 1);
        for (const other of similar) mark(other.term, slot, Math.max(0.7, other.weight));
        for (const other of synonyms) mark(other.term, slot, 0.5 * other.weight);
      }
      for (const form of phraseForms) phraseMark[form] = 0;
      phraseForms = query.forms.filter((form) => form >= 0);
      for (const form of phraseForms) phraseMark[form] = 1;
      phrases = new Map();
      for (let at = 1; at < query.forms.length; at++) {
        const left = query.forms[at - 1]!;
        const right = query.forms[at]!;
        if (left >= 0 && right >= 0) phrases.set(left * forms.size + right, phrases.size);
      }
      phraseMet = new Uint8Array(phrases.size);
    },

    measure(passage, out, offset) {
      const count = query.words.length;
      covered.fill(0);
      near.fill(0);
      nearBefore.fill(0);
      literal.fill(0);
      times.fill(0);
      lastAt.fill(-1);
      orders.fill(0);
      phraseMet.fill(0);

      const local = localsOf(storyOf[passage]!);
      for (const form of littleWords) seenLittle[form] = 0;
      let little = 0;
      let bestLittle = 0;
      let bestLocal = 0;
      let leastMissed = 1;
      let bestLocalWindow = 0;
      let sentence = 0;
      let bestSentence = 0;
      let bestRare = 0;
      let bestWindow = 0;
      let bestRareWindow = 0;
      let bestSynonyms = 0;
      let expectedAt = 0;
      let expectedWindow = 0;
      let bestFocus = 0;
      let hasNumber = false;
      let hasName = false;
      let hadNumber = false;
      let hadName = false;
      let sentenceWords = 0;
      const number = wantsNumber(query.expects);
      const name = query.expects !== null && !number && query.expects !== "reason";

      const endSentence = () => {
        let own = 0;
        let rare = 0;
        let window = 0;
        let rareWindow = 0;
        let withSynonyms = 0;
        let localOwn = 0;
        let missed = 0;
        let localWindow = 0;
        for (let slot = 0; slot < count; slot++) {
          const value = near[slot]!;
          const both = Math.max(value, nearBefore[slot]!);
          withSynonyms += rarities[slot]! * value;
          if (value >= SURE) {
            own += idfs[slot]!;
            rare += rarities[slot]!;
            localOwn += local[slot]!;
          }
          const lacking = rawRarities[slot]! * (1 - both);
          if (lacking > missed) missed = lacking;
          if (both >= SURE) {
            window += idfs[slot]!;
            rareWindow += rarities[slot]!;
            localWindow += local[slot]!;
          }
        }
        const holds = (number && hasNumber) || (name && hasName) ? 1 : 0;
        const held = holds === 1 || (number && hadNumber) || (name && hadName) ? 1 : 0;
        if (rare + 0.1 * holds > bestRare + 0.1 * expectedAt) {
          bestRare = rare;
          expectedAt = holds;
        }
        if (rareWindow + 0.1 * held > bestRareWindow + 0.1 * expectedWindow) {
          bestRareWindow = rareWindow;
          expectedWindow = held;
        }
        if (own > bestSentence) bestSentence = own;
        if (window > bestWindow) bestWindow = window;
        if (withSynonyms > bestSynonyms) bestSynonyms = withSynonyms;
        if (missed < leastMissed) leastMissed = missed;
        if (localOwn > bestLocal) bestLocal = localOwn;
        if (localWindow > bestLocalWindow) bestLocalWindow = localWindow;
        if (little > bestLittle) bestLittle = little;
        little = 0;
        for (const form of littleWords) seenLittle[form] = 0;
        const focus = rare / (1 + sentenceWords / 20);
        if (focus > bestFocus) bestFocus = focus;
        nearBefore.set(near);
        near.fill(0);
        hadNumber = hasNumber;
        hadName = hasName;
        hasNumber = false;
        hasName = false;
        sentenceWords = 0;
        sentence++;
      };

      const end = wordStarts[passage + 1]!;
      let position = 0;
      let before = -1;
      for (let at = wordStarts[passage]!; at < end; ) {
        let byte = words[at++]!;
        if (byte === 0) {
          endSentence();
          position += SENTENCE_GAP;
          before = -1;
          continue;
        }
        let form = byte & 127;
        for (let shift = 7; byte > 127; shift += 7) {
          byte = words[at++]!;
          form |= (byte & 127) << shift;
        }
        form--;
        position++;
        sentenceWords++;
        if (before >= 0 && phraseMark[form] === 1 && phraseMark[before] === 1) {
          const phrase = phrases.get(before * forms.size + form);
          if (phrase !== undefined) phraseMet[phrase] = 1;
        }
        before = form;
        if (form < forms.stopTerms) {
          if (seenLittle[form] === 0) {
            seenLittle[form] = 1;
            little += littleWeight[form]!;
          }
          continue;
        }
        const term = formTerms[form]!;
        const slot = slotOf[term]!;
        if (slot < 0) {
          if (number && !hasNumber) hasNumber = forms.isNumber(form);
          if (name && !hasName) hasName = forms.isName(form);
          continue;
        }
        const weight = weightOf[term]!;
        if (weight > covered[slot]!) covered[slot] = weight;
        if (weight > near[slot]!) near[slot] = weight;
        if (weight < SURE) continue;
        times[slot]!++;
        if (form === askedForms[slot]!) literal[slot] = 1;
        lastAt[slot] = position;
        for (let other = Math.max(0, slot - 2); other < slot; other++) {
          if (lastAt[other]! < 0 || orders[other] === 1) continue;
          const wanted = positions[slot]! - positions[other]!;
          if (position - lastAt[other]! <= wanted + 1) orders[other] = 1;
        }
      }
      endSentence();

      let localSum = 0;
      let nameSum = 0;
      let missedMost = 0;
      let missedName = 0;
      let coverage = 0;
      let rareCoverage = 0;
      let saturation = 0;
      let exact = 0;
      let synonyms = 0;
      let orderSum = 0;
      let pairTotal = 0;
      const norm = 1.2 * (0.25 + (0.75 * lengths[passage]!) / average);
      for (let slot = 0; slot < count; slot++) {
        const weight = covered[slot]!;
        const lacking = rawRarities[slot]! * (1 - weight);
        if (lacking > missedMost) missedMost = lacking;
        if (names[slot]! > 0 && lacking > missedName) missedName = lacking;
        if (weight >= SURE) {
          coverage += idfs[slot]!;
          localSum += local[slot]!;
          nameSum += names[slot]!;
          rareCoverage += rarities[slot]!;
          saturation += (rarities[slot]! * times[slot]! * 2.2) / (times[slot]! + norm);
          if (literal[slot] === 1) exact += rarities[slot]!;
        } else synonyms += rarities[slot]! * weight;
        if (slot + 1 < count) {
          const value = Math.sqrt(rarities[slot]! * rarities[slot + 1]!);
          pairTotal += value;
          orderSum += value * orders[slot]!;
        }
      }
      let met = 0;
      for (const value of phraseMet) met += value;
      const story = storyOf[passage]!;
      const { scores, storyScores } = recall!;
      let at = offset;
      out[at++] = scores[passage]!;
      out[at++] = storyScores[story]!;
      out[at++] = coverage;
      out[at++] = bestSentence;
      out[at++] = bestWindow;
      out[at++] = rareCoverage;
      out[at++] = bestRare;
      out[at++] = saturation;
      out[at++] = exact;
      out[at++] = pairTotal === 0 ? 0 : orderSum / pairTotal;
      out[at++] = phrases.size === 0 ? 0 : met / phrases.size;
      out[at++] = expectedAt;
      out[at++] = expectedWindow;
      out[at++] = synonyms;
      out[at++] = bestSynonyms;
      out[at++] = passage > storyStarts[story]! ? scores[passage - 1]! : 0;
      out[at++] = passage + 1 < storyStarts[story + 1]! ? scores[passage + 1]! : 0;
      // Where a passage holds nothing of the question, being short speaks for nothing.
      out[at++] = coverage * Math.log(Math.max(1, lengths[passage]!) / average);
      out[at++] = passage === storyStarts[story] ? 1 : 0;
      out[at++] = Math.log(sentence);
      out[at++] = bestFocus;
      out[at++] = bestLittle;
      out[at++] = localSum;
      out[at++] = bestLocal;
      out[at++] = bestLocalWindow;
      out[at++] = nameSum;
      out[at++] = missedMost;
      out[at++] = leastMissed;
      out[at++] = missedName;
      if (at !== offset + PARTS) throw new Error("parts and their names differ in number");
    },
  };
}
