import type { Story } from "../story/story.ts";
import { parseQuestion, type QuestionTerm } from "./parse-question.ts";
import { createPassageIndex, type PassageIndex } from "./passage-index.ts";
import { createSentenceRanker } from "./rank-sentences.ts";
import type { QuestionReading, RetrievedPassage, Retriever } from "./retrieved.ts";
import { type ExpandedTerm, scorePassages } from "./score-passages.ts";
import { createSentenceMeasurer } from "./sentence-measures.ts";
import type { Expansion } from "./vocabulary.ts";

/** Passages that BM25 hands on to the closer look at their sentences. */
const CANDIDATES = 12;

/** A question read with the words of one index. */
interface IndexReading extends QuestionReading {
  readonly terms: readonly ExpandedTerm[];
}

type Range = readonly [first: number, end: number];

/** True when a passage in the range holds the term. Postings are sorted by passage. */
function occurs(index: PassageIndex, termId: number, [first, end]: Range): boolean {
  const to = index.postingStarts[termId + 1]!;
  let row = index.postingStarts[termId]!;
  while (row < to && index.postingPassages[row]! < first) row++;
  return row < to && index.postingPassages[row]! < end;
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

const expanded = new WeakMap<PassageIndex, Map<string, readonly Expansion[]>>();
const MOST_EXPANDED = 10_000;

/** What a question's word may mean in an index. The words asked of a story come back: remember. */
function expand(index: PassageIndex, term: QuestionTerm): readonly Expansion[] {
  let known = expanded.get(index);
  if (known === undefined || known.size >= MOST_EXPANDED) {
    known = new Map();
    expanded.set(index, known);
  }
  const key = `${term.kind} ${term.word}`;
  let expansions = known.get(key);
  if (expansions === undefined) {
    expansions = index.vocabulary.expand(term, index.aliasesOf(term.word));
    known.set(key, expansions);
  }
  return expansions;
}

function readAnew(index: PassageIndex, text: string, range: Range): IndexReading {
  const question = parseQuestion(text, index.language);
  const terms = question.terms.map((term) => ({
    term,
    expansions: expand(index, term).filter(({ termId }) => occurs(index, termId, range)),
  }));
  const missing = terms.filter(({ expansions }) => expansions.length === 0).map(({ term }) => term);
  return { question, missing, terms };
}

/** The passages to search: a story's own, or all. */
function rangeFor(index: PassageIndex, storyId: string | undefined): Range {
  const all: Range = [0, index.passages.length];
  return storyId === undefined ? all : (index.rangeOf.get(storyId) ?? [0, 0]);
}

function retrieveFrom(index: PassageIndex, text: string, range: Range, storyId?: string) {
  const { question, terms } = readFor(index, text, range);
  const query = index.text.read(text);
  const hits = index.text.rank(query, { most: CANDIDATES, storyId });
  const topHit = hits[0]?.score ?? 0;
  const places = new Map(hits.map(({ passage, score }) => [passage, score - topHit]));
  const furthest = (hits.at(-1)?.score ?? 0) - topHit;
  const scores = scorePassages(index, terms, range);
  const candidates = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, CANDIDATES);
  const best = candidates[0]?.[1] ?? 1;
  for (const { passage } of hits) if (!scores.has(passage)) candidates.push([passage, 0]);
  const ranker = createSentenceRanker(
    index,
    question,
    terms,
    createSentenceMeasurer(index.text.postings, query),
  );
  return candidates.flatMap(([number, bm25]): RetrievedPassage[] => {
    const { story, passage } = index.passages[number]!;
    const place = places.get(number) ?? furthest;
    const sentences = ranker.rank(index.passages[number]!, bm25 / best, place);
    const top = sentences[0];
    if (top === undefined) return [];
    const parts = [{ name: "bm25", value: bm25 }, ...top.parts];
    return [{ story, passage, score: top.score, parts, sentences }];
  });
}

/**
 * An in-memory retriever over stories: BM25 finds candidates, their sentences are ranked by what
 * they hold of the question, and a passage ranks by its best sentence. One index a language.
 */
export function createRetriever(stories: readonly Story[]): Retriever {
  const byLanguage = Map.groupBy(stories, (story) => story.language);
  const indexes = [...byLanguage].map(([language, group]) => createPassageIndex(group, language));
  const holding = (storyId: string | undefined) =>
    storyId === undefined ? indexes : indexes.filter((index) => index.rangeOf.has(storyId));
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
      return holding(storyId)
        .flatMap((index) => retrieveFrom(index, text, rangeFor(index, storyId), storyId))
        .sort((a, b) => b.score - a.score || a.passage.start - b.passage.start)
        .slice(0, limit);
    },
  };
}
