import type { DraftFailure } from "./draft.ts";

/** Why the story's own words are given instead of a model's answer. */
export type Fallback = DraftFailure | "unverified" | "missed" | "stopped";

/** One quiet line for each, in English. */
export const FALLBACK_LINES: Readonly<Record<Fallback, string>> = {
  busy: "The language model is busy, so these are the story’s own words.",
  budget: "Today’s budget for the language model is spent, so these are the story’s own words.",
  cooldown: "You asked a lot just now, so these are the story’s own words, without the model.",
  refused: "The language model declined to answer, so these are the story’s own words.",
  filtered: "The language model’s answer was filtered, so these are the story’s own words.",
  truncated: "The language model’s answer broke off, so these are the story’s own words.",
  malformed: "The language model’s answer could not be read, so these are the story’s own words.",
  timeout: "The language model took too long, so these are the story’s own words.",
  unavailable: "The language model cannot be reached, so these are the story’s own words.",
  rejected: "The language model turned the request down, so these are the story’s own words.",
  unverified:
    "The language model’s answer did not hold against the story, so these are its own words.",
  missed:
    "The language model’s answer was about something else, so these are the story’s own words.",
  stopped: "The language model was stopped, so these are the story’s own words.",
};
