import type { Scene } from "./scene.ts";

/** Turns that are counted on from speech whose speaker is named: further on a third may speak. */
const MOST_TURNS = 5;

/** Gives the turns of dialogues whose paragraphs follow one another without a word of the narrator. */
export function takeTurns(scene: Scene): void {
  const { lines, members, closed, speech, speakerOf, addressed } = scene;

  const isOpen = (block: number) => {
    const own = scene.linesOf(block);
    if (own === null) return false;
    return own.every((at) => members[at] === null && lines[at]!.cue === null && !closed[at]);
  };

  function assign(block: number, member: number): boolean {
    const own = scene.linesOf(block)!;
    if (own.some((at) => addressed(at).has(member))) return false;
    for (const at of own) members[at] = member;
    return true;
  }

  /** "Osric, did you dig a channel?": whom the lines before address answers. */
  function answering(block: number): number | null {
    const told = scene.askedIn(block - 1);
    if (told !== null) return told;
    const asked = (scene.linesOf(block - 1) ?? []).flatMap((at) => [...addressed(at)]);
    const [member] = asked;
    return new Set(asked).size === 1 && member !== speakerOf(block - 1) ? member! : null;
  }

  /** In a scene of two people, the one who is not this one. */
  function otherOf(block: number, member: number | null): number | null {
    if (member === null) return null;
    const run = new Set<number>();
    for (const direction of [-1, 1]) {
      for (let at = block; scene.linesOf(at) !== null || at === block; at += direction) {
        for (const line of scene.linesOf(at) ?? []) {
          if (closed[line]) return null;
          if (members[line] !== null) run.add(members[line]!);
        }
      }
    }
    if (run.size !== 2 || !run.has(member)) return null;
    return [...run].find((other) => other !== member)!;
  }

  const turns = new Map<number, number>();
  const countOf = (block: number) => turns.get(block) ?? 0;
  let changed = true;
  while (changed) {
    changed = false;
    for (const block of speech) {
      if (!isOpen(block)) continue;
      // A report before takes a turn, one that follows tells of another moment.
      const before = (other: number) => speakerOf(other) ?? scene.reporterOf(other);
      const [one, two] = [before(block - 1), before(block - 2)];
      const [next, afterNext] = [speakerOf(block + 1), speakerOf(block + 2)];
      const forward = one !== null && two !== null && one !== two ? two : null;
      const backward = next !== null && afterNext !== null && next !== afterNext ? afterNext : null;
      const between = one !== null && one === next ? otherOf(block, one) : null;
      const beside =
        answering(block) ?? forward ?? backward ?? between ?? otherOf(block, one ?? next);
      if (beside === null || beside === one || beside === next) continue;
      const from = one === null ? block + 1 : next === null ? block - 1 : null;
      const count =
        1 + (from === null ? Math.min(countOf(block - 1), countOf(block + 1)) : countOf(from));
      if (count > MOST_TURNS || !assign(block, beside)) continue;
      turns.set(block, count);
      changed = true;
    }
  }
}
