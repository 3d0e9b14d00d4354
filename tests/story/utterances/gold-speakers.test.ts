import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { printErrors } from "../../eval/speakers/print-speakers.ts";
import { readGold } from "../../eval/speakers/read-gold.ts";
import { tellSpeakers } from "../../eval/speakers/run.ts";
import { addTallies, tallyOf } from "../../eval/speakers/score-speakers.ts";

const read = (set: string) => readGold(`tests/eval/speakers/gold.${set}.jsonl`);

describe("the utterances of the gold set", () => {
  const dev = read("dev");
  const known = readFileSync(new URL("known-misses.txt", import.meta.url), "utf8")
    .trimEnd()
    .split("\n");

  it.each(dev.documents.map((document) => [document.id, document] as const))(
    "are found in %s, each under its speaker, but for the misses that are listed",
    (id, document) => {
      const told = tellSpeakers({ ...dev, documents: [document] });
      expect(
        printErrors(told, dev.kinds)
          .split("\n")
          .map((line) => line.trimEnd()),
      ).toEqual(known.filter((line) => line.startsWith(`${id}:`)));
    },
  );

  it("are found in the held-out texts as often as they were, and nobody more is given words", () => {
    const heldOut = read("held-out");
    const told = tellSpeakers(heldOut);
    const tally = addTallies(
      told.flatMap((each) => heldOut.kinds.map((kind) => tallyOf(each, kind))),
    );
    expect(tally.exact).toBeGreaterThanOrEqual(94);
    expect(tally.sharedWords).toBeGreaterThanOrEqual(611);
    expect(tally.foundWords - tally.sharedWords).toBeLessThanOrEqual(28);
    expect(tally.right).toBeGreaterThanOrEqual(70);
    expect(tally.unnamed).toBeGreaterThanOrEqual(16);
    expect(tally.wrong + tally.invented).toBeLessThanOrEqual(2);
  });
});
