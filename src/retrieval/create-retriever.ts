import type { Story } from "../story/story.ts";
import type { CorpusCounts } from "./corpus-words.ts";
import { parseQuestion, type QuestionTerm } from "./parse-question.ts";
import { buildPassageIndex, createPassageIndex, type PassageIndex } from "./passage-index.ts";
import { createSentenceRanker, meansPicture } from "./rank-sentences.ts";
import type { QuestionReading, RetrievedPassage, Retriever } from "./retrieved.ts";
import { type ExpandedTerm, expandTerm, queryOfTerms } from "./term-meanings.ts";
import type { TextQuery } from "./text-query.ts";
import { createNameTerms } from "./translation/name-terms.ts";
import { namesIn } from "./translation/names-in.ts";
import { translateQuestion } from "./translation/translate-question.ts";

/** Passages that the index hands on to the closer look at their sentences. */
const CANDIDATES = 20;

/** Questions whose passages are remembered for a while. */
const MOST_FOUND = 50;

/** A question read with the words of one index. */
interface IndexReading extends QuestionReading {
  /** No two of them the same term of the index. */
  readonly terms: readonly ExpandedTerm[];
  readonly query: TextQuery;
}

type Range = readonly [first: number, end: number];

/** True when a passage in the range holds the term. Postings are sorted by passage. */
function occurs({ text: { postings } }: PassageIndex, termId: number, [first, end]: Range) {
  const to = postings.postingStarts[termId + 1]!;
  let row = postings.postingStarts[termId]!;
  while (row < to && postings.postings[row]! >>> 8 < first) row++;
  return row < to && postings.postings[row]! >>> 8 < end;
}

/** What was read last of each index: a question is read and searched one after the other. */
const lastReadings = new WeakMap<
  PassageIndex,
  { readonly text: string; readonly range: Range; readonly reading: IndexReading }
>();

function readFor(index: PassageIndex, text: string, range: Range): IndexReading {
  const last = lastReadings.get(index);
  if (last?.text === text && last.range[0] === range[0] && last.range[1] === range[1])
    return last.reading;
  const reading = readAnew(index, text, range);
  lastReadings.set(index, { text, range, reading });
  return reading;
}

/** Passages of pictures' captions in a range. */
function captionsOf({ passages }: PassageIndex, [first, end]: Range): number[] {
  return passages
    .slice(first, end)
    .filter(({ passage, story }) => {
      const { block } = story.sentences[passage.firstSentence]!;
      return story.blocks[block]!.kind === "caption";
    })
    .map(({ number }) => number);
}

/** True for a word that another story of the corpus has, beside those of the index. */
function isElsewhere({ counts, language }: PassageIndex, word: string): boolean {
  return counts !== null && counts.holding(word, language).passages > 0;
}

function readAnew(index: PassageIndex, text: string, range: Range): IndexReading {
  const expand = (term: QuestionTerm) =>
    expandTerm(index, term).filter(({ termId }) => occurs(index, termId, range));
  const stories = { expand, names: () => namesIn(index, range) };
  const translated = index.language === "en" ? translateQuestion(text, stories) : null;
  const question = translated?.question ?? parseQuestion(text, index.language);
  const meaningsOf =
    index.language === "en" ? expand : createNameTerms(text, index.language, stories);
  const expanded =
    translated?.terms ?? question.terms.map((term) => ({ term, expansions: meaningsOf(term) }));
  const pictured = (word: string) => meansPicture(word) && captionsOf(index, range).length > 0;
  const missing = expanded
    .filter(
      ({ term, expansions }) =>
        expansions.length === 0 && !pictured(term.word) && !isElsewhere(index, term.word),
    )
    .map(({ term }) => term);
  const distinct = Map.groupBy(expanded, ({ term, expansions: [first] }) =>
    first?.how === "exact" || first?.how === "stem" ? first.termId : term.word,
  );
  const terms = [...distinct.values()].map(([first]) => first!);
  return {
    question,
    missing,
    terms,
    query: queryOfTerms(index, question.text, terms, question.expects),
  };
}

