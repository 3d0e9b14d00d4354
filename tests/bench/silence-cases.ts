import { stemmerOf } from "../../src/retrieval/stem.ts";
import { stopWordsOf } from "../../src/retrieval/stop-words.ts";
import { visitWords, wordOf } from "../../src/retrieval/tokenize.ts";
import { rarityOf } from "../../src/retrieval/word-rarity.ts";
import { outOfScopeQuestions } from "./out-of-scope.ts";
import { createRandom } from "./random.ts";
import type { BenchSet } from "./read-set.ts";

/**
 * - `answered`: a question of the story, which answers it;
 * - `other`: a question of another story of the set;
 * - `invented`: a question of the story with its rarest word exchanged for another story's, which
 *   this one has in no form;
 * - `adversarial`: written by people to look answerable (SQuAD 2.0);
 * - `outOfScope`: about no story at all: the weather today, the bot, sums, code.
 */
export type SilenceKind = "answered" | "other" | "invented" | "adversarial" | "outOfScope";

/** A question put to one story. */
export interface SilenceCase {
  readonly kind: SilenceKind;
  readonly docId: string;
  readonly text: string;
}

const stopWords = stopWordsOf("en");
const stem = stemmerOf("en");

/** The stems of each story's words. */
function stemsOf({ passages }: BenchSet): ReadonlyMap<string, ReadonlySet<string>> {
  const stems = new Map<string, Set<string>>();
  for (const { docId, text } of passages) {
    const known = stems.get(docId) ?? new Set();
    stems.set(docId, known);
    visitWords(text, (start, end) => known.add(stem(wordOf(text.slice(start, end)))));
  }
  return stems;
}

/** Where the rarest word of a question stands that means something. Its first word is left alone. */
function rarestWord(text: string): { start: number; end: number } | null {
  let best: { start: number; end: number; rarity: number } | null = null;
  visitWords(text, (start, end) => {
    const word = wordOf(text.slice(start, end));
    if (stopWords.has(word)) return;
    const rarity = rarityOf(word);
    if (start > 0 && rarity > (best?.rarity ?? 0.3)) best = { start, end, rarity };
  });
  return best;
}

/** Questions for which a story of an English set must speak, and for which it must be silent. */
export function silenceCases(set: BenchSet): SilenceCase[] {
  const random = createRandom(7);
  const docs = [...new Set(set.passages.map(({ docId }) => docId))];
  const answerable = set.questions.filter((question) => question.answerable);
  const elsewhere = (docId: string) => {
    for (;;) {
      const question = answerable[Math.floor(random() * answerable.length)]!;
      if (question.docId !== docId) return question;
    }
  };
  const stems = stemsOf(set);
  const foreignWord = (docId: string) => {
    for (let tries = 0; tries < 50; tries++) {
      const donor = elsewhere(docId).text;
      const taken = rarestWord(donor);
      if (taken === null) continue;
      const word = donor.slice(taken.start, taken.end);
      if (!stems.get(docId)!.has(stem(wordOf(word)))) return word;
    }
    return null;
  };
  const cases: SilenceCase[] = docs.flatMap((docId) =>
    outOfScopeQuestions(docId).map((text): SilenceCase => ({ kind: "outOfScope", docId, text })),
  );
  for (const { docId, text, answerable: answered } of set.questions) {
    if (!answered) {
      cases.push({ kind: "adversarial", docId, text });
      continue;
    }
    cases.push({ kind: "answered", docId, text });
    let other = docs[Math.floor(random() * docs.length)]!;
    if (other === docId) other = docs[(docs.indexOf(docId) + 1) % docs.length]!;
    cases.push({ kind: "other", docId: other, text });
    const own = rarestWord(text);
    const word = own === null ? null : foreignWord(docId);
    if (own === null || word === null) continue;
    const invented = text.slice(0, own.start) + word + text.slice(own.end);
    cases.push({ kind: "invented", docId, text: invented });
  }
  return cases;
}
