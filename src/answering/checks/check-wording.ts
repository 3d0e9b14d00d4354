import { type CheckResult, fail, pass } from "./check-result.ts";
import type { Claim } from "./read-claim.ts";
import type { Evidence, EvidenceWord } from "./read-evidence.ts";
import type { Word } from "./read-words.ts";
import { isSameName } from "./same-word.ts";
import { isCue } from "./speech-words.ts";

/** From this share of its words on, a statement copies a sentence … */
const COPY = 0.75;
/** … and with this share of the words from the first copied one to the last, it copies closely. */
const CLOSE = 0.75;
const FEWEST_WORDS = 5;

/** Words that may come into a copy: they join, and change nothing. */
const JOINING = /^(?:that|and|the|a|an|also|then|as|of|to|in|on|at|by|yes)$/u;
/** Words that change who, when or how surely, though they carry no content. */
const CHANGING =
  /^(?:i|you|he|she|it|we|they|me|him|her|us|them|my|your|his|its|our|their|will|would|can|could|may|might|shall|should|must|is|are|was|were|has|have|had|do|does|did|all|every|each|some|few|many|most|more|less|only|even|once|before|after|until|since|because)$/u;
/** "It's" is read as "it": its verb may be written out. */
const CONTRACTED = /^(?:it|he|she|that|there|here|who|what)$/u;
const WRITTEN_OUT = /^(?:is|has)$/u;

/** The longest common subsequence of two texts: positions in the first, each with its partner's. */
function commonWords(said: readonly Word[], known: readonly Word[]): Map<number, number> {
  const columns = known.length + 1;
  const lengths = new Uint16Array((said.length + 1) * columns);
  for (let row = said.length - 1; row >= 0; row--) {
    for (let column = known.length - 1; column >= 0; column--) {
      const here = row * columns + column;
      lengths[here] =
        said[row]!.word === known[column]!.word
          ? lengths[here + columns + 1]! + 1
          : Math.max(lengths[here + columns]!, lengths[here + 1]!);
    }
  }
  const common = new Map<number, number>();
  let [row, column] = [0, 0];
  while (row < said.length && column < known.length) {
    const here = row * columns + column;
    if (said[row]!.word === known[column]!.word) common.set(row++, column++);
    else if (lengths[here + columns]! >= lengths[here + 1]!) row++;
    else column++;
  }
  return common;
}

/** Cues for which "said" may stand; a thought, a denial or a claim is not a mere saying. */
const NO_MERE_SAYING =
  /^(?:says|thinks?|thought|believ\p{L}+|den(?:y|ies|ied)|claim\p{L}*|suggest\p{L}*|promise\p{L}*)$/u;
/** What "X said" and "according to X" may hold beside the name and the cue. */
const ATTRIBUTING = /^(?:has|have|had|also|to|the|that)$/u;

/** How many words at the start of a list are an attribution: "Steve Witkoff said that". */
function attributionLength(words: readonly Word[]): number {
  let cued = false;
  let length = 0;
  for (const { word, capital } of words) {
    const cue = isCue(word) || word === "according";
    if (!cue && !capital && !ATTRIBUTING.test(word)) break;
    if (cue && cued) break;
    cued ||= cue;
    length++;
  }
  return cued ? length : 0;
}

