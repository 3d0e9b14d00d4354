/**
 * What a button does is written in its id, so that it works after a restart. The first part is the
 * version of the format; ids of another version are refused like forged ones.
 */
export type CustomId =
  /** Shows a quote among its neighbours. `story` is the beginning of the story's SHA-256. */
  | {
      readonly action: "context";
      readonly story: string;
      readonly start: number;
      readonly end: number;
    }
  /** Deletes the answer, for the one who asked and for moderators. */
  | { readonly action: "delete"; readonly asker: string };

const VERSION = "1";
/** Hex digits of a story's hash that tell it from every other of a library. */
const STORY_DIGITS = 16;

const CONTEXT = /^1:context:(?<story>[0-9a-f]{16}):(?<start>\d{1,9}):(?<end>\d{1,9})$/;
const DELETE = /^1:delete:(?<asker>\d{17,20})$/;

/** Writes a custom_id: at most 100 characters, as Discord wants. */
export function encodeCustomId(id: CustomId): string {
  return id.action === "context"
    ? `${VERSION}:context:${id.story.slice(0, STORY_DIGITS)}:${id.start}:${id.end}`
    : `${VERSION}:delete:${id.asker}`;
}

/** Reads a custom_id; null for whatever Verbatim did not write. */
export function decodeCustomId(value: string): CustomId | null {
  const context = CONTEXT.exec(value)?.groups as
    | { story: string; start: string; end: string }
    | undefined;
  if (context !== undefined) {
    const [start, end] = [Number(context.start), Number(context.end)];
    return start < end ? { action: "context", story: context.story, start, end } : null;
  }
  const asker = DELETE.exec(value)?.groups?.asker;
  return asker === undefined ? null : { action: "delete", asker };
}
