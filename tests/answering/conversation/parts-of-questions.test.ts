import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findOpenPronouns, insert } from "../../../src/answering/conversation/pronouns.ts";
import { readAsked } from "../../../src/answering/conversation/read-asked.ts";
import { findReferents } from "../../../src/answering/conversation/referents.ts";
import { sexOfMember } from "../../../src/answering/conversation/sex-of-member.ts";
import { baseOf, pastOf, presentOf } from "../../../src/answering/conversation/verb-forms.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

const read = (path: string, id: string) => parseStory(readFileSync(path, "utf8"), { id });
const article = read("corpus/ukraine-nato.txt", "article");
const lamp = read("tests/fixtures/stories/lamp-room.txt", "lamp");
const harbour = read("tests/fixtures/stories/harbour-trial.txt", "harbour");

describe("findOpenPronouns", () => {
  /** Each with what it stands for, and a mark where somebody has something. */
  const told = (text: string) =>
    findOpenPronouns(text, article)
      .map(
        ({ start, end, wants, possessive }) =>
          `${text.slice(start, end)}:${wants}${possessive ? "’s" : ""}`,
      )
      .join(" ");

  it.each([
    ["Did he say whether it was late?", "he:he it:it"],
    ["What it says about her?", "her:she"],
    ["Is it that simple?", ""],
    ["How hard will it be to leave?", ""],
    ["Is it true that it rained?", ""],
    ["Could it be not really necessary?", ""],
    ["Is it lately seen?", "it:it"],
    ["Was it kind of him?", "him:he"],
    ["Why did Russia say it big?", "it:it"],
    ["Did Zelenskyy sand him?", "him:he"],
    ["Was the treaty signed after it?", ""],
    ["Why did Russia say it launched its operation?", ""],
    ["Why did Zelenskyy say he met Macron?", ""],
    ["Did the talks end before it began?", "it:it"],
    ["Did Zelenskyy say she came?", "she:she"],
    ["Why did Russia say it will launch?", ""],
    ["How many steps did they climb?", "they:they"],
    ["Did a boy’s mother say he came?", ""],
    ["Why did Russia say it never launched?", ""],
    ["Why did Russia say it not agreed?", ""],
    ["Why did members say they agreed?", ""],
    ["Is his boss their friend?", "his:he’s their:they’s"],
    ["Why did Zelenskyy and Macron say they agreed?", ""],
    ["Why did Zelenskyy say they agreed?", "they:they"],
    ["What does this tell them?", "them:they"],
    ["Who saw her 5 times?", "her:she"],
    ["Who is her aide?", "her:she’s"],
    ["Who saw her leave?", "her:she"],
    ["He said that he would come?", "He:he"],
  ])("in “%s” finds “%s”", (text, pronouns) => {
    expect(told(text)).toBe(pronouns);
  });
});

describe("insert", () => {
  it.each([
    ["he", false, "Anna", "Anna"],
    ["he", true, "James", "James’s"],
    ["they", true, "the guests", "the guests’"],
    ["they", true, "Anna and Bob", "Anna and Bob’s"],
    ["they", true, "the ships there", "the ships there’s"],
  ] as const)(
    "puts a name in the place of “%s” (possessive: %s)",
    (wants, possessive, name, text) => {
      expect(insert({ start: 0, end: 1, word: "x", wants, possessive }, name)).toBe(text);
    },
  );
});

