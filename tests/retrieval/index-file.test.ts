import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeIndex, encodeIndex } from "../../src/retrieval/index-file.ts";
import { createTextIndex, openTextIndex } from "../../src/retrieval/text-index.ts";

const passages = [
  ["fox", "A fox saw a crow with a piece of cheese. The crow sat on a branch in Berlin."],
  ["fox", "“How well you sing!” said the fox. Its beak opened, and the cheese fell."],
  ["war", "The talks in Berlin lasted five hours. Dr. Lytvyn told reporters."],
].map(([storyId, text], at) => ({ id: `p${at}`, storyId: storyId!, text: text! }));
const index = createTextIndex(passages, { language: "en" });
const bytes = encodeIndex(index.postings, "en");

function problemOf(change: (file: Buffer) => void): string {
  const file = Buffer.from(bytes);
  change(file);
  const decoded = decodeIndex(file);
  return decoded.ok ? "" : decoded.problem;
}

describe("decodeIndex", () => {
  it("finds the same with the same scores as the index that was kept", () => {
    const decoded = decodeIndex(bytes);
    if (!decoded.ok) throw new Error(decoded.problem);
    const opened = openTextIndex(decoded.postings, { language: decoded.language });
    const asked = [
      "Who saw the crow?",
      "How long did the talks in Berlin last?",
      "lytwyn",
      "",
      "?",
    ];
    for (const question of asked) {
      expect(opened.search(question)).toEqual(index.search(question));
      expect(opened.sureness(question)).toBe(index.sureness(question));
    }
  });

  it("reads from anywhere in a larger buffer", () => {
    const larger = Buffer.concat([Buffer.from("x"), bytes]);
    expect(decodeIndex(larger.subarray(1)).ok).toBe(true);
  });

  it("refuses a foreign, a newer and a damaged file, and says which it is", () => {
    expect(problemOf((file) => file.write("PK"))).toContain("no index");
    expect(problemOf((file) => file.writeUInt32LE(2, 4))).toContain("newer");
    expect(problemOf((file) => file.writeUInt8(file.at(-1)! ^ 1, file.length - 1))).toContain(
      "damaged",
    );
    const half = decodeIndex(bytes.subarray(0, bytes.length >> 1));
    expect(half).toMatchObject({ ok: false, problem: expect.stringContaining("damaged") });
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        expect(decodeIndex(any).ok).toBe(false);
      }),
    );
  });

  it("keeps the checksum of all that follows it", () => {
    const body = Buffer.from(bytes).subarray(40);
    const kept = Buffer.from(bytes).subarray(8, 40);
    expect(createHash("sha256").update(body).digest().equals(kept)).toBe(true);
  });
});
