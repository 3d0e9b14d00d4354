import { appendFileSync, mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openVectorFile } from "../../src/storage/vector-file.ts";

const hash = (letter: string) => letter.repeat(64);
const vector = Float32Array.from([0.5, -0.25]);

describe("openVectorFile", () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "vectors-"));
    file = join(folder, "data", "vectors.bin");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("has in the next start what was added", () => {
    const first = openVectorFile(file, "words");
    first.add([[hash("a"), vector]]);
    first.add([[hash("b"), vector]]);
    const next = openVectorFile(file, "words");
    expect(next.find(hash("a"))).toEqual(vector);
    expect(next.find(hash("b"))).toEqual(vector);
    expect(next.find(hash("c"))).toBeNull();
  });

  it("leaves vectors of another model alone, and begins anew", () => {
    openVectorFile(file, "words").add([[hash("a"), vector]]);
    const other = openVectorFile(file, "other");
    expect(other.find(hash("a"))).toBeNull();
    other.add([[hash("b"), vector]]);
    expect(openVectorFile(file, "other").find(hash("b"))).toEqual(vector);
    expect(openVectorFile(file, "words").find(hash("a"))).toBeNull();
  });

  it("begins anew where the model of that name has become another, with longer vectors", () => {
    openVectorFile(file, "words").add([[hash("a"), vector]]);
    const longer = Float32Array.from([0.5, -0.25, 1]);
    const next = openVectorFile(file, "words");
    next.add([[hash("b"), longer]]);
    expect(next.find(hash("a"))).toBeNull();
    next.add([[hash("c"), longer]]);
    const last = openVectorFile(file, "words");
    expect(last.find(hash("a"))).toBeNull();
    expect(last.find(hash("b"))).toEqual(longer);
    expect(last.find(hash("c"))).toEqual(longer);
  });

  it("begins anew after a row that a crash cut short", () => {
    const first = openVectorFile(file, "words");
    first.add([
      [hash("a"), vector],
      [hash("b"), vector],
    ]);
    truncateSync(file, 33 + 2 * 40 - 7);
    const next = openVectorFile(file, "words");
    expect(next.find(hash("a"))).toEqual(vector);
    expect(next.find(hash("b"))).toBeNull();
    next.add([[hash("c"), vector]]);
    const last = openVectorFile(file, "words");
    expect(last.find(hash("a"))).toEqual(vector);
    expect(last.find(hash("c"))).toEqual(vector);
  });

  it("is empty where the file is no such file", () => {
    openVectorFile(file, "words").add([[hash("a"), vector]]);
    truncateSync(file, 0);
    appendFileSync(file, "not a head\n\0\0\0");
    expect(openVectorFile(file, "words").find(hash("a"))).toBeNull();
  });
});
