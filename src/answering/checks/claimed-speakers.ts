import type { CastMember, Story } from "../../story/story.ts";
import { findQuotations } from "./find-quotations.ts";
import type { Claim } from "./read-claim.ts";
import type { Word } from "./read-words.ts";
import { isSameName } from "./same-word.ts";
import { isCue } from "./speech-words.ts";
import { type MemberWords, namesOf } from "./story-names.ts";

/** Whom a statement names as the source of what it says. */
export interface ClaimedSpeaker {
  /** Canonical name; null: words that name nobody of the story's cast ("an official"). */
  readonly speaker: string | null;
  /** The words that name the speaker. */
  readonly surface: string;
  /** A pronoun: whoever the words before stand for. */
  readonly pronoun: boolean;
}

const PRONOUN = /^(?:he|she|they|it|who|i|we)$/u;
const FILLER =
  /^(?:has|have|had|also|later|then|first|is|was|are|were|being|been|did|does|on|in|at|earlier|once|that|himself|herself|\p{L}+ly|sunday|monday|tuesday|wednesday|thursday|friday|saturday|a|an|the)$/u;

/** True when every one of the words is part of one of the member's names. */
function isNamed({ names }: MemberWords, words: readonly Word[], exactly: boolean): boolean {
  return words.every((word) =>
    names.some((part) => (exactly ? part.word === word.word : isSameName(part, word))),
  );
}

/**
 * The member whom words of a statement name ("Josiah Penhallow", "the aide"), by names or else by
 * a role; null when they name nobody, or several. Titles before a name are passed over.
 */
export function memberNamed(story: Story, ...words: readonly Word[]): CastMember | null {
  const { members } = namesOf(story);
  for (let from = 0; from < words.length; from++) {
    const rest = words.slice(from);
    for (const exactly of [true, false]) {
      const named = members.filter((member) => isNamed(member, rest, exactly));
      if (named.length === 1) return named[0]!.member;
      if (named.length > 1) return null;
    }
  }
  const last = words.at(-1);
  const holders = members.filter(({ roles }) => last !== undefined && roles.includes(last.stem));
  return holders.length === 1 ? holders[0]!.member : null;
}

/** The capitalised words that end with this one: "President Volodymyr Zelenskyy". */
function runUpTo(words: readonly Word[], at: number): Word[] {
  let from = at;
  while (words[from - 1]?.capital === true && words[from - 1]!.clause === words[at]!.clause) from--;
  return words.slice(from, at + 1);
}

/** Whom the word at `at` names; null for a word that names nobody. */
function speakerAt(story: Story, words: readonly Word[], at: number): ClaimedSpeaker | null {
  const word = words[at]!;
  const { surface } = word;
  if (PRONOUN.test(word.word)) return { speaker: null, surface, pronoun: true };
  const run = word.capital ? runUpTo(words, at).filter(({ stop }) => !stop) : [word];
  if (run.length === 0 || isCue(word.word)) return null;
  const member = memberNamed(story, ...run);
  if (member === null && !word.capital) return null;
  return { speaker: member?.name ?? null, surface, pronoun: false };
}

/** Where the subject of a cue is, looking back over auxiliaries and adverbs; -1: nowhere. */
function subjectBefore(words: readonly Word[], cue: number): number {
  for (let at = cue - 1; at >= 0 && at >= cue - 6; at--) {
    if (words[at]!.clause !== words[cue]!.clause) break;
    if (!FILLER.test(words[at]!.word)) return at;
  }
  return -1;
}

/** Where the name after a cue ends; -1: nowhere. */
function subjectAfter(text: string, words: readonly Word[], cue: number): number {
  let found = -1;
  for (let at = cue + 1; at < words.length && at <= cue + 6; at++) {
    const word = words[at]!;
    if (/[,;:“"«]/u.test(text.slice(words[at - 1]!.end, word.start))) break;
    if (word.capital && !/^(?:that|the)$/u.test(word.word)) found = at;
    else if (found !== -1 || !/^(?:by|the|an?|that|to)$/u.test(word.word)) break;
  }
  return found;
}

/** Everybody whom a statement names as speaking: "X said …", "… said X", "according to X". */
export function claimedSpeakers(claim: Claim, story: Story): ClaimedSpeaker[] {
  const { text } = claim;
  const quoted = findQuotations(text) ?? [];
  // Who speaks inside somebody's words is not whom the statement names.
  const words = claim.words.filter(
    (word) => !quoted.some(({ start, end }) => word.start >= start && word.end <= end),
  );
  const speakers: ClaimedSpeaker[] = [];
  const add = (at: number) => {
    const speaker = at === -1 ? null : speakerAt(story, words, at);
    if (speaker !== null) speakers.push(speaker);
  };
  for (const [at, word] of words.entries()) {
    if (word.word === "according" && words[at + 1]?.word === "to") {
      const after = subjectAfter(text, words, at + 1);
      add(after === -1 && words[at + 2] !== undefined ? at + 2 : after);
      continue;
    }
    // "United States" is no stating.
    if (!isCue(word.word) || (word.capital && !word.opens)) continue;
    const before = subjectBefore(words, at);
    const turned = /["”»’',]\s*$/u.test(text.slice(0, word.start)) || words[at + 1]?.word === "by";
    const after = turned ? subjectAfter(text, words, at) : -1;
    add(after === -1 ? before : after);
  }
  return speakers;
}
