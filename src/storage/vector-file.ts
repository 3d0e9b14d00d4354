import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** Vectors kept between starts, by the hash of their text: a vector book's cache. */
interface VectorFile {
  find(hash: string): Float32Array | null;
  add(entries: readonly (readonly [hash: string, vector: Float32Array])[]): void;
}

const HASH_BYTES = 32;

/** `model, length`: what the rest of a file is of. */
function headOf(model: string, length: number): Buffer {
  return Buffer.from(`${JSON.stringify({ model, length })}\n`);
}

/** The vectors of a file and their length: none and 0 where it is of another model, or no such file. */
function readVectors(
  file: string,
  model: string,
): { readonly length: number; readonly vectors: Map<string, Float32Array> } {
  const vectors = new Map<string, Float32Array>();
  if (!existsSync(file)) return { length: 0, vectors };
  const bytes = readFileSync(file);
  const end = bytes.indexOf(10);
  let length = 0;
  try {
    const head = JSON.parse(bytes.toString("utf8", 0, end)) as { model: string; length: number };
    if (head.model === model) length = head.length;
  } catch {
    // Written over below.
  }
  const size = HASH_BYTES + 4 * length;
  if (length <= 0) return { length: 0, vectors };
  let at = end + 1;
  for (; at + size <= bytes.length; at += size) {
    const vector = new Float32Array(length);
    for (let part = 0; part < length; part++) {
      vector[part] = bytes.readFloatLE(at + HASH_BYTES + 4 * part);
    }
    vectors.set(bytes.toString("hex", at, at + HASH_BYTES), vector);
  }
  // A row that a crash cut short would shift those behind it.
  if (at < bytes.length) truncateSync(file, at);
  return { length, vectors };
}

/**
 * Keeps the vectors of the operator's own stories in a file, by the SHA-256 of their text, so that a start goes on
 * where the last one ended. Rows are appended. Another model begins a new file, and so do vectors of another
 * length under the same model's name.
 */
export function openVectorFile(file: string, model: string): VectorFile {
  const { vectors, length: read } = readVectors(file, model);
  let kept = read;
  return {
    find: (hash) => vectors.get(hash) ?? null,
    add(entries) {
      const length = entries[0]?.[1].length ?? 0;
      if (length === 0) return;
      if (length !== kept) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, headOf(model, length), { mode: 0o600 });
        vectors.clear();
        kept = length;
      }
      const rows = entries.map(([hash, vector]) => {
        const row = Buffer.alloc(HASH_BYTES + 4 * length);
        row.write(hash, 0, "hex");
        for (let part = 0; part < length; part++) {
          row.writeFloatLE(vector[part] ?? 0, HASH_BYTES + 4 * part);
        }
        vectors.set(hash, vector);
        return row;
      });
      appendFileSync(file, Buffer.concat(rows));
    },
  };
}
