import { createGrowingBytes, createGrowingUint32 } from "./growing-array.ts";
import { visitWords } from "./tokenize.ts";
import type { WordForms } from "./word-forms.ts";

/** A passage to index: passages of one story belong together, in the order given. */
export interface TextPassage {
  readonly id: string;
  readonly storyId: string;
  readonly text: string;
  /** Offsets into the text at which its sentences begin; found by punctuation when absent. */
  readonly sentenceStarts?: readonly number[];
}

const MOST_COUNTED = 255;

/** Ends of sentences: a stop, maybe a closing mark, white space. */
const SENTENCE_END = /[.!?…؟۔।॥]["”’')\]»]*\s|[。！？]|\n/;
const STOPS = /[.!?…؟۔।॥。！？\n]/;

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

/** What passages that were just read add to an index. */
export interface ReadPassages {
  readonly words: Uint8Array;
  /** Where each passage's words begin, and one past the last's. */
  readonly wordStarts: Uint32Array;
  readonly lengths: Uint32Array;
  /** A passage's terms with their postings, passage after passage. */
  readonly pairTerms: Uint32Array;
  readonly pairPostings: Uint32Array;
}

/** Reads passages; the first of them gets the number `first`. */
export function readPassages(
  passages: readonly TextPassage[],
  forms: WordForms,
  first: number,
): ReadPassages {
  const words = createGrowingBytes();
  const wordStarts = new Uint32Array(passages.length + 1);
  const lengths = new Uint32Array(passages.length);
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

  for (const [number, { text, sentenceStarts }] of passages.entries()) {
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
      pairPostings.push((((first + number) << 8) | Math.min(count, MOST_COUNTED)) >>> 0);
    }
  }
  forms.settle();
  wordStarts[passages.length] = words.length;
  return {
    words: words.trimmed(),
    wordStarts,
    lengths,
    pairTerms: pairTerms.trimmed(),
    pairPostings: pairPostings.trimmed(),
  };
}
