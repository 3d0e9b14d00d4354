import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answering/answer.ts";
import { quoteOf } from "../../src/answering/quote.ts";
import { clip, MOST_CHARACTERS, MOST_COMPONENTS, measure } from "../../src/discord/card.ts";
import { renderAnswer } from "../../src/discord/render-answer.ts";
import { renderContext } from "../../src/discord/render-context.ts";
import { LANGUAGES, type Language } from "../../src/discord/texts/language.ts";
import { checkMessage } from "../../src/playground/validate/check-message.ts";
import { parseStory } from "../../src/story/parse-story.ts";

const ASKER = "600000000000000013";

function answerFrom(text: string, changes: Partial<Answer> = {}) {
  const story = parseStory(text, { id: "tale" });
  const quotes = story.sentences
    .slice(1, 21)
    .map((sentence, at) => quoteOf(story, sentence, at + 1));
  const answer: Answer = {
    status: "answered",
    confidence: "strong",
    mode: "extractive",
    story: "tale",
    statements: [],
    quotes,
    nearest: [],
    reasons: { coverage: 1, missing: [], notes: [], fallback: null, ranks: [] },
    ...changes,
  };
  return { story, answer };
}

const textOf = (message: unknown): string => {
  const texts: string[] = [];
  JSON.stringify(message, (key, value) => {
    if (key === "content") texts.push(value as string);
    return value;
  });
  return texts.join("\n");
};

const render = (
  { story, answer }: ReturnType<typeof answerFrom>,
  question = "Why?",
  language: Language = "en",
) =>
  renderAnswer({
    question,
    askerId: ASKER,
    answer,
    story,
    language,
    asked: null,
    suggestions: [],
    silence: [],
    spoilers: false,
    upTo: null,
    limits: [],
  });

const isValid = (message: object) =>
  checkMessage(message as Record<string, unknown>, { files: 0, before: null });

describe("renderAnswer", () => {
  it("numbers quotes with speaker and place", () => {
    const text = textOf(
      render(answerFrom("A tale\n\nAnna Bell said “the door is open” on Monday. It rained.")),
    );
    expect(text).toContain("**[1]** **Anna Bell**, quoted · paragraph 1");
    expect(text).toContain("**[2]** the story · paragraph 1");
  });

  it("says that it is unsure, that the story does not say, and why a model is missing", () => {
    const base = "A tale\n\nIt rained.";
    expect(textOf(render(answerFrom(base, { confidence: "weak" })))).toContain("I’m not sure");
    const { answer } = answerFrom(base);
    const silent = {
      status: "not_in_story",
      confidence: "none",
      quotes: [],
      nearest: answer.quotes,
    } as const;
    expect(textOf(render(answerFrom(base, silent)))).toContain(
      "**The story doesn’t say.**\nThe passages",
    );
    expect(textOf(render(answerFrom(base, { ...silent, nearest: [] })))).toContain(
      "**The story doesn’t say.**",
    );
    const reasons = { ...answer.reasons, fallback: "timeout" as const };
    expect(textOf(render(answerFrom(base, { reasons })))).toContain(
      "-# The language model took too long",
    );
  });

  it("speaks the reader's language around the story's own words", () => {
    const told = answerFrom("A tale\n\nAnna Bell said “the door is open” on Monday. It rained.");
    const text = textOf(render(told, "Warum?", "de"));
    expect(text).toContain("> Anna Bell said “the door is open” on Monday.");
    expect(text).toContain("**[1]** **Anna Bell**, wörtlich · Absatz 1");
    expect(text).toContain("**[2]** der Text selbst · Absatz 1");
  });

  it("marks what a statement's quotes carry in part", () => {
    const statements = [{ text: "It was wet.", citations: [1], support: "partial" as const }];
    expect(textOf(render(answerFrom("A tale\n\nIt rained.", { statements })))).toContain(
      "It was wet. \\[1\\] *(partly supported)*",
    );
  });

  it("links the title to the story's own address and to nothing else", () => {
    const { story, answer } = answerFrom(
      "---\nurl: https://example.org/a(b)\ntitle: [x](https://evil.example)\n---\nSee [y](https://evil.example).",
    );
    const text = textOf(render({ story, answer }, "<@1> [z](https://evil.example)"));
    expect(text.match(/https?:\/\/\S+/g)).toEqual(["https://example.org/a%28b%29>)"]);
  });

  it("stays within Discord's limits, cutting no word and no mark, whatever it is given", () => {
    const word = fc.stringMatching(/^[a-z*_<>@#|~`\\]{1,30}$/);
    const sentence = fc
      .array(word, { minLength: 1, maxLength: 120 })
      .map((words) => `The ${words.join(" ")}.`);
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 25 }),
        fc.string({ maxLength: 500 }),
        fc.constantFrom(...LANGUAGES),
        (sentences, question, language) => {
          const story = answerFrom(`Title\n\n${sentences.join("\n")}`);
          const message = render(story, question || "?", language);
          const { components, characters } = measure(message.components);
          expect(components).toBeLessThanOrEqual(MOST_COMPONENTS);
          expect(characters).toBeLessThanOrEqual(MOST_CHARACTERS);
          expect(isValid(message)).toEqual({});
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("renderContext", () => {
  it("shows one paragraph before and after, with the quote marked", () => {
    const story = parseStory(
      "T\n\nFirst one.\n\nSecond *one* here. More.\n\nThird one.\n\nFourth one.",
      { id: "t" },
    );
    const quote = story.sentences.find(({ start }) => story.text.startsWith("Second", start))!;
    const text = textOf(renderContext(story, quote, "en"));
    expect(text).toContain("First one.");
    expect(text).toContain("**__Second \\*one\\* here.__** More.");
    expect(text).toContain("Third one.");
    expect(text).not.toContain("Fourth");
  });

  it("stays within Discord's limits for endless paragraphs", () => {
    const long = "word_ ".repeat(3_000);
    const story = parseStory(`T\n\n${long}\n\n${long}\n\n${long}`, { id: "t" });
    const message = renderContext(story, story.sentences[2]!, "en");
    expect(measure(message.components).characters).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(isValid(message)).toEqual({});
  });
});

describe("clip", () => {
  it("cuts at a space and says so", () => {
    expect(clip("one two three", 20)).toBe("one two three");
    expect(clip("one two three", 10)).toBe("one two …");
    expect(clip("x".repeat(50), 10)).toBe("xxxxxxxx …");
  });
});
