import { createTextIndex, type TextIndex } from "../../src/retrieval/text-index.ts";
import type { BenchPassage, Hit } from "./engine.ts";

/** Verbatim's own index over raw passages: passages of one `docId` are one story. */
export function build(
  passages: readonly BenchPassage[],
  { lang }: { readonly lang: string },
): TextIndex {
  return createTextIndex(
    passages.map(({ docId, passageId, text }) => ({ id: passageId, storyId: docId, text })),
    { language: lang },
  );
}

/** The best `k` passages for a question, best first. Never throws on a question's text. */
export function search(index: TextIndex, query: string, k: number): Hit[] {
  return index.search(query, { limit: k }).map(({ id, score }) => ({ passageId: id, score }));
}

/** 0..1: how surely the indexed passages answer a question. */
export function sureness(index: TextIndex, query: string): number {
  return index.sureness(query);
}

/** Nothing is held outside the garbage collector's reach. */
export function close(_index: TextIndex): void {}
