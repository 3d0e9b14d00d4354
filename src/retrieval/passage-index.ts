import { otherNamesOf } from "../story/cast/countries.ts";
import type { Story } from "../story/story.ts";
import type { Passage } from "./retrieved.ts";
import { splitIntoPassages } from "./split-into-passages.ts";
import { stopWordsOf } from "./stop-words.ts";
import { createTextIndex, type TextIndex } from "./text-index.ts";
import { tokenize } from "./tokenize.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** The term that stands for every stop-word, so that distances between words stay true. */
export const STOP_TERM = 0;

/** Where a passage is and which of the index's sentences are its own. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly story: Story;
  /** Its place among the index's passages. */
  readonly number: number;
  /** Its sentences are rows `firstRow … endRow - 1` of `sentenceStarts`. */
  readonly firstRow: number;
  readonly endRow: number;
}

/**
 * The passages of one language's stories as flat arrays. Terms are numbers of `vocabulary`, in
 * which {@link STOP_TERM} is reserved.
 */
export interface PassageIndex {
  readonly language: string;
  readonly vocabulary: Vocabulary;
  readonly passages: readonly IndexedPassage[];
  /** Terms of all sentences, one after the other. */
  readonly terms: Uint32Array;
  /** Sentence row r holds `terms[sentenceStarts[r] … sentenceStarts[r + 1] - 1]`. */
  readonly sentenceStarts: Uint32Array;
  /** Words of each passage, stop-words apart. */
  readonly lengths: Uint32Array;
  readonly averageLength: number;
  /** Postings of term t are rows `postingStarts[t] … postingStarts[t + 1] - 1` of the next two. */
  readonly postingStarts: Uint32Array;
  readonly postingPassages: Uint32Array;
  readonly postingCounts: Uint16Array;
  /** Folded words that name the same as a word does, by the stories' casts. */
  aliasesOf(word: string): readonly string[];
  /** The term that stands for a picture: every caption holds it, though none says so. */
  readonly pictureTerm: number;
  /** The same passages under the same numbers, for search. */
  readonly text: TextIndex;
  /** First passage and one past the last of each story. */
  readonly rangeOf: ReadonlyMap<string, readonly [first: number, end: number]>;
}

const MOST_COUNTED = 65_535;

/** Counts of each term in each passage, as postings sorted by term, then by passage. */
function createPostings(counts: readonly ReadonlyMap<number, number>[], termCount: number) {
  const postingStarts = new Uint32Array(termCount + 1);
  for (const passage of counts) for (const term of passage.keys()) postingStarts[term + 1]!++;
  for (let term = 0; term < termCount; term++) postingStarts[term + 1]! += postingStarts[term]!;
  const next = postingStarts.slice();
  const postingPassages = new Uint32Array(postingStarts[termCount]!);
  const postingCounts = new Uint16Array(postingStarts[termCount]!);
  for (const [passage, terms] of counts.entries()) {
    for (const [term, count] of terms) {
      const row = next[term]!++;
      postingPassages[row] = passage;
      postingCounts[row] = Math.min(count, MOST_COUNTED);
    }
  }
  return { postingStarts, postingPassages, postingCounts };
}

function textPassageOf({ passage, story }: IndexedPassage) {
  const { id, storyId, start, end, firstSentence, endSentence } = passage;
  const sentences = story.sentences.slice(firstSentence, endSentence);
  return {
    id,
    storyId,
    text: story.text.slice(start, end),
    sentenceStarts: sentences.map((sentence) => sentence.start - start),
  };
}

/** Builds the index of stories that share a language. */
export function createPassageIndex(stories: readonly Story[], language: string): PassageIndex {
  const vocabulary = createVocabulary(language);
  const stopWords = stopWordsOf(language);
  const pictureTerm = vocabulary.add("photo");
  const passages: IndexedPassage[] = [];
  const terms: number[] = [];
  const sentenceStarts: number[] = [0];
  const counts: Map<number, number>[] = [];
  const rangeOf = new Map<string, [number, number]>();

  for (const story of stories) {
    const first = passages.length;
    for (const passage of splitIntoPassages(story)) {
      const firstRow = sentenceStarts.length - 1;
      const count = new Map<number, number>();
      for (let at = passage.firstSentence; at < passage.endSentence; at++) {
        const { start, end } = story.sentences[at]!;
        for (const { word } of tokenize(story.text.slice(start, end))) {
          const term = stopWords.has(word) ? STOP_TERM : vocabulary.add(word);
          terms.push(term);
          if (term !== STOP_TERM) count.set(term, (count.get(term) ?? 0) + 1);
        }
        sentenceStarts.push(terms.length);
      }
      const block = story.sentences[passage.firstSentence]!.block;
      if (story.blocks[block]!.kind === "caption") count.set(pictureTerm, 1);
      counts.push(count);
      passages.push({
        passage,
        story,
        number: passages.length,
        firstRow,
        endRow: sentenceStarts.length - 1,
      });
    }
    rangeOf.set(story.id, [first, passages.length]);
  }

  const lengths = Uint32Array.from(counts, (count) => {
    let words = 0;
    for (const times of count.values()) words += times;
    return words;
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    language,
    vocabulary,
    passages,
    terms: Uint32Array.from(terms),
    sentenceStarts: Uint32Array.from(sentenceStarts),
    lengths,
    averageLength: Math.max(1, total / Math.max(1, lengths.length)),
    ...createPostings(counts, vocabulary.size),
    aliasesOf: createAliases(stories),
    pictureTerm,
    text: createTextIndex(passages.map(textPassageOf), { language }),
    rangeOf,
  };
}

/** One-word names of one body: "moscow" and "russia". Parts of people's names find one another. */
function createAliases(stories: readonly Story[]): (word: string) => readonly string[] {
  const aliases = new Map<string, Set<string>>();
  for (const { cast } of stories) {
    for (const { names } of cast) {
      const all = names.flatMap((name) => [name, ...otherNamesOf(name)]);
      const single = all.flatMap((name) => {
        const words = tokenize(name);
        return words.length === 1 ? [words[0]!.word] : [];
      });
      for (const name of single) {
        const known = aliases.get(name) ?? new Set();
        aliases.set(name, known);
        for (const other of single) if (other !== name) known.add(other);
      }
    }
  }
  return (word) => [...(aliases.get(word) ?? [])];
}