describe("readAsked", () => {
  it.each([
    ["Who are Witkoff and Kushner?", ["Who", "are", "Witkoff and Kushner", ""]],
    ["hmm why did it end?", ["why", "did", "it", "end"]],
    ["ok, why did it end?", ["why", "did", "it", "end"]],
    ["By whom was it made?", ["By whom", "was", "it", "made"]],
    ["Whoever did it end?", null],
    ["How long did the talks last?", ["How long", "did", "the talks", "last"]],
    ["What did her aide say?", ["What", "did", "her aide", "say"]],
    ["Who met Keir Starmer?", ["Who", null, null, "met Keir Starmer"]],
    ["What is this?", ["What", "is", "this", ""]],
    ["What did the French President say?", ["What", "did", "the French President", "say"]],
    ["Who will come?", ["Who", "will", "come", ""]],
    ["What did members of NATO say?", ["What", "did", "members of NATO", "say"]],
    ["what did sir keir want?", ["what", "did", "sir keir", "want"]],
    ["Was anything agreed?", ["", "was", "anything", "agreed"]],
    ["Where are Ukraine’s allies?", ["Where", "are", "Ukraine’s allies", ""]],
    ["Where are the allies' men?", ["Where", "are", "the allies' men", ""]],
    ["Did Ukraine drop its bid?", ["", "did", "Ukraine", "drop its bid"]],
    ["Which?", null],
    ["What happened?", ["What", null, null, "happened"]],
    [
      "What in the world and in all of the seas did he say?",
      ["What", null, null, "in the world and in all of the seas did he say"],
    ],
    ["What did Merz say...", ["What", "did", "Merz", "say"]],
    ["Who else met Starmer?", ["Who else", null, null, "met Starmer"]],
    ["What songs did Merz sing?", ["What songs", "did", "Merz", "sing"]],
    ["Which countries objected?", ["Which countries", null, null, "objected"]],
    ["Which hosted?", null],
    ["Which countries were resistant?", ["Which countries", null, null, "were resistant"]],
    ["What plan was made?", ["What plan", null, null, "was made"]],
    ["What is Merz?!", ["What", "is", "Merz", ""]],
  ] as const)("takes “%s” apart", (question, parts) => {
    const asked = readAsked(question, article);
    expect(asked && [asked.wh, asked.aux, asked.subject, asked.rest]).toEqual(parts);
  });

  it("reads no more than a question's length", () => {
    const long = `Did ${"x".repeat(600)} end?`;
    expect(readAsked(long, article)).toMatchObject({ wh: "", aux: "did", rest: "" });
  });
});

describe("findReferents", () => {
  const told = (text: string, story: typeof article) =>
    findReferents(text, story).map(({ kind, plural, sex, text: words, key, start, end }) => [
      `${kind}${plural ? "s" : ""}${sex === null ? "" : ` ${sex}`}`,
      words,
      key,
      text.slice(start, end),
    ]);

  it.each([
    [
      "the man of the hour",
      [
        ["person he", "the man", "man", "the man"],
        ["thing", "the hour", "hour", "the hour"],
      ],
    ],
    ["the other side", []],
    ["the lighthouse", [["thing", "the lighthouse", "lighthouse", "the lighthouse"]]],
    ["the name of the alliance", [["body", "the alliance", "alliance", "the alliance"]]],
    ["Did merz say?", [["person he", "merz", "Friedrich Merz", "merz"]]],
    ["the states", [["bodys", "the states", "states", "the states"]]],
    [
      "What did Volodymyr Zelenskyy say?",
      [["person he", "Volodymyr Zelenskyy", "Volodymyr Zelenskyy", "Volodymyr Zelenskyy"]],
    ],
    [
      "What did President Volodymyr Zelenskyy say?",
      [
        [
          "person he",
          "President Volodymyr Zelenskyy",
          "Volodymyr Zelenskyy",
          "President Volodymyr Zelenskyy",
        ],
      ],
    ],
    [
      "Did Starmer's aide come?",
      [
        ["person he", "Starmer", "Keir Starmer", "Starmer"],
        ["person", "Starmer's aide", "starmer's aide", "Starmer's aide"],
      ],
    ],
    [
      "Did Wu, Lee come?",
      [
        ["thing", "Wu", "wu", "Wu"],
        ["thing", "Lee", "lee", "Lee"],
      ],
    ],
    ["the – talks", []],
    ["the  talks", [["things", "the  talks", "talks", "the  talks"]]],
    ["the peace deal", [["thing", "the peace deal", "peace deal", "the peace deal"]]],
    [
      "the chance of the alliance",
      [
        [
          "thing",
          "the chance of the alliance",
          "chance of the alliance",
          "the chance of the alliance",
        ],
      ],
    ],
    ["Who is the aide?", [["person he", "the aide", "Dmytro Lytvyn", "the aide"]]],
    [
      "the bottom of a treaty",
      [["thing", "the bottom of a treaty", "bottom of a treaty", "the bottom of a treaty"]],
    ],
  ] as const)("knows whom or what the article's “%s” speaks of", (text, referents) => {
    expect(told(text, article)).toEqual(referents);
  });

  it.each([
    ["the manager", [["person", "the manager", "manager", "the manager"]]],
    ["Wiktor", [["person he", "Wiktor", "Wiktor Banas", "Wiktor"]]],
    ["Judge Marchetti", [["person", "Judge Marchetti", "Lionel Marchetti", "Judge Marchetti"]]],
    ["Dame Ruth", [["person she", "Dame Ruth", "Dame Ruth Calloway", "Dame Ruth"]]],
  ] as const)("knows whom the trial's “%s” speaks of", (text, referents) => {
    expect(told(text, harbour)).toEqual(referents);
  });

  it.each([
    ["Josiah Penhallow’s brother", ["person he", "person he"]],
    ["the lamp room", ["thing"]],
    ["the Calliope", ["thing"]],
    ["two trunks", []],
  ])("knows whom or what the novel's “%s” speaks of", (text, kinds) => {
    expect(told(text, lamp).map(([kind]) => kind)).toEqual(kinds);
  });
});

