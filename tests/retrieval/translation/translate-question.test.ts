import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { createRetriever } from "../../../src/retrieval/create-retriever.ts";
import type { QuestionReading, Retriever } from "../../../src/retrieval/retrieved.ts";
import { createStoryNames } from "../../../src/retrieval/translation/story-names.ts";
import { translateQuestion } from "../../../src/retrieval/translation/translate-question.ts";
import { loadCorpus } from "../../../src/story/load-corpus.ts";
import { parseQuestions } from "../../eval/evaluate.ts";

let retriever: Retriever;
beforeAll(async () => {
  const { library } = await loadCorpus("corpus");
  retriever = createRetriever(library.stories);
});

const read = (text: string): QuestionReading => retriever.read(text);
const wordsOf = (text: string) => read(text).question.terms.map(({ word }) => word);
const nothing = { expand: () => [], names: () => createStoryNames([]) };

describe("translateQuestion", () => {
  it.each(["dev", "more"])("leaves every English question of %s to the English reader", (set) => {
    const file = new URL(`../../eval/questions.${set}.jsonl`, import.meta.url);
    const english = parseQuestions(readFileSync(file, "utf8")).filter(({ lang }) => lang === "en");
    expect(english.length).toBeGreaterThan(30);
    const read = english.filter(({ question }) => translateQuestion(question, nothing) !== null);
    expect(read).toEqual([]);
  });

  it.each([
    "Die another day",
    "comment on peace",
    "no deal",
    "Merz?",
    "was Merz in London",
    "",
    "?!",
  ])("takes %j for English", (text) => {
    expect(translateQuestion(text, nothing)).toBeNull();
  });

  it.each([
    ["Хто такий Дмитро Литвин?", ["dmytro", "lytvyn"]],
    ["Кто такой Дмитрий Литвин?", ["dmytro", "lytvyn"]],
    ["wer ist dmytro lytwyn", ["dmytro", "lytvyn"]],
    ["¿Quién es Dmitró Litvín?", ["dmytro", "lytvyn"]],
    ["Kim jest Dmytro Łytwyn?", ["dmytro", "lytvyn"]],
    ["хто такий мерц", ["merz"]],
    ["кто такой Стив Уиткофф", ["steve", "witkoff"]],
    ["Що зробили із Зеленським?", ["zelenskyy"]],
  ])("finds the story's names in %s", (text, names) => {
    expect(wordsOf(text)).toEqual(expect.arrayContaining(names));
  });

  it.each([
    ["Чи вступить Україна до НАТО?", ["ukraine", "nato"]],
    ["L’Ukraine rejoindra-t-elle l’OTAN ?", ["ukraine", "nato"]],
    ["Wann tritt die Ukraine der Nato bei?", ["ukraine", "nato"]],
    ["Czy Ukraina wejdzie do NATO?", ["ukraine", "nato"]],
  ])("knows countries and bodies in %s", (text, names) => {
    expect(wordsOf(text)).toEqual(expect.arrayContaining(names));
  });

  it.each([
    ["Що сказав Володимир Путін у неділю?", "putin"],
    ["Was hat Wladimir Putin gesagt?", "putin"],
    ["Qu’a dit Vladimir Poutine dimanche ?", "putin"],
    ["Co powiedział w niedzielę Władimir Putin?", "putin"],
    ["Кто такой Барак Обама?", "обама"],
  ])("misses a name that the story lacks in %s", (text, name) => {
    expect(read(text).missing.map(({ word }) => word)).toContain(name);
  });

  it.each([
    ["Wie lange dauerten die Gespräche?", "duration"],
    ["Скільки тривали переговори?", "duration"],
    ["Скільки років Зеленському?", "age"],
    ["¿Cuántos años tiene Zelenski?", "age"],
    ["Ilu ludzi mieszka w Kijowie?", "quantity"],
    ["Combien d’habitants compte Kiev ?", "quantity"],
    ["Когда продолжатся переговоры?", "time"],
    ["¿Dónde está Berlín?", "place"],
    ["W jakim mieście odbyły się rozmowy?", "place"],
    ["Чому Росія проти?", "reason"],
    ["Які країни були проти?", "body"],
    ["Wer ist Merz?", "person"],
  ])("expects of %s a %s", (text, expected) => {
    expect(read(text).question.expects).toBe(expected);
  });

  it.each([
    "Що Зеленський сказав про компроміс?",
    "Что Зеленский сказал о компромиссе?",
    "Was sagte Selenskyj über einen Kompromiss?",
    "Qu’a dit Zelensky au sujet d’un compromis ?",
    "¿Qué dijo Zelenski sobre un compromiso?",
    "Co Zełenski powiedział o kompromisie?",
  ])("hears whose words are asked for in %s", (text) => {
    const { speech } = read(text).question;
    expect(speech).toEqual({ asks: "words", speaker: ["zelenskyy"], strict: true });
  });

  it.each(["Хто згадав Канаду?", "Wer erwähnte Kanada?", "¿Quién mencionó a Canadá?"])(
    "hears that a speaker is asked for in %s",
    (text) => {
      expect(read(text).question.speech).toEqual({ asks: "speaker" });
    },
  );

  it.each(["Dis-moi qui est Starmer", "Sag mir, wer Starmer ist", "скажи мне, кто такой Стармер"])(
    "takes %j for no question about speech",
    (text) => {
      expect(read(text).question.speech).toBeNull();
      expect(wordsOf(text)).toEqual(["starmer"]);
    },
  );

  it("tells German from English where they share words", () => {
    const { terms } = read("Was sagte Selenskyj den Reportern am Sonntag?").question;
    expect(terms.map(({ word }) => word)).toEqual(expect.arrayContaining(["zelenskyy", "sunday"]));
  });

  it("finds a word without grammar in the lexica", () => {
    expect(wordsOf("Fortschritte?")).toEqual(["progress"]);
    expect(wordsOf("переговоры")).toEqual(["talks"]);
  });

  it("reads a German compound by its parts", () => {
    expect(wordsOf("Welche Sicherheitsgarantien will Kyjiw?")).toEqual(
      expect.arrayContaining(["security", "guarantees"]),
    );
  });

  it("shows words as they were asked, though it searches for English ones", () => {
    const { terms } = read("Was sagte Selenskyj über die Slowakei?").question;
    expect(terms.find(({ word }) => word === "slovakia")?.asked).toBe("Slowakei");
  });
});
