import type { Span, Story } from "../story/story.ts";
import { foldCase, type NormalizedText, normalizeTypography } from "./normalize-typography.ts";

/** Where claimed words stand in a story, in text order: one span, or one for each fragment. */
export type Located = readonly Span[];

/** A fragment beside a mark of elision is at least this long, in characters. */
const SHORTEST_FRAGMENT = 10;
/** Letters and figures without which words could stand anywhere. */
const SHORTEST = 4;

/** "…", "[…]", "(...)": words were left out here. Text in plain typography. */
const ELISION = /\s*(?:\[\s*\.{3}\s*\]|\(\s*\.{3}\s*\)|\.{3,4})\s*/u;
/** What a model may add or drop at the edges of words that it cites: never a sign of a number. */
const OPENING_EDGE = /^(?:\.{3}|[\s"',;:>#])+/u;
const CLOSING_EDGE = /[\s"',;:.-]+$/u;

function trimEdges(words: string): string {
  return words.replace(OPENING_EDGE, "").replace(CLOSING_EDGE, "");
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/**
 * True when a word or a number goes on across the offset: "progres|s", "can|'t", "1|,000",
 * "Moscow-|friendly", "5|%".
 */
function cutsWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  const after = text.slice(at, at + 4);
  if (/[\p{L}\p{N}\p{M}]$/u.test(before) && WORD_CHARACTER.test(after[0] ?? "")) return true;
  if (/[\p{L}\p{N}\p{M}]['-]$/u.test(before) && WORD_CHARACTER.test(after[0] ?? "")) return true;
  if (/[\p{L}\p{N}\p{M}]$/u.test(before) && /^['-][\p{L}\p{N}]/u.test(after)) {
    return !/^'s?(?![\p{L}\p{N}])/u.test(after);
  }
  if (/\p{N}$/u.test(before) && /^(?:[.,:/]\p{N}|\s?[%‰°])/u.test(after)) return true;
  return /(?:\p{N}[.,:/]|[$€£¥+])$/u.test(before) && /^\p{N}/u.test(after);
}

/** Every place of `needle` in `text` where it cuts no word. */
function* placesOf(text: string, needle: string, from: number): Generator<number> {
  for (let at = text.indexOf(needle, from); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (!cutsWord(text, at) && !cutsWord(text, at + needle.length)) yield at;
  }
}

export interface LocateOptions {
  /** Letters and figures that the words must have. Default 4. */
  readonly shortest?: number;
}

/** The same without the spaces around dashes: writers and models differ about them. */
function closeDashes({ text, starts, ends }: NormalizedText): NormalizedText {
  const kept: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const beside = text[at - 1] === "-" || text[at + 1] === "-";
    if (text[at] !== " " || !beside) kept.push(at);
  }
  return {
    text: kept.map((at) => text[at]).join(""),
    starts: kept.map((at) => starts[at]!),
    ends: kept.map((at) => ends[at]!),
  };
}

/** Where the words stand in a folded text: [offset, length] of each fragment, of every place. */
function* find(hay: string, claimed: string): Generator<readonly (readonly [number, number])[]> {
  let whole = false;
  for (const needle of new Set([claimed.trim(), trimEdges(claimed)])) {
    if (needle === "" || whole) continue;
    for (const at of placesOf(hay, needle, 0)) {
      whole = true;
      yield [[at, needle.length]];
    }
  }
  if (whole) return;
  const fragments = claimed
    .split(ELISION)
    .map(trimEdges)
    .filter((fragment) => fragment !== "");
  if (fragments.length < 2 || fragments.some(({ length }) => length < SHORTEST_FRAGMENT)) return;
  for (const first of placesOf(hay, fragments[0]!, 0)) {
    const found: (readonly [number, number])[] = [[first, fragments[0]!.length]];
    for (const fragment of fragments.slice(1)) {
      const [before, length] = found.at(-1)!;
      const at = placesOf(hay, fragment, before + length).next().value;
      // Whatever is not behind the first place is not behind a later one.
      if (at === undefined) return;
      found.push([at, fragment.length]);
    }
    yield found;
  }
}

/** A text made ready for many searches. */
export interface SearchableText {
  /** With its dashes as they are, and with no space around them. */
  readonly forms: readonly { readonly hay: NormalizedText; readonly folded: string }[];
}

const FORMS = [(text: NormalizedText) => text, closeDashes];

export function makeSearchable(raw: string): SearchableText {
  const source = normalizeTypography(raw);
  const forms = FORMS.map((form) => {
    const hay = form(source);
    return { hay, folded: foldCase(hay.text) };
  });
  return { forms };
}

/**
 * Finds every place of claimed words in a text: letter for letter, or with other typography, white
 * space or case, with marks added or dropped at the edges, or with marked elisions whose fragments
 * (of at least 10 characters) stand in this order. Nothing for anything else: likeness certifies
 * nothing. Spans are of the raw text.
 */
export function* findPlaces(
  { forms }: SearchableText,
  words: string,
  { shortest = SHORTEST }: LocateOptions = {},
): Generator<Located> {
  const claimed = normalizeTypography(words);
  const letters = claimed.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < shortest) return;
  for (const [at, { hay, folded }] of forms.entries()) {
    let any = false;
    for (const found of find(folded, foldCase(FORMS[at]!(claimed).text))) {
      any = true;
      yield found.map(([from, length]) => ({
        start: hay.starts[from]!,
        end: hay.ends[from + length - 1]!,
      }));
    }
    if (any) return;
  }
}

/** Stretches of each story that were searched: its sentences are searched again and again. */
const searched = new WeakMap<object, Map<string, SearchableText>>();
const MOST_SEARCHED = 1_000;

function searchableSpan(story: Pick<Story, "text">, { start, end }: Span): SearchableText {
  let known = searched.get(story);
  if (known === undefined || known.size >= MOST_SEARCHED) {
    known = new Map();
    searched.set(story, known);
  }
  const key = `${start}-${end}`;
  let searchable = known.get(key);
  if (searchable === undefined) {
    searchable = makeSearchable(story.text.slice(start, end));
    known.set(key, searchable);
  }
  return searchable;
}

/** The first place of claimed words within a span of the story, as {@link findPlaces} finds it. */
export function locateWords(
  story: Pick<Story, "text">,
  within: Span,
  words: string,
  options: LocateOptions = {},
): Located | null {
  const [found] = findPlaces(searchableSpan(story, within), words, options);
  if (found === undefined) return null;
  return found.map(({ start, end }) => ({
    start: within.start + start,
    end: within.start + end,
  }));
}
