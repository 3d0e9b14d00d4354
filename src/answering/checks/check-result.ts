import type { Support } from "../answer.ts";

/** How far something carries a statement; `none` is never shown. */
export type Stamp = Support | "none";

/** What a check looks at. */
export type CheckName =
  | "citations"
  | "clean"
  | "quotations"
  | "numbers"
  | "names"
  | "negation"
  | "hedges"
  | "roles"
  | "wording"
  | "voice"
  | "relevance"
  | "coverage"
  | "judge";

export interface CheckResult {
  readonly name: CheckName;
  /** True when nothing was found. */
  readonly passed: boolean;
  /** The best stamp that the statement may still have: `full` when passed. */
  readonly allows: Stamp;
  /**
   * What was found, for the repair call and for logs; null when passed. It may hold words of the
   * draft, so it is never shown to a reader.
   */
  readonly detail: string | null;
}

/** What was found about one statement of a draft, shown or not. For logs and receipts. */
export interface ClaimReceipt {
  readonly stamp: Stamp;
  readonly checks: readonly CheckResult[];
}

const RANK: Readonly<Record<Stamp, number>> = { none: 0, partial: 1, full: 2 };

export function weaker(left: Stamp, right: Stamp): Stamp {
  return RANK[left] <= RANK[right] ? left : right;
}

/** The weakest stamp that any of the checks allows. */
export function stampOf(checks: readonly CheckResult[]): Stamp {
  return checks.map(({ allows }) => allows).reduce(weaker, "full");
}

export function pass(name: CheckName): CheckResult {
  return { name, passed: true, allows: "full", detail: null };
}

export function fail(name: CheckName, allows: "partial" | "none", detail: string): CheckResult {
  return { name, passed: false, allows, detail };
}
