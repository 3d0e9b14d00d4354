/** A typed array that grows as it is filled; `trimmed` gives what was filled, without the room. */
export interface GrowingArray<T> {
  readonly length: number;
  push(value: number): void;
  trimmed(): T;
}

const FIRST_ROOM = 1_024;

/** Numbers 0 … 2³² − 1, appended one by one. */
export function createGrowingUint32(): GrowingArray<Uint32Array> {
  let values = new Uint32Array(FIRST_ROOM);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    trimmed: () => values.slice(0, length),
  };
}

/** Bytes, appended one by one. */
export function createGrowingBytes(): GrowingArray<Uint8Array> {
  let values = new Uint8Array(FIRST_ROOM);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = new Uint8Array(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    trimmed: () => values.slice(0, length),
  };
}
