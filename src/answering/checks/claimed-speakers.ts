import type { CastMember, Story } from "../../story/story.ts";
import type { Claim } from "./read-claim.ts";
import { readWords, type Word } from "./read-words.ts";
import { isSameName } from "./same-word.ts";

/** Whom a statement names as the source of what it says. */
export interface ClaimedSpeaker {
  /** Canonical name; null: words that name nobody of the story's cast ("an official"). */
  readonly speaker: string | null;
  /** The words that name the speaker. */
  readonly surface: string;
  /** A pronoun: whoever the words before stand for. */
  readonly pronoun: boolean;
}

const CUES =
  /^(?:say|says|said|saying|tell|tells|told|state|states|stated|claim|claims|claimed|claiming|comment|comments|commented|mention|mentions|mentioned|announce|announces|announced|declare|declares|declared|reply|replies|replied|answer|answers|answered|admit|admits|admitted|deny|denies|denied|remark|remarks|remarked|warn|warns|warned|vow|vows|vowed|pledge|pledges|pledged|promise|promises|promised|insist|insists|insisted|argue|argues|argued|suggest|suggests|suggested|demand|demands|demanded|complain|complained|explain|explains|explained|describe|describes|described|call|calls|called|ask|asks|asked|cry|cried|shout|shouted|whisper|whispered|report|reports|reported|add|adds|added|note|notes|noted|assert|asserts|asserted|testify|testifies|testified|confirm|confirms|confirmed|believe|believes|believed|think|thinks|thought|exclaim|exclaimed|murmur|murmured|mutter|muttered|order|ordered|recall|recalls|recalled|acknowledge|acknowledged|stress|stresses|stressed)$/u;
const PRONOUN = /^(?:he|she|they|it|who|i|we)$/u;
const FILLER =
  /^(?:has|have|had|also|later|then|first|is|was|are|were|being|been|did|does|on|in|at|earlier|once|that|himself|herself|\p{L}+ly|sunday|monday|tuesday|wednesday|thursday|friday|saturday|a|an|the)$/u;

function wordsOf(name: string, story: Story): Word[] {
  return readWords(name, story.language).filter((word) => !word.stop);
}

/** The member whom a word of a statement names, by a name or a role; null when none or several. */
export function memberNamed(story: Story, word: Word): CastMember | null {
  const named = story.cast.filter(({ names }) =>
    names.some((name) => wordsOf(name, story).some((part) => isSameName(part, word))),
  );
  const exact = named.filter(({ names }) =>
    names.some((name) => wordsOf(name, story).some((part) => part.word === word.word)),
  );
  const best = exact.length > 0 ? exact : named;
  if (best.length === 1) return best[0]!;
  if (best.length > 1) return null;
  const holders = story.cast.filter(({ roles }) =>
    roles.some((role) => wordsOf(role, story).at(-1)?.stem === word.stem),
  );
  return holders.length === 1 ? holders[0]! : null;
}

function speakerOf(story: Story, word: Word): ClaimedSpeaker {
  if (PRONOUN.test(word.word)) return { speaker: null, surface: word.surface, pronoun: true };
  const member = memberNamed(story, word);
  return { speaker: member?.name ?? null, surface: word.surface, pronoun: false };
}

/** The word that a cue has as its subject, looking back over auxiliaries and adverbs. */
function subjectBefore(words: readonly Word[], cue: number): Word | null {
  for (let at = cue - 1; at >= 0 && at >= cue - 6; at--) {
    const word = words[at]!;
    if (word.clause !== words[cue]!.clause) break;
    if (!FILLER.test(word.word)) return word;
  }
  return null;
}

function subjectAfter(text: string, words: readonly Word[], cue: number): Word | null {
  const run: Word[] = [];
  for (let at = cue + 1; at < words.length && at <= cue + 6; at++) {
    const word = words[at]!;
    const between = text.slice(words[at - 1]!.end, word.start);
    if (/[,;:“"«]/u.test(between)) break;
    if (word.capital && !/^(?:that|the)$/u.test(word.word)) run.push(word);
    else if (run.length > 0 || !/^(?:by|the|an?|that|to)$/u.test(word.word)) break;
  }
  return run.at(-1) ?? null;
}

/** Everybody whom a statement names as speaking: "X said …", "… said X", "according to X". */
export function claimedSpeakers(claim: Claim, story: Story): ClaimedSpeaker[] {
  const { words, text } = claim;
  const speakers: ClaimedSpeaker[] = [];
  for (const [at, word] of words.entries()) {
    if (word.word === "according" && words[at + 1]?.word === "to") {
      const subject = subjectAfter(text, words, at + 1) ?? words[at + 2] ?? null;
      if (subject !== null) speakers.push(speakerOf(story, subject));
      continue;
    }
    // "United States" is no stating.
    if (!CUES.test(word.word) || (word.capital && !word.opens)) continue;
    const before = subjectBefore(words, at);
    const passive = words[at + 1]?.word === "by";
    const after = /["”»,]\s*$/u.test(text.slice(0, word.start)) || passive;
    const subject = after ? (subjectAfter(text, words, at) ?? before) : before;
    // A verb without a subject before it ("the so-called plan") makes nobody speak.
    if (subject === null || subject.start === word.start) continue;
    if (CUES.test(subject.word) && !subject.capital) continue;
    const named =
      subject.capital || PRONOUN.test(subject.word) || memberNamed(story, subject) !== null;
    if (named) speakers.push(speakerOf(story, subject));
  }
  return speakers;
}
