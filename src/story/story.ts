/**
 * The story and its parts. Every position in Verbatim is an offset in UTF-16 code units into
 * `Story.text`, and every range is half-open: `story.text.slice(span.start, span.end)`.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What a block is for:
 * - `title`: the story's headline; `heading`: a heading inside it;
 * - `caption`: what a picture shows; `credit`: whose picture it is;
 * - `paragraph`: the story itself (a list item counts as one);
 * - `boilerplate`: "Read More: …", share lines, copyright lines. Never quoted.
 */
export type BlockKind = "title" | "heading" | "caption" | "credit" | "paragraph" | "boilerplate";

/** A run of lines that belong together. Blocks are in text order and never overlap. */
export interface Block extends Span {
  readonly index: number;
  readonly kind: BlockKind;
  /** 1-based number among the blocks of kind `paragraph`; null for every other kind. */
  readonly paragraph: number | null;
  /** The block's sentences are `story.sentences.slice(firstSentence, endSentence)`. */
  readonly firstSentence: number;
  readonly endSentence: number;
}

/**
 * A sentence, without the white space around it. The sentences of a block tile it: between two
 * of them, before the first and after the last there is nothing but white space.
 */
export interface Sentence extends Span {
  /** Position in `story.sentences`. */
  readonly index: number;
  /** Position of its block in `story.blocks`. */
  readonly block: number;
}

/**
 * - `direct`: somebody's own words, in quotation marks (or after a dialogue dash);
 * - `reported`: what somebody is said to have said, in the narrator's words;
 * - `scare`: a term that the narrator holds at arm's length (so-called “special …”).
 */
export type UtteranceKind = "direct" | "reported" | "scare";

/** Somebody's speech inside the story. The span is the content, without its quotation marks. */
export interface Utterance extends Span {
  readonly kind: UtteranceKind;
  /** Canonical name of the speaker, found in `story.cast`; null when the text leaves it unsure. */
  readonly speaker: string | null;
  /** The words that name the speaker here ("he", "Zelenskyy"); null when there are none. */
  readonly source: Span | null;
  /** The words that mark the speech ("said", "according to"); null when there are none. */
  readonly cue: Span | null;
}

/** Somebody (or a body: a government, an agency) that the story names. */
export interface CastMember {
  /** The fullest name the story gives: "Volodymyr Zelenskyy". Unique within the cast. */
  readonly name: string;
  /** Every form the story uses, the full one included: "Zelenskyy", "Volodymyr Zelenskyy". */
  readonly names: readonly string[];
  /** Roles in the story's own words: "Ukrainian President", "Zelenskyy aide". */
  readonly roles: readonly string[];
  readonly kind: "person" | "body";
  /** Where the story names them, in text order. */
  readonly mentions: readonly Span[];
}

/** Where the story is from, as its front matter (or its file) says. Null: not said. */
export interface StorySource {
  /** Path or label that problems are reported under. */
  readonly file: string;
  readonly author: string | null;
  readonly publisher: string | null;
  /** ISO 8601 date, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly url: string | null;
}

export interface Story {
  /** Short, stable, unique in a corpus; from the file's name: "ukraine-nato". */
  readonly id: string;
  readonly title: string;
  /** BCP 47 primary subtag, lower case: "en". */
  readonly language: string;
  /** The text that every offset points into; line ends are `\n`. */
  readonly text: string;
  /** SHA-256 of `text` in UTF-8, lower-case hex. */
  readonly sha256: string;
  readonly source: StorySource;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly utterances: readonly Utterance[];
  readonly cast: readonly CastMember[];
  /**
   * Where stretches of `text` stand in the file it was read from, in text order. Absent when the
   * text is the file's own (line ends apart), or when the file's markup was rewritten (HTML).
   */
  readonly origin?: readonly OriginSegment[];
}

/** `text.slice(start, start + length)` stands in the file from `file` on. */
export interface OriginSegment {
  readonly start: number;
  readonly file: number;
  readonly length: number;
}

/** Where a character of the story stands in its file (line ends as `\n`); null where it is not. */
export function toFileOffset({ origin }: Pick<Story, "origin">, offset: number): number | null {
  if (origin === undefined) return offset;
  const segment = origin.findLast(({ start }) => start <= offset);
  if (segment === undefined || offset >= segment.start + segment.length) return null;
  return segment.file + offset - segment.start;
}

/** The story's own words at a span. */
export function sliceOf(story: Pick<Story, "text">, span: Span): string {
  return story.text.slice(span.start, span.end);
}
