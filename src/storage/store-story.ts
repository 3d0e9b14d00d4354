import type { NewStory, StoredStory, StoryLimits, StoryOutcome } from "../records/story-store.ts";
import { cleanText } from "./clean-text.ts";

/** A story as every store keeps it. */
export interface CleanStory extends NewStory {
  readonly bytes: number;
}

/** The story with the texts that every store can keep, and its length. */
export function cleanStory(story: NewStory): CleanStory {
  const source = cleanText(story.source);
  const title = cleanText(story.title);
  return { ...story, title, source, bytes: Buffer.byteLength(source) };
}

/** Why a story can't be kept beside what its server has; null: it can. */
export function refuseStory(
  { bytes, sha256 }: CleanStory,
  known: StoredStory | null,
  mode: "add" | "update",
  usage: StoryLimits,
  limits: StoryLimits,
): StoryOutcome | null {
  if (mode === "add" && known !== null) return { kind: "exists" };
  if (mode === "update" && known === null) return { kind: "missing" };
  if (known?.sha256 === sha256) return { kind: "unchanged", story: known };
  if (mode === "add" && usage.count >= limits.count) return { kind: "too_many" };
  const left = Math.max(0, limits.bytes - usage.bytes);
  return bytes > left ? { kind: "too_big", left } : null;
}
