import { readFileSync } from "node:fs";
import { FoundPassage, type TextHit } from "./found-passage.ts";
import type { TextPassage } from "./read-passages.ts";
import { createSimilarWords, type SimilarWords } from "./similar-words.ts";
import { measureSureness, surenessOf } from "./sureness.ts";
import { createPassageFeatures, PASSAGE_PARTS } from "./text-features.ts";
import { createTextPostings, type TextPostings } from "./text-postings.ts";
import { createQueryReader, type TextQuery } from "./text-query.ts";
import { createRecaller } from "./text-recall.ts";

/** The measures of every candidate of a question: what the weights are learnt from. */
export interface TextCandidates {
  readonly ids: readonly string[];
  /** Of each candidate its parts, before they are weighed; one after the other. */
  readonly parts: Float32Array;
}

export interface TextSearchOptions {
  /** At most this many. Default 10. */
  readonly limit?: number;
  /** Only this story. Default: all. */
  readonly storyId?: string;
}

export interface TextIndex {
  readonly postings: TextPostings;
  /** Reads a question with the words of this index. */
  read(question: string): TextQuery;
  /** The best of `most` candidates by their numbers in the postings, without the reasons. */
  rank(
    question: string | TextQuery,
    options: { readonly most: number; readonly storyId?: string | undefined },
  ): readonly { readonly passage: number; readonly score: number }[];
  search(question: string | TextQuery, options?: TextSearchOptions): TextHit[];
  /** 0..1: how surely a question belongs to what is indexed and is answered there. */
  sureness(question: string, options?: Pick<TextSearchOptions, "storyId">): number;
  /** What {@link sureness} judges by. */
  surenessMeasures(question: string, storyId?: string): Float32Array;
  /** What {@link search} chooses among. */
  candidates(question: string): TextCandidates;
}

/** What each part counts for, made by `npm run train`. */
export type PassageWeights = Readonly<Record<string, number>>;

/** Passages that BM25 hands on to the closer look: at most so many … */
const CANDIDATES = 20;
/** … of which a search looks at so many, and at more while they are short: bytes of their words. */
const LOOKED_AT = 10;
const BYTES_LOOKED_AT = 1_400;
/** What the whole story counts for when candidates are gathered. */
const STORY_SHARE = 0.3;
/** No more of a question is read. */
const LONGEST = 2_000;

interface Chosen {
  readonly passage: number;
  readonly at: number;
  readonly score: number;
}

let shipped: Readonly<Record<string, PassageWeights>> | null = null;

function shippedWeights(): Readonly<Record<string, PassageWeights>> {
  shipped ??= JSON.parse(
    readFileSync(new URL("./data/passage-weights.json", import.meta.url), "utf8"),
  ) as Readonly<Record<string, PassageWeights>>;
  return shipped;
}

/** Indexes passages of one language for search. `weights` default to the shipped ones. */
export function createTextIndex(
  passages: readonly TextPassage[],
  options: TextIndexOptions,
): TextIndex {
  return openTextIndex(createTextPostings(passages, options.language), options);
}

export interface TextIndexOptions {
  readonly language: string;
  /** Leave English word lists aside, as for every other language. */
  readonly plain?: boolean;
  readonly weights?: PassageWeights;
}

/** Searches postings that are built, or were kept in a file. */
export function openTextIndex(
  postings: TextPostings,
  {
    language,
    plain = language !== "en",
    weights = shippedWeights()[plain ? "plain" : "english"]!,
  }: TextIndexOptions,
): TextIndex {
  const recaller = createRecaller(postings);
  const features = createPassageFeatures(postings);
  const partCount = PASSAGE_PARTS.length;
  const weightOf = Float32Array.from(PASSAGE_PARTS, (part) => weights[part] ?? 0);
  let room = new Float32Array(CANDIDATES * partCount);
  let similar: SimilarWords | null = null;
  const read = createQueryReader(postings, language, plain, () => {
    similar ??= createSimilarWords(postings.forms);
    return similar;
  });

  /** Measures the candidates of a question, in the order in which they are found. */
  const measure = (
    question: string | TextQuery,
    storyId?: string,
    most = CANDIDATES,
    quick = false,
  ): readonly number[] => {
    const query = typeof question === "string" ? read(question) : question;
    const story = storyId === undefined ? -1 : postings.storyIds.indexOf(storyId);
    if (storyId !== undefined && story === -1) return [];
    const recall = recaller.recall(query.words, most, STORY_SHARE, story);
    const { passages } = recall;
    if (passages.length * partCount > room.length) {
      room = new Float32Array(passages.length * partCount);
    }
    features.prepare(query, recall);
    let bytes = 0;
    let count = 0;
    while (count < passages.length) {
      if (quick && count >= LOOKED_AT && bytes >= BYTES_LOOKED_AT) break;
      const passage = passages[count]!;
      features.measure(passage, room, count * partCount);
      bytes += postings.wordStarts[passage + 1]! - postings.wordStarts[passage]!;
      count++;
    }
    features.clear();
    return count === passages.length ? passages : passages.slice(0, count);
  };
  /** The same weighed, best first. `at` is where a passage's parts are in the room. */
  const choose = (...given: Parameters<typeof measure>): readonly Chosen[] => {
    const found = measure(...given);
    const chosen: Chosen[] = [];
    for (let at = 0; at < found.length; at++) {
      const from = at * partCount;
      let score = 0;
      for (let part = 0; part < partCount; part++) score += weightOf[part]! * room[from + part]!;
      chosen.push({ passage: found[at]!, at, score });
    }
    return chosen.sort((a, b) => b.score - a.score || a.passage - b.passage);
  };

  return {
    postings,
    read,
    rank: (question, { most, storyId }) => choose(question, storyId, most),
    search(question, { limit = 10, storyId } = {}) {
      const chosen = choose(question, storyId, CANDIDATES, limit <= LOOKED_AT);
      const values = room.slice(0, chosen.length * partCount);
      const hits: TextHit[] = [];
      for (const { passage, at, score } of chosen) {
        if (hits.length === limit) break;
        const storyId = postings.storyIds[postings.storyOf[passage]!]!;
        const own = { values, from: at * partCount, weights: weightOf };
        hits.push(new FoundPassage(postings.ids[passage]!, storyId, score, own));
      }
      return hits;
    },
    sureness(question, { storyId } = {}) {
      return surenessOf(this.surenessMeasures(question, storyId));
    },
    surenessMeasures(question, storyId) {
      const query = read(question);
      const found = measure(query, storyId);
      return measureSureness(
        question.slice(0, LONGEST),
        query,
        postings,
        room,
        found.length,
        weightOf,
      );
    },
    candidates(question) {
      const found = measure(question);
      return {
        ids: found.map((passage) => postings.ids[passage]!),
        parts: room.slice(0, found.length * partCount),
      };
    },
  };
}
