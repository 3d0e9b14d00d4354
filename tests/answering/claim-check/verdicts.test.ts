import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkClaim } from "../../../src/answering/claim-check/check-claim.ts";
import { splitClaims } from "../../../src/answering/claim-check/split-claims.ts";
import { createRetriever } from "../../../src/retrieval/create-retriever.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

const story = parseStory(readFileSync("corpus/ukraine-nato.txt", "utf8"), { id: "ukraine-nato" });
const retriever = createRetriever([story]);
const rows = readFileSync(new URL("verdicts.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { claim: string; verdict: string; note: unknown });

describe("checkClaim", () => {
  it.each(rows.map((row) => [row.claim, row.verdict, row.note] as const))(
    "finds “%s” %s",
    (claim, verdict, note) => {
      const found = checkClaim(story, claim, retriever);
      expect(found.verdict).toBe(verdict);
      expect(found.note).toEqual(note);
    },
  );
});

describe("splitClaims", () => {
  it.each([
    ["Zelenskyy met Witkoff, but Macron stayed.", ["Zelenskyy met Witkoff", "Macron stayed."]],
    ["It rained while the sun shone.", ["the sun shone."]],
    ["He left, and the ship sank.", ["the ship sank."]],
    ["I think Zelenskyy lied.", ["Zelenskyy lied."]],
    ["Is it true?", []],
    ["lol ok", []],
    ["> quoted words here\nA claim stands here.", ["quoted words here", "A claim stands here."]],
    ["<@123> Ukraine gave up NATO.", ["Ukraine gave up NATO."]],
    [
      "Ukraine gave up NATO, and Russia won the war whereas Hungary slept.",
      ["Ukraine gave up NATO", "Russia won the war", "Hungary slept."],
    ],
    ["So Ukraine gave up. Did it? Yes. No way.", ["Ukraine gave up."]],
    ["Ukraine gave up; Russia won", ["Ukraine gave up", "Russia won"]],
    ["a, and b", []],
    ["The U.S. left. Russia won.", ["The U.S. left.", "Russia won."]],
  ] as [string, string[]][])("finds in “%s” what can be checked: %j", (message, claims) => {
    const found = splitClaims(message, "en");
    expect(found.map(({ text }) => text)).toEqual(claims);
  });
});
