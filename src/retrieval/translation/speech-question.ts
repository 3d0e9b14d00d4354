import type { SpeechQuestion } from "../parse-question.ts";
import type { AskingRules } from "./asking-rules.ts";
import type { AskedWord } from "./plain-form.ts";

/** A word of the question in its place, with the story's word where it names somebody. */
export interface SpeechWord {
  readonly asked: AskedWord;
  /** Folded English of a name or role; null for any other word. */
  readonly speaker: string | null;
}

/** Roles that speak in stories; a question may ask for their words without a name. */
export const SPEAKING_ROLE =
  /^(?:president|minister|premier|chancellor|aide|adviser|official|officials|leader|spokesman|spokeswoman|spokesperson|ambassador|general|king|queen|prince|princess|doctor|judge|police|mayor|boss|author|government|reporter|journalist|negotiator|envoy|diplomat|secretary)$/;

/** Nobody's words can be asked of a day or a month. */
export const DAY_OR_MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Runs of words that name a speaker, as [first, end). */
function speakerRuns(words: readonly SpeechWord[], end: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let at = 0; at < end; at++) {
    if (words[at]!.speaker === null) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

const speakersOf = (words: readonly SpeechWord[], [first, end]: [number, number]) =>
  words.slice(first, end).flatMap(({ speaker }) => (speaker === null ? [] : [speaker]));

/** Which words of the question are verbs of speech. */
export function isSpeechVerb({ word }: AskedWord, rules: AskingRules): boolean {
  return rules.strictSpeech.test(word) || rules.looseSpeech.test(word);
}

/** How a question asks about speech, in whatever order the language puts speaker and verb. */
export function speechQuestionOf(
  plain: string,
  words: readonly SpeechWord[],
  rules: AskingRules,
): SpeechQuestion | null {
  const at = (pattern: RegExp, from = 0) =>
    words.findIndex(({ asked }, index) => index >= from && pattern.test(asked.word));
  const strictAt = at(rules.strictSpeech);
  const verbAt = strictAt >= 0 ? strictAt : at(rules.looseSpeech);
  const first = speakerRuns(words, words.length)[0];
  if (verbAt < 0) {
    const topical = first?.[0] === 0 && rules.about.test(words[first[1]]?.asked.word ?? "");
    return topical && first !== undefined && words.length > first[1] + 1
      ? { asks: "words", speaker: speakersOf(words, first), strict: false }
      : null;
  }
  if (rules.asksWho.test(plain)) return { asks: "speaker" };
  const aboutAt = at(rules.about, Math.min(verbAt, first?.[1] ?? verbAt));
  const runs = speakerRuns(words, aboutAt < 0 ? words.length : aboutAt);
  const distance = ([start, end]: [number, number]) =>
    Math.min(Math.abs(start - verbAt), Math.abs(end - 1 - verbAt));
  const nearest = runs.sort((a, b) => distance(a) - distance(b))[0];
  if (nearest !== undefined) {
    return { asks: "words", speaker: speakersOf(words, nearest), strict: strictAt >= 0 };
  }
  return strictAt >= 0 && rules.asksWhat.test(plain) ? { asks: "anybody" } : null;
}
