import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";
import { checkQuote } from "../../src/answering/quote-check/check-quote.ts";
import { splitIntoPassages } from "../../src/retrieval/split-into-passages.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { sliceOf } from "../../src/story/story.ts";
import { mutationsOf } from "../answering/mutations/operators.ts";

const WORDS = 100_000;
const SAMPLES = 40;
const FILES = [
  "corpus/ukraine-nato.txt",
  "tests/fixtures/stories/harbour-trial.txt",
  "tests/fixtures/stories/lamp-room.txt",
];

/** A long story of real sentences in a seeded order: a linear congruential generator shuffles them. */
function longStory(root: URL) {
  const sentences = FILES.flatMap((file) => {
    const story = parseStory(readFileSync(new URL(file, root), "utf8"), { id: "part" });
    return story.sentences.map((sentence) => sliceOf(story, sentence));
  });
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const paragraphs: string[] = [];
  for (let words = 0; words < WORDS; ) {
    const own = Array.from({ length: 4 }, () => sentences[Math.floor(next() * sentences.length)]!);
    paragraphs.push(own.join(" "));
    words += own.join(" ").split(/\s+/).length;
  }
  return parseStory(`A long story\n\n${paragraphs.join("\n\n")}`, { id: "long" });
}

/** CPU of one misquote check in a story of 100,000 words, over all mutations; beside a search. */
export function benchQuoteCheck(root: URL): void {
  const story = longStory(root);
  const step = Math.floor(story.sentences.length / SAMPLES);
  const claims = Array.from({ length: SAMPLES }, (_, at) => story.sentences[at * step]!).flatMap(
    (sentence) => mutationsOf(story, sentence).map(({ words }) => words),
  );
  const peer = new MiniSearch({ fields: ["text"] });
  peer.addAll(
    splitIntoPassages(story).map((span) => ({ id: span.id, text: sliceOf(story, span) })),
  );
  checkQuote(story, { words: claims[0]!, speaker: null });
  const timeOf = (action: (claim: string) => void) => {
    const before = process.cpuUsage();
    for (const claim of claims) action(claim);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000 / claims.length;
  };
  const ours = timeOf((words) => void checkQuote(story, { words, speaker: null }));
  const theirs = timeOf((words) => void peer.search(words));
  console.log(
    `a quote checked against 100,000 words: ${ours.toFixed(2)} ms CPU (bar < 10); a MiniSearch search ${theirs.toFixed(2)} ms; ratio ${(ours / theirs).toFixed(2)}`,
  );
}
