import type { Story } from "../../story/story.ts";
import type { Voice } from "../answer.ts";
import { memberNamed } from "../checks/claimed-speakers.ts";
import { readWords } from "../checks/read-words.ts";
import { normalizeTypography } from "../normalize-typography.ts";
import type { CheckNote } from "../note.ts";

export interface SpeakerJudgement {
  /** True when the words are somebody else's, or the narrator's. */
  readonly wrong: boolean;
  readonly notes: readonly CheckNote[];
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
    return { wrong: true, notes: [{ kind: "not_narrated", speaker: voice.speaker }] };
  }
  const words = readWords(name, story.language).filter(({ stop }) => !stop);
  const member = words.length === 0 ? null : memberNamed(story, ...words);
  const known = member?.name ?? null;
  // "an official" may be anybody: only a name that the story does not have is surely another's.
  if (known === null && !words.some(({ capital }) => capital)) return sure;
  if (voice.kind === "narration") {
    return { wrong: true, notes: [{ kind: "narrated" }] };
  }
  if (voice.speaker === null) {
    return { wrong: false, notes: [{ kind: "unsure_speaker" }] };
  }
  if (voice.speaker !== known) {
    return { wrong: true, notes: [{ kind: "words_of", speaker: voice.speaker }] };
  }
  if (voice.kind === "reported") {
    return {
      wrong: false,
      notes: [{ kind: "reported", speaker: voice.speaker }],
    };
  }
  return sure;
}