/** The passages to search: a story's own, or all. */
function rangeFor(index: PassageIndex, storyId: string | undefined): Range {
  const all: Range = [0, index.passages.length];
  return storyId === undefined ? all : (index.rangeOf.get(storyId) ?? [0, 0]);
}

function retrieveFrom(index: PassageIndex, text: string, range: Range, storyId?: string) {
  const { question, terms, query } = readFor(index, text, range);
  const hits = index.text.rank(query, { most: CANDIDATES, storyId });
  const best = hits[0]?.score ?? 0;
  const places = new Map(hits.map(({ passage, score }) => [passage, score - best]));
  const last = (hits.at(-1)?.score ?? 0) - best;
  if (terms.some(({ term }) => meansPicture(term.word))) {
    for (const caption of captionsOf(index, range)) {
      if (!places.has(caption)) places.set(caption, last);
    }
  }
  const ranker = createSentenceRanker(index, question, terms, query);
  return [...places].flatMap(([number, place]): RetrievedPassage[] => {
    const { story, passage } = index.passages[number]!;
    const sentences = ranker.rank(index.passages[number]!, place);
    const top = sentences[0];
    return top === undefined
      ? []
      : [{ story, passage, score: top.score, parts: top.parts, sentences }];
  });
}

/**
 * An in-memory retriever over stories: the text index finds candidates, their sentences are ranked by
 * what they hold of the question, and a passage ranks by its best sentence. One index a language.
 * With `counts`, words are as rare as they are in the corpus from which the stories are.
 */
export function createRetriever(
  stories: readonly Story[],
  counts: CorpusCounts | null = null,
): Retriever {
  const byLanguage = Map.groupBy(stories, (story) => story.language);
  return retrieverOver(
    [...byLanguage].map(([language, group]) => createPassageIndex(group, language, counts)),
  );
}

/** The same as {@link createRetriever}, built so that other work has its turn meanwhile. */
export async function buildRetriever(
  stories: readonly Story[],
  counts: CorpusCounts | null = null,
): Promise<Retriever> {
  const indexes: PassageIndex[] = [];
  for (const [language, group] of Map.groupBy(stories, (story) => story.language)) {
    indexes.push(await buildPassageIndex(group, language, counts));
  }
  return retrieverOver(indexes);
}

function retrieverOver(indexes: readonly PassageIndex[]): Retriever {
  const holding = (storyId: string | undefined) =>
    storyId === undefined ? indexes : indexes.filter((index) => index.rangeOf.has(storyId));
  /** One answer looks the same question up for its draft, its checks and its silence. */
  const found = new Map<string, readonly RetrievedPassage[]>();
  return {
    read(text, { storyId } = {}) {
      const readings = holding(storyId).map((index) =>
        readFor(index, text, rangeFor(index, storyId)),
      );
      const fewest = readings.sort((a, b) => a.missing.length - b.missing.length)[0];
      if (fewest !== undefined) return { question: fewest.question, missing: fewest.missing };
      const question = parseQuestion(text, "en");
      return { question, missing: question.terms };
    },
    retrieve(text, { limit = 10, storyId } = {}) {
      const key = JSON.stringify([storyId, text]);
      let passages = found.get(key);
      if (passages === undefined) {
        passages = holding(storyId)
          .flatMap((index) => retrieveFrom(index, text, rangeFor(index, storyId), storyId))
          .sort((a, b) => b.score - a.score || a.passage.start - b.passage.start);
        found.set(key, passages);
        if (found.size > MOST_FOUND) found.delete(found.keys().next().value!);
      }
      return passages.slice(0, limit);
    },
    forget() {
      found.clear();
      for (const index of indexes) lastReadings.delete(index);
    },
  };
}
