import type { StorySourceText, Upload, UploadResult } from "./read-upload.ts";

/** What a thread is to read. */
export type StoryJob =
  | { readonly kind: "upload"; readonly upload: Upload }
  | { readonly kind: "source"; readonly source: StorySourceText };

/** What the thread says: the story as `packStory` writes it, so that it can be taken in bit by bit. */
export type WorkerWord =
  | Extract<UploadResult, { readonly ok: false }>
  | { readonly ok: true; readonly upload: StorySourceText; readonly packed: Uint8Array };
