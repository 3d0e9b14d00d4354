import { readFileSync } from "node:fs";

/** A table of `key value` lines, sorted by key, in a file of the data folder. */
export interface SortedTable {
  /** The value of a key, or null. */
  find(key: string): string | null;
}

const LINE_END = 10;

const SPACE = 32;

/** Below 0 when the line's key comes before `key`, above when after; without making a string. */
function compareKey(bytes: Buffer, start: number, key: string): number {
  for (let at = 0; ; at++) {
    const found = bytes[start + at]!;
    if (at === key.length) return found === SPACE ? 0 : 1;
    if (found === SPACE) return -1;
    const wanted = key.charCodeAt(at);
    if (found !== wanted) return found - wanted;
  }
}

/** The upper nodes of the search, whose lines are remembered once found: all searches pass them. */
const KNOWN_NODES = 1 << 13;

/**
 * Opens a table of Latin-1 text. The file is read on first use and searched in place: parsing it
 * would slow every start by more than all look-ups of a question take.
 */
export function openSortedTable(file: string): SortedTable {
  let bytes: Buffer | null = null;
  /** Where the line of a node begins, and one past its end; the end is 0 for one not yet found. */
  let starts = new Uint32Array(0);
  let ends = starts;
  const open = () => {
    starts = new Uint32Array(KNOWN_NODES);
    ends = new Uint32Array(KNOWN_NODES);
    return readFileSync(new URL(`./data/${file}`, import.meta.url));
  };
  return {
    find(key) {
      bytes ??= open();
      let low = 0;
      let high = bytes.length;
      let node = 1;
      while (low < high) {
        let start = node < KNOWN_NODES ? starts[node]! : 0;
        let end = node < KNOWN_NODES ? ends[node]! : 0;
        if (end === 0) {
          const middle = (low + high) >> 1;
          start = middle === 0 ? 0 : bytes.lastIndexOf(LINE_END, middle - 1) + 1;
          const next = bytes.indexOf(LINE_END, middle);
          end = next === -1 ? bytes.length : next;
          if (node < KNOWN_NODES) {
            starts[node] = start;
            ends[node] = end;
          }
        }
        const order = compareKey(bytes, start, key);
        if (order === 0) return bytes.toString("latin1", start + key.length + 1, end);
        node = 2 * node + (order < 0 ? 1 : 0);
        if (order < 0) low = end + 1;
        else high = start;
      }
      return null;
    },
  };
}
