import { isUtf8 } from "node:buffer";

/** The text of a file in UTF-8, or in UTF-16 with its byte order mark; null for anything else. */
export function decodeText(bytes: Buffer): string | null {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return bytes.toString("utf16le");
  if (mark === 0xfeff) {
    return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString("utf16le") : null;
  }
  return isUtf8(bytes) ? bytes.toString("utf8") : null;
}

/** True for what begins like binary data: no text but UTF-16 has a zero in it. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4_096);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  return !isUtf16 && head.includes(0);
}
