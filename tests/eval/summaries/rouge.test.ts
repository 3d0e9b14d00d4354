import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rougeL, rougeN } from "./rouge.ts";

const read = (name: string) => readFileSync(`tests/eval/summaries/${name}.txt`, "utf8");
const text = read("textrank-full");

/** Of Google's rouge-score 0.1.2 with its stemmer, run on these files: recall, precision, F1. */
const PEERS: readonly (readonly [
  string,
  readonly number[],
  readonly number[],
  readonly number[],
])[] = [
  ["reference-1", [0.775, 0.4882, 0.599], [0.3522, 0.2213, 0.2718], [0.5437, 0.3425, 0.4203]],
  ["reference-2", [0.7075, 0.4094, 0.5187], [0.2192, 0.1265, 0.1604], [0.4082, 0.2362, 0.2993]],
  ["reference-3", [0.8098, 0.5197, 0.6331], [0.4877, 0.3123, 0.3807], [0.6074, 0.3898, 0.4748]],
];

describe("rougeN", () => {
  it("is one for the same text, nothing for texts that share no word", () => {
    expect(rougeN("The talks go on.", "The talks go on.", 2)).toEqual({
      recall: 1,
      precision: 1,
      f1: 1,
    });
    expect(rougeN("The talks go on.", "nobody came", 1).f1).toBe(0);
    expect(rougeN("", "nobody came", 1).f1).toBe(0);
  });

  it("counts a word as often as both have it, and by its stem", () => {
    expect(rougeN("talk talk talks", "the talks and talk", 1)).toMatchObject({
      recall: 0.5,
      precision: 2 / 3,
    });
  });
});

describe("rougeL", () => {
  it("counts words in the same order, with gaps", () => {
    expect(rougeL("police killed the gunman", "police kill the gunman").f1).toBe(1);
    expect(rougeL("the gunman kill police", "police kill the gunman").recall).toBe(0.5);
  });

  it.each(PEERS)("agrees with a public package on %s", (name, one, two, whole) => {
    const reference = read(name);
    const rows = [rougeN(text, reference, 1), rougeN(text, reference, 2), rougeL(text, reference)];
    for (const [at, expected] of [one, two, whole].entries()) {
      const { recall, precision, f1 } = rows[at]!;
      for (const [part, value] of [recall, precision, f1].entries()) {
        // Its stemmer is the older Porter's: a word in a text may differ.
        expect(Math.abs(value - expected[part]!)).toBeLessThan(0.01);
      }
    }
  });
});
