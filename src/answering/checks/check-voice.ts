import type { Story, Utterance } from "../../story/story.ts";
import { namesIn } from "./check-names.ts";
import { type CheckResult, fail, pass } from "./check-result.ts";
import { claimedSpeakers, memberNamed } from "./claimed-speakers.ts";
import { findQuotations } from "./find-quotations.ts";
import type { Claim } from "./read-claim.ts";
import type { Evidence, EvidenceWord } from "./read-evidence.ts";
import { likeness } from "./same-word.ts";
import { isCue } from "./speech-words.ts";

/** What the check of voices found, with the statement as it may be shown. */
export interface VoiceCheck {
  readonly result: CheckResult;
  /** The statement, with "according to X" added where it kept silent about X. */
  readonly text: string;
}

/** Share of a statement's words that must stand in the speech of whom it names as speaking. */
const OWN_SHARE = 0.5;
/** Share of a statement's words from which it rests on somebody's speech. */
const SPEECH_SHARE = 0.34;
const NEAR = 0.55;

/** The cited words that come nearest to each of a statement's content words. */
function metBy(claim: Claim, evidence: Evidence, skip: (word: EvidenceWord) => boolean) {
  const { language } = evidence.story;
  const candidates = evidence.words.filter((word) => !word.stop && !skip(word));
  return claim.words
    .filter((word) => !word.stop)
    .map((word) => {
      const near = candidates.map((other) => ({ other, near: likeness(word, other, language) }));
      const best = Math.max(NEAR, ...near.map((one) => one.near));
      return near.filter((one) => one.near >= best).map(({ other }) => other);
    })
    .filter((met) => met.length > 0);
}

/** "the White House" where the story writes it so, "Zelenskyy" where it does not. */
export function nameWithArticle(story: Story, speaker: string): string {
  const at = story.text.indexOf(speaker);
  return at >= 4 && /\bthe $/iu.test(story.text.slice(at - 4, at)) ? `the ${speaker}` : speaker;
}

/** Adds "according to X" before the statement's final stop. */
export function attributeTo(text: string, names: readonly string[]): string {
  const list = new Intl.ListFormat("en", { type: "conjunction" }).format(names);
  const bare = text.replace(/[.!\s]+$/u, "").replace(/[.!,]+([”"»’'])$/u, "$1");
  return `${bare}, according to ${list}.`;
}

/**
 * The voice is kept. A statement that names a speaker must rest on that speaker's words; one that
 * rests on somebody's words and names nobody gets "according to X".
 */
export function checkVoice(claim: Claim, evidence: Evidence): VoiceCheck {
  const { story, utterances } = evidence;
  const { text } = claim;
  const keep = (result: CheckResult): VoiceCheck => ({ result, text });
  const named = claimedSpeakers(claim, story);
  const spoken = named.filter(({ pronoun }) => !pronoun);
  const isName = new Set(namesIn(evidence.words, story));
  const marksSpeech = (word: EvidenceWord) =>
    utterances.some(
      ({ cue, source }) =>
        (cue !== null && word.start < cue.end && word.end > cue.start) ||
        (source !== null && word.start < source.end && word.end > source.start),
    );
  const carried = metBy(claim, evidence, marksSpeech);
  const content = carried.filter((met) => !met.every((word) => isName.has(word)));
  const judged = content.length > 0 ? content : carried;
  const shareIn = (holds: (utterance: Utterance | null) => boolean) =>
    judged.length === 0
      ? 0
      : judged.filter((met) => met.some(({ utterance }) => holds(utterance))).length /
        judged.length;

  const quotes = (findQuotations(text) ?? []).length > 0;
  for (const { speaker, surface } of spoken) {
    if (speaker === null) {
      return keep(fail("voice", "none", `"${surface}" says nothing in the story`));
    }
    const theirs = utterances.filter((utterance) => utterance.speaker === speaker);
    if (theirs.length === 0) {
      if (narratesSpeech(claim, evidence, speaker)) continue;
      return keep(fail("voice", "none", `the cited sentences are not ${speaker}'s words`));
    }
    // Words in quotation marks have been found in the speaker's mouth; the rest is the narrator's.
    if (quotes) continue;
    // With two speakers, each must have a part in it.
    const share = shareIn((utterance) => isWithin(utterance, theirs));
    if (share < OWN_SHARE / spoken.length) {
      return keep(fail("voice", "none", `${speaker} does not say this in the cited sentences`));
    }
  }
  if (spoken.length > 0) return keep(pass("voice"));

  const narrated = (met: readonly EvidenceWord[]) =>
    met.some(({ utterance }) => utterance === null);
  const inSpeech = judged.filter((met) => !narrated(met));
  if (inSpeech.length < judged.length * SPEECH_SHARE || inSpeech.length === 0)
    return keep(pass("voice"));
  const speakers = new Set(
    inSpeech.flatMap((met) => met.map(({ utterance }) => utterance!.speaker)),
  );
  const known = [...speakers].filter((speaker) => speaker !== null);
  if (known.length === 0) {
    return keep(fail("voice", "partial", "the story leaves it unsure who says this"));
  }
  // Also after "he said …": the reader must learn who "he" is.
  const names = known.map((speaker) => nameWithArticle(story, speaker));
  return { result: pass("voice"), text: attributeTo(text, names) };
}

/** How far a cue may be from the name of who speaks, in words. */
const CUE_REACH = 8;

/** "The company denies manslaughter": the narrator tells of speech without giving any words. */
function narratesSpeech(claim: Claim, { story, words }: Evidence, speaker: string): boolean {
  const stems = new Set(claim.words.filter(({ word }) => isCue(word)).map(({ stem }) => stem));
  return words.some((cue, at) => {
    if (!stems.has(cue.stem)) return false;
    const before = words.slice(Math.max(0, at - CUE_REACH), at);
    const own = before.filter(({ sentence, capital }) => sentence === cue.sentence && capital);
    const subject = own.at(-1);
    return subject !== undefined && memberNamed(story, subject)?.name === speaker;
  });
}

function isWithin(utterance: Utterance | null, others: readonly Utterance[]): boolean {
  if (utterance === null) return false;
  return others.some(({ start, end }) => start <= utterance.start && end >= utterance.end);
}
