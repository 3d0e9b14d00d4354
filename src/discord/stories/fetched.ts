/** A file that was fetched. */
export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly ok: false; readonly problem: FetchProblem };

/** Not from there; too big a file; nothing came, or not in time. */
export type FetchProblem = "forbidden" | "too_big_file" | "unreachable";

/** Bytes of a file at most. */
export const LARGEST_FILE = 25_000_000;

/** Reads a body up to a size; null when there is more. */
export async function readUpTo(
  body: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
