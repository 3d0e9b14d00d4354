import { describe, expect, it } from "vitest";
import { firstLineOf, textOf } from "../../../src/playground/page/messages/text-of.ts";
import { message } from "./fake-discord.ts";

const CARD = {
  type: 17,
  components: [
    { type: 10, content: "### How long?\nFive hours" },
    {
      type: 9,
      components: [{ type: 10, content: "> quoted" }],
      accessory: { type: 2, label: "Why" },
    },
    { type: 14 },
  ],
};

describe("textOf", () => {
  it("collects the words of a message and of all its components", () => {
    expect(textOf(message({ content: "Hello" }))).toBe("Hello");
    expect(textOf(message({ components: [CARD] }))).toBe("### How long?\nFive hours\n> quoted");
  });
});

describe("firstLineOf", () => {
  it("leaves out the marks that make a line a block", () => {
    expect(firstLineOf(message({ components: [CARD] }))).toBe("How long?");
    expect(firstLineOf(message({ content: "-# small\nmore" }))).toBe("small");
    expect(firstLineOf(message({}))).toBe("");
  });
});
