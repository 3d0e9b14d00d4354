/**
 * `npm run train -- FOLDER [--quick] [--passages | --sentences | --silence]`: learns the weights of a passage's score from the question sets in
 * FOLDER (SQuAD 2.0, FairytaleQA, QAMR, XQuAD; see tests/bench/read-set.ts for their form), prints
 * how weights learnt from other stories do, and writes `src/retrieval/data/passage-weights.json`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createRetriever } from "../src/retrieval/create-retriever.ts";
import type { RankedSentence } from "../src/retrieval/retrieved.ts";
import {
  BELONGING_PARTS,
  SURENESS_PARTS,
  type SurenessWeights,
  surenessOf,
} from "../src/retrieval/sureness.ts";
import { PASSAGE_PARTS } from "../src/retrieval/text-features.ts";
import { createTextIndex, type TextIndex } from "../src/retrieval/text-index.ts";
import { parseStory } from "../src/story/parse-story.ts";
import { sliceOf } from "../src/story/story.ts";
import { rankAnswers } from "../tests/bench/bench-sentences.ts";
import { areaUnderCurve } from "../tests/bench/metrics.ts";
import { type BenchSet, listSets, readSet } from "../tests/bench/read-set.ts";
import { type SilenceKind, silenceCases } from "../tests/bench/silence-cases.ts";
import { parseQuestions } from "../tests/eval/evaluate.ts";
import { learnSureness, type SurenessExample } from "./learn-sureness.ts";
import { learnWeights, type RankingExample, rankOf } from "./learn-weights.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean" },
    passages: { type: "boolean" },
    sentences: { type: "boolean" },
    silence: { type: "boolean" },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new Error("usage: npm run train -- FOLDER");

interface Example extends RankingExample {
  readonly set: string;
  readonly docId: string;
}

function examplesOf(set: BenchSet, scope: "set" | "story", plain: boolean): Example[] {
  const groups =
    scope === "set"
      ? new Map([["", set.passages]])
      : Map.groupBy(set.passages, (passage) => passage.docId);
  const indexes = new Map<string, TextIndex>();
  for (const [key, passages] of groups) {
    const texts = passages.map(({ docId, passageId, text }) => ({
      id: passageId,
      storyId: docId,
      text,
    }));
    indexes.set(key, createTextIndex(texts, { language: set.lang, plain, weights: {} }));
  }
  return set.questions
    .filter((question) => question.answerable)
    .map(({ docId, text, relevantPassageIds }) => {
      const { ids, parts } = indexes.get(scope === "set" ? "" : docId)!.candidates(text);
      const relevant = ids.map((id) => relevantPassageIds.includes(id));
      const weight = set.lang === "en" ? 1 : WEIGHT_OF_OTHERS;
      return { set: `${set.name}/${scope}`, docId, parts, relevant, weight };
    });
}

/** Other languages than English have few questions, and the weights without lists are theirs. */
const WEIGHT_OF_OTHERS = 3;

/** Words of a story's title and voices are too rare in the sets to be learnt from them. */
const SET_BY_HAND = { speech: 3, headline: -1.5 } as const;

function partsOf(ranked: readonly RankedSentence[]): Float32Array {
  return Float32Array.from(
    ranked.flatMap((sentence) =>
      sentence.parts.map(({ name, value }) => (name in SET_BY_HAND ? 0 : value)),
    ),
  );
}

/** Sentences as candidates, each with the parts of its score. */
function sentenceExamples(set: BenchSet): { examples: Example[]; names: readonly string[] } {
  let names: readonly string[] = [];
  const examples = [...rankAnswers(set)].map(({ docId, ranked, answers }) => {
    names = ranked[0]?.parts.map(({ name }) => name) ?? names;
    const parts = partsOf(ranked);
    const relevant = ranked.map(({ sentence }) => answers.has(sentence.index));
    return { set: set.name, docId, parts, relevant, weight: SENTENCE_SETS[set.name]! };
  });
  return { examples, names };
}

