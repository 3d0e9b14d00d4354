import { promisify } from "node:util";
import { brotliDecompress, inflate } from "node:zlib";

const decompressed = promisify(brotliDecompress);
const inflated = promisify(inflate);

/** WOFF2 numbers its well-known tables; of these only the places of three matter here. */
const CMAP = 0;
const GLYF = 10;
const LOCA = 11;
const UNNUMBERED = 63;
const HEADER_LENGTH = 48;

/** Where the character map lies in the decompressed tables of a WOFF2 file. */
function locateCharacterMap(file: Buffer): { start: number; end: number; tables: number } {
  let at = HEADER_LENGTH;
  const readNumber = () => {
    let value = 0;
    for (;;) {
      const byte = file[at++]!;
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  let offset = 0;
  let map = { start: 0, end: 0 };
  for (let table = file.readUInt16BE(12); table > 0; table--) {
    const flags = file[at++]!;
    const number = flags & 0x3f;
    const tag = number === UNNUMBERED ? file.toString("latin1", at, at + 4) : null;
    if (tag !== null) at += 4;
    const version = flags >> 6;
    let length = readNumber();
    const outlines = number === GLYF || number === LOCA;
    if (outlines ? version !== 3 : version !== 0) length = readNumber();
    if (number === CMAP || tag === "cmap") map = { start: offset, end: offset + length };
    offset += length;
  }
  return { ...map, tables: at };
}

function readSegments(map: Buffer, codePoints: Set<number>): void {
  const count = map.readUInt16BE(6) / 2;
  for (let index = 0; index < count; index++) {
    const end = map.readUInt16BE(14 + index * 2);
    const start = map.readUInt16BE(16 + (count + index) * 2);
    const delta = map.readUInt16BE(16 + (2 * count + index) * 2);
    const rangeAt = 16 + (3 * count + index) * 2;
    const range = map.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? code : map.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) codePoints.add(code);
    }
  }
}

function readGroups(map: Buffer, codePoints: Set<number>): void {
  const count = map.readUInt32BE(12);
  for (let index = 0; index < count; index++) {
    const at = 16 + index * 12;
    for (let code = map.readUInt32BE(at); code <= map.readUInt32BE(at + 4); code++) {
      codePoints.add(code);
    }
  }
}

/** The character map of a WOFF 1 file, whose tables are compressed one by one. */
async function readWoffMap(file: Buffer): Promise<Buffer> {
  const tables = file.readUInt16BE(12);
  for (let table = 0; table < tables; table++) {
    const at = 44 + table * 20;
    if (file.toString("latin1", at, at + 4) !== "cmap") continue;
    const start = file.readUInt32BE(at + 4);
    const compressed = file.subarray(start, start + file.readUInt32BE(at + 8));
    return compressed.length < file.readUInt32BE(at + 12) ? await inflated(compressed) : compressed;
  }
  throw new Error("a font without a character map");
}

/** The character map of a WOFF 2 file, whose tables are compressed together. */
async function readWoff2Map(file: Buffer): Promise<Buffer> {
  const { start, end, tables } = locateCharacterMap(file);
  const compressed = file.readUInt32BE(20);
  return (await decompressed(file.subarray(tables, tables + compressed))).subarray(start, end);
}

/**
 * The code points that a WOFF or WOFF 2 font has a glyph for, from its own character map (formats 4
 * and 12: those of every web font). The ranges in a font's CSS promise more than the files hold.
 */
export async function readCodePoints(file: Buffer): Promise<ReadonlySet<number>> {
  const woff2 = file.toString("latin1", 0, 4) === "wOF2";
  const map = woff2 ? await readWoff2Map(file) : await readWoffMap(file);
  const codePoints = new Set<number>();
  for (let index = 0; index < map.readUInt16BE(2); index++) {
    const subtable = map.subarray(map.readUInt32BE(8 + index * 8));
    const format = subtable.readUInt16BE(0);
    if (format === 4) readSegments(subtable, codePoints);
    else if (format === 12) readGroups(subtable, codePoints);
  }
  return codePoints;
}
