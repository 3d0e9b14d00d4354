import type { Sentence, Span, Story } from "../../story/story.ts";
import { readWords } from "../checks/read-words.ts";
import { centralityOf, cosine, merge, type TermVector, vectorize } from "./centrality.ts";
import { isSummable } from "./is-summable.ts";
import { lookAround } from "./look-around.ts";
import { isTorn, standAlone } from "./stand-alone.ts";

/** A sentence that can stand alone, with what speaks for showing it. */
export interface Candidate {
  readonly sentence: Sentence;
  /** What is quoted for it: the sentence, or with those before it that it needs. */
  readonly span: Span;
  /** How much (about 0..1) it says of the story as a whole. */
  readonly score: number;
  readonly vector: TermVector;
  /** Somebody's own words. */
  readonly spoken: boolean;
}

/** Sentences compared with one another: their pairs are counted, so a novel is looked at in part. */
const MOST_COMPARED = 400;
/** Parts of a long story that each send their share. */
const PARTS = 40;

const QUESTION = /\?["”’»)\]]*(?:\s|$)/u;
/** Speech that is about the one who speaks, or who is spoken to, more than about the story. */
const PERSONAL = /(?<!\p{L})(?:I|me|my|you|your|ich|du|je|tu|yo|tú|я|ты|ти)(?!\p{L})/u;
/** "Deng had not read it." */
const HANGING = /\b(?:it|them|him|her|that|this|so|there)[.!”"]*$/u;

/** What each part of a score counts for. */
const WEIGHTS = { central: 0.4, title: 0.25, lead: 0.2, names: 0.15 } as const;
/** What a sentence that is quoted along adds. */
const GROWN = 0.05;
/** What a sentence's score is multiplied by. */
const FACTORS = {
  question: 0.2,
  torn: 0.6,
  speech: 0.75,
  personal: 0.6,
  unknown: 0.4,
  hanging: 0.7,
  short: 0.7,
  shortest: 0.35,
} as const;
/** Paragraphs after which the lead of a story is over. */
const LEAD = 4;
/** In UTF-16 code units. */
const SHORT = 65;
const SHORTEST = 45;

/** Of a long story, the first of each paragraph first, and all of its parts alike. */
function sample(story: Story, sentences: readonly Sentence[]): readonly Sentence[] {
  if (sentences.length <= MOST_COMPARED) return sentences;
  const share = MOST_COMPARED / PARTS;
  const size = Math.ceil(sentences.length / PARTS);
  const chosen: Sentence[] = [];
  for (let part = 0; part < PARTS; part++) {
    const own = sentences.slice(part * size, (part + 1) * size);
    const weigh = ({ start, end, index, block }: Sentence) =>
      (story.blocks[block]!.firstSentence === index ? 1 : 0) +
      Math.min(1, (end - start) / 150) +
      (/\s\p{Lu}\p{Ll}/u.test(story.text.slice(start, end)) ? 1 : 0);
    const best = own.toSorted((a, b) => weigh(b) - weigh(a) || a.index - b.index).slice(0, share);
    chosen.push(...best);
  }
  return chosen.sort((a, b) => a.index - b.index);
}

/** Content words, and the names of who speaks: a pronoun must not hide whom a sentence is about. */
function termsOf(story: Story, span: Span): string[] {
  const words = readWords(story.text.slice(span.start, span.end), story.language);
  return words.filter(({ stop, word }) => !stop && word.length > 1).map(({ stem }) => stem);
}

function namesIn(story: Story, span: Span): number {
  return new Set(
    lookAround(story)
      .mentions(span)
      .map(({ member }) => member),
  ).size;
}

/** What tells against a sentence, as a factor of its score. */
function factorOf(story: Story, span: Span): number {
  const text = story.text.slice(span.start, span.end);
  const { kind, speaker } = lookAround(story).voice(span);
  let factor = 1;
  if (QUESTION.test(text)) factor *= FACTORS.question;
  if (isTorn(text)) factor *= FACTORS.torn;
  if (kind === "direct") factor *= FACTORS.speech * (PERSONAL.test(text) ? FACTORS.personal : 1);
  if (HANGING.test(text)) factor *= FACTORS.hanging;
  if (kind === "direct" && speaker === null) factor *= FACTORS.unknown;
  if (text.length < SHORTEST) factor *= FACTORS.shortest;
  else if (text.length < SHORT) factor *= FACTORS.short;
  return factor;
}

/**
 * The sentences of a story that can stand alone, scored by how central they are among all, by what
 * they share with the title, by the names they hold, and by being told early; in story order.
 */
export function findCandidates(story: Story): Candidate[] {
  const sentences = sample(
    story,
    story.sentences.filter((sentence) => isSummable(story, sentence)),
  );
  if (sentences.length === 0) return [];
  const title = termsOf(story, { start: 0, end: titleEnd(story) });
  const vectors = vectorize([...sentences.map((sentence) => termsOf(story, sentence)), title]);
  const titleVector = vectors.pop()!;
  const central = centralityOf(vectors);
  const alike = vectors.map((vector) => cosine(vector, titleVector));
  const mostAlike = Math.max(...alike, 0.01);
  const sums = sentences.map(
    (sentence, at) =>
      WEIGHTS.central * central[at]! +
      WEIGHTS.title * (title.length === 0 ? 0 : alike[at]! / mostAlike) +
      WEIGHTS.lead * Math.exp(-(story.blocks[sentence.block]!.paragraph! - 1) / LEAD) +
      WEIGHTS.names * Math.min(1, namesIn(story, sentence) / 3),
  );
  return sentences.flatMap((sentence, at): Candidate[] => {
    const span = standAlone(story, sentence);
    if (span === null) return [];
    // What is quoted along with it counts as well.
    const within = sentences.flatMap(({ start }, other) =>
      start >= span.start && other <= at ? [other] : [],
    );
    const sum = Math.max(...within.map((other) => sums[other]!)) + GROWN * (within.length - 1);
    const vector = merge(within.map((other) => vectors[other]!));
    const spoken = lookAround(story).voice(span).kind === "direct";
    return [{ sentence, span, score: sum * factorOf(story, span), vector, spoken }];
  });
}

function titleEnd({ blocks }: Story): number {
  const title = blocks.find(({ kind }) => kind === "title");
  return title === undefined ? 0 : title.end;
}
