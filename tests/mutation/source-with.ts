import type { Mutant } from "./find-mutants.ts";

/** A source with a mutant in it. */
export function sourceWith(source: string, mutant: Mutant): string {
  const { start, end, replacement, isBlock } = mutant;
  return source.slice(0, start) + (isBlock ? replacement : `(${replacement})`) + source.slice(end);
}
