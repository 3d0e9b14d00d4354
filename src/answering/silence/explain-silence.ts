import { isForeign } from "../../retrieval/is-foreign.ts";
import type { Expects, ParsedQuestion, QuestionTerm } from "../../retrieval/parse-question.ts";
import { partOf, type RankedSentence, type Retriever } from "../../retrieval/retrieved.ts";
import { namesSpeaker } from "../../retrieval/speakers.ts";
import { tokenize } from "../../retrieval/tokenize.ts";
import type { Story } from "../../story/story.ts";
import type { Answer, Quote } from "../answer.ts";
import { type FalsePremise, findFalsePremise } from "./find-false-premise.ts";

/** Why a passage that comes near does not answer. */
export interface NearPassage {
  readonly kind: "near-passage";
  readonly quote: Quote;
  /** The story's words in it that the question is about, most telling first, at most three. */
  readonly speaksOf: readonly string[];
  /** The question's words that it lacks, most telling first, at most three. */
  readonly lacks: readonly string[];
  /** What the question asks for and the passage does not give: a time, a number; null: not that. */
  readonly wants: Expects | null;
}

/** One reason why a question is met with silence. */
export type SilenceReason =
  /** The question takes for granted what the story contradicts. */
  | ({ readonly kind: "false-premise" } & FalsePremise)
  /** The story has somebody of that name, but none of their words. */
  | { readonly kind: "never-speaks"; readonly name: string }
  /** The story never has these names or numbers. */
  | { readonly kind: "never-named"; readonly names: readonly string[] }
  | NearPassage
  /** No passage comes near. */
  | { readonly kind: "nothing-near" };

const MOST_WORDS = 3;
/** Lighter words ("date", "said") tell nothing about what a passage lacks. */
const TELLING = 0.25;
const PASSAGES = 20;
/** Letters that two words of one origin share at their start. */
const SHARED_START = 5;

/** Twice as many as are shown: two words of one name count as one. */
const byWeight = (terms: readonly QuestionTerm[]) =>
  terms.toSorted((a, b) => b.weight - a.weight).slice(0, 2 * MOST_WORDS);

/** "Keir" and "Starmer" side by side in a text are one: "Keir Starmer". */
function joined(words: readonly string[], text: string): string[] {
  const result: string[] = [];
  const flat = text.replace(/\s+/gu, " ");
  for (const word of [...new Set(words)]) {
    const last = result.at(-1);
    const names = last !== undefined && /^\p{Lu}/u.test(last) && /^\p{Lu}/u.test(word);
    if (names && flat.includes(`${last} ${word}`)) result[result.length - 1] += ` ${word}`;
    else result.push(word);
  }
  return result;
}

/** The capitalised words of a question that a name stands among: "European Union" for "Union". */
function wholeName(name: string, question: string): string {
  const runs = question.matchAll(/\p{Lu}[\p{L}\p{N}.-]*(?:\s+\p{Lu}[\p{L}\p{N}.-]*)+/gu);
  for (const { 0: run, index } of runs) {
    // A capital that opens the question is no part of a name.
    const words = run.split(/\s+/u).slice(index === 0 ? 1 : 0);
    if (words.includes(name)) return words.join(" ");
  }
  return name;
}

/** Only these ways of meeting a word mean that a passage speaks of it. */
const SPEAKS: ReadonlySet<string> = new Set(["exact", "stem", "name", "spelling"]);

function explainPassage(
  quote: Quote,
  ranked: readonly RankedSentence[],
  { terms, expects, text }: ParsedQuestion,
  sameLanguage: boolean,
): NearPassage {
  const own = ranked.filter(
    ({ sentence }) => sentence.start < quote.end && sentence.end > quote.start,
  );
  const matches = own.flatMap((sentence) => sentence.matches).filter(({ how }) => SPEAKS.has(how));
  const quoted = tokenize(quote.text);
  // "agreed" and "agreement": near enough to speak of the same.
  const derived = ({ word, kind }: QuestionTerm) => {
    const start = word.slice(0, Math.max(SHARED_START, word.length - 3));
    const near = kind === "word" && word.length >= SHARED_START;
    return near ? quoted.find((other) => other.word.startsWith(start)) : undefined;
  };
  const foundFor = (term: QuestionTerm) =>
    matches.find(({ asked }) => asked === term.asked)?.found ?? derived(term)?.surface;
  const telling = byWeight(terms.filter(({ weight }) => weight >= TELLING));
  const inOrder = terms.filter((term) => telling.includes(term));
  const met = inOrder.flatMap((term) => foundFor(term) ?? []);
  const lacked = inOrder.filter((term) => foundFor(term) === undefined);
  const given = own.some((sentence) => partOf(sentence, "expected") === 1);
  return {
    kind: "near-passage",
    quote,
    speaksOf: joined(met, quote.text).slice(0, MOST_WORDS),
    // In another language the words would not be there anyway.
    lacks: sameLanguage
      ? joined(
          lacked.map(({ asked }) => asked),
          text,
        ).slice(0, MOST_WORDS)
      : [],
    wants: expects !== null && !given ? expects : null,
  };
}

/**
 * Why an answer is silent, the most telling reason first: what the question wrongly takes for
 * granted, whom the story never names or never lets speak, and for each of the nearest passages
 * what it speaks of and what it lacks. `question` is the full question that was answered. For an
 * answer that is not silent, only what the question wrongly takes for granted: such a question may
 * well find quotes. Of a question in another language than the story's, its words tell nothing.
 */
export function explainSilence(
  question: string,
  answer: Answer,
  story: Story,
  retriever: Retriever,
): SilenceReason[] {
  const premise = findFalsePremise(question, story);
  const reasons: SilenceReason[] = [];
  if (premise !== null) reasons.push({ kind: "false-premise", ...premise });
  if (answer.status !== "not_in_story") return reasons;

  const options = { storyId: story.id };
  const { question: parsed, missing } = retriever.read(question, options);
  const words = tokenize(question).map(({ word }) => word);
  const sameLanguage = !isForeign(words, story.language);
  const unknown = sameLanguage ? missing.filter(({ kind }) => kind !== "word") : [];
  if (unknown.length > 0) {
    const names = new Set(unknown.map(({ asked }) => wholeName(asked, question)));
    reasons.push({ kind: "never-named", names: [...names] });
  }

  const { speech } = parsed;
  if (speech?.asks === "words" && unknown.length === 0) {
    const member = story.cast.find(({ name }) => namesSpeaker(story, speech.speaker, name));
    const speaks = story.utterances.some(({ speaker }) => speaker === member?.name);
    if (member !== undefined && !speaks) reasons.push({ kind: "never-speaks", name: member.name });
  }

  const ranked = retriever
    .retrieve(question, { ...options, limit: PASSAGES })
    .flatMap(({ sentences }) => sentences);
  const near = answer.nearest.map((quote) => explainPassage(quote, ranked, parsed, sameLanguage));
  // A passage that came near by likeness alone has nothing to be said about.
  reasons.push(...near.filter(({ speaksOf }) => speaksOf.length > 0));
  return reasons.length === 0 ? [{ kind: "nothing-near" }] : reasons;
}
