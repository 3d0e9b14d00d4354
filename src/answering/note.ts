/** Something that a check noticed, with what it names; told to readers by a line of its kind. */
export type CheckNote =
  /** About quoted words: what was joined, left out and put in. */
  | { readonly kind: "far_apart" | "different_speakers" | "joined_paragraphs" | "translated" }
  | { readonly kind: "turned" | "left_out" | "addition"; readonly words: string }
  | { readonly kind: "stands_for"; readonly words: string; readonly own: string }
  /** About whose words they are. */
  | { readonly kind: "narrated" | "unsure_speaker" }
  | { readonly kind: "not_narrated" | "words_of" | "reported"; readonly speaker: string }
  /** About a claim: what the story says instead, or how. */
  | { readonly kind: "opposite" | "negation" | "turned_round" | "somebody_else" | "less_sure" }
  | { readonly kind: "said_by" | "as_words_of"; readonly speaker: string }
  | { readonly kind: "other_value"; readonly own: string; readonly claimed: string };

/** A line for each kind of note, in one language. Parts of notes are plain text. */
export type NoteLines = {
  readonly [Kind in CheckNote["kind"]]: (note: Extract<CheckNote, { kind: Kind }>) => string;
};

type NoteOf<Kind extends CheckNote["kind"]> = Extract<CheckNote, { kind: Kind }>;

export const NOTE_LINES: NoteLines = {
  far_apart: () => "it joins words that stand far apart in the story",
  different_speakers: () => "it joins the words of different speakers",
  joined_paragraphs: () => "it runs two paragraphs together without a mark",
  translated: () =>
    "it is not in the language of the story: a translation can’t be checked word by word",
  turned: ({ words }) => `what it leaves out turns the sense: “${words}”`,
  left_out: ({ words }) => `it leaves out, and marks it: “${words}”`,
  addition: ({ words }) => `“[${words}]” is the quoter’s own addition`,
  stands_for: ({ words, own }) => `“[${words}]” stands for “${own}” in the story`,
  narrated: () => "these are the story’s own words, in nobody’s speech",
  unsure_speaker: () => "the story does not make sure whose words these are",
  not_narrated: ({ speaker }) => `these are the words of ${speaker}, not the story’s own`,
  words_of: ({ speaker }) => `in the story these are the words of ${speaker}`,
  reported: ({ speaker }) =>
    `the story reports this of ${speaker}, it does not quote it word for word`,
  opposite: () => "the story says the opposite",
  negation: () => "the story and this disagree about a “not”",
  turned_round: () => "the story has it the other way round",
  somebody_else: () => "the story gives this to somebody else",
  less_sure: () => "the story is less sure than this",
  said_by: ({ speaker }) => `in the story it is ${speaker} who says this`,
  as_words_of: ({ speaker }) => `the story gives this as the words of ${speaker}, not as its own`,
  other_value: ({ own, claimed }) => `the story says ${own}, not ${claimed}`,
};

/** A note in words: English unless other lines are given. */
export function describeNote(note: CheckNote, lines: NoteLines = NOTE_LINES): string {
  const line = lines[note.kind] as (of: NoteOf<typeof note.kind>) => string;
  return line(note);
}
