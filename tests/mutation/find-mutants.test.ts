import { runInThisContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { findMutants } from "./find-mutants.ts";
import { mutateRegex } from "./mutate-regex.ts";
import { probeSource } from "./probe-source.ts";

const mutated = (source: string) =>
  findMutants("a.ts", source).map(
    ({ start, end, replacement }) => source.slice(0, start) + replacement + source.slice(end),
  );

describe("findMutants", () => {
  it("turns conditions and comparisons", () => {
    expect(mutated("if (a === b) c();")).toEqual([
      "if (true) c();",
      "if (false) c();",
      "if ((a) !== (b)) c();",
    ]);
  });

  it("empties blocks, texts and lists", () => {
    expect(mutated('function f() { g("x", [1]); }')).toEqual([
      "function f() {}",
      'function f() { g("", [1]); }',
      'function f() { g("x", []); }',
    ]);
  });

  it("swaps methods and leaves calls out, but takes no step out of an optional chain", () => {
    expect(mutated("a.filter(f).some(g);")).toEqual(["a.filter(f).every(g);", "a.some(g);"]);
    expect(mutated("a?.filter(f).some(g);")).toEqual([]);
    expect(mutated("a.toString(b);")).toEqual([]);
  });

  it("leaves the words of exceptions alone", () => {
    expect(mutated("throw new RangeError(`no story`);")).toEqual([]);
  });

  it("leaves types, imports, directives and names of properties alone", () => {
    expect(
      mutated('"use strict";\nimport { a } from "b";\ntype C = "d" | true;\nlet e: { "f": "g" };'),
    ).toEqual([]);
  });

  it("knows the line, also after letters outside the basic plane", () => {
    const [mutant] = findMutants("a.ts", "// 😀\n\nf(true);");
    expect(mutant).toMatchObject({ line: 3, replacement: "false", operator: "boolean" });
  });
});

describe("mutateRegex", () => {
  it("takes anchors, quantifiers and boundaries away, and turns classes and lookarounds", () => {
    expect(mutateRegex("/^a+\\b[bc]\\s(?=d)/u")).toEqual([
      "/a+\\b[bc]\\s(?=d)/u",
      "/^a\\b[bc]\\s(?=d)/u",
      "/^a+[bc]\\s(?=d)/u",
      "/^a+\\b[^bc]\\s(?=d)/u",
      "/^a+\\b[bc]\\S(?=d)/u",
      "/^a+\\b[bc]\\s(?!d)/u",
    ]);
  });

  it("makes no expression that can't be read", () => {
    expect(mutateRegex("/^/")).toEqual([]);
  });
});

describe("probeSource", () => {
  it("notes what is reached and computes the same", () => {
    const source = "const f = (a) => { return a > 1 && a < 3; }; f;";
    const mutants = findMutants("a.ts", source).map((mutant, id) => ({ ...mutant, id }));
    const reached = new Set<number>();
    Object.assign(globalThis, { mutantsReached: reached });
    try {
      const probed = runInThisContext(probeSource(source, mutants)) as (a: number) => boolean;
      expect([0, 2].map(probed)).toEqual([false, true]);
      expect(reached.size).toBe(mutants.length);
    } finally {
      Reflect.deleteProperty(globalThis, "mutantsReached");
    }
  });
});
