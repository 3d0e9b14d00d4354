import { readFileSync } from "node:fs";

/** A table of `key value` lines, sorted by key, in a file of the data folder. */
export interface SortedTable {
  /** The value of a key, or null. */
  find(key: string): string | null;
}

const LINE_END = 10;

/**
 * Opens a table of Latin-1 text. The file is read on first use and searched in place: parsing it
 * would slow every start by more than all look-ups of a question take.
 */
export function openSortedTable(file: string): SortedTable {
  let bytes: Buffer | null = null;
  return {
    find(key) {
      bytes ??= readFileSync(new URL(`./data/${file}`, import.meta.url));
      let low = 0;
      let high = bytes.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const start = middle === 0 ? 0 : bytes.lastIndexOf(LINE_END, middle - 1) + 1;
        const next = bytes.indexOf(LINE_END, middle);
        const end = next === -1 ? bytes.length : next;
        const line = bytes.toString("latin1", start, end);
        const found = line.slice(0, line.indexOf(" "));
        if (found === key) return line.slice(key.length + 1);
        if (found < key) low = end + 1;
        else high = start;
      }
      return null;
    },
  };
}
