import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { claimedSpeakers } from "../../../src/answering/checks/claimed-speakers.ts";
import { readClaim } from "../../../src/answering/checks/read-claim.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

const file = new URL("../../../corpus/ukraine-nato.txt", import.meta.url);
const story = parseStory(readFileSync(file, "utf8"), { id: "story" });
const named = (text: string) =>
  claimedSpeakers(readClaim(text, "", story), story).map(({ speaker, pronoun }) =>
    pronoun ? "(pronoun)" : speaker,
  );

describe("claimedSpeakers", () => {
  it.each([
    ["Witkoff said that progress was made.", ["Steve Witkoff"]],
    ["Steve Witkoff has also said it.", ["Steve Witkoff"]],
    ["President Volodymyr Zelenskyy said it.", ["Volodymyr Zelenskyy"]],
    ["“It was good,” said Witkoff.", ["Steve Witkoff"]],
    ["According to Kyiv, it was good.", ["Ukraine"]],
    ["It was good, according to Dmytro Lytvyn.", ["Dmytro Lytvyn"]],
    ["Zelenskyy aide Dmytro Lytvyn said it.", ["Dmytro Lytvyn"]],
    ["He said it.", ["(pronoun)"]],
    ["Boris Nobody said it.", [null]],
    ["The United States and Canada joined.", []],
    ["Witkoff met Zelenskyy in Berlin.", []],
    ["It was “what Witkoff said” to all.", []],
  ])("reads %s", (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});
