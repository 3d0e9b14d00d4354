import { setImmediate as breathe } from "node:timers/promises";
import { type ReadPassages, readPassages, type TextPassage } from "./read-passages.ts";
import { addPassages, emptyPostings, type TextPostings } from "./text-postings.ts";

/** Passages that are read in one go: a few milliseconds. */
const IN_ONE_GO = 20;

type Numbers = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

function concatenated<T extends Numbers>(parts: readonly T[], make: (length: number) => T): T {
  const all = make(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const numbers = (length: number) => new Uint32Array(length);

/** What was read one after the other, as if it had been read at once. */
function joinRead(parts: readonly ReadPassages[]): ReadPassages {
  let before = 0;
  const starts = parts.map(({ wordStarts, words }) => {
    const own = wordStarts.subarray(0, -1).map((start) => start + before);
    before += words.length;
    return own;
  });
  const join = (name: "lengths" | "pairTerms" | "pairPostings") =>
    concatenated(
      parts.map((part) => part[name] as Uint32Array<ArrayBuffer>),
      numbers,
    );
  return {
    words: concatenated(
      parts.map(({ words }) => words as Uint8Array<ArrayBuffer>),
      (length) => new Uint8Array(length),
    ),
    wordStarts: concatenated([...starts, Uint32Array.of(before)], numbers),
    lengths: join("lengths"),
    pairTerms: join("pairTerms"),
    pairPostings: join("pairPostings"),
  };
}

/**
 * Builds the same postings as `createTextPostings`, and lets other work have its turn meanwhile. The
 * passages of a story stand side by side.
 */
export async function buildPostings(
  passages: readonly TextPassage[],
  language: string,
): Promise<TextPostings> {
  const empty = emptyPostings(language);
  const parts: ReadPassages[] = [];
  for (let at = 0; at < passages.length; at += IN_ONE_GO) {
    await breathe();
    parts.push(readPassages(passages.slice(at, at + IN_ONE_GO), empty.forms, at));
  }
  await breathe();
  return addPassages(empty, passages, joinRead(parts));
}
