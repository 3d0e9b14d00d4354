import { otherNamesOf } from "../story/cast/countries.ts";
import type { Story } from "../story/story.ts";
import type { CorpusCounts } from "./corpus-words.ts";
import type { Passage } from "./retrieved.ts";
import { splitIntoPassages } from "./split-into-passages.ts";
import { createTextIndex, type TextIndex } from "./text-index.ts";
import { tokenize } from "./tokenize.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** Where a passage is. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly story: Story;
  /** Its place among the index's passages. */
  readonly number: number;
}

/** The passages of one language's stories. */
export interface PassageIndex {
  readonly language: string;
  readonly vocabulary: Vocabulary;
  readonly passages: readonly IndexedPassage[];
  /** Folded words that name the same as a word does, by the stories' casts. */
  aliasesOf(word: string): readonly string[];
  /** The same passages under the same numbers, for search; their rows are their sentences. */
  readonly text: TextIndex;
  /** First passage and one past the last of each story. */
  readonly rangeOf: ReadonlyMap<string, readonly [first: number, end: number]>;
  /** Counts of the corpus of which these stories are a part; null: they are all of it. */
  readonly counts: CorpusCounts | null;
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
export function createPassageIndex(
  stories: readonly Story[],
  language: string,
  counts: CorpusCounts | null = null,
): PassageIndex {
  const passages: IndexedPassage[] = [];
  const rangeOf = new Map<string, [number, number]>();
  for (const story of stories) {
    const first = passages.length;
    for (const passage of splitIntoPassages(story)) {
      passages.push({ passage, story, number: passages.length });
    }
    rangeOf.set(story.id, [first, passages.length]);
  }
  const text = createTextIndex(passages.map(textPassageOf), { language });
  return {
    language,
    vocabulary: createVocabulary(text.postings.forms, language),
    passages,
    aliasesOf: createAliases(stories),
    text,
    rangeOf,
    counts,
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
