import type { Block, CastMember, Sentence, Utterance } from "../story.ts";

/** What the search for speech reads. */
export interface SpeechInput {
  readonly text: string;
  /** BCP 47 primary subtag. */
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

/** Everybody's speech in a text, in text order, and everybody whom it names. */
export interface Speech {
  readonly utterances: readonly Utterance[];
  readonly cast: readonly CastMember[];
}

export function findSpeech(_input: SpeechInput): Speech {
  return { utterances: [], cast: [] };
}
