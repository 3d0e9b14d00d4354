import { baseOf } from "../conversation/verb-forms.ts";
import { namesIn } from "./check-names.ts";
import { type CheckResult, fail, pass } from "./check-result.ts";
import { memberNamed } from "./claimed-speakers.ts";
import type { Claim } from "./read-claim.ts";
import type { Evidence } from "./read-evidence.ts";
import type { Word } from "./read-words.ts";
import { isCue } from "./speech-words.ts";

/** How far before a verb its subject is looked for, in words. */
const REACH = 6;
const BE = /^(?:is|are|was|were|be|been|being|got|by)$/u;

const DETERMINER = /^(?:the|an?|this|that|these|those|his|her|its|their|our|my)$/u;

/** Nouns that somebody or something is called by behind an article: "the keeper". */
const nounsIn = (words: readonly Word[]) =>
  words.filter(({ stop, capital, clause }, at) => {
    const before = words[at - 1];
    return !stop && !capital && before?.clause === clause && DETERMINER.test(before.word);
  });

/** A form that only verbs have, or a word that no article makes a noun of. */
const isVerb = (words: readonly Word[], at: number) =>
  baseOf(words[at]!.word) !== null && !DETERMINER.test(words[at - 1]?.word ?? "");

/** The name nearest before a word in its clause; a possessor is not a subject. */
function subjectOf(words: readonly Word[], names: ReadonlySet<Word>, at: number): Word | null {
  for (let back = at - 1; back >= 0 && back >= at - REACH; back--) {
    const word = words[back]!;
    if (word.clause !== words[at]!.clause) return null;
    if (names.has(word) && !word.possessive) return word;
  }
  return null;
}

function isPassive(words: readonly Word[], at: number): boolean {
  return BE.test(words[at - 1]?.word ?? "") || BE.test(words[at - 2]?.word ?? "");
}

/**
 * Who does what is not turned round: where the statement has "A … verb" and its sentence has
 * "B … verb … A", the statement goes; A and B have names, or are called something behind an article.
 * Passives are left to the other checks.
 */
export function checkRoles(claim: Claim, evidence: Evidence): CheckResult {
  const { story } = evidence;
  const idOf = (word: Word) => memberNamed(story, word)?.name ?? word.stem;
  const named = new Set(namesIn(claim.words, story));
  const said = new Set([...named, ...nounsIn(claim.words)]);
  const knownNames = new Set(namesIn(evidence.words, story));
  const knownNouns = new Set([...knownNames, ...nounsIn(evidence.words)]);
  for (const [at, verb] of claim.words.entries()) {
    // Who says what is a matter of voices.
    if (verb.stop || verb.capital || isCue(verb.word) || isPassive(claim.words, at)) continue;
    const subject = subjectOf(claim.words, said, at);
    if (subject === null || !(named.has(subject) || isVerb(claim.words, at))) continue;
    const known = named.has(subject) ? knownNames : knownNouns;
    const places = evidence.words.flatMap((word, place) =>
      !word.capital && word.stem === verb.stem ? [place] : [],
    );
    if (places.length === 0) continue;
    const turned = places.every((place) => {
      const actual = subjectOf(evidence.words, known, place);
      if (actual === null || isPassive(evidence.words, place)) return false;
      if (!named.has(subject) && !isVerb(evidence.words, place)) return false;
      if (idOf(actual) === idOf(subject)) return false;
      const sentence = evidence.words[place]!.sentence;
      const before = evidence.words.slice(0, place);
      const here = (word: (typeof before)[number]) =>
        word.sentence === sentence && known.has(word) && idOf(word) === idOf(subject);
      return !before.some(here) && evidence.words.slice(place + 1).some(here);
    });
    if (turned) {
      return fail("roles", "none", `it is not ${subject.surface} who does "${verb.surface}"`);
    }
  }
  return pass("roles");
}
