import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { questionIdeas } from "../../../src/answering/conversation/question-ideas.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

const read = (path: string) => parseStory(readFileSync(path, "utf8"), { id: "story" });
const stories = {
  article: read("corpus/ukraine-nato.txt"),
  lamp: read("tests/fixtures/stories/lamp-room.txt"),
  harbour: read("tests/fixtures/stories/harbour-trial.txt"),
};

/** Kind, whom or what it is about, and the question. */
const IDEAS: Readonly<
  Record<keyof typeof stories, readonly (readonly [string, string, string])[]>
> = {
  article: [
    ["speech", "Ukraine", "What did Ukraine say about security guarantees?"],
    ["speech", "Steve Witkoff", "What did Steve Witkoff say about progress?"],
    ["speech", "Volodymyr Zelenskyy", "What did Zelenskyy say about security guarantees?"],
    ["speech", "Volodymyr Zelenskyy", "What did Zelenskyy say about his ambition?"],
    ["speech", "Volodymyr Zelenskyy", "What did Zelenskyy say about security guarantees?"],
    ["speech", "Volodymyr Zelenskyy", "What did Zelenskyy say about a compromise?"],
    ["speech", "Russia", "What did Moscow say about Ukraine?"],
    ["speech", "Ukraine", "What did Ukraine say about NATO membership?"],
    ["speech", "Dmytro Lytvyn", "What did Dmytro Lytvyn say about talks?"],
    ["deed", "Ukraine", "What does Ukraine insist on?"],
    ["deed", "Russia", "What does Moscow oppose?"],
    ["length", "talks", "How long did the talks last?"],
    ["who", "Volodymyr Zelenskyy", "Who is Volodymyr Zelenskyy?"],
    ["who", "Keir Starmer", "Who is Keir Starmer?"],
    ["who", "Emmanuel Macron", "Who is Emmanuel Macron?"],
    ["who", "Friedrich Merz", "Who is Friedrich Merz?"],
    ["who", "Steve Witkoff", "Who is Steve Witkoff?"],
    ["who", "Dmytro Lytvyn", "Who is Dmytro Lytvyn?"],
  ],
  lamp: [
    ["speech", "Josiah Penhallow", "What did Josiah say about the boat?"],
    ["speech", "Marta Quill", "What did Marta say about the wind?"],
    ["speech", "Marta Quill", "What did Marta say about a room?"],
    ["speech", "Josiah Penhallow", "What did Josiah say about a room?"],
    ["speech", "Josiah Penhallow", "What did Josiah say about his wife?"],
    ["speech", "Josiah Penhallow", "What did Josiah say about the lens?"],
    ["speech", "Josiah Penhallow", "What did Josiah say about Amos?"],
    ["speech", "Josiah Penhallow", "What did Josiah say about Calliope?"],
    ["speech", "Josiah Penhallow", "What did Josiah say about the lamp?"],
    ["speech", "Marta Quill", "What did Marta say about the bread?"],
    ["speech", "Peter Trevanion", "What did Peter Trevanion say about the inspector?"],
    ["speech", "Peter Trevanion", "What did Peter Trevanion say about a black coat?"],
    ["speech", "Peter Trevanion", "What did Peter Trevanion say about a lantern?"],
    ["who", "Josiah Penhallow", "Who is Josiah Penhallow?"],
    ["who", "Amos Penhallow", "Who is Amos Penhallow?"],
  ],
  harbour: [
    ["speech", "Dame Ruth Calloway", "What did Calloway say about the crane?"],
    ["speech", "Dame Ruth Calloway", "What did Calloway say about her clients?"],
    ["speech", "Dame Ruth Calloway", "What did Calloway say about a letter?"],
    ["speech", "Daniel Voss", "What did Voss say about the manager?"],
    ["speech", "Wiktor Banas", "What did Wiktor Banas say about the cabin?"],
    ["speech", "Wiktor Banas", "What did Wiktor Banas say about work?"],
    ["speech", "Daniel Voss", "What did Voss say about a single inspection?"],
    ["deed", "Portline Company", "What does the Portline Company deny?"],
    ["who", "Dame Ruth Calloway", "Who is Dame Ruth Calloway?"],
    ["who", "Daniel Voss", "Who is Daniel Voss?"],
    ["who", "Helen Marsh", "Who is Helen Marsh?"],
  ],
};

describe("questionIdeas", () => {
  it.each(Object.entries(IDEAS))("finds what the %s seems to answer", (name, ideas) => {
    const story = stories[name as keyof typeof stories];
    const found = questionIdeas(story, story.sentences);
    expect(found.map(({ kind, about, text }) => [kind, about, text])).toEqual(ideas);
    for (const { about, sentence, kind } of found) {
      const words = story.text.slice(sentence.start, sentence.end);
      if (kind === "length") expect(words).toContain(about);
      if (kind === "who") expect(words).toContain(about.split(" ")[0]);
    }
  });

  it("finds nothing beyond the sentences that it is given, nor in another language", () => {
    const { lamp } = stories;
    const some = lamp.sentences.slice(2, 6);
    const ideas = questionIdeas(lamp, some);
    expect(ideas.map(({ text }) => text)).toEqual(["Who is Josiah Penhallow?"]);
    expect(ideas.every(({ sentence }) => some.includes(sentence))).toBe(true);
    expect(questionIdeas(lamp, [])).toEqual([]);
    expect(questionIdeas({ ...lamp, language: "de" }, lamp.sentences)).toEqual([]);
  });
});