/** The answerable English questions that the project has of its own article. */
function ownExamples(): Example[] {
  const file = new URL("../corpus/ukraine-nato.txt", import.meta.url);
  const story = parseStory(readFileSync(file, "utf8"), { id: "ukraine-nato" });
  const retriever = createRetriever([story]);
  return OWN_QUESTIONS.flatMap((name) => {
    const text = readFileSync(new URL(`../tests/eval/${name}`, import.meta.url), "utf8");
    return parseQuestions(text)
      .filter(({ answerable, lang }) => answerable && lang === "en")
      .map(({ question, groups }) => {
        const ranked = retriever
          .retrieve(question, { limit: PASSAGES })
          .flatMap(({ sentences }) => sentences);
        const relevant = ranked.map(({ sentence }) =>
          groups.flat().some((words) => sliceOf(story, sentence).includes(words)),
        );
        return { set: name, docId: name, parts: partsOf(ranked), relevant, weight: OWN_WEIGHT };
      });
  });
}

/** A story's fold, the same in every run and for every set that holds it. */
function foldOf(docId: string): number {
  let hash = 0;
  for (const letter of docId) hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) | 0;
  return (hash >>> 0) % FOLDS;
}

const FOLDS = 5;
const PASSAGES = 20;
const OWN_QUESTIONS = ["questions.dev.jsonl", "questions.more.jsonl"];

/** Prints how weights do on stories that they were not learnt from. */
function printHeldOut(examples: readonly Example[], partCount: number): void {
  const held = new Map<Example, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = examples.filter(({ docId }) => foldOf(docId) !== fold);
    const weights = learnWeights(others, partCount);
    for (const example of examples) {
      if (foldOf(example.docId) === fold) held.set(example, rankOf(example, weights));
    }
  }
  for (const [set, group] of Map.groupBy(examples, (example) => example.set)) {
    const share = (most: number) => {
      const hits = group.filter((example) => held.get(example)! <= most).length;
      return ((100 * hits) / group.length).toFixed(1);
    };
    console.log(
      `${set.padEnd(20)} R@1 ${share(1)}, R@3 ${share(3)}, R@5 ${share(5)}, R@60 ${share(60)}`,
    );
  }
}

function learnPassages(plain: boolean): Record<string, number> {
  const partCount = PASSAGE_PARTS.length;
  const examples = listSets(folder!)
    .map((name) => readSet(folder!, name))
    .filter(({ lang }) => plain || lang === "en")
    .flatMap((set) => [
      ...examplesOf(set, "set", plain),
      ...(set.lang === "en" && set.name !== "xquad-en" ? examplesOf(set, "story", plain) : []),
    ]);
  console.log(plain ? "\nwithout English word lists" : "with English word lists");
  if (values.quick !== true) printHeldOut(examples, partCount);
  const weights = learnWeights(examples, partCount);
  return Object.fromEntries(
    PASSAGE_PARTS.map((part, at) => [part, Number(weights[at]!.toFixed(4))]),
  );
}

/**
 * The sets that sentences are learnt from, and what a question of each counts for: tales are few,
 * and their questions the least like their answers.
 */
const SENTENCE_SETS: Readonly<Record<string, number>> = {
  "fairytale-en": 3,
  "squad2-en": 1,
  "wikinews-en": 1,
};
/** Our own questions about the shipped article: the only short news with answers beyond its words. */
const OWN_WEIGHT = 15;
const SENTENCE_RIDGE = 0.01;

function learnSentences(): Record<string, number> {
  const read = Object.keys(SENTENCE_SETS).map((name) => sentenceExamples(readSet(folder!, name)));
  const examples = [...read.flatMap((set) => set.examples), ...ownExamples()];
  const { names } = read[0]!;
  console.log("\nsentences");
  if (values.quick !== true) printHeldOut(examples, names.length);
  const weights = learnWeights(examples, names.length, SENTENCE_RIDGE);
  const learnt = names.map((name, at) => [name, Number(weights[at]!.toFixed(4))] as const);
  return { ...Object.fromEntries(learnt), ...SET_BY_HAND };
}

/** Adversarial questions belong to their story: whether they are fair is learnt apart. */
const WEIGHT_OF: Readonly<Record<SilenceKind, number>> = {
  answered: 2,
  other: 1,
  invented: 1,
  adversarial: 0,
  outOfScope: 0,
};
const KINDS: readonly SilenceKind[] = ["other", "invented", "adversarial", "outOfScope"];
/** Few stories tell of fairness: weights must stay small. */
const FAIRNESS_RIDGE = 0.03;
/** Standard deviation that the fairness of the questions learnt from is brought to. */
const FAIRNESS_SPREAD = 0.8;

