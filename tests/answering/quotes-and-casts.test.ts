import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fail, pass } from "../../src/answering/checks/check-result.ts";
import { describeFailures } from "../../src/answering/describe-failures.ts";
import { describeCast, findMember, findUtterances } from "../../src/answering/find-utterances.ts";
import { type CheckNote, describeNote } from "../../src/answering/note.ts";
import { postableQuote } from "../../src/answering/postable-quote.ts";
import { spanToShow, wholeSentence } from "../../src/answering/show-span.ts";
import { voiceOf } from "../../src/answering/voice-of.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import type { Story } from "../../src/story/story.ts";

const article = parseStory(readFileSync("corpus/ukraine-nato.txt", "utf8"), { id: "article" });
const retriever = createRetriever([article]);

function spanOf(words: string, story: Story = article) {
  const start = story.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}
const sentenceOf = (words: string, story: Story = article) => {
  const { start } = spanOf(words, story);
  return story.sentences.findLast((sentence) => sentence.start <= start)!;
};

describe("voiceOf", () => {
  const text = (paragraph: string) => parseStory(`A title of it\n\n${paragraph}`, { id: "x" });
  it.each([
    ["a lot of progress was made", "direct", "Steve Witkoff", "said"],
    [
      "Witkoff said “a lot of progress was made” during the talks",
      "direct",
      "Steve Witkoff",
      "said",
    ],
    ["during the talks, which are set to continue", "narration", null, null],
    ["the president would comment on the talks", "reported", "Dmytro Lytvyn", "said"],
    ["special military operation", "reported", "Russia", "claimed"],
    [
      "launched its so-called “special military operation” against Ukraine",
      "reported",
      "Russia",
      "claimed",
    ],
    ["Reuters reported", "narration", null, null],
  ])("of “%s” is %s of %s", (words, kind, speaker, cue) => {
    expect(voiceOf(article, spanOf(words))).toEqual({ kind, speaker, cue });
  });

  it("is nobody's where two people's own words share a quote", () => {
    const story = text("“It is late,” said Anna Bell. “It is dark,” said Bob Ray.");
    expect(
      voiceOf(story, spanOf("It is late,” said Anna Bell. “It is dark,", story)),
    ).toMatchObject({
      kind: "direct",
      speaker: null,
    });
    expect(voiceOf(story, spanOf("It is late,” said Anna Bell.", story)).speaker).toBe("Anna Bell");
  });

  it("is the narrator's where somebody's words are a small part of a quote", () => {
    const story = text(
      "Anna Bell met Bob Ray in the long dark street behind the harbour and whispered “no” there.",
    );
    expect(
      voiceOf(story, spanOf("met Bob Ray in the long dark street behind the harbour", story)).kind,
    ).toBe("narration");
  });
});

describe("spanToShow", () => {
  const long =
    "Kyiv insists that security guarantees must be a part of a peace deal instead of NATO membership, and this remains a sticking point in negotiations with Moscow, which is refusing to allow Ukraine’s allies to be part of any peacekeeping force in the country.";
  const shown = (story: Story, sentence: string, ...words: string[]) => {
    const { start, end } = spanToShow(
      story,
      sentenceOf(sentence, story),
      words.map((each) => spanOf(each, story)),
    );
    return story.text.slice(start, end);
  };

  it("shows a sentence whole where what is cut off would turn the rest", () => {
    expect(
      shown(article, long, "Kyiv insists that security guarantees must be a part of a peace deal"),
    ).toBe(long);
  });

  it("shows a short sentence whole", () => {
    const sentence = "Ukraine’s offer marks a major policy shift.";
    expect(shown(article, sentence, "marks a major policy shift")).toBe(sentence);
  });

  const plain = `The council met in the old hall by the river on Tuesday and talked for hours about the bridge, the ferry, the road, the school and the market, and in the evening everybody went home by the ferry, which ran at 5 and at 6, and slept ${"well ".repeat(9)}there.`;
  const story = parseStory(`A title of it\n\n${plain}`, { id: "x" });

  it("shows the words alone of a long sentence that stays true without the rest", () => {
    expect(shown(story, plain, "met in the old hall by the river")).toBe(
      "met in the old hall by the river",
    );
    expect(shown(story, plain, "The council met in the old hall", "talked for hours")).toBe(
      "The council met in the old hall by the river on Tuesday and talked for hours",
    );
  });

  it("shows it whole for a few words, for nearly all, and for words that end in a number", () => {
    for (const words of ["the old hall", plain.slice(0, 230), "which ran at 5"]) {
      expect(shown(story, plain, words)).toBe(plain);
    }
  });

  it("adds the sentence before where one leans on it", () => {
    const { start } = wholeSentence(article, sentenceOf("It has long coveted membership"));
    expect(article.text.slice(start)).toMatch(/^Ukraine’s offer marks/u);
    const alone = sentenceOf("Ukraine’s offer marks");
    expect(wholeSentence(article, alone)).toEqual({ start: alone.start, end: alone.end });
  });
});

describe("postableQuote", () => {
  it.each([
    ["a lot of progress was made", "a lot of progress was made"],
    ["progress was made", "progress was made"],
    [
      "Witkoff said “a lot of progress was made” during",
      "Witkoff said “a lot of progress was made” during",
    ],
    [
      "progress was made” during the talks",
      "Witkoff said “a lot of progress was made” during the talks, which are set to continue on Monday.",
    ],
    ["said that the president would comment", "said that the president would comment"],
  ])("of “%s” is “%s”", (words, text) => {
    expect(postableQuote(article, spanOf(words)).text).toBe(text);
  });
});

