import { stemmerOf } from "../../../src/retrieval/stem.ts";

/** How much of a reference a text has (recall), of itself is in it (precision), and both (F1). */
export interface RougeScore {
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
}

const stem = stemmerOf("en");

/** Words as Google's rouge-score 0.1.2 takes them: ASCII letters and digits; the longer ones stemmed. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => (word.length > 3 ? stem(word) : word));
}

function scoreOf(shared: number, own: number, reference: number): RougeScore {
  const recall = reference === 0 ? 0 : shared / reference;
  const precision = own === 0 ? 0 : shared / own;
  const f1 = shared === 0 ? 0 : (2 * recall * precision) / (recall + precision);
  return { recall, precision, f1 };
}

function countRuns(words: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + length <= words.length; at++) {
    const run = words.slice(at, at + length).join(" ");
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

/** ROUGE-N (Lin, 2004): runs of `length` words that both have, each counted as often as both have it. */
export function rougeN(text: string, reference: string, length: number): RougeScore {
  const [own, wanted] = [wordsOf(text), wordsOf(reference)];
  const [left, right] = [countRuns(own, length), countRuns(wanted, length)];
  let shared = 0;
  for (const [run, count] of left) shared += Math.min(count, right.get(run) ?? 0);
  const runs = (words: readonly string[]) => Math.max(0, words.length - length + 1);
  return scoreOf(shared, runs(own), runs(wanted));
}

/** ROUGE-L over the whole texts: their longest common subsequence of words. */
export function rougeL(text: string, reference: string): RougeScore {
  const [own, wanted] = [wordsOf(text), wordsOf(reference)];
  let before = new Array<number>(wanted.length + 1).fill(0);
  for (const word of own) {
    const row = [0];
    for (const [at, other] of wanted.entries()) {
      row.push(word === other ? before[at]! + 1 : Math.max(before[at + 1]!, row[at]!));
    }
    before = row;
  }
  return scoreOf(before.at(-1)!, own.length, wanted.length);
}
