import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createStoryReader } from "../../src/story/create-story-reader.ts";
import { readUpload, type Upload } from "../../src/story/read-upload.ts";
import { makeEpub, makePdf } from "../story/make-files.ts";
import { expectWhole } from "./expect-whole.ts";
import { awkwardText, RUNS } from "./texts.ts";

const LINE = "“It is done,” said Ada, and nobody in the room said anything against it.";
const PDF = makePdf([[[72, 700, 12, LINE]], [[72, 700, 12, LINE]]], "A Title");

/** A file with some of its bytes overwritten, cut out or doubled. */
const bent = (bytes: Uint8Array) =>
  fc
    .array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(20), fc.uint8Array({ maxLength: 8 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((cuts) =>
      cuts.reduce(
        (bytesNow, [at, length, put]) =>
          Buffer.concat([bytesNow.subarray(0, at), put, bytesNow.subarray(at + length)]),
        Buffer.from(bytes),
      ),
    );

describe("readUpload, of anything", () => {
  it.each([
    ["book.epub", 1],
    // Its parser takes fifty times as long, and may leave a promise to nobody, which ends its thread alone.
    ["paper.pdf", 0.1],
  ] as const)(
    "ends in a story or in a problem: %s",
    async (fileName, share) => {
      const reading =
        fileName === "paper.pdf"
          ? createStoryReader().readUpload
          : async (file: Upload) => readUpload(file);
      const epub = awkwardText.map((text) =>
        Buffer.from(makeEpub({ chapters: [`<p>${LINE}</p>${text}`] })),
      );
      const files =
        fileName === "paper.pdf"
          ? bent(PDF)
          : fc.oneof(epub, bent(makeEpub({ chapters: [`<p>${LINE}</p>`] })));
      await fc.assert(
        fc.asyncProperty(files, async (bytes) => {
          const read = await reading({ id: "x", fileName, bytes });
          if (read.ok) expectWhole(read.story);
          else expect(read.problem).toMatch(/^[a-z_]+$/);
        }),
        { numRuns: Math.ceil(RUNS.numRuns * share * 0.4) },
      );
    },
    60_000,
  );
});
