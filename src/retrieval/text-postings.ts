import { createGrowingBytes, createGrowingUint32 } from "./growing-array.ts";
import { visitWords } from "./tokenize.ts";
import { createWordForms, type WordForms } from "./word-forms.ts";

/** A passage to index: passages of one story belong together, in the order given. */
export interface TextPassage {
  readonly id: string;
  readonly storyId: string;
  readonly text: string;
  /** Offsets into the text at which its sentences begin; found by punctuation when absent. */
  readonly sentenceStarts?: readonly number[];
}

/**
 * Passages as flat arrays, sorted so that a story's stand side by side. A posting is one number:
 * the passage in the upper 24 bits, how often it has the term (at most 255) in the lower 8.
 */
export interface TextPostings {
  readonly forms: WordForms;
  /** The term of each form. */
  readonly formTerms: Uint32Array;
  readonly ids: readonly string[];
  /** Number of each passage's story. */
  readonly storyOf: Uint32Array;
  /** First passage of each story, and one past the last of the last. */
  readonly storyStarts: Uint32Array;
  readonly storyIds: readonly string[];
  /** Words of each passage and of each story, stop-words apart. */
  readonly lengths: Uint32Array;
  readonly storyLengths: Uint32Array;
  /** Postings of term t are rows `postingStarts[t] … postingStarts[t + 1] - 1`. */
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  /** Stories that hold each term. */
  readonly storyCounts: Uint32Array;
  /**
   * Each passage's forms in order, from `wordStarts[p]` on: form + 1 in seven bits a byte, lowest
   * first, the eighth set where more follow; 0 where a sentence begins.
   */
  readonly words: Uint8Array;
  readonly wordStarts: Uint32Array;
}

const MOST_COUNTED = 255;

/** Ends of sentences: a stop, maybe a closing mark, white space. */
const SENTENCE_END = /[.!?…]["”’')\]»]*\s|[。！？]|\n/;
const STOPS = /[.!?…。！？\n]/;

/** "Dr.", "St.", "J.": a stop after these ends no sentence. */
function isAbbreviation(surface: string): boolean {
  return surface.length <= 3 && surface.charCodeAt(0) <= 0x5a && surface !== surface.toUpperCase()
    ? surface.length <= 2 || /^(?:Mrs|Gen|Gov|Sen|Rep|Rev|Col|Sgt|Lt)$/.test(surface)
    : surface.length === 1;
}

function isCapital(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0xde) ||
    (code >= 0x400 && code <= 0x42f)
  );
}

/** Passages in the order of their stories' first appearance. */
function groupByStory(passages: readonly TextPassage[]): readonly TextPassage[] {
  return [...Map.groupBy(passages, (passage) => passage.storyId).values()].flat();
}

/** Builds the postings of passages that share a language. */
export function createTextPostings(given: readonly TextPassage[], language: string): TextPostings {
  const passages = groupByStory(given);
  const forms = createWordForms(language);
  const words = createGrowingBytes();
  const wordStarts = new Uint32Array(passages.length + 1);
  const storyOf = new Uint32Array(passages.length);
  const lengths = new Uint32Array(passages.length);
  const storyStarts: number[] = [];
  const storyIds: string[] = [];
  // A passage's terms with their counts, to be sorted by term when all are known.
  const pairTerms = createGrowingUint32();
  const pairPostings = createGrowingUint32();
  const counts = new Map<number, number>();

  const pushNumber = (value: number) => {
    let rest = value;
    while (rest > 127) {
      words.push((rest & 127) | 128);
      rest >>>= 7;
    }
    words.push(rest);
  };

  for (const [number, { storyId, text, sentenceStarts }] of passages.entries()) {
    if (storyIds.at(-1) !== storyId) {
      storyIds.push(storyId);
      storyStarts.push(number);
    }
    storyOf[number] = storyIds.length - 1;
    wordStarts[number] = words.length;
    counts.clear();
    let length = 0;
    let lastEnd = 0;
    let lastSurface = "";
    let sentence = 1;
    let fresh = true;
    visitWords(text, (start, end) => {
      const surface = text.slice(start, end);
      if (sentenceStarts !== undefined) {
        fresh = lastEnd === 0;
        // A sentence without a word counts, too: the rows of a passage are its sentences.
        for (; start >= (sentenceStarts[sentence] ?? Number.POSITIVE_INFINITY); sentence++) {
          words.push(0);
          fresh = true;
        }
      } else if (lastEnd > 0) {
        fresh = false;
        if (start - lastEnd > 1 || STOPS.test(text[lastEnd]!)) {
          const gap = text.slice(lastEnd, start);
          fresh = SENTENCE_END.test(gap) && !(gap[0] === "." && isAbbreviation(lastSurface));
        }
        if (fresh) words.push(0);
      }
      const form = forms.add(surface);
      pushNumber(form + 1);
      if (!fresh) forms.noteCapital(form, isCapital(surface.charCodeAt(0)));
      const term = forms.termOf(form);
      if (term >= forms.stopTerms) {
        counts.set(term, (counts.get(term) ?? 0) + 1);
        length++;
      }
      lastEnd = end;
      lastSurface = surface;
    });
    lengths[number] = length;
    for (const [term, count] of counts) {
      pairTerms.push(term);
      pairPostings.push(((number << 8) | Math.min(count, MOST_COUNTED)) >>> 0);
    }
  }
  forms.settle();
  wordStarts[passages.length] = words.length;
  storyStarts.push(passages.length);

  const termCount = forms.termCount;
  const termOfPair = pairTerms.trimmed();
  const unsorted = pairPostings.trimmed();
  const postingStarts = new Uint32Array(termCount + 1);
  for (const term of termOfPair) postingStarts[term + 1]!++;
  for (let term = 0; term < termCount; term++) postingStarts[term + 1]! += postingStarts[term]!;
  const next = postingStarts.slice();
  const postings = new Uint32Array(unsorted.length);
  for (let at = 0; at < unsorted.length; at++) {
    const row = next[termOfPair[at]!]!++;
    postings[row] = unsorted[at]!;
  }

  const storyCounts = new Uint32Array(termCount);
  for (let term = 0; term < termCount; term++) {
    let last = -1;
    for (let row = postingStarts[term]!; row < postingStarts[term + 1]!; row++) {
      const story = storyOf[postings[row]! >>> 8]!;
      if (story !== last) storyCounts[term]!++;
      last = story;
    }
  }
  const storyLengths = new Uint32Array(storyIds.length);
  for (const [number, story] of storyOf.entries()) storyLengths[story]! += lengths[number]!;

  return {
    forms,
    formTerms: Uint32Array.from({ length: forms.size }, (_, form) => forms.termOf(form)),
    ids: passages.map((passage) => passage.id),
    storyOf,
    storyStarts: Uint32Array.from(storyStarts),
    storyIds,
    lengths,
    storyLengths,
    postingStarts,
    postings,
    storyCounts,
    words: words.trimmed(),
    wordStarts,
  };
}
