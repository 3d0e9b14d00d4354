import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolveFollowUp } from "../../../src/answering/conversation/resolve-follow-up.ts";
import type { ShownQuote, Turn } from "../../../src/answering/conversation/turn.ts";
import { parseStory } from "../../../src/story/parse-story.ts";
import type { Story } from "../../../src/story/story.ts";
import { playAll } from "../../eval/dialogues.ts";
import { parseQuestions } from "../../eval/evaluate.ts";

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");
const article = parseStory(read("corpus/ukraine-nato.txt"), { id: "article" });
const lamp = parseStory(read("tests/fixtures/stories/lamp-room.txt"), { id: "lamp" });

function quoteFor(story: Story, words: string): ShownQuote {
  const start = story.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const around = story.utterances.find((utterance) => utterance.end > start);
  const speaker = around !== undefined && around.start <= start ? around.speaker : null;
  return { start, end: start + words.length, text: words, speaker };
}

function turn(story: Story, question: string, ...quotes: string[]): Turn {
  const shown = quotes.map((words) => quoteFor(story, words));
  return { question, story: story.id, quotes: shown, statements: [] };
}

const textOf = (question: string, turns: readonly Turn[], story: Story) =>
  resolveFollowUp(question, turns, story).text;

describe("resolveFollowUp", () => {
  it.each([
    ["What did Witkoff say?", "and Zelenskyy?", "What did Zelenskyy say?"],
    ["What did Witkoff say?", "what about Russia?", "What did Russia say?"],
    ["What did Witkoff say?", "when?", "When did Witkoff say that?"],
    [
      "What did Witkoff say about the talks?",
      "who else?",
      "Who else said something about the talks?",
    ],
    [
      "What did Witkoff say about the talks?",
      "and about NATO?",
      "What did Witkoff say about NATO?",
    ],
    ["What does Kyiv insist on?", "Why?", "Why does Kyiv insist on that?"],
    ["Which countries were resistant?", "and who else?", "Which other countries were resistant?"],
    ["Which countries were resistant?", "why?", "Why were the countries resistant?"],
    ["Who met Starmer in London?", "when was that?", "When did somebody meet Starmer in London?"],
    ["Who met Starmer in London?", "who else?", "Who else met Starmer in London?"],
    ["How long did the talks last?", "and the war?", "How long did the war last?"],
    ["How long did the talks last?", "when were they?", "When were the talks?"],
    ["How long did the talks last?", "when was it?", "When did the talks take place?"],
    [
      "Where did Witkoff and Kushner meet Zelenskyy?",
      "for how long?",
      "For how long did Witkoff and Kushner meet Zelenskyy?",
    ],
    [
      "What did Ukraine offer?",
      "in exchange for what?",
      "In exchange for what did Ukraine offer that?",
    ],
    ["When will the president comment?", "on what?", "On what will the president comment?"],
    ["Which countries did he name?", "why?", "Why did he name the countries?"],
    ["How many people died?", "who were they?", "Who were the people who died?"],
    ["How many people died?", "why?", "Why did the people die?"],
    ["Which countries did he name?", "what do they offer?", "What do the countries offer?"],
    ["What did Witkoff send Kushner?", "who wrote it?", "Who wrote what Witkoff sent Kushner?"],
    ["What did the council decide?", "who likes it?", "Who likes what the council decided?"],
    ["Tell me about the London meeting.", "who was there?", "Who was at the London meeting?"],
    ["Who was at the London meeting?", "when was it?", "When was the London meeting?"],
    ["Who were the people who died?", "how?", "How? (Who were the people who died?)"],
    ["Did Ukraine drop its bid?", "why not?", "Why did Ukraine not drop its bid?"],
    ["Did Ukraine drop its bid?", "is that true?", "Is it true that Ukraine dropped its bid?"],
    [
      "Did Ukraine drop its bid?",
      "and after that?",
      "What happened after Ukraine dropped its bid?",
    ],
    ["What did Witkoff say?", "tell me more", "What else did Witkoff say?"],
    ["Who is Lytvyn?", "tell me more", "What else does the story say about Lytvyn?"],
    ["Who is Lytvyn?", "whose aide is he?", "Whose aide is Lytvyn?"],
    [
      "What did Ukraine offer?",
      "what did Moscow say about that?",
      "What did Moscow say about what Ukraine offered?",
    ],
    ["Who talked in Berlin?", "who else was there?", "Who else was in Berlin?"],
  ])("after “%s” understands “%s”", (before, asked, full) => {
    expect(textOf(asked, [turn(article, before)], article)).toBe(full);
  });

  it.each([
    ["Was hat Merz gesagt?", "und warum?", "Warum hat Merz gesagt?"],
    ["Was hat Merz gesagt?", "wer noch?", "Wer noch hat gesagt?"],
    ["Що сказав Мерц?", "а Макрон?", "Що сказав Макрон?"],
    ["Qu’est-ce que l’Ukraine veut ?", "et la Russie ?", "Qu’est-ce que la Russie veut ?"],
    ["¿Qué quiere Ucrania?", "¿y Rusia?", "¿Qué quiere Rusia?"],
    ["Co powiedział Merz?", "kiedy?", "Kiedy powiedział Merz?"],
    ["Что сказал Мерц?", "а почему?", "Почему сказал Мерц?"],
    ["Что сказал Мерц?", "что ещё?", "Что ещё сказал Мерц?"],
  ])("after “%s” understands “%s”", (before, asked, full) => {
    expect(textOf(asked, [turn(article, before)], article)).toBe(full);
  });

  it("sets a short question beside one in another language", () => {
    const turns = [turn(article, "What did Merz say?")];
    expect(textOf("und warum?", turns, article)).toBe("Warum? (What did Merz say?)");
    expect(textOf("why?", [turn(article, "Was hat Merz gesagt?")], article)).toBe(
      "Why? (Was hat Merz gesagt?)",
    );
  });

  it("takes a pronoun for the speaker who answered “who said …?”", () => {
    const turns = [
      turn(article, "Who said a lot of progress was made?", "a lot of progress was made"),
    ];
    expect(textOf("what else did he say?", turns, article)).toBe(
      "What else did Steve Witkoff say?",
    );
  });

  it("goes by sex, and leaves the pronoun where two fit equally well", () => {
    const turns = [turn(lamp, "What did Marta Quill say to Josiah?")];
    expect(textOf("where did she come from?", turns, lamp)).toBe(
      "Where did Marta Quill come from?",
    );
    expect(textOf("how old is he?", turns, lamp)).toBe("How old is Josiah?");
    const both = [turn(lamp, "Who are Josiah and Amos?")];
    expect(resolveFollowUp("how old is he?", both, lamp)).toEqual({
      text: "how old is he?",
      changed: false,
    });
  });

  it("reaches back over a question that names nobody who fits", () => {
    const turns = [
      turn(article, "Who is Dmytro Lytvyn?"),
      turn(article, "How long did the talks last?"),
    ];
    expect(textOf("what did he say?", turns, article)).toBe("What did Dmytro Lytvyn say?");
  });

  it("leaves questions that stand alone to the letter, whatever came before", () => {
    const before = [
      "What did Zelenskyy say about guarantees?",
      "How long did the talks last?",
      "Was hat Zelenskyy angeboten?",
    ];
    const questions = ["questions.dev.jsonl", "questions.more.jsonl"].flatMap((file) =>
      parseQuestions(read(`tests/eval/${file}`)),
    );
    for (const { question } of questions) {
      for (const last of before) {
        const turns = [turn(article, last, "a lot of progress was made")];
        expect(resolveFollowUp(question, turns, article)).toEqual({
          text: question,
          changed: false,
        });
      }
    }
  });

  it("takes nothing from a conversation about another story, nor without one", () => {
    const other = { ...turn(article, "What did Witkoff say?"), story: "other" };
    for (const turns of [[], [other]]) {
      expect(textOf("and who else?", turns, article)).toBe("and who else?");
      expect(textOf("what did he say?", turns, article)).toBe("what did he say?");
    }
  });

  it("shows nothing of a conversation about another story, whatever is asked", () => {
    const canary = "CANARY-63Z";
    const foreign: Turn = {
      question: `What did ${canary} say about the ${canary}?`,
      story: "other",
      quotes: [{ start: 0, end: 9, text: `“No,” said ${canary}.`, speaker: canary }],
      statements: [`${canary} said no.`],
    };
    const own = turn(article, "Who talked?");
    const asked = ["who else?", "why?", "and then?", "what did he say?", "what did they say?"];
    for (const question of [
      ...asked,
      "what about that?",
      "und wer noch?",
      "а хто ще?",
      "tell me more",
    ]) {
      for (const turns of [[foreign], [foreign, own], [own, foreign]]) {
        expect(textOf(question, turns, article)).not.toContain(canary);
      }
    }
  });

  it("bears hostile text and looks at no more than it must", () => {
    const long = "and ".repeat(20_000);
    const odd = ["", "   ", "?", "$1 $& he?", "\u202Ehe\u0000?", "it it it it?", "((((((", long];
    for (const question of odd) {
      for (const last of odd) {
        const turns = [turn(article, last), { ...turn(article, last), statements: [long] }];
        const { text } = resolveFollowUp(question, turns, article);
        expect(text.length).toBeLessThanOrEqual(Math.max(question.length, 480));
      }
    }
    const turns = [turn(article, "What did “$& $1” Witkoff say?")];
    expect(textOf("what did Merz say about that?", turns, article)).toContain("$& $1");
  });
});

describe("the scripted dialogues", () => {
  const judged = playAll().filter((played) => played.judged);

  it.each(["dev", "held-out"] as const)("of %s are resolved right, nine of ten at least", (set) => {
    const own = judged.filter(({ dialogue }) => dialogue.set === set);
    expect(own.length).toBeGreaterThan(30);
    expect(own.filter(({ right }) => right).length / own.length).toBeGreaterThanOrEqual(0.9);
  });

  it("of all sets are resolved right, nine of ten at least", () => {
    expect(judged.length).toBeGreaterThan(200);
    expect(judged.filter(({ right }) => right).length / judged.length).toBeGreaterThanOrEqual(0.9);
  });

  it("bring in no name or number that conversation and story don't have", () => {
    expect(judged.flatMap(({ strange }) => strange)).toEqual([]);
  });
});
