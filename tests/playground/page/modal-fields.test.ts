import { describe, expect, it } from "vitest";
import { checkField, modalFields } from "../../../src/playground/page/modal/modal-fields.ts";

describe("modalFields", () => {
  it("reads labels, texts, and the action rows of old modals", () => {
    const text = { type: 10, content: "Hello" };
    const input = { type: 4, custom_id: "a", style: 1 };
    const fields = modalFields([
      text,
      { type: 18, label: "New", description: "Why", component: input },
      { type: 1, components: [{ ...input, label: "Old" }] },
    ]);
    expect(fields.map(({ label, description }) => [label, description])).toEqual([
      [null, null],
      ["New", "Why"],
      ["Old", null],
    ]);
    expect(fields[1]!.control).toBe(input);
  });
});

describe("checkField", () => {
  const input = { type: 4, min_length: 3, max_length: 5 };

  it.each([
    [input, "", "This field is required"],
    [input, "ab", "Must be at least 3 characters"],
    [input, "abcdef", "Must be at most 5 characters"],
    [input, "abcd", null],
    [{ ...input, required: false }, "", null],
    [{ type: 3 }, [], "This field is required"],
    [{ type: 3, min_values: 2 }, ["a"], "Choose at least 2"],
    [{ type: 3, required: false }, [], null],
    [{ type: 19, required: false }, [], null],
    [{ type: 19 }, [], "This field is required"],
    [{ type: 19 }, ["1"], null],
  ])("judges %j holding %j", (control, value, expected) => {
    expect(checkField(control, value)).toBe(expected);
  });
});