interface SilenceExample extends SurenessExample {
  readonly kind: SilenceKind;
  readonly set: string;
  readonly docId: string;
}

function silenceExamples(set: BenchSet): SilenceExample[] {
  const indexes = new Map<string, TextIndex>();
  for (const [docId, passages] of Map.groupBy(set.passages, (passage) => passage.docId)) {
    const texts = passages.map(({ passageId, text }) => ({ id: passageId, storyId: docId, text }));
    indexes.set(docId, createTextIndex(texts, { language: set.lang }));
  }
  const cases = silenceCases(set);
  const counts = Map.groupBy(cases, ({ kind }) => kind);
  return cases.map(({ kind, docId, text }) => ({
    kind,
    docId,
    set: set.name,
    measures: indexes.get(docId)!.surenessMeasures(text),
    answered: kind === "answered",
    weight: WEIGHT_OF[kind] / counts.get(kind)!.length,
  }));
}

/** What tells fair questions from adversarial ones, centred, and as spread as it should count. */
function learnFairness(examples: readonly SilenceExample[]): number[] {
  const sets = new Set(
    examples.filter(({ kind }) => kind === "adversarial").map((example) => example.set),
  );
  const both = examples
    .filter(({ kind, set }) => sets.has(set) && (kind === "answered" || kind === "adversarial"))
    .map((example) => ({ ...example, weight: 1 }));
  const weights = [...learnSureness(both, { ridge: FAIRNESS_RIDGE })];
  const logits = both.map(({ measures }) =>
    measures.reduce((sum, value, at) => sum + value * weights[at + 1]!, weights[0]!),
  );
  const mean = logits.reduce((sum, logit) => sum + logit, 0) / logits.length;
  const spread = Math.sqrt(
    logits.reduce((sum, logit) => sum + (logit - mean) ** 2, 0) / logits.length,
  );
  return weights.map(
    (weight, at) => ((at === 0 ? weight - mean : weight) * FAIRNESS_SPREAD) / spread,
  );
}

function learnBoth(examples: readonly SilenceExample[]): SurenessWeights {
  const parts = BELONGING_PARTS.length;
  const apart = examples.filter(({ weight }) => weight > 0);
  return { belongs: [...learnSureness(apart, { parts })], fair: learnFairness(examples) };
}

function learnSilence(): Record<keyof SurenessWeights, Record<string, number>> {
  const examples = ["fairytale-en", "squad2-en", "wikinews-en"].flatMap((name) =>
    silenceExamples(readSet(folder!, name)),
  );
  console.log("\nsilence: area under the curve, held out");
  const held = new Map<SilenceExample, number>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learnBoth(examples.filter(({ docId }) => foldOf(docId) !== fold));
    for (const example of examples) {
      if (foldOf(example.docId) === fold) held.set(example, surenessOf(example.measures, weights));
    }
  }
  for (const [set, group] of Map.groupBy(examples, (example) => example.set)) {
    const of = (kind: SilenceKind) =>
      group.filter((example) => example.kind === kind).map((example) => held.get(example)!);
    const areas = KINDS.map(
      (kind) => `${kind} ${areaUnderCurve(of("answered"), of(kind)).toFixed(3)}`,
    );
    console.log(`${set.padEnd(20)} ${areas.join(", ")}`);
  }
  const { belongs, fair } = learnBoth(examples);
  const named = (weights: readonly number[], parts: readonly string[]) =>
    Object.fromEntries(
      ["constant", ...parts].map((name, at) => [name, Number(weights[at]!.toFixed(4))]),
    );
  return { belongs: named(belongs, BELONGING_PARTS), fair: named(fair, SURENESS_PARTS) };
}

function write(file: string, weights: unknown): void {
  const url = new URL(`../src/retrieval/data/${file}`, import.meta.url);
  writeFileSync(url, `${JSON.stringify(weights, null, 2)}\n`);
}

// Sentences are learnt last: a passage's place is a part of their score.
if (values.silence !== true && values.sentences !== true) {
  write("passage-weights.json", { english: learnPassages(false), plain: learnPassages(true) });
}
if (values.passages !== true && values.silence !== true)
  write("sentence-weights.json", learnSentences());
if (values.passages !== true && values.sentences !== true)
  write("sureness-weights.json", learnSilence());
