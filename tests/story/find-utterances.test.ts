import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { quoteOf } from "../../src/answering/quote.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { type Story, sliceOf } from "../../src/story/story.ts";

const article = parseStory(readFileSync("corpus/ukraine-nato.txt", "utf8"), { id: "ukraine-nato" });

/** Utterances as kind, speaker, cue and content. */
const told = (story: Story) =>
  story.utterances.map((utterance) => [
    utterance.kind,
    utterance.speaker,
    utterance.cue === null ? null : sliceOf(story, utterance.cue),
    sliceOf(story, utterance),
  ]);

const of = (text: string) => told(parseStory(`Title\n\n${text}`, { id: "x" }));
const speakers = (text: string) => of(text).map(([, speaker]) => speaker);

describe("findSpeech", () => {
  it("finds every utterance of the article with its speaker, cue and boundaries", () => {
    expect(told(article)).toEqual([
      [
        "reported",
        "Ukraine",
        "said",
        "it’s willing to give up its aspirations to join NATO in return for security guarantees, as part of a peace deal to end the almost four-year war with Russia",
      ],
      ["direct", "Steve Witkoff", "said", "a lot of progress was made"],
      [
        "reported",
        "Volodymyr Zelenskyy",
        "said",
        "the offer to drop NATO membership in return for security guarantees was a compromise, amid resistance among some of its Western allies to its NATO bid",
      ],
      [
        "direct",
        "Volodymyr Zelenskyy",
        "said",
        "From the very beginning, Ukraine’s conditions – or perhaps more accurately, our ambition – was NATO membership. And that would have provided real security guarantees. Some partners from the United States and Europe did not support this direction,",
      ],
      [
        "direct",
        "Volodymyr Zelenskyy",
        "commented",
        "That is why today the bilateral security guarantees between Ukraine and the United States, specifically Article 5–like guarantees from the United States for us, and the security guarantees from our European colleagues for us, as well as from other countries such as Canada and Japan – these security guarantees for us provide an opportunity to prevent another outbreak of Russian aggression,",
      ],
      ["direct", "Volodymyr Zelenskyy", "said", "And this already is a compromise on our part,"],
      [
        "reported",
        "Russia",
        "claimed",
        "the alliance’s expansion in Eastern Europe was one of the reasons it launched its so-called “special military operation” against Ukraine in 2022",
      ],
      ["scare", "Russia", null, "special military operation"],
      [
        "reported",
        "Ukraine",
        "insists",
        "security guarantees must be a part of a peace deal instead of NATO membership",
      ],
      [
        "reported",
        "Reuters",
        "reported",
        "Zelenskyy aide Dmytro Lytvyn said that the president would comment on the talks once they were completed",
      ],
      [
        "reported",
        "Dmytro Lytvyn",
        "said",
        "the president would comment on the talks once they were completed",
      ],
    ]);
  });

  it("knows the article's people, their names and their roles in its own words", () => {
    const roles = Object.fromEntries(
      article.cast.filter(({ kind }) => kind === "person").map(({ name, roles }) => [name, roles]),
    );
    expect(roles).toEqual({
      "Volodymyr Zelenskyy": ["Ukrainian President"],
      "Keir Starmer": ["British Prime Minister"],
      "Emmanuel Macron": ["French President"],
      "Friedrich Merz": ["German Chancellor"],
      "Steve Witkoff": ["U.S. officials"],
      "Jared Kushner": ["U.S. officials"],
      "Dmytro Lytvyn": ["Zelenskyy aide"],
    });
    const names = Object.fromEntries(article.cast.map(({ name, names }) => [name, names]));
    expect(names.Russia).toEqual(["Russia", "Moscow"]);
    expect(names["Volodymyr Zelenskyy"]).toEqual(["Volodymyr Zelenskyy", "Zelenskyy"]);
  });

  it("splits speech at its cue, in one voice", () => {
    expect(of("“The ship,” said Anna Bell, “has left the harbour.”")).toEqual([
      ["direct", "Anna Bell", "said", "The ship,"],
      ["direct", "Anna Bell", "said", "has left the harbour."],
    ]);
  });

  it("follows speech over paragraphs that open without closing", () => {
    expect(
      of("Anna Bell said: “It was late.\n\n“It was dark,” she said.").map(([kind, who]) => [
        kind,
        who,
      ]),
    ).toEqual([
      ["direct", "Anna Bell"],
      ["direct", "Anna Bell"],
    ]);
  });

  it("gives each his turn in a dialogue of two", () => {
    expect(
      speakers(
        "“You are early,” said Josiah Lee.\n\n“The wind was kind,” Marta Quill answered.\n\n“There is a room,” he said, “for you.”",
      ),
    ).toEqual(["Josiah Lee", "Marta Quill", "Josiah Lee", "Josiah Lee"]);
  });

  it("leaves a speaker open where the text does", () => {
    expect(speakers("“Who is there?”\n\n“Nobody.”")).toEqual([null, null]);
    expect(speakers("Tom Lee met Bob Ray and Jim Fox. “It is late,” he said.")).not.toContain(
      "Bob Ray",
    );
  });

  it("tells terms in quotation marks from speech", () => {
    expect(of("They called it a so-called “green zone” for years.")).toEqual([
      ["scare", null, null, "green zone"],
    ]);
  });

  it.each([
    [
      "de",
      "Am Abend kam der Zug nicht und die Leute warteten. „Es ist spät“, sagte Anna Groß.",
      "Anna Groß",
    ],
    ["uk", "Увечері він прийшов додому, а вона чекала.\n\n— Привіт, — сказав Іван.", "Іван"],
    ["ru", "Вечером он пришёл домой, и она его ждала.\n\n— Привет, — сказал Иван.", "Иван"],
    ["fr", "Le soir il est rentré dans la maison. « Il est tard », a dit Anne Roy.", "Anne Roy"],
    [
      "es",
      "Por la noche llegó el tren y la gente esperaba. «Es tarde», dijo Ana Ruiz.",
      "Ana Ruiz",
    ],
  ])("finds plain direct speech in %s", (language, text, speaker) => {
    const story = parseStory(`---\nlanguage: ${language}\ntitle: T\n---\n${text}`, { id: "x" });
    expect(
      story.utterances.filter(({ kind }) => kind === "direct").map((each) => each.speaker),
    ).toEqual([speaker]);
  });
});

