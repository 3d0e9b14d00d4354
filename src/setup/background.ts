/** Something under way while the user goes on. */
export interface Background<Result> {
  readonly result: Promise<Result>;
  /** True when waiting for it takes no time. */
  readonly done: () => boolean;
}

/** Starts what must not reject: its outcomes are values. */
export function inBackground<Result>(result: Promise<Result>): Background<Result> {
  let done = false;
  void result.then(() => {
    done = true;
  });
  return { result, done: () => done };
}
