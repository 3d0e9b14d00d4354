import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openSortedTable } from "../../src/retrieval/sorted-table.ts";

const FILE = "word-frequencies.en.txt";
const lines = readFileSync(`src/retrieval/data/${FILE}`, "latin1").trimEnd().split("\n");
const some = lines.filter((_, at) => at % 97 === 0 || at === lines.length - 1);

describe("openSortedTable", () => {
  it("finds every key, and again by the nodes that it remembers", () => {
    const table = openSortedTable(FILE);
    for (let turn = 0; turn < 2; turn++) {
      for (const line of some) {
        const [key, ...value] = line.split(" ");
        expect(table.find(key!)).toBe(value.join(" "));
      }
    }
  });

  it.each(["", "zzzzzz", "aaaaaab", "~", "łódź"])("has nothing for %j", (key) => {
    expect(openSortedTable(FILE).find(key)).toBeNull();
  });
});