describe("quoteOf", () => {
  const voiceOfParagraph = (number: number, sentence = 0) => {
    const block = article.blocks.find(({ paragraph }) => paragraph === number)!;
    return quoteOf(article, article.sentences[block.firstSentence + sentence]!, 1);
  };

  it("gives a sentence the voice of who speaks in it", () => {
    expect(voiceOfParagraph(2, 1).voice).toEqual({
      kind: "direct",
      speaker: "Steve Witkoff",
      cue: "said",
    });
    expect(voiceOfParagraph(5, 1).voice).toEqual({
      kind: "direct",
      speaker: "Volodymyr Zelenskyy",
      cue: "said",
    });
    expect(voiceOfParagraph(9).voice).toMatchObject({ kind: "reported", speaker: "Russia" });
    expect(voiceOfParagraph(11, 1).voice).toEqual({
      kind: "reported",
      speaker: "Dmytro Lytvyn",
      cue: "said",
    });
    expect(voiceOfParagraph(3).voice).toEqual({ kind: "narration", speaker: null, cue: null });
  });

  it("says where the quote stands", () => {
    expect(voiceOfParagraph(6)).toMatchObject({ paragraph: 6, place: "paragraph 6" });
    expect(quoteOf(article, article.blocks[1]!, 1)).toMatchObject({
      paragraph: null,
      place: "photo caption",
    });
  });

  it("refuses a span outside the text", () => {
    expect(() => quoteOf(article, { start: 5, end: 5 }, 1)).toThrow(RangeError);
    expect(() => quoteOf(article, { start: 0, end: article.text.length + 1 }, 1)).toThrow(
      RangeError,
    );
  });
});
