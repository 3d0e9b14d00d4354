import { type CheckResult, fail, pass } from "./check-result.ts";
import type { Claim } from "./read-claim.ts";
import type { Evidence, EvidenceWord } from "./read-evidence.ts";
import type { Word } from "./read-words.ts";

/** From this share of its words on, a statement copies a sentence … */
const COPY = 0.75;
/** … and from this share of the sentence's words on, it copies the whole of it. */
const WHOLE_COPY = 0.75;
const FEWEST_WORDS = 5;

/** Words that may come into a copy: they join, and change nothing. */
const JOINING = /^(?:that|and|the|a|an|also|then|as|of|to|in|on|at|by|yes)$/u;
/** Words that change who, when or how surely, though they carry no content. */
const CHANGING =
  /^(?:i|you|he|she|it|we|they|me|him|her|us|them|my|your|his|its|our|their|will|would|can|could|may|might|shall|should|must|is|are|was|were|has|have|had|do|does|did|all|every|each|some|few|many|most|more|less|only|even|once|before|after|until|since|because)$/u;
/** "It's" is read as "it": its verb may be written out. */
const CONTRACTION = /\p{L}['’](?:s|re|ve|ll|d|m)(?!\p{L})/u;
const WRITTEN_OUT = /^(?:is|are|am|has|have|had|will|would)$/u;

/** Positions in `said` that are in the longest common subsequence with `known`. */
function commonWords(said: readonly Word[], known: readonly Word[]): Set<number> {
  const rows = said.length + 1;
  const columns = known.length + 1;
  const lengths = new Uint16Array(rows * columns);
  for (let row = said.length - 1; row >= 0; row--) {
    for (let column = known.length - 1; column >= 0; column--) {
      const here = row * columns + column;
      lengths[here] =
        said[row]!.word === known[column]!.word
          ? lengths[here + columns + 1]! + 1
          : Math.max(lengths[here + columns]!, lengths[here + 1]!);
    }
  }
  const common = new Set<number>();
  let [row, column] = [0, 0];
  while (row < said.length && column < known.length) {
    const here = row * columns + column;
    if (said[row]!.word === known[column]!.word) {
      common.add(row++);
      column++;
    } else if (lengths[here + columns]! >= lengths[here + 1]!) row++;
    else column++;
  }
  return common;
}

function isFree(word: Word, { story, sentences, words }: Evidence): boolean {
  if (JOINING.test(word.word)) return true;
  if (WRITTEN_OUT.test(word.word)) {
    const contracted = sentences.some(({ start, end }) =>
      CONTRACTION.test(story.text.slice(start, end)),
    );
    if (contracted) return true;
  }
  // A name in the place of a pronoun, or of the speaker of the words: the other checks see to it.
  return word.capital && words.some((other) => other.stem === word.stem && other.capital);
}

/**
 * A statement that copies a whole sentence nearly word for word copies it rightly: no word inserted,
 * exchanged, moved or inflected otherwise. Words may be left out, and a name may stand for a
 * pronoun. One that copies a part of it and changes a pronoun, a tense or a "may" is partly backed.
 */
export function checkWording(claim: Claim, evidence: Evidence): CheckResult {
  if (claim.words.length < FEWEST_WORDS) return pass("wording");
  const bySentence = Map.groupBy(evidence.words, (word: EvidenceWord) => word.sentence);
  let result = pass("wording");
  for (const words of bySentence.values()) {
    const common = commonWords(claim.words, words);
    if (common.size < claim.words.length * COPY) continue;
    const changed = claim.words.filter((word, at) => !common.has(at) && !isFree(word, evidence));
    if (changed.length === 0) return pass("wording");
    const list = changed.map(({ surface }) => `"${surface}"`).join(", ");
    const detail = `the statement nearly copies its sentence, but has ${list}`;
    const whole = common.size >= words.length * WHOLE_COPY;
    if (whole) result = fail("wording", "none", detail);
    else if (result.passed && changed.some(({ word }) => CHANGING.test(word))) {
      result = fail("wording", "partial", detail);
    }
  }
  return result;
}
