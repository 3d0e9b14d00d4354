import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitIntoPassages } from "../../src/retrieval/split-into-passages.ts";
import { createTextIndex } from "../../src/retrieval/text-index.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { sliceOf } from "../../src/story/story.ts";

const passages = [
  ["fox", "A fox saw a crow with a piece of cheese. The crow sat on a branch."],
  ["fox", "“How well you sing!” said the fox. The crow opened its beak, and the cheese fell."],
  ["fox", "Dr. Marten bought the forest in 1950 for three thousand crowns."],
  ["war", "Volodymyr Zelenskyy flew to Berlin on Sunday. The talks lasted five hours."],
  ["war", "His aide Dmytro Lytvyn told reporters that the president would comment on Monday."],
].map(([storyId, text], at) => ({ id: String(at), storyId: storyId!, text: text! }));
const index = createTextIndex(passages, { language: "en" });
const idsOf = (question: string) => index.search(question).map(({ id }) => id);

describe("createTextIndex", () => {
  it.each([
    ["What did the crow hold?", "0", "the words themselves"],
    ["What dropped when the crow opened its beak?", "1", "rare words beside one another"],
    ["When was the forest sold to Marten?", "2", "names and what is near them"],
    ["How long did Zelensky talk in Berlin?", "3", "a name in another spelling"],
    ["Who is Lytvin?", "4", "a misspelt name that the story lacks as it is asked"],
    ["Which assistant informed the journalists?", "4", "words of like meaning"],
  ])("finds for %j passage %s, by %s", (question, id) => {
    expect(idsOf(question)[0]).toBe(id);
  });

  it.each([
    ["Who is refusing to allow allies in a peacekeeping force?", "peacekeeping force"],
    ["What did Zelenskyy say about a compromise?", "compromise"],
    ["Which members were resistant to the idea?", "Slovakia and Hungary"],
    ["When will the president comment on the talks?", "Dmytro Lytvyn said"],
  ])("finds the shipped article's passage for: %s", (question, words) => {
    const story = parseStory(readFileSync("corpus/ukraine-nato.txt", "utf8"), { id: "nato" });
    const texts = splitIntoPassages(story).map((passage) => ({
      id: passage.id,
      storyId: story.id,
      text: sliceOf(story, passage),
    }));
    const [hit] = createTextIndex(texts, { language: "en" }).search(question, { limit: 3 });
    expect(texts.find(({ id }) => id === hit?.id)?.text).toContain(words);
  });

  it("gives a score whose parts add up to it", () => {
    for (const { score, parts } of index.search("Who told reporters of the talks in Berlin?")) {
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 4);
    }
  });

  it("counts a pair of words once that the question has twice", () => {
    const text = "Then the crow saw the crow sat.";
    const own = createTextIndex([{ id: "0", storyId: "s", text }], {
      language: "en",
      weights: { phrases: 1 },
    });
    expect(own.search("the crow saw the crow sat")[0]?.score).toBe(1);
  });

  it("searches one story when asked to", () => {
    const found = index.search("Who flew to Berlin?", { storyId: "fox" });
    expect(new Set(found.map(({ storyId }) => storyId))).toEqual(new Set(["fox"]));
    expect(index.search("Who flew to Berlin?", { storyId: "none" })).toEqual([]);
  });

  it("keeps passages of a story together, in whatever order they come", () => {
    const mixed = createTextIndex(
      [0, 3, 1, 4, 2].map((at) => passages[at]!),
      { language: "en" },
    );
    const question = "Who told reporters of the talks in Berlin?";
    expect(mixed.search(question).map(({ id }) => id)).toEqual(idsOf(question));
  });

  it("answers a question the same way again", () => {
    const question = "What fell from the crow's beak?";
    const first = index.search(question);
    idsOf("Who flew to Berlin?");
    expect(index.search(question)).toEqual(first);
  });

  it.each([
    ["zh", "乌鸦嘴里叼着一块奶酪。", "狐狸住在森林里。", "谁叼着奶酪？"],
    ["th", "อีกาคาบชีสไว้ในปาก", "หมาจิ้งจอกอาศัยอยู่ในป่า", "ใครคาบชีส"],
    ["ar", "كان الغراب يحمل قطعة من الجبن", "يعيش الثعلب في الغابة", "من يحمل الجبن؟"],
    ["ru", "Ворона держала кусок сыра.", "Лиса живёт в лесу.", "Кто держит сыр?"],
    ["de", "Die Krähe hielt ein Stück Käse.", "Der Fuchs wohnt im Wald.", "Wer hält den Käse?"],
    ["es", "El cuervo tenía un queso.", "El zorro vive en el bosque.", "¿Quién tiene el queso?"],
  ])("finds words of %s", (language, right, wrong, question) => {
    const texts = [wrong, right].map((text, at) => ({ id: String(at), storyId: "s", text }));
    const hits = createTextIndex(texts, { language }).search(question);
    expect(hits[0]?.id).toBe("1");
  });

  it.each(["Who's there?", "title:", "(a+)+$", '"', "NEAR(", "*", "", "\0", "a ".repeat(9_000)])(
    "takes %j for words, not for a query language",
    (question) => {
      expect(index.search(question).length).toBeLessThanOrEqual(passages.length);
    },
  );

  it("never throws, and never gives a score that is not a number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (question) => {
        for (const { score } of index.search(question)) expect(score).not.toBeNaN();
        expect(index.sureness(question)).toBeGreaterThanOrEqual(0);
        expect(index.sureness(question)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("takes any passages", () => {
    const text = fc.string({ unit: "binary", maxLength: 80 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (texts, question) => {
        const made = texts.map((one, at) => ({
          id: String(at),
          storyId: String(at % 2),
          text: one,
        }));
        const found = createTextIndex(made, { language: "en" }).search(question);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
    );
  });

  it("is surer of a question that its story answers", () => {
    const asked = index.sureness("How long did the talks in Berlin last?");
    const foreign = index.sureness("Which kernel scheduler did Torvalds criticise?");
    expect(asked).toBeGreaterThan(foreign);
  });
});
