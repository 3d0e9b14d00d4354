import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseStory } from "../../../src/story/parse-story.ts";
import { runMutations } from "./run-mutations.ts";

const root = new URL("../../../", import.meta.url);
const STORIES = [
  "corpus/ukraine-nato.txt",
  "tests/fixtures/stories/lamp-room.txt",
  "tests/fixtures/stories/harbour-trial.txt",
];

describe.each(STORIES)("mutations of %s", (file) => {
  const story = parseStory(readFileSync(new URL(file, root), "utf8"), { id: "story" });
  const report = runMutations(story);

  it("shows nothing but slices of the story", () => {
    expect(report.quotes).toBeGreaterThan(500);
    expect(report.notTheSlice).toEqual([]);
  });

  it("finds at least 99.5 % of the true words", () => {
    expect(report.trueLost.slice(0, Math.ceil(report.trueWords * 0.005))).toEqual(report.trueLost);
  });

  it("keeps the story's own sentences as statements", () => {
    expect(report.trueStatements).toBeGreaterThan(15);
    expect(report.statementsLost).toEqual([]);
  });

  it("finds no altered, stitched or foreign words", () => {
    expect(report.falseWords).toBeGreaterThan(300);
    expect(report.falseLocated).toEqual([]);
  });

  it("shows no altered words between quotation marks", () => {
    expect(report.falseQuoted).toEqual([]);
  });

  it("certifies no altered statement", () => {
    expect(report.falseCertified).toEqual([]);
  });

  it("shows nothing under a wrong speaker", () => {
    expect(report.misattributed).toBeGreaterThan(100);
    expect(report.wrongSpeaker).toEqual([]);
  });
});
