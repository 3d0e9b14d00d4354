import { appendFileSync } from "node:fs";

/** One thing that went over the wire, in the order it did. */
export type WireEntry =
  | {
      readonly kind: "request";
      readonly id: number;
      readonly method: string;
      readonly path: string;
      readonly body: unknown;
    }
  | {
      readonly kind: "response";
      readonly id: number;
      readonly method: string;
      readonly path: string;
      readonly status: number;
      readonly body: unknown;
    }
  | { readonly kind: "gateway"; readonly direction: "in" | "out"; readonly frame: unknown }
  | {
      readonly kind: "gateway-state";
      readonly state: "open" | "close";
      readonly code: number | null;
    }
  | { readonly kind: "violation"; readonly where: string; readonly message: string };

/** The entry with the milliseconds since the record began, by a clock that never steps. */
export type TimedEntry = WireEntry & { readonly at: number };

export interface WireRecord {
  readonly entries: readonly TimedEntry[];
  add(entry: WireEntry): void;
  /** Milliseconds since the record began. */
  now(): number;
  /** What broke Discord's rules so far. */
  violations(): readonly string[];
}

/** Keeps what goes over the wire; also as a JSON line each in `file`, when given. */
export function createWireRecord(file: string | null = null): WireRecord {
  const start = performance.now();
  const entries: TimedEntry[] = [];
  return {
    entries,
    now: () => performance.now() - start,
    add(entry) {
      const timed = { ...entry, at: performance.now() - start };
      entries.push(timed);
      if (file !== null) appendFileSync(file, `${JSON.stringify(timed)}\n`);
    },
    violations: () =>
      entries.flatMap((entry) =>
        entry.kind === "violation" ? [`${entry.where}: ${entry.message}`] : [],
      ),
  };
}
