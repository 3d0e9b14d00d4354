import { describe, expect, it } from "vitest";
import { isSameSpeaker } from "./same-speaker.ts";

const documentOf = (...speakers: string[]) => ({
  aliases: { Russia: ["Moscow", "Kremlin"] },
  utterances: speakers.map((speaker) => ({ start: 0, end: 1, kind: "direct" as const, speaker })),
});

describe("isSameSpeaker", () => {
  it.each([
    ["Ann Lee", "Ann Lee", true],
    ["ANN  LEE", "Ann Lee", true],
    ["The Lantern", "Lantern", true],
    ["Tom s aunt", "Tom’s aunt", true],
    ["Mr Hall", "Hall", true],
    ["Mr. Hall", "Mr Hall", true],
    ["Mr Hall", "Mrs Hall", false],
    ["Bob Ray", "Ann Lee", false],
    ["the Kremlin", "Russia", true],
  ])("takes %s for %s: %s", (found, gold, same) => {
    expect(isSameSpeaker(found, gold, documentOf(gold), [])).toBe(same);
  });

  it("takes a part of a name where it fits one speaker alone", () => {
    expect(isSameSpeaker("Lee", "Ann Lee", documentOf("Ann Lee", "Bob Ray"), [])).toBe(true);
    expect(isSameSpeaker("Lee", "Ann Lee", documentOf("Ann Lee", "Tom Lee"), [])).toBe(false);
    expect(isSameSpeaker("Ann Lee Ray", "Ann Lee", documentOf("Ann Lee"), [])).toBe(true);
    expect(isSameSpeaker("Le", "Ann Lee", documentOf("Ann Lee"), [])).toBe(false);
  });

  it("knows the names that the cast gives one member", () => {
    const cast = [{ names: ["Ann Lee", "Nan"] }, { names: ["Bob"] }];
    expect(isSameSpeaker("Nan", "Ann Lee", documentOf("Ann Lee"), cast)).toBe(true);
    expect(isSameSpeaker("Bob", "Ann Lee", documentOf("Ann Lee"), cast)).toBe(false);
  });
});
