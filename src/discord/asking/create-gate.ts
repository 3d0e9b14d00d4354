/** Lets so many questions be worked on at the same time. */
export interface Gate {
  /** Counts one in until the function that it gives is called; null: there are enough already. */
  enter(): (() => void) | null;
}

export function createGate(most: number): Gate {
  let inside = 0;
  return {
    enter() {
      if (inside >= most) return null;
      inside++;
      let left = false;
      return () => {
        if (!left) inside--;
        left = true;
      };
    },
  };
}
