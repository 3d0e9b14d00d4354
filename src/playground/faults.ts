/** What the stand-in does to a request instead of, or before, answering it. */
export type FaultEffect =
  /** Waits before the request is handled. */
  | { readonly kind: "delay"; readonly milliseconds: number }
  /** Answers this without handling the request. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Answers an HTML page, as the edge before Discord does. */
  | { readonly kind: "html"; readonly status: number }
  /** Sends headers, then nothing. */
  | { readonly kind: "stall" }
  /** Never answers. */
  | { readonly kind: "hang" }
  /** Cuts the connection before the request is handled, or after it took effect. */
  | { readonly kind: "reset"; readonly when: "before" | "after" };

export interface Fault {
  readonly method?: string;
  /** Tested against the path without the query. */
  readonly path: RegExp;
  /** Matching requests that are let through first. Default 0. */
  readonly skip?: number;
  /** Matching requests that are hit. Default 1. */
  readonly times?: number;
  readonly effect: FaultEffect;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** The fault that hits this request, which then counts as hit. */
  take(method: string, path: string): FaultEffect | null;
}

export function createFaults(): Faults {
  let active: { fault: Fault; skip: number; left: number }[] = [];
  return {
    add(fault) {
      active.push({ fault, skip: fault.skip ?? 0, left: fault.times ?? 1 });
    },
    clear() {
      active = [];
    },
    take(method, path) {
      for (const entry of active) {
        const { fault } = entry;
        if (fault.method !== undefined && fault.method !== method) continue;
        if (entry.left <= 0 || !fault.path.test(path)) continue;
        if (entry.skip > 0) {
          entry.skip--;
          continue;
        }
        entry.left--;
        return fault.effect;
      }
      return null;
    },
  };
}
