import { stemmerOf } from "../../retrieval/stem.ts";
import type { Span, Story } from "../../story/story.ts";
import { negatorOf } from "../checks/check-markers.ts";
import { findPlaces, locateWords } from "../locate-words.ts";
import type { CheckNote } from "../note.ts";
import { plainWords, wordsOf } from "./story-words.ts";

/** A claim in which words in square brackets are the quoter's own. */
export interface Bracketed {
  readonly span: Span;
  readonly notes: readonly CheckNote[];
  /** True when what stands in brackets is another thing than what stands in the story. */
  readonly misleads: boolean;
}

/** Square brackets with words in them: not a mark of elision. */
const BRACKETS = /\[([^[\]]*[\p{L}\p{N}][^[\]]*)\]/gu;
/** Words of the story that a bracket may stand for. */
const MOST_WORDS = 6;
/** UTF-16 code units behind a fragment in which the next one is looked for. */
const REACH = 200;
const PRONOUN =
  /^(?:he|she|it|they|him|her|them|his|hers|its|their|we|us|our|i|me|my|you|your|this|that|these|those)$/;

/** The claim with its brackets taken off, "[T]he" as "The"; null when it has none. */
export function withoutBrackets(claim: string): string | null {
  const plain = claim.replace(BRACKETS, "$1");
  return plain === claim ? null : plain;
}

const noteOf = (words: string, own: string): CheckNote =>
  own === "" ? { kind: "addition", words } : { kind: "stands_for", words, own };

/**
 * Finds a claim around its brackets: the words before and behind each must follow one another in
 * the story. Another form of the same word, a name for a pronoun and an addition are recognised as
 * the quoter's; whatever turns the sense or changes a number misleads. Null when it is not found.
 */
export function compareBrackets(story: Story, claim: string): Bracketed | null {
  const inside = [...claim.matchAll(BRACKETS)].map(([, words]) => words!.trim());
  const fragments = claim.split(/\[[^[\]]*[\p{L}\p{N}][^[\]]*\]/u);
  if (inside.length === 0) return null;
  const follow = (first: Span) => followBrackets(story, fragments, inside, first);
  const opening = fragments.find((fragment) => plainWords(fragment).length > 0);
  if (opening === undefined) return null;
  for (const place of placesIn(story, opening)) {
    const found = follow(place);
    if (found !== null) return found;
  }
  return null;
}

/** A short opening ("And") stands in many places. */
const MOST_PLACES = 300;

function* placesIn(story: Story, fragment: string): Generator<Span> {
  let count = 0;
  for (const spans of findPlaces(wordsOf(story).searchable, fragment.trim(), { shortest: 2 })) {
    yield { start: spans[0]!.start, end: spans.at(-1)!.end };
    if (++count >= MOST_PLACES) return;
  }
}

/** The fragments one behind the other, the first of them at a given place. */
function followBrackets(
  story: Story,
  fragments: readonly string[],
  inside: readonly string[],
  first: Span,
): Bracketed | null {
  const found: Span[] = [];
  let pending: string[] = [];
  const notes: CheckNote[] = [];
  let misleads = false;
  const close = (own: string) => {
    if (pending.length === 0) return;
    const words = pending.join(" ");
    notes.push(noteOf(words, own));
    misleads ||= !standsFor(story, words, own);
    pending = [];
  };
  for (const [at, fragment] of fragments.entries()) {
    if (at > 0) pending.push(inside[at - 1]!);
    if (plainWords(fragment).length === 0) continue;
    const from = found.at(-1);
    const place = from === undefined ? first : nextPlace(story, fragment.trim(), from.end);
    if (place === null) return null;
    const own = from === undefined ? "" : story.text.slice(from.end, place.start);
    close(own.replace(/\s+/gu, " ").trim());
    found.push(place);
  }
  close("");
  if (found.length === 0) return null;
  return { span: { start: found[0]!.start, end: found.at(-1)!.end }, notes, misleads };
}

/** Where a fragment stands at most a few words behind an offset; null where it does not. */
function nextPlace(story: Story, fragment: string, from: number): Span | null {
  const reach = {
    start: from,
    end: Math.min(story.text.length, from + fragment.length * 2 + REACH),
  };
  const found = locateWords(story, reach, fragment, { shortest: 2 });
  if (found === null) return null;
  const place = { start: found[0]!.start, end: found.at(-1)!.end };
  const own = plainWords(story.text.slice(from, place.start));
  return own.length > MOST_WORDS ? null : place;
}

function turns({ language }: Story, words: string): boolean {
  const isNegator = negatorOf(language);
  return /\p{N}/u.test(words) || plainWords(words).some(({ key }) => isNegator(key));
}

function standsFor(story: Story, inside: string, own: string): boolean {
  if (turns(story, inside) || turns(story, own)) return false;
  if (own === "") return true;
  const stem = stemmerOf(story.language);
  const [added, replaced] = [plainWords(inside), plainWords(own)];
  if (replaced.every(({ key }) => PRONOUN.test(key))) return true;
  const stems = new Set(replaced.map(({ key }) => stem(key)));
  const verb =
    /^(?:be|is|are|was|were|been|has|have|had|do|does|did|will|would|can|could|shall|should|may|might)$/;
  return added.every(
    ({ key }) =>
      stems.has(stem(key)) || (verb.test(key) && replaced.some((word) => verb.test(word.key))),
  );
}