describe("verb forms", () => {
  it.each([
    ["offer", "offers", "offered"],
    ["say", "says", "said"],
    ["hope", "hopes", "hoped"],
    ["carry", "carries", "carried"],
    ["play", "plays", "played"],
    ["stop", "stops", "stopped"],
    ["beg", "begs", "begged"],
    ["visit", "visits", "visited"],
    ["be", "is", "was"],
    ["have", "has", "had"],
    ["go", "goes", "went"],
    ["fix", "fixes", "fixed"],
    ["teach", "teaches", "taught"],
    ["wash", "washes", "washed"],
    ["pass", "passes", "passed"],
    ["meet", "meets", "met"],
    ["agree", "agrees", "agreed"],
    ["die", "dies", "died"],
    ["use", "uses", "used"],
    ["worry", "worries", "worried"],
    ["need", "needs", "needed"],
    ["report", "reports", "reported"],
  ])("of “%s” are “%s” and “%s”, and lead back to it", (base, present, past) => {
    expect(presentOf(base)).toBe(present);
    expect(pastOf(base)).toBe(past);
    if (!/^(?:is|has|goes)$/u.test(present)) expect(baseOf(present.toUpperCase())).toBe(base);
    expect(baseOf(past)).toBe(base);
  });

  it.each(["this", "is", "boss", "bed", "gas", "the", "table", "swift", "edible", "sting"])(
    "“%s” is none",
    (word) => {
      expect(baseOf(word)).toBeNull();
    },
  );
});

describe("sexOfMember", () => {
  it.each([
    ["Mr Holt met Ann. Mr Holt left.", "Holt", "he"],
    ["Mrs. Holt met Ann. Mrs. Holt left.", "Holt", "she"],
    ["Ms. Holt spoke. Ms. Holt left.", "Holt", "she"],
    ["Dame Holt spoke. Dame Holt left.", "Holt", "she"],
    ["Ruth Calloway spoke. Calloway left.", "Ruth Calloway", "she"],
    ["Peter Holt spoke. Holt left.", "Peter Holt", "he"],
    ["The spokeswoman Zorp Quend spoke. Quend left.", "Zorp Quend", "she"],
    ["“No,” said Zorp Quend. “Yes,” she said.", "Zorp Quend", "she"],
    ["“No,” said Zorp Quend. “Yes,” he said.", "Zorp Quend", "he"],
    ["Zorp Quend lost his hat. Quend left.", "Zorp Quend", "he"],
    ["Zorp Quend hurt herself. Quend left.", "Zorp Quend", "she"],
    ["Zorp Quend saw this. Quend left.", "Zorp Quend", null],
    ["Zorp Quend saw Ann and his hat. Quend left.", "Zorp Quend", null],
    ["Zorp Quend came. The man lost his hat. Quend left.", "Zorp Quend", null],
    ["Zorp Quend lost his hat and hurt herself. Quend left.", "Zorp Quend", null],
    ["Zorp Quend lost his hat, his coat, his shoe and herself. Quend left.", "Zorp Quend", "he"],
    ["Zorp Quend came. Quend left.", "Zorp Quend", null],
  ])("in “%s” says of %s: %s", (text, name, sex) => {
    const story = parseStory(`A title\n\n${text}`, { id: "x" });
    const member = story.cast.find((one) => one.name.includes(name));
    expect(member).toBeDefined();
    expect(sexOfMember(story, member!)).toBe(sex);
  });
});
