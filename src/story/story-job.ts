import type { StorySourceText, Upload, UploadResult } from "./read-upload.ts";
import type { Story } from "./story.ts";

/** What a thread is to read. */
export type StoryJob =
  | { readonly kind: "upload"; readonly upload: Upload }
  | { readonly kind: "source"; readonly source: StorySourceText };

/** The lists of a story, which are sent in parts. */
export const LISTS = ["blocks", "sentences", "utterances", "cast", "origin"] as const;

export type WorkerWord =
  | {
      readonly kind: "part";
      readonly list: (typeof LISTS)[number];
      readonly items: readonly unknown[];
    }
  /** The story's lists are empty: they came before. */
  | { readonly kind: "done"; readonly result: UploadResult };

/** Puts the parts of a story together. */
export function assemble(
  bare: Story,
  parts: ReadonlyMap<(typeof LISTS)[number], readonly unknown[]>,
): Story {
  const lists = LISTS.flatMap((list) => {
    const items = parts.get(list);
    return items === undefined ? [] : [[list, items] as const];
  });
  return { ...bare, ...Object.fromEntries(lists) };
}
