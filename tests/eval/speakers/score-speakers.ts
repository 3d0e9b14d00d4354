import type { CastMember, Span, Utterance, UtteranceKind } from "../../../src/story/story.ts";
import type { GoldDocument, GoldUtterance } from "./gold-document.ts";
import { isSameSpeaker } from "./same-speaker.ts";

export const KINDS: readonly UtteranceKind[] = ["direct", "reported", "scare"];

/** What the finder told about a gold document. */
export interface Told {
  readonly gold: GoldDocument;
  readonly found: readonly Pick<Utterance, "start" | "end" | "kind" | "speaker">[];
  readonly cast: readonly Pick<CastMember, "names">[];
}

type Found = Told["found"][number];

/**
 * How a found speaker compares with the gold one: `right`; `wrong` (another name); `silent` (null, but
 * the gold names one); `invented` (a name, but the gold has none); `unnamed` (null, as in the gold).
 */
export type Verdict = "right" | "wrong" | "silent" | "invented" | "unnamed";

/** A gold utterance and the found one of its kind that it shares most with. */
export interface Pair {
  readonly gold: GoldUtterance;
  readonly found: Found;
  readonly exact: boolean;
  readonly verdict: Verdict;
}

/** A document's utterances, paired one to one where they overlap. */
export interface Comparison {
  readonly pairs: readonly Pair[];
  readonly missed: readonly GoldUtterance[];
  readonly extra: readonly Found[];
}

const shared = (a: Span, b: Span) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const likeness = (a: Span, b: Span) =>
  shared(a, b) / (a.end - a.start + b.end - b.start - shared(a, b));

function judge({ gold, cast }: Told, wanted: string | null, speaker: string | null): Verdict {
  if (wanted === null) return speaker === null ? "unnamed" : "invented";
  if (speaker === null) return "silent";
  return isSameSpeaker(speaker, wanted, gold, cast) ? "right" : "wrong";
}

/** Pairs gold with found of the same kind, the likest first (characters shared by characters of either). */
export function compareDocument(told: Told): Comparison {
  const { gold, found } = told;
  const candidates = gold.utterances.flatMap((utterance) =>
    found
      .filter((other) => other.kind === utterance.kind && shared(other, utterance) > 0)
      .map((other) => ({ utterance, other, likeness: likeness(utterance, other) })),
  );
  const pairedGold = new Set<GoldUtterance>();
  const pairedFound = new Set<Found>();
  const pairs: Pair[] = [];
  for (const { utterance, other, likeness } of candidates.sort((a, b) => b.likeness - a.likeness)) {
    if (pairedGold.has(utterance) || pairedFound.has(other)) continue;
    pairedGold.add(utterance);
    pairedFound.add(other);
    const verdict = judge(told, utterance.speaker, other.speaker);
    pairs.push({ gold: utterance, found: other, exact: likeness === 1, verdict });
  }
  return {
    pairs,
    missed: gold.utterances.filter((utterance) => !pairedGold.has(utterance)),
    extra: found.filter((utterance) => !pairedFound.has(utterance)),
  };
}

/** Words of the text that stand in any of the spans; a word counts once, however spans nest. */
function wordsIn(text: string, spans: readonly Span[]): Set<number> {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}\p{N}]+)*/gu)];
  const starts = words.map(({ index }) => index);
  return new Set(starts.filter((at) => spans.some(({ start, end }) => start <= at && at < end)));
}

/** Counts that add up over documents and kinds. */
export interface Tally extends Readonly<Record<Verdict, number>> {
  readonly gold: number;
  readonly found: number;
  readonly exact: number;
  readonly goldWords: number;
  readonly foundWords: number;
  readonly sharedWords: number;
}

/** The counts of one kind in a document. */
export function tallyOf(told: Told, kind: UtteranceKind): Tally {
  const { pairs } = compareDocument(told);
  const ofKind = pairs.filter((pair) => pair.gold.kind === kind);
  const gold = told.gold.utterances.filter((utterance) => utterance.kind === kind);
  const found = told.found.filter((utterance) => utterance.kind === kind);
  const goldWords = wordsIn(told.gold.text, gold);
  const foundWords = wordsIn(told.gold.text, found);
  const verdicts = (wanted: Verdict) => ofKind.filter(({ verdict }) => verdict === wanted).length;
  return {
    gold: gold.length,
    found: found.length,
    exact: ofKind.filter(({ exact }) => exact).length,
    goldWords: goldWords.size,
    foundWords: foundWords.size,
    sharedWords: goldWords.intersection(foundWords).size,
    right: verdicts("right"),
    wrong: verdicts("wrong"),
    silent: verdicts("silent"),
    invented: verdicts("invented"),
    unnamed: verdicts("unnamed"),
  };
}

/** The counts of several kinds or documents together. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return {
    gold: sum("gold"),
    found: sum("found"),
    exact: sum("exact"),
    goldWords: sum("goldWords"),
    foundWords: sum("foundWords"),
    sharedWords: sum("sharedWords"),
    right: sum("right"),
    wrong: sum("wrong"),
    silent: sum("silent"),
    invented: sum("invented"),
    unnamed: sum("unnamed"),
  };
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision `hits / claimed`, recall `hits / wanted` and their harmonic mean; NaN of nothing. */
function scoreOf(hits: number, claimed: number, wanted: number): Score {
  return { precision: hits / claimed, recall: hits / wanted, f1: (2 * hits) / (claimed + wanted) };
}

/** The figures of the table. */
export interface Figures {
  /** Same kind, same start, same end. */
  readonly exact: Score;
  /**
   * Words shared by words found and by words marked, as in Citron's evaluation (`bbc/citron`,
   * `metrics.py`), but each word once a kind, where Citron sums over all pairs: ours nest.
   */
  readonly overlap: Score;
  /** Of the pairs: right by named, right by gold named. */
  readonly speakers: Score;
  /** Share of pairs whose gold names somebody, under another name here. */
  readonly wrong: number;
  /** Share of pairs whose gold names somebody, and null here. */
  readonly silent: number;
  /** Share of pairs whose gold names nobody, under a name here. */
  readonly invented: number;
}

/** The figures of some counts. */
export function figuresOf(tally: Tally): Figures {
  const { right, wrong, silent, invented, unnamed } = tally;
  const named = right + wrong + silent;
  return {
    exact: scoreOf(tally.exact, tally.found, tally.gold),
    overlap: scoreOf(tally.sharedWords, tally.foundWords, tally.goldWords),
    speakers: scoreOf(right, right + wrong + invented, named),
    wrong: wrong / named,
    silent: silent / named,
    invented: invented / (invented + unnamed),
  };
}