/** The statement's words that its sentence does not have in their place. */
function changedWords(
  said: readonly Word[],
  known: readonly Word[],
  common: ReadonlyMap<number, number>,
  { speakers }: Evidence,
) {
  const matched = new Set(common.values());
  const leftOut = known.filter((_, at) => !matched.has(at));
  const contracted = known.some(({ word, possessive }) => possessive && CONTRACTED.test(word));
  const nameLeftOut = leftOut.some(({ capital, stop }) => capital && !stop);
  const opening = attributionLength(said);
  const closing = said.length - attributionLength(said.toReversed());
  const names = [...known, ...speakers];
  return said.filter((word, at) => {
    if (common.has(at)) return false;
    // "X said" may come in, or move: whether X did, the check of voices sees to.
    if (at < opening || at >= closing) {
      if (speakers.some((name) => isSameName(name, word)) || word.word === "according")
        return false;
      const cues = leftOut.filter((other) => isCue(other.word));
      if (cues.some((other) => other.word === word.word)) return false;
      if (word.word === "said" && !cues.some((other) => NO_MERE_SAYING.test(other.word))) {
        return false;
      }
    }
    // A word that the sentence has elsewhere was moved, not added.
    if (leftOut.some((other) => other.word === word.word)) return true;
    if (JOINING.test(word.word)) return false;
    if (contracted && WRITTEN_OUT.test(word.word)) return false;
    // A name in the place of a pronoun: whether it is the right one, other checks see to.
    const named = word.capital && names.some((name) => name.capital && isSameName(name, word));
    return !named || nameLeftOut;
  });
}

/** Content words this near to each other are a pair, in words of content. */
const PAIR_REACH = 4;
const FEWEST_PAIRS = 3;

/** True when more of a statement's neighbouring words stand the other way round than do not. */
function isScrambled(said: readonly Word[], known: readonly Word[]): boolean {
  const places = new Map<string, number[]>();
  for (const [at, { stem }] of known.filter(({ stop }) => !stop).entries()) {
    places.set(stem, [...(places.get(stem) ?? []), at]);
  }
  const content = said.filter(({ stop }) => !stop);
  let [forward, backward] = [0, 0];
  for (const [at, right] of content.entries()) {
    const lefts = places.get(content[at - 1]?.stem ?? "") ?? [];
    const rights = places.get(right.stem) ?? [];
    const near = lefts.flatMap((one) => rights.map((other) => other - one));
    if (near.some((distance) => distance > 0 && distance <= PAIR_REACH)) forward++;
    else if (near.some((distance) => distance < 0 && distance >= -PAIR_REACH)) backward++;
  }
  return backward >= FEWEST_PAIRS && backward > forward;
}

/** Few words this far from the rest were met by chance ("the", "of the"). */
const FEW = [2, 1];
const FAR = 3;

/** How many of a sentence's words stand between the first copied one and the last, both counted. */
function stretchOf(common: ReadonlyMap<number, number>): number {
  const places = [...common.values()];
  const isFar = (at: number) => places[at]! - places[at - 1]! > FAR;
  const head = FEW.find((at) => places.length > at && isFar(at)) ?? 0;
  const tail = FEW.find((at) => places.length - head > at && isFar(places.length - at)) ?? 0;
  const kept = places.slice(head, places.length - tail);
  return kept.length === 0 ? 0 : kept.at(-1)! - kept[0]! + 1;
}

/**
 * A statement that copies a sentence, or a stretch of it, nearly word for word copies it rightly: no
 * word inserted, exchanged, moved or inflected otherwise. Words may be left out, and a name may stand
 * for a pronoun. One that draws its words from all over the sentence and changes a pronoun, a tense
 * or a "may" is partly backed.
 */
export function checkWording(claim: Claim, evidence: Evidence): CheckResult {
  if (isScrambled(claim.words, evidence.words)) {
    return fail("wording", "none", "the statement has its sentence's words in another order");
  }
  if (claim.words.length < FEWEST_WORDS) return pass("wording");
  const bySentence = Map.groupBy(evidence.words, (word: EvidenceWord) => word.sentence);
  let result = pass("wording");
  for (const words of bySentence.values()) {
    const common = commonWords(claim.words, words);
    if (common.size < claim.words.length * COPY) continue;
    const changed = changedWords(claim.words, words, common, evidence);
    if (changed.length === 0) return pass("wording");
    const list = changed.map(({ surface }) => `"${surface}"`).join(", ");
    const detail = `the statement nearly copies its sentence, but has ${list}`;
    if (common.size >= stretchOf(common) * CLOSE) result = fail("wording", "none", detail);
    else if (result.passed && changed.some(({ word }) => CHANGING.test(word))) {
      result = fail("wording", "partial", detail);
    }
  }
  return result;
}
