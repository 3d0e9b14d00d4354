import { rarityOf } from "../../retrieval/word-rarity.ts";
import type { CheckResult } from "../checks/check-result.ts";
import { type ClaimedSpeaker, claimedSpeakers, memberNamed } from "../checks/claimed-speakers.ts";
import type { Claim } from "../checks/read-claim.ts";
import type { Evidence } from "../checks/read-evidence.ts";
import { readNumbers } from "../checks/read-numbers.ts";
import { readWords, type Word } from "../checks/read-words.ts";
import { isSameName, likeness } from "../checks/same-word.ts";
import { isCue } from "../checks/speech-words.ts";
import type { CheckNote } from "../note.ts";
import { isLight, unasserted } from "./unasserted.ts";

/** A claim and the sentences that it is held against, with what the checks of a statement found. */
export interface Compared {
  readonly claim: Claim;
  readonly evidence: Evidence;
  readonly checks: readonly CheckResult[];
}

/** Share of what a claim is about, by rarity, that the sentences must have to speak against it. */
const SAME_TOPIC = 0.6;
const NEAR = 0.6;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const MONTH =
  /^(?:january|february|march|april|june|july|august|september|october|november|december)$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;

/** Words of the sentences that answer "when" or "how many" as a word of the claim does. */
function rivals(word: Word, words: readonly Word[]): readonly Word[] {
  const kind = [WEEKDAY, MONTH, YEAR].find((pattern) => pattern.test(word.word));
  return kind === undefined ? [] : words.filter((other) => kind.test(other.word));
}

/** The first date of the claim in whose place the sentences have another. */
function otherDate({ claim, evidence }: Compared): { word: Word; own: Word } | null {
  for (const word of claim.words) {
    const others = rivals(word, evidence.words);
    if (others.length === 0 || others.some((other) => other.word === word.word)) continue;
    return { word, own: others[0]! };
  }
  return null;
}

/** The first number of the claim for whose unit the sentences have another value. */
function otherNumber({ claim, evidence }: Compared): { word: string; own: string } | null {
  const { story, sentences } = evidence;
  const own = sentences.flatMap(({ start, end }) => {
    const text = story.text.slice(start, end);
    return readNumbers(text, readWords(text, story.language), story.language);
  });
  for (const number of readNumbers(claim.text, claim.words, story.language)) {
    if (number.unit === null) continue;
    const same = own.filter(({ unit }) => unit === number.unit);
    if (same.length === 0 || same.some(({ value }) => value === number.value)) continue;
    return { word: number.surface, own: same[0]!.surface };
  }
  return null;
}

/** Share (0..1) of a claim's content, apart from some words, that the sentences have. */
function topicShare({ claim, evidence }: Compared, apart: (word: Word) => boolean): number {
  const { language } = evidence.story;
  let met = 0;
  let total = 0;
  for (const word of claim.words) {
    if (word.stop || isLight(word) || apart(word)) continue;
    const weight = language === "en" ? rarityOf(word.word) : 1;
    total += weight;
    const known = [...evidence.words, ...evidence.speakers].some(
      (other) => isSameName(word, other) || likeness(word, other, language) >= NEAR,
    );
    if (known) met += weight;
  }
  return total === 0 ? 0 : met / total;
}

/** No word apart. */
const NONE = () => false;

const failed = ({ checks }: Compared, name: CheckResult["name"]) =>
  checks.find((check) => check.name === name && check.allows === "none") ?? null;

/** Verbs that the list of opposites knows: the sentences meet them by their opposite. */
const POLAR =
  /^(?:support|back|favou?r|allow|permit|accept|agree|approv|welcom|endors|oppos|resist|refus|reject|den(?:y|i)|block|object|veto|forbid|prohibit|ban|join|leave|left|quit|win|won|los[et]|lost|defeat|increas|rise|rose|decreas|fall|fell|begin|began|start|continu|resum|end|finish|stop|halt|open|shut|clos|friendly|hostile|guilty|innocent|alive|dead|died)\p{L}*$/u;

