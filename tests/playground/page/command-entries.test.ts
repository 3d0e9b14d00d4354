import { describe, expect, it } from "vitest";
import {
  findEntries,
  listEntries,
  nestOptions,
  parseCommandLine,
} from "../../../src/playground/page/composer/command-entries.ts";
import { COMMANDS } from "./fake-discord.ts";

const ENTRIES = listEntries(COMMANDS);

describe("listEntries", () => {
  it("lists slash commands and, in place of their parents, subcommands", () => {
    expect(ENTRIES.map(({ name }) => name)).toEqual(["ask", "help", "story list", "story show"]);
  });
});

describe("findEntries", () => {
  it("puts names that begin with what was typed before those that hold it", () => {
    expect(findEntries(ENTRIES, "s").map(({ name }) => name)).toEqual([
      "story list",
      "story show",
      "ask",
    ]);
    expect(findEntries(ENTRIES, "SHOW").map(({ name }) => name)).toEqual(["story show"]);
    expect(findEntries(ENTRIES, "nothing")).toEqual([]);
  });
});

describe("parseCommandLine", () => {
  const parse = (text: string) => {
    const line = parseCommandLine(text, ENTRIES);
    return line && [line.entry.name, Object.fromEntries(line.values)];
  };

  it.each([
    ["/ask ", ["ask", {}]],
    ["/ask How long?", ["ask", { question: "How long?" }]],
    ["/ask question: How long? ", ["ask", { question: "How long?" }]],
    [
      "/ask question:Who said: no? private:true",
      ["ask", { question: "Who said: no?", private: "true" }],
    ],
    ["/story show paragraph: 3 style: Plain", ["story show", { paragraph: "3", style: "Plain" }]],
    ["/help ", ["help", {}]],
    ["/ask", null],
    ["/asking ", null],
    ["/story ", null],
    ["ask question: x", null],
  ])("reads %j", (text, expected) => {
    expect(parse(text)).toEqual(expected);
  });
});

describe("nestOptions", () => {
  it("wraps a subcommand's options in the subcommand", () => {
    const show = ENTRIES.find(({ name }) => name === "story show")!;
    const option = { name: "paragraph", type: 4, value: 3 };
    expect(nestOptions(show, [option])).toEqual([{ name: "show", type: 1, options: [option] }]);
    expect(nestOptions(ENTRIES[0]!, [option])).toEqual([option]);
  });
});
