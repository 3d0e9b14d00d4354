import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../src/retrieval/parse-question.ts";

const parse = (text: string) => parseQuestion(text, "en");

describe("parseQuestion", () => {
  it("keeps content words only, each once, rarer ones heavier", () => {
    const { terms } = parse(
      "What did Ukraine want, and what did Ukraine's Lytvyn say about talks?",
    );
    expect(terms.map((term) => term.word)).toEqual(["ukraine", "want", "lytvyn", "say", "talks"]);
    const weight = Object.fromEntries(terms.map((term) => [term.word, term.weight]));
    expect(weight.lytvyn).toBeGreaterThan(weight.talks!);
    expect(weight.talks).toBeGreaterThan(weight.say!);
  });

  it("tells names and numbers from words", () => {
    const kinds = parse("Where did Kushner read Article 5?").terms.map(({ word, kind }) => [
      word,
      kind,
    ]);
    expect(kinds).toEqual([
      ["kushner", "name"],
      ["read", "word"],
      ["article", "name"],
      ["5", "number"],
    ]);
  });

  it.each([
    ["How long did the talks last?", "duration"],
    ["When do talks resume?", "time"],
    ["wen do talks resume", "time"],
    ["Which city hosted the talks?", "place"],
    ["Where is 10 Downing Street?", "place"],
    ["Who is Merz?", "person"],
    ["With whom did he meet?", "person"],
    ["Why did it fail?", "reason"],
    ["progress?", null],
  ])("knows what %j expects", (text, expected) => {
    expect(parse(text).expects).toBe(expected);
  });

  it.each([
    ["What did Zelenskyy say about a compromise?", ["zelenskyy"], true],
    ["What did Vladimir Putin say on Sunday?", ["vladimir", "putin"], true],
    ["What did Friedrich Merz promise?", ["friedrich", "merz"], true],
    ["What does Kyiv insist on?", ["kyiv"], false],
    ["zelenskiy on the guarantees", ["zelenskiy"], false],
  ])("knows that %j asks for somebody's words", (text, speaker, strict) => {
    expect(parse(text).speech).toEqual({ asks: "words", speaker, strict });
  });

  it.each(["Who said the president would comment?", "Who mentioned Canada and Japan?"])(
    "knows that %j asks for a speaker",
    (text) => {
      expect(parse(text).speech).toEqual({ asks: "speaker" });
    },
  );

  it.each(["What does Article 5 say?", "What did the letter say about Amos?"])(
    "knows that what is written has no voice: %j",
    (text) => {
      expect(parse(text).speech).toBeNull();
    },
  );

  it("never throws, and looks at a bounded part of a long question", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expect(parse(text).terms.length).toBeLessThanOrEqual(64);
      }),
    );
    expect(parse("word ".repeat(100_000)).text).toHaveLength(2000);
  });
});
