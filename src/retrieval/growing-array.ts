/** A typed array that grows as it is filled; `trimmed` gives what was filled, without the room. */
export interface GrowingArray<T> {
  readonly length: number;
  push(value: number): void;
  trimmed(): T;
}

const FIRST_ROOM = 1_024;

function createGrowing<T extends Uint32Array | Uint8Array>(
  make: (length: number) => T,
): GrowingArray<T> {
  let values = make(FIRST_ROOM);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const larger = make(2 * length);
        larger.set(values);
        values = larger;
      }
      values[length++] = value;
    },
    trimmed: () => values.slice(0, length) as T,
  };
}

/** Numbers 0 … 2³² − 1, appended one by one. */
export const createGrowingUint32 = () => createGrowing((length) => new Uint32Array(length));

/** Bytes, appended one by one. */
export const createGrowingBytes = () => createGrowing((length) => new Uint8Array(length));
