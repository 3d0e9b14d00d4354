import type { Span, Story } from "../../story/story.ts";
import { alignWords, type Step } from "./align-words.ts";
import { type PlainWord, plainWords, type StoryWords, wordsOf } from "./story-words.ts";

/** A stretch of the difference between claimed words and the story's. */
export interface DiffPart {
  /**
   * `same`: in both; `claimed`: only in the claim; `story`: only in the story; `elided`: in the
   * story, and marked as left out by the claim.
   */
  readonly op: "same" | "claimed" | "story" | "elided";
  readonly text: string;
}

/** The stretch of the story that comes nearest to claimed words. */
export interface Nearest {
  readonly span: Span;
  /** Share (0..1) of the claim's words, by rarity in the story, that stand there in this order. */
  readonly share: number;
  readonly diff: readonly DiffPart[];
}

/** Words of a claim that are aligned: a longer claim is judged by its beginning. */
const MOST_WORDS = 400;
/** Words a bucket wide: places of one claim's words fall into one or two of them. */
const BUCKET = 16;
/** Words that stand in more places tell nothing of where, unless a claim has no others. */
const MOST_PLACES = 600;
/** Windows that are aligned, and what they must have of the best one's weight. */
const MOST_WINDOWS = 3;
const LEAST_OF_BEST = 0.6;

const ELISION = /\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3,}/gu;

/** Numbers of the claimed words that stand behind a mark of elision. */
function gapsIn(text: string, words: readonly PlainWord[]): Set<number> {
  const gaps = new Set<number>();
  for (const { index } of text.matchAll(ELISION)) {
    const next = words.findIndex(({ start }) => start > index);
    if (next > 0) gaps.add(next);
  }
  return gaps;
}

/** The rarity of a word in a story: ln(1 + words / places), as for one place where it has none. */
function weightOf(key: string, { places, words }: StoryWords): number {
  return Math.log(1 + words.length / Math.max(1, places.get(key)?.length ?? 0));
}

/** First words of windows in which most of the claim's weight stands in order, best first. */
function findWindows(claimed: readonly PlainWord[], story: StoryWords): number[] {
  const votes = new Map<number, number>();
  const telling = claimed.filter(({ key }) => {
    const places = story.places.get(key)?.length ?? 0;
    return places > 0 && places <= MOST_PLACES;
  });
  for (const [at, { key }] of claimed.entries()) {
    const places = story.places.get(key) ?? [];
    if (places.length > MOST_PLACES && telling.length > 0) continue;
    const weight = weightOf(key, story);
    for (const place of places) {
      const bucket = Math.floor((place - at) / BUCKET);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
      votes.set(bucket + 1, (votes.get(bucket + 1) ?? 0) + weight);
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const least = (best[0]?.[1] ?? 0) * LEAST_OF_BEST;
  return best
    .filter(([, weight]) => weight >= least)
    .slice(0, MOST_WINDOWS)
    .map(([bucket]) => (bucket - 1) * BUCKET);
}

/** What stands between two words of a text: kept inside a part, so that it reads as written. */
function textOf(text: string, words: readonly PlainWord[], numbers: readonly number[]): string {
  return text.slice(words[numbers[0]!]!.start, words[numbers.at(-1)!]!.end);
}

function diffOf(
  steps: readonly Step[],
  claim: { readonly text: string; readonly words: readonly PlainWord[] },
  source: { readonly text: string; readonly words: readonly PlainWord[] },
  gaps: ReadonlySet<number>,
): DiffPart[] {
  const groups: { op: DiffPart["op"]; numbers: number[] }[] = [];
  const push = (op: DiffPart["op"], number: number) => {
    const last = groups.at(-1);
    if (last?.op === op) last.numbers.push(number);
    else groups.push({ op, numbers: [number] });
  };
  let next = 0;
  for (const { claimed, story, same } of steps) {
    if (claimed !== null) next = claimed + 1;
    if (same) push("same", story!);
    else if (claimed === null) push(gaps.has(next) ? "elided" : "story", story!);
    else {
      push("claimed", claimed);
      if (story !== null) push("story", story);
    }
  }
  return tidy(groups).map(({ op, numbers }) => {
    const { text, words } = op === "claimed" ? claim : source;
    return { op, text: textOf(text, words, numbers) };
  });
}

/** Exchanged words in a row are one exchange: claimed words first, then the story's. */
function tidy(groups: readonly { op: DiffPart["op"]; numbers: number[] }[]) {
  const tidied: { op: DiffPart["op"]; numbers: number[] }[] = [];
  for (const { op, numbers } of groups) {
    const last = tidied.at(-1);
    const earlier = tidied.at(-2);
    const mixes = op === "claimed" || op === "story";
    if (last?.op === op) last.numbers.push(...numbers);
    else if (mixes && earlier?.op === op && (last!.op === "claimed" || last!.op === "story")) {
      earlier.numbers.push(...numbers);
    } else if (op === "claimed" && last?.op === "story") {
      tidied.splice(-1, 0, { op, numbers: [...numbers] });
    } else tidied.push({ op, numbers: [...numbers] });
  }
  return tidied;
}

/**
 * The stretch of a story that claimed words come nearest to, with the difference word by word; null
 * when no word of the claim stands in the story. It suggests where to look and certifies nothing.
 */
export function findNearest(story: Story, claim: string): Nearest | null {
  const indexed = wordsOf(story);
  const words = plainWords(claim).slice(0, MOST_WORDS);
  const gaps = gapsIn(claim, words);
  const slack = Math.max(24, Math.ceil(words.length / 2)) + (gaps.size > 0 ? 60 : 0);
  const total = words.reduce((sum, { key }) => sum + weightOf(key, indexed), 0);
  let best: { steps: Step[]; window: readonly PlainWord[]; share: number } | null = null;
  for (const first of findWindows(words, indexed)) {
    const from = Math.max(0, first - slack);
    const window = indexed.words.slice(from, first + words.length + 2 * BUCKET + slack);
    const steps = alignWords(words, window, { gaps });
    const met = steps.reduce(
      (sum, step) => sum + (step.same ? weightOf(words[step.claimed!]!.key, indexed) : 0),
      0,
    );
    const share = met / total;
    if (best === null || share > best.share) best = { steps, window, share };
  }
  if (best === null) return null;
  const { steps, window, share } = best;
  const met = steps.filter(({ same }) => same).map((step) => step.story!);
  const touched = steps.flatMap((step) =>
    step.story !== null && step.claimed !== null ? [step.story] : [],
  );
  if (met.length === 0) return null;
  const span = { start: window[touched[0]!]!.start, end: window[touched.at(-1)!]!.end };
  const diff = diffOf(steps, { text: claim, words }, { text: story.text, words: window }, gaps);
  return { span, share, diff };
}
