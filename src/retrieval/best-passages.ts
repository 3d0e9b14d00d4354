/** Keeps the best of the passages it is offered: a heap with the worst on top, used again and again. */
export interface BestPassages {
  /** Forgets all, and keeps at most `most` from now on. */
  clear(most: number): void;
  /** Keeps a passage if there is room or a worse one; gives what the next one's score must be above. */
  offer(passage: number, score: number): number;
  /** What was kept, best first. */
  sorted(): number[];
}

const FIRST_ROOM = 32;

export function createBestPassages(): BestPassages {
  let passages = new Int32Array(FIRST_ROOM);
  let scores = new Float64Array(FIRST_ROOM);
  let most = 0;
  let count = 0;

  const put = (at: number, passage: number, score: number) => {
    passages[at] = passage;
    scores[at] = score;
  };
  /** Lets a pair sink from the top to its place among the first `end`. */
  const sink = (passage: number, score: number, end: number) => {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= end) break;
      if (child + 1 < end && scores[child + 1]! < scores[child]!) child++;
      if (scores[child]! >= score) break;
      put(at, passages[child]!, scores[child]!);
      at = child;
    }
    put(at, passage, score);
  };
  const rise = (passage: number, score: number) => {
    let at = count++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (scores[parent]! <= score) break;
      put(at, passages[parent]!, scores[parent]!);
      at = parent;
    }
    put(at, passage, score);
  };
  return {
    clear(next) {
      if (next > passages.length) {
        passages = new Int32Array(next);
        scores = new Float64Array(next);
      }
      most = next;
      count = 0;
    },
    offer(passage, score) {
      if (count < most) rise(passage, score);
      else if (most > 0 && score > scores[0]!) sink(passage, score, most);
      return count < most ? Number.NEGATIVE_INFINITY : scores[0]!;
    },
    sorted() {
      const found = new Array<number>(count);
      while (count > 0) {
        count--;
        found[count] = passages[0]!;
        sink(passages[count]!, scores[count]!, count);
      }
      return found;
    },
  };
}
