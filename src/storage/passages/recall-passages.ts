import type { RecalledPassage, RecallQuery } from "../../records/passage-store.ts";
import { cleanText } from "../clean-text.ts";

/** Of a server with no more passages than this, the terms of all are looked at. */
const FEW = 1_000;
/** Else those of so many that hold a word of the question. */
const MOST_LOOKED_AT = 500;
/** A term that more passages hold counts as if so many did: counting on would take too long. */
export const MOST_COUNTED = 10_000;

/** Saturation of repeated words and share of the length's influence (Robertson & Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;
/** More terms than this add nothing but time. */
const MOST_TERMS = 32;

/** A passage that holds a term of the question. */
export interface Candidate extends Omit<RecalledPassage, "score"> {
  /** Ascends in the order in which passages were put. */
  readonly number: number;
  /** Its terms, with spaces between. */
  readonly terms: string;
}

/** What holds passages of one server, seen from the ranker. */
export interface PassageSource {
  /** How many passages the server has, and how many terms they have together. */
  size(): Promise<{ readonly passages: number; readonly terms: number }>;
  /** All of the server's passages. */
  all(): Promise<readonly Candidate[]>;
  /** How many of the server's passages hold each term, up to {@link MOST_COUNTED}. */
  frequencies(terms: readonly string[]): Promise<readonly number[]>;
  /** The first passages that hold any of the terms, or all of them. */
  find(
    terms: readonly string[],
    how: "any" | "all",
    stories: readonly string[] | undefined,
    limit: number,
  ): Promise<readonly Candidate[]>;
}

/** A term as every store keeps it: spaces part terms. */
const cleanTerm = (term: string): string => cleanText(term).replaceAll(/\s/gu, "");

/** Terms of a passage as one text. */
export const joinTerms = (terms: readonly string[]): string =>
  terms
    .map(cleanTerm)
    .filter((term) => term !== "")
    .join(" ");

/**
 * Candidates by the rarest of the terms. Words that are everywhere would bring in more than can be
 * looked at: then passages that hold several of them at once.
 */
async function findCandidates(
  source: PassageSource,
  terms: readonly { readonly term: string; readonly holding: number }[],
  { stories, most }: RecallQuery,
): Promise<readonly Candidate[]> {
  const rarest = terms
    .filter(({ holding }) => holding > 0)
    .toSorted((one, other) => one.holding - other.holding || (one.term < other.term ? -1 : 1));
  let total = 0;
  const few = rarest.filter(({ holding }) => {
    total += holding;
    return total <= MOST_LOOKED_AT;
  });
  const words = (some: typeof rarest) => some.map(({ term }) => term);
  const found = new Map<number, Candidate>();
  const look = async (some: typeof rarest, how: "any" | "all") => {
    for (const one of await source.find(words(some), how, stories, MOST_LOOKED_AT))
      found.set(one.number, one);
  };
  if (few.length > 0) await look(few, "any");
  for (let count = rarest.length; count > few.length && found.size < most; count -= 1)
    await look(rarest.slice(0, count), "all");
  return [...found.values()];
}

/** How often each of these terms is in a passage. */
function countTerms(
  terms: Pick<ReadonlySet<string>, "has">,
  words: readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) if (terms.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

interface Looked {
  readonly candidates: readonly Candidate[];
  /** Of each term of the question. */
  readonly frequencies: readonly number[];
}

/** Of a server with few passages, all that hold a term. */
async function lookAtAll(
  source: PassageSource,
  terms: readonly string[],
  { stories }: RecallQuery,
): Promise<Looked> {
  const all = await source.all();
  const sought = new Set(terms);
  const held = all.map((one) => ({ one, counts: countTerms(sought, one.terms.split(" ")) }));
  return {
    frequencies: terms.map((term) => held.filter(({ counts }) => counts.has(term)).length),
    candidates: held
      .filter(({ one, counts }) => counts.size > 0 && (stories?.includes(one.story) ?? true))
      .map(({ one }) => one),
  };
}

async function lookAtSome(
  source: PassageSource,
  terms: readonly string[],
  query: RecallQuery,
): Promise<Looked> {
  const frequencies = query.known?.holding ?? (await source.frequencies(terms));
  const held = terms.map((term, at) => ({ term, holding: frequencies[at]! }));
  return { frequencies, candidates: await findCandidates(source, held, query) };
}

/** The best passages of a server for a question: the same from every store that holds them. */
export async function recallPassages(
  source: PassageSource,
  query: RecallQuery,
): Promise<readonly RecalledPassage[]> {
  const known = query.known?.holding ?? [];
  const sought = new Map<string, number>();
  for (const [at, term] of query.terms.map(cleanTerm).entries()) {
    if (term === "" || sought.has(term) || sought.size === MOST_TERMS) continue;
    sought.set(term, known[at] ?? 0);
  }
  const terms = [...sought.keys()];
  const size = query.known ?? (await source.size());
  if (terms.length === 0 || size.passages === 0 || query.most <= 0) return [];
  const look = size.passages <= FEW ? lookAtAll : lookAtSome;
  const holding = query.known && { ...query.known, holding: [...sought.values()] };
  const asked = holding === undefined ? query : { ...query, known: holding };
  const { candidates, frequencies } = await look(source, terms, asked);
  const idfOf = new Map(
    terms.map((term, at) => {
      const holding = frequencies[at]!;
      return [term, Math.log(1 + (size.passages - holding + 0.5) / (holding + 0.5))];
    }),
  );
  const average = Math.max(1, size.terms / size.passages);
  const scored = candidates.map((candidate) => {
    const words = candidate.terms.split(" ");
    const norm = K1 * (1 - B + (B * words.length) / average);
    const counts = countTerms(sought, words);
    let score = 0;
    // In the order of the question: sums of the same numbers in another order may differ.
    for (const term of terms) {
      const count = counts.get(term) ?? 0;
      score += (idfOf.get(term)! * count * (K1 + 1)) / (count + norm);
    }
    return { candidate, score };
  });
  return scored
    .sort((one, other) => other.score - one.score || one.candidate.number - other.candidate.number)
    .slice(0, query.most)
    .map(({ candidate: { story, id, start, end }, score }) => ({ story, id, start, end, score }));
}
