import type { Sex } from "./resolve-speaker.ts";
import { NARRATOR, type Scene } from "./scene.ts";

/** How far back a pronoun may reach, in UTF-16 code units: some paragraphs. */
const REACH = 1_500;
/** Two people who do something together. */
const JOINED = /^(?:,[^.]{0,40},)?\s*(?:and|und|et|y|і|и|with)\s+(?:[^\s.,]+\s+){0,3}$/u;

/** Reads the pronouns of a scene, as far as it is known when they are read. */
export interface PronounReader {
  /** Whom a pronoun at `before` in a block means; null unless one person alone fits. */
  whoIs(sex: Sex, before: number, block: number): number | null;
}

export function createPronounReader(scene: Scene): PronounReader {
  const { text, blocks, lines, members, resolver, speech, speakerOf, subjectsIn } = scene;

  /** In a dialogue of two, each in a paragraph of their own, the one who did not speak last. */
  function turnAt(block: number): number | null {
    const [before, earlier] = [speakerOf(block - 1), speakerOf(block - 2)];
    return before === null || earlier === null || before === earlier ? null : earlier;
  }

  const mayBe = (member: number, sex: Sex) =>
    member !== NARRATOR && resolver.fits(member, sex) !== "no";

  function whoIs(sex: Sex, before: number, block: number): number | null {
    const fitting = (list: readonly number[]) =>
      resolver.fitting(
        list.filter((member) => member !== NARRATOR),
        sex,
      );
    const { start } = blocks[block]!;
    // Who is named in the paragraph itself may be meant, also where the sex is not told.
    const here = [...new Set(resolver.peopleIn(start, before).map(({ member }) => member))].filter(
      (member) => resolver.fits(member, sex) !== "no",
    );
    // Somebody without a name came in since: the pronoun may well be theirs.
    const known = resolver.peopleIn(start, before).at(-1);
    if (resolver.hasStranger(known?.end ?? start, before)) return null;
    if (here.length === 1) return here[0]!;
    if (here.length > 1) {
      // "Martin and Paul spoke to reporters": the pronoun is one of them, and nobody knows which.
      const [last, other] = resolver.peopleIn(start, before).toReversed();
      const joined =
        other !== undefined &&
        other.member !== last!.member &&
        JOINED.test(text.slice(other.end, last!.start));
      if (joined) return null;
      return subjectsIn(start, before).findLast((member) => here.includes(member)) ?? null;
    }
    const spoken = (scene.linesOf(block) ?? []).findLast(
      (at) => lines[at]!.quotation.outer.end <= before && members[at] !== null,
    );
    if (spoken !== undefined && mayBe(members[spoken]!, sex)) {
      return members[spoken]!;
    }
    const turn = turnAt(block);
    if (turn !== null && mayBe(turn, sex)) return turn;
    const floor = before - REACH;
    const recent = resolver.peopleIn(floor, start).map(({ member }) => member);
    const speakers = speech
      .filter((other) => other < block && blocks[other]!.end > floor)
      .flatMap((other) => speakerOf(other) ?? []);
    const around = fitting([...recent, ...speakers]);
    if (around.length <= 1) return around[0] ?? null;
    const previous = speakerOf(block - 1);
    if (previous !== null && scene.linesOf(block) !== null && around.includes(previous)) {
      const run = new Set([1, 2, 3, 4].flatMap((back) => speakerOf(block - back) ?? []));
      // In a dialogue the pronoun is the other one's; where one alone speaks, theirs.
      if (run.size === 1) return isAlone(previous, block) ? previous : null;
      const others = [...run].filter((member) => member !== previous && around.includes(member));
      return run.size === 2 && others.length === 1 ? others[0]! : null;
    }
    // Without speech right before, the pronoun is that of whom the last paragraph is about.
    for (let back = block - 1; back >= Math.max(0, block - 2); back--) {
      const own = blocks[back]!;
      const subjects = fitting(subjectsIn(own.start, own.end));
      const named = fitting(resolver.peopleIn(own.start, own.end).map(({ member }) => member));
      const speaker = speakerOf(back);
      if (speaker !== null && mayBe(speaker, sex) && named.length <= 1) return speaker;
      if (named.length === 1) return named[0]!;
      if (subjects.length === 1) return subjects[0]!;
      if (named.length > 1) return null;
    }
    return null;
  }

  /** True when nobody but this speaker was named since they began to speak in the block before. */
  function isAlone(member: number, block: number): boolean {
    const { start } = blocks[block - 1]!;
    return resolver
      .peopleIn(start, blocks[block]!.start)
      .every((mention) => mention.member === member);
  }

  return { whoIs };
}
