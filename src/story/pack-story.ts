import { setImmediate as breathe } from "node:timers/promises";
import { deserialize, serialize } from "node:v8";
import type { Story } from "./story.ts";

/** The lists of a story, which are written in parts. */
const LISTS = ["blocks", "sentences", "utterances", "cast", "origin"] as const;

/** Entries of a list in one part: to read a part takes a few milliseconds at most. */
const IN_PART = 500;
const LENGTH_BYTES = 4;

type Part = Story | readonly [list: (typeof LISTS)[number], items: readonly unknown[]];

/**
 * A story as bytes, to be kept where its source would have to be parsed again. Whoever keeps them
 * makes them anew when the code that parses stories is another: they say nothing of that.
 */
export function packStory(story: Story): Uint8Array<ArrayBuffer> {
  const bare = { ...story, blocks: [], sentences: [], utterances: [], cast: [] };
  if (story.origin !== undefined) Object.assign(bare, { origin: [] });
  const parts: Part[] = [bare];
  for (const list of LISTS) {
    const items = story[list] ?? [];
    for (let at = 0; at < items.length; at += IN_PART) {
      parts.push([list, items.slice(at, at + IN_PART)]);
    }
  }
  const written = parts.flatMap((part) => {
    const bytes = serialize(part);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(bytes.length);
    return [length, bytes];
  });
  // A buffer of its own, not a part of one that others share: it may be given away to a thread.
  const packed = new Uint8Array(written.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const bytes of written) {
    packed.set(bytes, at);
    at += bytes.length;
  }
  return packed;
}

/** The story of {@link packStory}'s bytes. Between its parts, other work gets its turn. */
export async function unpackStory(packed: Uint8Array): Promise<Story> {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const lists = new Map<(typeof LISTS)[number], unknown[]>();
  let bare: Story | null = null;
  for (let at = 0; at < bytes.length; ) {
    const end = at + LENGTH_BYTES + bytes.readUInt32LE(at);
    const part = deserialize(bytes.subarray(at + LENGTH_BYTES, end)) as Part;
    at = end;
    if ("id" in part) {
      bare = part;
      continue;
    }
    const [list, items] = part;
    const known = lists.get(list) ?? [];
    for (const item of items) known.push(item);
    lists.set(list, known);
    if (at < bytes.length) await breathe();
  }
  return { ...bare!, ...Object.fromEntries(lists) };
}