describe("findUtterances", () => {
  const found = (
    speaker: string | null,
    topic: string | null = null,
    voice: "direct" | "scare" | null = null,
  ) => {
    const result = findUtterances(article, { speaker, topic, voice }, retriever);
    if (!result.ok) return result.problem;
    return [
      result.speaker,
      ...result.utterances.map(({ start, end }) => article.text.slice(start, end).slice(0, 20)),
    ];
  };

  it.each([
    ["Witkoff", ["Steve Witkoff", "a lot of progress wa"]],
    [" steve WITKOFF ", ["Steve Witkoff", "a lot of progress wa"]],
    ["the aide", ["Dmytro Lytvyn", "the president would "]],
    ["Reuters", ["Reuters", "Zelenskyy aide Dmytr"]],
    ["Merz", ["Friedrich Merz"]],
    ["Napoleon", "unknown_speaker"],
    ["the", "unknown_speaker"],
  ])("gives the words of %j", (speaker, expected) => {
    expect(found(speaker)).toEqual(expected);
  });

  it("gives all in text order, those of one voice, and those about a topic", () => {
    expect(found(null)).toHaveLength(1 + article.utterances.length);
    expect(found(null, null, "scare")).toEqual([null, "special military ope"]);
    expect(found("Zelenskyy", null, "direct")).toHaveLength(4);
    expect(found("Zelenskyy", "Canada and Japan")).toEqual([
      "Volodymyr Zelenskyy",
      "That is why today th",
    ]);
    expect(found(null, "kitchen soup")).toEqual([null]);
  });

  it("finds nobody whom a name does not tell from others", () => {
    expect(findMember(article, "Emmanuel")?.name).toBe("Emmanuel Macron");
    expect(findMember(article, "official")).toBeNull();
  });
});

describe("describeCast", () => {
  it("tells who speaks most first, then whom the story names most", () => {
    const cast = describeCast(article);
    expect(cast[0]).toMatchObject({
      member: { name: "Volodymyr Zelenskyy" },
      direct: 3,
      reported: 1,
    });
    const spoken = cast.map(({ direct, reported }) => direct + reported);
    expect(spoken).toEqual([...spoken].sort((a, b) => b - a));
    const silent = cast.filter(({ direct, reported }) => direct + reported === 0);
    for (const [at, { member, mentions }] of silent.slice(1).entries()) {
      const before = silent[at]!;
      expect(before.mentions >= mentions).toBe(true);
      if (before.mentions === mentions) expect(before.member.name < member.name).toBe(true);
    }
  });
});

describe("describeNote", () => {
  it.each<[CheckNote, string]>([
    [{ kind: "far_apart" }, "it joins words that stand far apart in the story"],
    [{ kind: "different_speakers" }, "it joins the words of different speakers"],
    [{ kind: "joined_paragraphs" }, "it runs two paragraphs together without a mark"],
    [
      { kind: "translated" },
      "it is not in the language of the story: a translation can’t be checked word by word",
    ],
    [{ kind: "turned", words: "not" }, "what it leaves out turns the sense: “not”"],
    [{ kind: "left_out", words: "x y" }, "it leaves out, and marks it: “x y”"],
    [{ kind: "addition", words: "he" }, "“[he]” is the quoter’s own addition"],
    [{ kind: "stands_for", words: "he", own: "Bob" }, "“[he]” stands for “Bob” in the story"],
    [{ kind: "narrated" }, "these are the story’s own words, in nobody’s speech"],
    [{ kind: "unsure_speaker" }, "the story does not make sure whose words these are"],
    [{ kind: "not_narrated", speaker: "Bob" }, "these are the words of Bob, not the story’s own"],
    [{ kind: "words_of", speaker: "Bob" }, "in the story these are the words of Bob"],
    [
      { kind: "reported", speaker: "Bob" },
      "the story reports this of Bob, it does not quote it word for word",
    ],
    [{ kind: "opposite" }, "the story says the opposite"],
    [{ kind: "negation" }, "the story and this disagree about a “not”"],
    [{ kind: "turned_round" }, "the story has it the other way round"],
    [{ kind: "somebody_else" }, "the story gives this to somebody else"],
    [{ kind: "less_sure" }, "the story is less sure than this"],
    [{ kind: "said_by", speaker: "Bob" }, "in the story it is Bob who says this"],
    [
      { kind: "as_words_of", speaker: "Bob" },
      "the story gives this as the words of Bob, not as its own",
    ],
    [{ kind: "other_value", own: "five", claimed: "six" }, "the story says five, not six"],
  ])("puts %j in words", (note, line) => {
    expect(describeNote(note)).toBe(line);
  });
});

describe("describeFailures", () => {
  it("tells a model what each of its first five statements lacked", () => {
    const checks = [
      pass("clean"),
      fail("names", "none", "a"),
      fail("hedges", "partial", "b"),
      fail("voice", "none", "c"),
    ];
    const lines = describeFailures(
      Array.from({ length: 7 }, () => ({ stamp: "none" as const, checks })),
    ).split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe("Statement 2 was dropped: a; c.");
  });
});
