import { rarityOf } from "../../retrieval/word-rarity.ts";
import { type CheckResult, fail, pass } from "./check-result.ts";
import type { Claim } from "./read-claim.ts";
import type { Evidence } from "./read-evidence.ts";
import { readNumbers } from "./read-numbers.ts";
import type { Word } from "./read-words.ts";
import { isSameName, likeness } from "./same-word.ts";

/** Share of a statement's content from which its sentences carry it fully, and at all. */
const FULL = 0.8;
const PARTIAL = 0.55;
/** What the question gives is no evidence, but a statement may repeat it. */
const FROM_QUESTION = 0.5;
/** A word of so much content that nothing supports leaves the statement partly backed. */
const TELLING = 0.3;

/** Words of little content may be no more than this share of a statement that nothing supports. */
const MOST_LIGHT = 0.25;

/** Words of speaking and of holding together, which say nothing of their own. */
const EMPTY =
  /^(?:say|said|says|according|state|stated|tell|told|add|added|mention|mentioned|report|reported|story|article|text|include|includes|including|called|call|calls|describe|described)$/u;

function supportOf(word: Word, claim: Claim, evidence: Evidence): number {
  const { language } = evidence.story;
  let best = 0;
  for (const other of evidence.words) {
    if (best === 1) return 1;
    // "over the weekend" is not "ended", though "over" may mean it.
    if (other.stop && other.word !== word.word) continue;
    best = Math.max(best, likeness(word, other, language));
  }
  if (evidence.speakers.some((other) => isSameName(word, other))) return 1;
  const asked = claim.question.some((other) => isSameName(word, other) || word.stem === other.stem);
  return Math.max(best, asked ? FROM_QUESTION : 0);
}

export interface Coverage {
  /** 0..1, by weight; null where there is nothing to carry. */
  readonly share: number | null;
  /** Telling words that nothing supports, as they are written. */
  readonly unmet: readonly string[];
}

function coverageOf(words: readonly Word[], claim: Claim, evidence: Evidence): Coverage {
  const { language } = evidence.story;
  const numbers = new Set(readNumbers(claim.text, claim.words, language).map((n) => n.surface));
  let met = 0;
  let total = 0;
  let anchored = false;
  const unmet: string[] = [];
  const light: string[] = [];
  let count = 0;
  for (const word of words) {
    // Numbers are checked by value, not by their letters.
    if (numbers.has(word.surface)) anchored = true;
    if (word.stop || EMPTY.test(word.word) || numbers.has(word.surface)) continue;
    const weight = language === "en" ? rarityOf(word.word) : 1;
    const support = supportOf(word, claim, evidence);
    anchored ||= support === 1;
    total += weight;
    met += weight * support;
    count++;
    if (support === 0) (weight >= TELLING ? unmet : light).push(word.surface);
  }
  // "The talks have ended": of so few words none is light.
  if (light.length > count * MOST_LIGHT) unmet.push(...light);
  // Likeness alone carries nothing: some word must be the sentences' own.
  return { share: total === 0 ? null : anchored ? met / total : 0, unmet };
}

/** The sentences of a statement; what stands before a colon is one too. */
function segmentsOf({ words }: Claim): Word[][] {
  const segments: Word[][] = [];
  for (const word of words) {
    if (word.opens || segments.length === 0) segments.push([]);
    segments.at(-1)!.push(word);
  }
  return segments;
}

/** How much of a statement's content its sentences hold, some words apart. */
export function carriedBy(
  claim: Claim,
  evidence: Evidence,
  apart: (word: Word) => boolean,
): Coverage {
  return coverageOf(
    claim.words.filter((word) => !apart(word)),
    claim,
    evidence,
  );
}

/**
 * How much of a statement's content, by rarity, its sentences hold. A statement of several sentences
 * is as well backed as its worst.
 */
export function checkCoverage(claim: Claim, evidence: Evidence): CheckResult {
  const parts = segmentsOf(claim).map((words) => coverageOf(words, claim, evidence));
  const shares = parts.flatMap(({ share }) => (share === null ? [] : [share]));
  const least = shares.length === 0 ? 0 : Math.min(...shares);
  const unmet = parts.flatMap((part) => part.unmet);
  if (least >= FULL && unmet.length === 0) return pass("coverage");
  const lacking = unmet.map((word) => `"${word}"`).join(", ");
  const detail = `the cited sentences carry ${Math.round(least * 100)} % of the statement${
    lacking === "" ? "" : `; they lack ${lacking}`
  }`;
  return fail("coverage", least >= PARTIAL ? "partial" : "none", detail);
}