/** Somebody whom the claim names and the sentences have as well. */
function sharesName({ claim, evidence }: Compared): boolean {
  const { story } = evidence;
  return claim.words.some((word) => {
    if (!word.capital) return false;
    const member = memberNamed(story, word);
    return evidence.words.some(
      (other) =>
        other.capital &&
        (isSameName(word, other) || (member !== null && memberNamed(story, other) === member)),
    );
  });
}

/** From this share on, a claim denies just what the sentences assert. */
const SAME_ASSERTION = 0.9;

/** True when the story denies what the claim says, or asserts what it denies. */
function isDenied(compared: Compared): boolean {
  const detail = failed(compared, "negation")?.detail;
  if (detail == null || detail.includes("opposite")) return false;
  if (unasserted(compared.claim, compared.evidence) !== null) return false;
  const share = topicShare(compared, NONE);
  // Without a name in common it is too easily about something else, unless it is the same words.
  if (share < 1 && !sharesName(compared)) return false;
  return share >= (detail.includes("disagree") ? SAME_TOPIC : SAME_ASSERTION);
}

/** Who says in the story what the claim gives to somebody else; null where that is not sure. */
function otherSpeaker(compared: Compared): string | null {
  const { claim, evidence } = compared;
  if (failed(compared, "voice") === null) return null;
  const { story, utterances } = evidence;
  const named = claimedSpeakers(claim, story).find(({ pronoun }) => !pronoun);
  if (named === undefined) return null;
  const said = claim.words.filter(
    (word) => !word.stop && !isCue(word.word) && !isLight(word) && !namesSame(story, word, named),
  );
  if (said.length === 0) return null;
  for (const utterance of utterances) {
    const { speaker, start, end, kind } = utterance;
    if (kind !== "direct" || speaker === null || speaker === named.speaker) continue;
    const own = evidence.words.filter((word) => word.start >= start && word.end <= end);
    if (said.every((word) => own.some((other) => other.stem === word.stem))) return speaker;
  }
  return null;
}

function namesSame(story: Evidence["story"], word: Word, { speaker, surface }: ClaimedSpeaker) {
  return word.surface === surface || (word.capital && memberNamed(story, word)?.name === speaker);
}

/** True when a claim has its subject right before the verb that the story gives to another. */
function isTurned(compared: Compared): boolean {
  const [, subject, verb] =
    /^it is not (.+) who does "(.+)"$/u.exec(failed(compared, "roles")?.detail ?? "") ?? [];
  if (subject === undefined) return false;
  const { words } = compared.claim;
  const [from, to] = [subject, verb].map((surface) =>
    words.findIndex((word) => word.surface === surface),
  ) as [number, number];
  const between = words.slice(from + 1, to);
  return to > from && between.every(({ stop, word }) => stop || /ly$/u.test(word));
}

/**
 * What in the sentences speaks against a claim about the same thing; null where
 * nothing does. Silence is no contradiction: another name, or a word that is not there, is none.
 */
export function findConflict(compared: Compared): CheckNote | null {
  const opposite = failed(compared, "negation")?.detail?.includes("opposite") === true;
  const polar = ({ word }: Word) => POLAR.test(word);
  if (opposite && sharesName(compared) && topicShare(compared, polar) >= SAME_TOPIC) {
    return { kind: "opposite" };
  }
  if (isDenied(compared)) return { kind: "negation" };
  const speaker = otherSpeaker(compared);
  if (speaker !== null) return { kind: "said_by", speaker };
  const date = otherDate(compared);
  if (date !== null && topicShare(compared, (word) => word === date.word) >= SAME_TOPIC) {
    return { kind: "other_value", own: date.own.surface, claimed: date.word.surface };
  }
  const number = otherNumber(compared);
  if (number !== null) {
    const apart = ({ surface }: Word) => number.word.includes(surface);
    if (topicShare(compared, apart) >= SAME_TOPIC) {
      return { kind: "other_value", own: number.own, claimed: number.word };
    }
  }
  if (isTurned(compared) && topicShare(compared, NONE) >= SAME_TOPIC) {
    return { kind: "turned_round" };
  }
  const names = failed(compared, "names");
  if (names?.detail?.includes("never joins") && topicShare(compared, NONE) >= SAME_TOPIC) {
    return { kind: "somebody_else" };
  }
  return null;
}
