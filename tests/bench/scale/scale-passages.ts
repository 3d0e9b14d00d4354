import { globSync, readFileSync } from "node:fs";
import type { NewPassage } from "../../../src/records/passage-store.ts";
import { createAnalyzer } from "../peers/analyze.ts";
import { createRandom } from "../random.ts";

/** Words of a passage that are changed for others. */
const CHANGED = 0.25;
const SENTENCES = 3;

const root = new URL("../../../", import.meta.url).pathname;
const readText = (file: string) => readFileSync(root + file, "utf8");

/** English sentences of the texts that stand in this repository. */
function readSentences(): string[] {
  return globSync(["corpus/*.txt", "tests/eval/speakers/texts/*/*.txt"], { cwd: root })
    .filter((file) => !/\/(?:de|es|fr|ru|uk)-/.test(file))
    .sort()
    .flatMap((file) => readText(file).split(/(?<=[.!?]["”]?)\s+/))
    .filter((sentence) => sentence.length > 30 && sentence.length < 400);
}

export interface ScaleSource {
  /** The passage of a number; the same in every run. */
  passage(number: number): NewPassage & { readonly text: string };
  /** A question made of words that stand together in a passage. */
  question(number: number): string;
}

/**
 * Any number of passages: real sentences with every fourth word or so changed for another, drawn as
 * often as words are met in English, so that common and rare ones stay as they are. Seeded.
 */
export function createScaleSource(): ScaleSource {
  const sentences = readSentences();
  const words = readText("src/retrieval/data/word-frequencies.en.txt")
    .split("\n")
    .map((line) => line.split(/\s/)[0]!)
    .filter((word) => word !== "");
  const analyze = createAnalyzer("en");
  /** By Zipf's law: the n-th word is met as often as 1 in n. */
  const drawWord = (random: () => number) =>
    words[Math.floor(Math.exp(random() * Math.log(words.length)))] ?? words[0]!;
  const textOf = (number: number): string => {
    const random = createRandom(number + 1);
    const pick = () => sentences[Math.floor(random() * sentences.length)]!;
    return Array.from({ length: SENTENCES }, pick)
      .join(" ")
      .replace(/\p{L}+/gu, (word) => (random() < CHANGED ? drawWord(random) : word));
  };
  return {
    passage(number) {
      const text = textOf(number);
      return { id: `p${number}`, start: 0, end: text.length, text, terms: analyze(text) };
    },
    question(number) {
      const random = createRandom(1_000_000_007 + number);
      const all = textOf(number).match(/[\p{L}\p{N}]+/gu) ?? [];
      const from = Math.floor(random() * Math.max(1, all.length - 8));
      return all.slice(from, from + 8).join(" ");
    },
  };
}
