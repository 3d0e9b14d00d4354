import { describe, expect, it } from "vitest";
import { checkClean, cleanText } from "../../../src/answering/checks/check-clean.ts";
import { readNumbers } from "../../../src/answering/checks/read-numbers.ts";
import { readWords } from "../../../src/answering/checks/read-words.ts";
import { splitQuestion } from "../../../src/answering/split-question.ts";

describe("cleanText", () => {
  it.each([
    ["Text (s1).", "Text."],
    ["Text [s1, s2] end", "Text end"],
    ["Text (s1; s22 – s3)", "Text"],
    ["(s) x", "(s) x"],
    ["*a* b", "a b"],
    ["a*b*c", "a*b*c"],
    ["**a b** c", "a b c"],
    ["__a__", "a"],
    ["~~a~~ b", "a b"],
    ["||a||", "a"],
    ["- item", "item"],
    ["• item", "item"],
    ["1. item here", "item here"],
    ["1) item here", "item here"],
    ["3. 5 apples", "3. 5 apples"],
    ["# head", "head"],
    ["a\n b  c", "a b c"],
    ["a​b", "ab"],
    ["  pad  ", "pad"],
    ["* item", "item"],
    ["> q", "q"],
    ["#### h", "h"],
    ["x # y", "x # y"],
    ["s1 is", "s1 is"],
  ])("makes %j readable: %j", (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });
});

describe("checkClean", () => {
  it("lets a statement of 600 characters pass, and no longer one", () => {
    const words = "a word or two ";
    expect(checkClean(words.repeat(42) + "x".repeat(12)).passed).toBe(true);
    expect(checkClean(words.repeat(42) + "x".repeat(13)).passed).toBe(false);
  });

  it.each([
    ["It fell, said the U.S. mayor e.g. of Bonn.", null],
    ["It cost 5.50 and lasted 10:30 hours.", null],
    ["Tom & Jerry went to a/the city.", null],
    ["They met @ noon there.", null],
    ["They met @ everyone there.", "a mention"],
    ["They met <@ 123> there.", "a mention"],
    ["They met <#123> there.", "a mention"],
    ["They met <id:customize> there.", "a mention"],
    ["They met <a:wave:12> there.", "a mention"],
    ["They met at <t:-5> there.", "a mention"],
    ["They met at ftp://x there.", "a link"],
    ["They met at WWW.x there.", "a link"],
    ["They met at javascript:x there.", "a link"],
    ["They met at [x] (y) there.", "a link"],
    ["They met at discordapp.com there.", "a link"],
    ["They met at my-site.co there.", "a link"],
    ["They met … there again.", "words left out"],
    ["They met ... there again.", "words left out"],
    ["They met {{x}} there.", "code"],
    ["They met </b> there.", "a mention"],
    ["They met /help there.", "code"],
    ["They met their system prompt there.", "talk of instructions"],
    ["They said: ignore instructions there.", "talk of instructions"],
    ["A language model said it.", "talk of instructions"],
    ["They met.", "the statement says too little"],
  ])("of “%s” says: %s", (text, what) => {
    const { passed, detail } = checkClean(text);
    expect(passed).toBe(what === null);
    if (what !== null) expect(detail).toContain(what);
  });
});

describe("readNumbers", () => {
  it.each([
    ["twenty-five", [[25, null, "twenty-five"]]],
    ["twenty five hours", [[25, "hour", "twenty five"]]],
    [
      "twenty zero",
      [
        [20, null, "twenty"],
        [0, null, "zero"],
      ],
    ],
    [
      "fifteen five",
      [
        [15, null, "fifteen"],
        [5, null, "five"],
      ],
    ],
    ["one", []],
    ["one hour", [[1, "hour", "one"]]],
    ["a hundred", [[100, null, "hundred"]]],
    ["an hundred", [[100, null, "hundred"]]],
    ["hundred", [[100.25, null, "hundred"]]],
    ["hundreds", [[100.25, null, "hundreds"]]],
    ["two hundred", [[200, null, "two hundred"]]],
    ["two hundred thousand", [[200000, null, "two hundred thousand"]]],
    ["1.5 million", [[1500000, null, "1.5 million"]]],
    ["1,000", [[1000, null, "1,000"]]],
    ["1,000.5", [[1000.5, null, "1,000.5"]]],
    ["12,34", [[12.34, null, "12,34"]]],
    ["£5", [[5, "money", "5"]]],
    ["$ 5", [[5, "money", "5"]]],
    ["5 €", [[5, null, "5"]]],
    ["5 %", [[5, "%", "5"]]],
    ["5%", [[5, "%", "5"]]],
    ["5 percent", [[5, "%", "5"]]],
    ["5 per cent", [[5, "%", "5"]]],
    ["5 per day", [[5, null, "5"]]],
    ["fifth", [[5, null, "fifth"]]],
    ["5th", [[5, null, "5th"]]],
    ["1st of", [[1, null, "1st"]]],
    ["2nd", [[2, null, "2nd"]]],
    ["a second", []],
    ["the second", [[2, null, "second"]]],
    ["second hour", [[2, "hour", "second"]]],
    ["half", [[0.5, null, "half"]]],
    ["twice", [[2, null, "twice"]]],
    ["a dozen", [[12, null, "dozen"]]],
    ["dozens", [[12.25, null, "dozens"]]],
    ["5 hours", [[5, "hour", "5"]]],
    ["5 days", [[5, "day", "5"]]],
    ["centuries five", [[5, null, "five"]]],
    ["5 centuries", [[5, "century", "5"]]],
    ["five countries", [[5, null, "five"]]],
    ["5 hours ago", [[5, "hour", "5"]]],
    ["3 kg", [[3, "kg", "3"]]],
    ["10 miles", [[10, "mile", "10"]]],
    ["nineteen", [[19, null, "nineteen"]]],
    ["ninety-nine", [[99, null, "ninety-nine"]]],
    ["99 thousand", [[99000, null, "99 thousand"]]],
    ["0", [[0, null, "0"]]],
    ["zero hours", [[0, "hour", "zero"]]],
    ["million", [[1000000.25, null, "million"]]],
    ["5 glasses", [[5, null, "5"]]],
    [
      "20 twenty",
      [
        [20, null, "20"],
        [20, null, "twenty"],
      ],
    ],
  ] as [string, [number, string | null, string][]][])("reads “%s” as %j", (text, numbers) => {
    const read = readNumbers(text, readWords(text, "en"), "en");
    expect(read.map(({ value, unit, surface }) => [value, unit, surface])).toEqual(numbers);
  });

  it.each([
    ["1.450.000", 1_450_000],
    ["3,5", 3.5],
    ["1.000,5", 1000.5],
    ["1,000", 1000],
    ["1.5", 1.5],
  ])("reads the German %s as %s", (text, value) => {
    expect(readNumbers(text, readWords(text, "de"), "de").map((each) => each.value)).toEqual([
      value,
    ]);
  });
});

describe("splitQuestion", () => {
  it.each([
    ["Who met Starmer and when was it?", ["Who met Starmer", "when was it?"]],
    ["What did he say? And why?", ["What did he say? And why?"]],
    ["Who is he, and what does he want?", ["Who is he", "what does he want?"]],
    ["Who are Witkoff and Kushner?", ["Who are Witkoff and Kushner?"]],
    ["When and where was it?", ["When and where was it?"]],
    ["Why?", ["Why?"]],
    ["Who came; who left?", ["Who came; who left?"]],
  ] as [string, string[]][])("parts “%s” into %j", (question, parts) => {
    expect(splitQuestion(question)).toEqual(parts);
  });
});
