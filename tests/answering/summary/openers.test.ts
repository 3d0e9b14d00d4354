import { describe, expect, it } from "vitest";
import { standAlone } from "../../../src/answering/summary/stand-alone.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

describe("standAlone", () => {
  const before = "The council closed the bridge on Tuesday.";
  const quoted = (paragraph: string) => {
    const story = parseStory(`A title of its own\n\n${paragraph}`, { id: "story" });
    const span = standAlone(story, story.sentences.at(-1)!);
    return span === null ? null : story.text.slice(span.start, span.end);
  };

  it.each([
    "It will stay closed.",
    "They were told by email.",
    "However, nobody was hurt.",
    "That is why the ferry runs.",
    "This is why.",
    "This direction is new.",
    "Those swim.",
    "There it was.",
    "The former left.",
    "The three left.",
    "In addition, it rained.",
    "In turn, Anna left.",
    "As a result, Anna left.",
    "As such, it fell.",
    "On the other hand, Anna left.",
    "Of course Anna left.",
    "For example, Anna left.",
    "At first Anna left.",
    "After that, Anna left.",
    "Because of this, Anna left.",
    "Some of them left.",
    "Half of those left.",
    "Even so, Anna left.",
    "Even he left.",
    "Not that Anna left.",
    "Anna Bell liked the idea.",
    "Anna Bell gave that answer.",
    "Anna Bell liked this plan.",
    "Anna Bell liked such a plan.",
    "Anna Bell liked these plans.",
    "Anna Bell liked those plans.",
    "When he arrived, Anna Bell left.",
    "When his ship came, the men left.",
    "Yes, Anna left.",
    "Too many left.",
    "Then again.",
  ])("takes in what comes before “%s”", (sentence) => {
    expect(quoted(`${before} ${sentence}`)).toBe(`${before} ${sentence}`);
  });

  it.each([
    "This year the river froze.",
    "Those who swim need no bridge.",
    "There were forty people.",
    "There's a ferry.",
    "Anna Bell liked the idea of a ferry.",
    "Anna Bell gave the answers she had.",
    "Anna Bell liked this stopped clock.",
    "When Anna Bell arrived, he left.",
    "When the man arrived, he left.",
    "The ferry left, and Anna Bell with it.",
    "The mayor said he left.",
    "Anna Bell’s ferry left.",
    "Andes are high.",
    "The ferry runs.",
  ])("needs nothing but “%s”", (sentence) => {
    expect(quoted(`${before} ${sentence}`)).toBe(sentence);
  });

  it.each([
    "He closed it. It stayed shut.",
    "Anna closed it. She left. It stayed shut. It rusted.",
    "It rained.",
  ])("gives up on “%s”", (paragraph) => {
    expect(quoted(paragraph)).toBeNull();
  });
});
