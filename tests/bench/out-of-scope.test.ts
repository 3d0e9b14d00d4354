import { describe, expect, it } from "vitest";
import { outOfScopeQuestions } from "./out-of-scope.ts";

describe("outOfScopeQuestions", () => {
  it("gives a story the same questions in every run, each once, and every gap filled", () => {
    const questions = outOfScopeQuestions("a tale");
    expect(outOfScopeQuestions("a tale")).toEqual(questions);
    expect(new Set(questions).size).toBe(questions.length);
    expect(questions.join(" ")).not.toMatch(/[{}]/);
  });

  it("gives another story others", () => {
    expect(outOfScopeQuestions("another")).not.toEqual(outOfScopeQuestions("a tale"));
  });
});
