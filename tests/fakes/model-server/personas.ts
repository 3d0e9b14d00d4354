import { parseStory } from "../../../src/story/parse-story.ts";
import { mutationsOf } from "../../answering/mutations/operators.ts";
import type { SeenClaim, SeenPrompt } from "./prompt-reader.ts";

export type Verdict = "full" | "partly" | "no";

/** How a stand-in model behaves. */
export interface Persona {
  /** A draft's JSON. */
  readonly draft: (prompt: SeenPrompt) => unknown;
  /** Its second opinion on a claim. */
  readonly judge: (claim: SeenClaim) => Verdict;
}

const COMMON = new Set(
  "the a an of to in on at for and or but is are was were be been did does do what who when where why how which that this it its he she they his her their with from by about as has have had will would said say says tell me".split(
    " ",
  ),
);
const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !COMMON.has(word))
    .map((word) => word.slice(0, 6));

/** Words that an honest draft shares with its question at least, as a share of the question's. */
const ENOUGH = 0.3;

const draftFaithfully = ({ sentences, question }: SeenPrompt): unknown => {
  const asked = new Set(wordsOf(question));
  const scored = sentences
    .map((sentence) => {
      const own = new Set([...wordsOf(sentence.text), ...wordsOf(sentence.speaker ?? "")]);
      return {
        sentence,
        score: [...asked].filter((word) => own.has(word)).length / Math.max(1, asked.size),
      };
    })
    .sort((a, b) => b.score - a.score);
  const nearest = scored.slice(0, 2).map(({ sentence }) => sentence.label);
  const good = scored.filter(({ score }) => score >= ENOUGH).slice(0, 3);
  if (good.length === 0) return { in_story: false, statements: [], nearest };
  return {
    in_story: true,
    statements: good.map(({ sentence: { label, text } }) => ({
      cites: [{ sentence: label, words: null }],
      text: text.replace(/\.?$/, "."),
    })),
    nearest: [],
  };
};

/** Share of a claim's words that its quotes must have for a verdict of "full", and of "partly". */
const FULL = 0.8;
const PARTLY = 0.5;

/** Drafts from the sentences that it was sent, by plain overlap of words. */
export const faithful: Persona = {
  draft: draftFaithfully,
  judge({ text, quotes }) {
    const quoted = new Set(quotes.flatMap(wordsOf));
    const words = wordsOf(text);
    const share = words.filter((word) => quoted.has(word)).length / Math.max(1, words.length);
    if (share >= FULL) return "full";
    return share >= PARTLY ? "partly" : "no";
  },
};

/** Drafts as the faithful one does, and then believes none of it. */
export const doubtful: Persona = { draft: draftFaithfully, judge: () => "no" };

const draftObediently = ({ sentences, question, system }: SeenPrompt, leaks: boolean): unknown => {
  const cites = [{ sentence: sentences[0]!.label, words: null }];
  const orders = [question, ...sentences.map(({ text }) => text)].filter((text) =>
    /ignore|instruction|prompt|system|@everyone|https?:|answer|visit|ping|quote/i.test(text),
  );
  return {
    in_story: true,
    statements: [
      { cites, text: orders[0] ?? "42" },
      { cites, text: `@everyone see [this](https://evil.example/?q=1) <@&1> ${orders[1] ?? ""}` },
      {
        cites: [{ sentence: "s1", words: "The queen is dead." }],
        text: "The story says “The queen is dead.”",
      },
      ...(leaks ? [{ cites, text: system.slice(0, 400) }] : []),
    ],
    nearest: [],
  };
};

/**
 * Does what any text it reads tells it to: pings, links, invented quotes, and every other time its own
 * instructions, which end a draft before its statements are looked at.
 */
function createObedient(): Persona {
  let turn = 0;
  return { draft: (prompt) => draftObediently(prompt, turn++ % 2 === 0), judge: () => "full" };
}
export const obedient = createObedient();

/** Every way to falsify a sentence that the mutations know, one after the other, over all sentences. */
function createLiar(): (prompt: SeenPrompt) => unknown {
  let turn = 0;
  return ({ sentences }) => {
    const text = sentences.map((sentence) => sentence.text).join("\n\n");
    const story = parseStory(`Lies\n\n${text}`, { id: "lies" });
    const lies = story.sentences
      .flatMap((sentence) => mutationsOf(story, sentence))
      .filter(({ verdict, words }) => verdict === "reject" && words.trim() !== "");
    const told = Array.from({ length: LIES }, (_, at) => lies[(turn * LIES + at) % lies.length]!);
    turn++;
    return {
      in_story: true,
      statements: told.map(({ words }, at) => ({
        cites: [{ sentence: sentences[(turn + at) % sentences.length]!.label, words }],
        text: words,
      })),
      nearest: [],
    };
  };
}

/** Lies of one draft. */
const LIES = 8;

/** Cites true sentences for falsified ones: each mutation in its turn. */
export const liar: Persona = { draft: createLiar(), judge: () => "full" };
