import type { Stamp } from "./checks/check-result.ts";

/** A statement that passed the mechanical checks, with what is quoted for it. */
export interface VerifiableStatement {
  readonly text: string;
  readonly quotes: readonly string[];
}

/** A second opinion on how far quotes carry statements. The port of a judging model call. */
export interface Verifier {
  /**
   * One stamp for each statement, in order. The weaker of it and the mechanical stamp rules. Throws
   * a `DraftError` when no opinion can be had: the mechanical stamps then stand.
   */
  verify(
    statements: readonly VerifiableStatement[],
    signal: AbortSignal | null,
  ): Promise<readonly Stamp[]>;
}
