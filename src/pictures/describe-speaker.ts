import type { Voice } from "../answering/answer.ts";
import { drawableLine } from "./drawable-text.ts";

export interface SpeakerLines {
  /** Whose words these are: a name, or our words where there is none. */
  readonly who: string;
  /** What kind of words they are, in ours. */
  readonly voice: string;
  /** The story's word for the speech ("said"); null where it has none. */
  readonly cue: string | null;
}

const VOICES: Readonly<Record<Voice["kind"], string>> = {
  narration: "narration, in the story’s own words",
  direct: "in their own words",
  reported: "as reported by the story",
  scare: "a term the story holds at arm’s length",
};

/** The attribution of a quote in words that fit anybody. */
export function describeSpeaker({ kind, speaker, cue }: Voice): SpeakerLines {
  const name = drawableLine(speaker ?? "");
  const nameless =
    kind === "direct" || kind === "reported" ? "A speaker the story leaves open" : null;
  const spoken = kind === "direct" || kind === "reported" ? drawableLine(cue ?? "") : "";
  return {
    who: name || (nameless ?? (kind === "scare" ? "The story" : "The story’s narrator")),
    voice: VOICES[kind],
    cue: spoken || null,
  };
}
