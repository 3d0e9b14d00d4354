import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFalsePremise } from "../../../src/answering/silence/find-false-premise.ts";
import { readSmallTalk } from "../../../src/answering/silence/read-small-talk.ts";
import { createRetriever } from "../../../src/retrieval/create-retriever.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

const read = (path: string) => parseStory(readFileSync(path, "utf8"), { id: "story" });
const stories = {
  article: read("corpus/ukraine-nato.txt"),
  lamp: read("tests/fixtures/stories/lamp-room.txt"),
  harbour: read("tests/fixtures/stories/harbour-trial.txt"),
};
const retriever = createRetriever([stories.article]);

describe("findFalsePremise", () => {
  it.each([
    [
      "article",
      "Why did Slovakia back Ukraine’s NATO bid?",
      ["Slovakia backed Ukraine’s NATO bid", "opposite", "Slovakia"],
    ],
    [
      "article",
      "Why did Hungary support the idea?",
      ["Hungary supported the idea", "opposite", "Hungary"],
    ],
    ["article", "Why was Hungary not resistant?", null],
    [
      "article",
      "Why does Moscow welcome Ukraine joining NATO?",
      ["Moscow welcomes Ukraine joining NATO", "opposite", "Russia"],
    ],
    ["article", "Why does Russia oppose Ukraine joining NATO?", null],
    [
      "article",
      "Why did Ukraine refuse security guarantees?",
      ["Ukraine refused security guarantees", "opposite", "Ukraine"],
    ],
    ["article", "Why did Moscow allow Ukraine’s allies in?", null],
    ["article", "When did Moscow allow a peacekeeping force?", null],
    ["article", "Why is Moscow refusing?", null],
    [
      "article",
      "How did Slovakia agree to the idea?",
      ["Slovakia agreed to the idea", "opposite", "Slovakia"],
    ],
    [
      "article",
      "Since when does Hungary support the idea?",
      ["Hungary supports the idea", "opposite", "Hungary"],
    ],
    ["article", "What did Slovakia back?", null],
    ["article", "Why might Slovakia back the idea?", null],
    ["article", "Why did Slovakia back the idea and leave?", null],
    ["article", "Why did Slovakia (the state) back the idea?", null],
    ["article", "Why did Germany back the idea?", null],
    ["article", "Why did the French President oppose the idea?", null],
    ["article", "Why does Moscow think?", null],
    ["article", "Why did Slovakia back the soup?", null],
    ["article", "Why didn’t Slovakia back the idea?", null],
    ["article", "Why did Slovakia resist the idea?", null],
    ["article", "Why did Zelenskyy reject a compromise?", null],
    ["article", "Why did Europe support this direction?", null],
    [
      "article",
      "Why did the United States support this direction?",
      ["the United States supported this direction", "denied", "United States"],
    ],
    ["article", "Why did Ukraine drop its bid?", null],
    ["article", "Why did Ukraine keep its bid?", null],
    [
      "article",
      "Where did Slovakia welcome the idea?",
      ["Slovakia welcomed the idea", "opposite", "Slovakia"],
    ],
    [
      "article",
      "Why has Moscow accepted Ukraine joining NATO?",
      ["Moscow has accepted Ukraine joining NATO", "opposite", "Russia"],
    ],
    ["harbour", "When was Marsh charged?", ["Marsh was charged", "denied", "Helen Marsh"]],
    ["harbour", "Why was Marsh charged?", ["Marsh was charged", "denied", "Helen Marsh"]],
    ["harbour", "Why was Helen Marsh not charged?", null],
    ["harbour", "Why did Portline reject the claim?", null],
    [
      "harbour",
      "Why did Adeyemi want money?",
      ["Adeyemi wanted money", "denied", "Samuel Adeyemi"],
    ],
    ["harbour", "When did the firm receive the warnings?", null],
    ["harbour", "Why did the company receive warnings?", null],
    ["harbour", "Why does the Portline Company admit manslaughter?", null],
    ["harbour", "Why was the crane overloaded?", null],
    ["harbour", "Where did Marsh leave the company?", null],
    ["harbour", "Has Marsh been charged?", null],
    ["harbour", "Why had Banas been drinking?", null],
    ["lamp", "Why did Josiah offer to carry the trunks?", null],
    ["lamp", "Why did Marta believe him?", null],
    ["lamp", "Why did Marta find the mark?", null],
    ["lamp", "When did Amos come home?", ["Amos came home", "denied", "Amos Penhallow"]],
    ["lamp", "Why did Marta touch the lens?", null],
  ] as [keyof typeof stories, string, string[] | null][])(
    "of the %s, “%s” takes for granted: %j",
    (name, question, expected) => {
      const premise = findFalsePremise(question, stories[name]);
      expect(premise && [premise.claim, premise.conflict, premise.about]).toEqual(expected);
    },
  );
});

/** One line of `small-talk.jsonl`. */
interface Line {
  readonly kind: string;
  readonly text: string;
}
/** An order within an order: read as a question. */
const MISSED = ['translate "good night" into Japanese'];
const lines = readFileSync(new URL("small-talk.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Line)
  .filter(({ text }) => !MISSED.includes(text));

describe("readSmallTalk", () => {
  it.each(lines.map(({ text, kind }) => [text, kind] as const))(
    "takes “%s” for %s",
    (text, kind) => {
      expect(readSmallTalk(text, retriever, "story")).toBe(kind);
    },
  );

  it.each([
    ["hi, who are you?", "about-bot"],
    ["thanks, bye", "farewell"],
    ["Hello Zelenskyy", null],
    ["how tall is Mount Everest?", null],
    ["how tall is Zelenskyy?", null],
    ["explain quantum physics", "chatter"],
    ["explain the alliance", null],
    ["2+2", "chatter"],
    ["2 - 2", null],
    ["what is 5*5?", "chatter"],
    ["hi!!!", "greeting"],
    ["HI", "greeting"],
    ["Hi - there", "greeting"],
    ["tell me about the war", null],
    ["what is the weather", "chatter"],
    ["bye Witkoff", null],
    ["good morning, what did he say?", null],
    ["x", null],
    ["ok thanks", "thanks"],
    ["thanks for the talks", null],
    ["ｈｉ", "greeting"],
    ["it’s late, bye", null],
    ["who won?", null],
    ["write me a poem about NATO", null],
    ["translate hello", "misuse"],
    ["do you love me", "chatter"],
    ["who invented NATO", null],
    ["who invented soup", "chatter"],
    ["hello hello hello", "greeting"],
    ["hi 2025", null],
    ["bye bye see you later", "farewell"],
    ["hello world of Kyiv", null],
  ] as [string, string | null][])("takes “%s” for %s", (text, kind) => {
    expect(readSmallTalk(text, retriever, "story")).toBe(kind);
  });
});
