import { setImmediate as breathe } from "node:timers/promises";
import { otherNamesOf } from "../story/cast/countries.ts";
import type { CastMember, Story } from "../story/story.ts";
import { buildPostings } from "./build-postings.ts";
import type { CorpusCounts } from "./corpus-words.ts";
import type { Passage } from "./retrieved.ts";
import { splitIntoPassages } from "./split-into-passages.ts";
import { createTextIndex, openTextIndex, type TextIndex } from "./text-index.ts";
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
  const cut = cutStories(stories);
  const text = createTextIndex(cut.passages.map(textPassageOf), { language });
  const aliases = createAliases();
  for (const { cast } of stories) for (const member of cast) aliases.add(member);
  return indexOf(cut, { language, text, aliasesOf: aliases.of, counts });
}

/** Cast members whose names are read in one go. */
const MEMBERS_IN_ONE_GO = 50;

/** Builds the same index, and lets other work have its turn meanwhile. */
export async function buildPassageIndex(
  stories: readonly Story[],
  language: string,
  counts: CorpusCounts | null = null,
): Promise<PassageIndex> {
  const cut = cutStories(stories);
  await breathe();
  const postings = await buildPostings(cut.passages.map(textPassageOf), language);
  await breathe();
  const text = openTextIndex(postings, { language });
  const aliases = createAliases();
  for (const [at, member] of stories.flatMap(({ cast }) => cast).entries()) {
    if (at % MEMBERS_IN_ONE_GO === 0) await breathe();
    aliases.add(member);
  }
  return indexOf(cut, { language, text, aliasesOf: aliases.of, counts });
}

type Cut = Pick<PassageIndex, "passages" | "rangeOf">;

function cutStories(stories: readonly Story[]): Cut {
  const passages: IndexedPassage[] = [];
  const rangeOf = new Map<string, [number, number]>();
  for (const story of stories) {
    const first = passages.length;
    for (const passage of splitIntoPassages(story)) {
      passages.push({ passage, story, number: passages.length });
    }
    rangeOf.set(story.id, [first, passages.length]);
  }
  return { passages, rangeOf };
}

function indexOf(cut: Cut, rest: Omit<PassageIndex, keyof Cut | "vocabulary">): PassageIndex {
  const { language, text } = rest;
  return { ...cut, ...rest, vocabulary: createVocabulary(text.postings.forms, language) };
}

/** One-word names of one body: "moscow" and "russia". Parts of people's names find one another. */
function createAliases() {
  const aliases = new Map<string, Set<string>>();
  return {
    add({ names }: CastMember): void {
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
    },
    of: (word: string): readonly string[] => [...(aliases.get(word) ?? [])],
  };
}
