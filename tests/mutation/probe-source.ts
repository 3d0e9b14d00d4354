import type { Mutant } from "./find-mutants.ts";

/** A mutant and its place in the list of all. */
export type NumberedMutant = Mutant & { readonly id: number };

/** A source that notes in `globalThis.mutantsReached` which mutants a test reaches, and is else the same. */
export function probeSource(source: string, mutants: readonly NumberedMutant[]): string {
  const insertions = mutants.flatMap(({ id, start, end, isBlock }) => {
    const note = `globalThis.mutantsReached?.add(${id})`;
    return isBlock
      ? [{ at: start + 1, text: `${note};` }]
      : [
          { at: start, text: `(${note},` },
          { at: end, text: ")" },
        ];
  });
  let probed = source;
  for (const { at, text } of insertions.sort((a, b) => b.at - a.at)) {
    probed = probed.slice(0, at) + text + probed.slice(at);
  }
  return probed;
}
