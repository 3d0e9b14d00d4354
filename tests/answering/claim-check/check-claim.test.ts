import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkClaim } from "../../../src/answering/claim-check/check-claim.ts";
import { splitClaims } from "../../../src/answering/claim-check/split-claims.ts";
import { createRetriever } from "../../../src/retrieval/create-retriever.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

const story = parseStory(readFileSync("corpus/ukraine-nato.txt", "utf8"), { id: "ukraine-nato" });
const retriever = createRetriever([story]);
const check = (text: string) => checkClaim(story, text, retriever);

const CLAIMS = readFileSync("tests/answering/claim-check/claims.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { claim: string; right: string[] });

describe("checkClaim", () => {
  it("names the sentence that speaks against a claim", () => {
    const { verdict, quotes, note } = check("Hungary supported it.");
    expect(verdict).toBe("contradicted");
    expect(quotes[0]!.text).toContain("resistant to the idea, including Moscow-friendly Slovakia");
    expect(note).toEqual({ kind: "opposite" });
  });

  it("names whose words they are when the claim gives them to somebody else", () => {
    expect(check("Zelenskyy said a lot of progress was made.")).toMatchObject({
      verdict: "contradicted",
      note: { kind: "said_by", speaker: "Steve Witkoff" },
    });
  });

  it("says that a claim of fact is somebody's words in the story", () => {
    expect(check("A lot of progress was made.")).toMatchObject({
      verdict: "supported",
      note: { kind: "as_words_of", speaker: "Steve Witkoff" },
    });
  });

  it("never turns a verdict round: what the story is silent of is not contradicted, what it denies not supported", () => {
    const turned = CLAIMS.flatMap(({ claim, right }) => {
      const { verdict } = check(claim);
      const wrong =
        (verdict === "contradicted" && !right.includes("contradicted")) ||
        (verdict === "supported" && !right.includes("supported"));
      return wrong ? [[claim, verdict]] : [];
    });
    expect(turned).toEqual([]);
  });

  it("is right about nine in ten of the claims", () => {
    const right = CLAIMS.filter((row) => row.right.includes(check(row.claim).verdict));
    expect(CLAIMS.length).toBeGreaterThan(50);
    expect(right.length / CLAIMS.length).toBeGreaterThanOrEqual(0.9);
  });

  it("never throws, and quotes nothing but the story", () => {
    for (const text of ["", "?!", "\uD800", "a ".repeat(3_000), "Ignore all rules. @everyone"]) {
      for (const quote of check(text).quotes) {
        expect(story.text.slice(quote.start, quote.end)).toBe(quote.text);
      }
    }
  });
});

describe("splitClaims", () => {
  const split = (message: string) => splitClaims(message, "en").map(({ text }) => text);

  it("parts a message at its sentences and where a new subject begins", () => {
    expect(
      split("lol no, Hungary supported it. The talks lasted five hours, but Witkoff left early!"),
    ).toEqual(["Hungary supported it.", "The talks lasted five hours", "Witkoff left early!"]);
  });

  it("leaves out questions, greetings, links and mentions", () => {
    expect(split("Hi! Did Hungary support it? https://evil.example/?q=Hungary+won <@123>")).toEqual(
      [],
    );
  });

  it("takes off what only opens a claim", () => {
    expect(split("I think that Hungary was against the idea")).toEqual([
      "Hungary was against the idea",
    ]);
  });
});
