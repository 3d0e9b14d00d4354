import type { Voice } from "../answering/answer.ts";

/** Colours of a card, as `#rrggbb`. The card has its own ground: it looks the same on any theme. */
export const CARD_COLOURS = {
  ground: "#fbf8f1",
  edge: "#dcd4c4",
  rule: "#e2dac9",
  ink: "#221e19",
  muted: "#5f574b",
} as const;

/** The colour of a voice: the bar, the quotation marks and the line that says what it is. */
export const VOICE_COLOURS: Readonly<Record<Voice["kind"], string>> = {
  narration: "#475569",
  direct: "#0b6e5f",
  reported: "#9a4d00",
  scare: "#7a2fb5",
};
