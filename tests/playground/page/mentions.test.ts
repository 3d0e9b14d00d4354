import { describe, expect, it } from "vitest";
import {
  mentionAt,
  usersNamed,
  withMentions,
} from "../../../src/playground/page/composer/mentions.ts";
import { ADA, MAX, OLIVIA } from "./fake-discord.ts";

describe("mentionAt", () => {
  it.each([
    ["Hello @ad", { start: 6, typed: "ad" }],
    ["@", { start: 0, typed: "" }],
    ["a@b", null],
    ["@ada done", null],
  ])("finds in %j what is being typed", (text, expected) => {
    expect(mentionAt(text, text.length)).toEqual(expected);
  });

  it("looks only at what stands before the caret", () => {
    expect(mentionAt("@ada", 2)).toEqual({ start: 0, typed: "a" });
  });
});

describe("usersNamed", () => {
  it("puts names that begin with what was typed first", () => {
    expect(usersNamed([OLIVIA, MAX, ADA], "a")).toEqual([ADA, OLIVIA, MAX]);
  });

  it("finds users by either name", () => {
    expect(usersNamed([OLIVIA, MAX, ADA], "love")).toEqual([ADA]);
    expect(usersNamed([OLIVIA, MAX, ADA], "ma")).toEqual([MAX]);
  });
});

describe("withMentions", () => {
  it("sends ids in place of names, the longest name first", () => {
    const short = { ...MAX, id: "7", globalName: "Ada" };
    expect(withMentions("@Ada Lovelace and @Ada", [short, ADA])).toBe(`<@${ADA.id}> and <@7>`);
  });
});
