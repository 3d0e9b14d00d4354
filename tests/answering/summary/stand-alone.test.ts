import { describe, expect, it } from "vitest";
import { standAlone } from "../../../src/answering/summary/stand-alone.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

/** What is quoted for the last sentence of a paragraph. */
function quotedFor(paragraph: string): string | null {
  const story = parseStory(`A title of its own\n\n${paragraph}\n`, { id: "story" });
  const span = standAlone(story, story.sentences.at(-1)!);
  return span === null ? null : story.text.slice(span.start, span.end);
}

describe("standAlone", () => {
  it("leaves a sentence that names its subject as it is", () => {
    const sentence = "The council closed the bridge on Tuesday.";
    expect(quotedFor(`It rained. ${sentence}`)).toBe(sentence);
  });

  it.each([
    "It will stay closed until spring.",
    "They were told by email.",
    "However, nobody was hurt.",
    "That is why the ferry runs.",
    "Some of them took the ferry.",
    "Nobody liked the idea.",
    "Few supported this decision.",
  ])("takes in the sentence before %j", (sentence) => {
    const before = "The council closed the bridge on Tuesday.";
    expect(quotedFor(`${before} ${sentence}`)).toBe(`${before} ${sentence}`);
  });

  it.each([
    "There were forty people on the ferry.",
    "Anna Bell said that the idea of a ferry was hers.",
    "This year the river froze.",
    "Those who swim need no bridge.",
    "Anna Bell lost the case, and this remains a sore point with her.",
    "Anna Bell gave the reasons she had found.",
  ])("needs nothing else for %j", (sentence) => {
    expect(quotedFor(`The council closed the bridge. ${sentence}`)).toBe(sentence);
  });

  it("gives up on a paragraph that opens with a pronoun", () => {
    expect(quotedFor("He closed the bridge. It stayed shut.")).toBeNull();
  });

  it("gives up where a pronoun comes before anybody whom it could stand for", () => {
    expect(quotedFor("When he arrived, everything was quiet.")).toBeNull();
  });

  it("lets the voice below stand for a speaker who is a pronoun", () => {
    const text = "“The bridge is safe,” Anna Bell said.\n\n“The bridge is also old,” she said.";
    expect(quotedFor(text)).toBe("“The bridge is also old,” she said.");
  });

  it("never runs the narrator's words and somebody's together", () => {
    const text = "The river rose all night. It was, Anna Bell said, the bridge that held it.";
    const quoted = quotedFor(text);
    expect(quoted === null || !quoted.startsWith("The river")).toBe(true);
  });

  it.each([
    ["de", "Der Rat schloss die Brücke. Er nannte keinen Grund dafür."],
    ["fr", "Le conseil a fermé le pont. Il n’a donné aucune raison pour cela."],
    ["ru", "Совет закрыл мост во вторник. Он не назвал причины этого."],
    ["uk", "Рада закрила міст у вівторок. Вона не назвала причини цього."],
  ])("knows what leans in another language: %s", (language, paragraph) => {
    const story = parseStory(`---\nlanguage: ${language}\n---\nTitel\n\n${paragraph}\n`, {
      id: "s",
    });
    const span = standAlone(story, story.sentences.at(-1)!)!;
    expect(story.text.slice(span.start, span.end)).toBe(paragraph);
  });
});
