import { describe, expect, it } from "vitest";
import { checkOption } from "../../../src/playground/page/composer/check-option.ts";
import { OPTION, type OptionSpec } from "../../../src/playground/page/composer/command-entries.ts";

const spec = (type: number, given: Partial<OptionSpec> = {}): OptionSpec => ({
  name: "option",
  description: "An option",
  type,
  ...given,
});

describe("checkOption", () => {
  it.each([
    [spec(OPTION.string), " How long? ", "How long?"],
    [spec(OPTION.integer), "-3", -3],
    [spec(OPTION.integer), "4.0", 4],
    [spec(OPTION.number), "2.5", 2.5],
    [spec(OPTION.integer, { min_value: 1, max_value: 5 }), "5", 5],
  ])("takes %j %j", (option, typed, value) => {
    expect(checkOption(option, typed, null)).toEqual({ ok: true, value });
  });

  it.each([
    [spec(OPTION.string), "  ", /required/],
    [spec(OPTION.string, { min_length: 3 }), "ab", /at least 3/],
    [spec(OPTION.string, { max_length: 3 }), "abcd", /at most 3.*4/],
    [spec(OPTION.string), "x".repeat(6001), /at most 6000/],
    [spec(OPTION.integer), "four", /whole number/],
    [spec(OPTION.integer), "4.5", /whole number/],
    [spec(OPTION.number), "1e", /a number/],
    [spec(OPTION.integer, { min_value: 1 }), "0", /least possible value is 1/],
    [spec(OPTION.number, { max_value: 9 }), "9.1", /greatest possible value is 9/],
    [spec(OPTION.attachment), "file.png", /Choose a file/],
  ])("refuses %j %j", (option, typed, reason) => {
    expect(checkOption(option, typed, null)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(reason),
    });
  });

  it("takes of a list only what is in it, in any case of letters", () => {
    const choices = [{ name: "True", value: true }];
    expect(checkOption(spec(OPTION.boolean), "true", choices)).toEqual({ ok: true, value: true });
    expect(checkOption(spec(OPTION.boolean), "maybe", choices)).toMatchObject({ ok: false });
  });
});
