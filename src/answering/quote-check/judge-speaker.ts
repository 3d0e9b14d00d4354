import type { Story } from "../../story/story.ts";
import type { Voice } from "../answer.ts";
import { memberNamed } from "../checks/claimed-speakers.ts";
import { readWords } from "../checks/read-words.ts";
import { normalizeTypography } from "../normalize-typography.ts";

export interface SpeakerJudgement {
  /** True when the words are somebody else's, or the narrator's. */
  readonly wrong: boolean;
  readonly notes: readonly string[];
}

const PRONOUN = /^(?:he|she|they|it|i|we|you|who|him|her|them)$/i;
const NARRATOR = /^(?:the )?(?:story|article|text|narrator|author|book|chapter|report|newspaper)$/i;

const sure: SpeakerJudgement = { wrong: false, notes: [] };

/**
 * Whether words with this voice are those of whom a claim names. Who is not known for sure, in the
 * claim or in the story, is never judged wrong.
 */
export function judgeSpeaker(story: Story, claimed: string | null, voice: Voice): SpeakerJudgement {
  const name = claimed === null ? "" : normalizeTypography(claimed).text.trim();
  if (name === "" || PRONOUN.test(name)) return sure;
  const narrated = voice.kind === "narration" || voice.kind === "scare";
  if (NARRATOR.test(name)) {
    if (narrated || voice.speaker === null) return sure;
    return { wrong: true, notes: [`these are the words of ${voice.speaker}, not the story’s own`] };
  }
  const words = readWords(name, story.language).filter(({ stop }) => !stop);
  const member = words.length === 0 ? null : memberNamed(story, ...words);
  const known = member?.name ?? null;
  // "an official" may be anybody: only a name that the story does not have is surely another's.
  if (known === null && !words.some(({ capital }) => capital)) return sure;
  if (voice.kind === "narration") {
    return { wrong: true, notes: ["these are the story’s own words, in nobody’s speech"] };
  }
  if (voice.speaker === null) {
    return { wrong: false, notes: ["the story does not make sure whose words these are"] };
  }
  if (voice.speaker !== known) {
    return { wrong: true, notes: [`in the story these are the words of ${voice.speaker}`] };
  }
  if (voice.kind === "reported") {
    return {
      wrong: false,
      notes: [`the story reports this of ${voice.speaker}, it does not quote it word for word`],
    };
  }
  return sure;
}
