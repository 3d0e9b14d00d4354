import { createHash } from "node:crypto";
import type { TextPostings } from "./text-postings.ts";
import { createWordForms } from "./word-forms.ts";

/**
 * An index in one file: magic, version, SHA-256 of what follows, length of a JSON head (names of
 * passages and stories, words, lengths of the arrays), the head, then the arrays one after the other,
 * little-endian.
 */
const MAGIC = "VBTX";
const VERSION = 1;
const CHECKSUM_AT = 8;
const HEAD_LENGTH_AT = CHECKSUM_AT + 32;
const BODY_AT = HEAD_LENGTH_AT + 4;

const ARRAYS = [
  ["storyOf", Uint32Array],
  ["storyStarts", Uint32Array],
  ["lengths", Uint32Array],
  ["storyLengths", Uint32Array],
  ["postingStarts", Uint32Array],
  ["postings", Uint32Array],
  ["storyCounts", Uint32Array],
  ["wordStarts", Uint32Array],
  ["formTerms", Uint32Array],
  ["words", Uint8Array],
] as const;

interface Head {
  readonly language: string;
  readonly ids: readonly string[];
  readonly storyIds: readonly string[];
  readonly words: readonly string[];
  readonly lengths: readonly number[];
}

/** A kept index, or why a file holds none. */
export type DecodedIndex =
  | { readonly ok: true; readonly postings: TextPostings; readonly language: string }
  | { readonly ok: false; readonly problem: string };

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Int32Array | Uint8Array) =>
  Buffer.from(buffer, byteOffset, byteLength);

const checksumOf = (body: Uint8Array) => createHash("sha256").update(body).digest();

/** The bytes of a file that {@link decodeIndex} reads. */
export function encodeIndex(postings: TextPostings, language: string): Uint8Array {
  const head: Head = {
    language,
    ids: postings.ids,
    storyIds: postings.storyIds,
    words: [...postings.forms.words()],
    lengths: ARRAYS.map(([name]) => postings[name].length),
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const arrays = ARRAYS.map(([name]) => bytesOf(postings[name]));
  const body = Buffer.concat([length, json, bytesOf(postings.forms.capitals()), ...arrays]);
  const start = Buffer.alloc(CHECKSUM_AT);
  start.write(MAGIC, "latin1");
  start.writeUInt32LE(VERSION, MAGIC.length);
  return Buffer.concat([start, checksumOf(body), body]);
}

function problemOf(file: Buffer): string | null {
  if (file.length < BODY_AT || file.toString("latin1", 0, MAGIC.length) !== MAGIC) {
    return "it is no index of Verbatim's";
  }
  const version = file.readUInt32LE(MAGIC.length);
  if (version > VERSION) return `it is of version ${version}, newer than this Verbatim knows`;
  const kept = file.subarray(CHECKSUM_AT, HEAD_LENGTH_AT);
  if (!checksumOf(file.subarray(HEAD_LENGTH_AT)).equals(kept)) return "it is damaged";
  return null;
}

/** Reads what {@link encodeIndex} wrote; anything else is told, not thrown. */
export function decodeIndex(bytes: Uint8Array): DecodedIndex {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const problem = problemOf(file);
  if (problem !== null) return { ok: false, problem: `can't read the index: ${problem}` };
  let at = BODY_AT + file.readUInt32LE(HEAD_LENGTH_AT);
  const head = JSON.parse(file.toString("utf8", BODY_AT, at)) as Head;
  /** A copy: arrays of numbers must begin at a multiple of their size. */
  const take = (count: number, size: number) => {
    const part = Uint8Array.from(file.subarray(at, at + count * size));
    at += count * size;
    return part.buffer;
  };
  const capitals = new Int32Array(take(head.words.length, Int32Array.BYTES_PER_ELEMENT));
  const arrays = ARRAYS.map(([name, type], place) => [
    name,
    new type(take(head.lengths[place]!, type.BYTES_PER_ELEMENT)),
  ]);
  const forms = createWordForms(head.language, { words: head.words, capitals });
  const { ids, storyIds, language } = head;
  const postings = { ...Object.fromEntries(arrays), forms, ids, storyIds } as TextPostings;
  return { ok: true, postings, language };
}
