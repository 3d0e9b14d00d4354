import { LETTER, UPPER } from "../letters.ts";
import type { Span } from "../story.ts";
import type { Line } from "./find-lines.ts";
import type { Sex, SpeakerResolver } from "./resolve-speaker.ts";

export interface AttributionInput {
  readonly text: string;
  /** Paragraphs, or the turns that one of them holds. */
  readonly blocks: readonly Span[];
  /** In text order. */
  readonly lines: readonly Line[];
  /** Who is reported to speak, with where: a paragraph of a report takes a turn, too. */
  readonly reported: readonly {
    readonly at: number;
    readonly member: number | null;
    /** To whom: "he asked Rafe what …". */
    readonly to: number | null;
  }[];
  readonly resolver: SpeakerResolver;
}

/** Stands for a narrator who says "I" and has no name: takes turns, and is never shown. */
const NARRATOR = -1;
/** Turns that are counted on from speech whose speaker is named: further on a third may speak. */
const MOST_TURNS = 5;

/** How far back a pronoun may reach, in UTF-16 code units: some paragraphs. */
const REACH = 1_500;
/** What may stand before the name that opens a sentence: its role, in capitals, and marks. */
const OPENING = new RegExp(
  String.raw`^[^${LETTER}]*(?:(?:the|The)\s+)?(?:[${UPPER}][^\s.,;:]*\s+)*$`,
);
const UNNAMED = /^,?\s+(?:a|an|one|another|some)\s+[a-z]/;
/** Two people who do something together. */
const JOINED = /^(?:,[^.]{0,40},)?\s*(?:and|und|et|y|і|и|with)\s+(?:[^\s.,]+\s+){0,3}$/u;
/** A name between commas, or alone: "Osric, did you …?" */
const VOCATIVE = new RegExp(
  String.raw`(?:^|[,!?.]\s+)([${UPPER}][${LETTER}’'-]+)(?=[,!?.]|$)`,
  "g",
);
/** A sentence of narration begins with a pronoun of one person. */
const BEAT_PRONOUN = /^[\s”"»’]*(He|She)\b/u;

/**
 * Who speaks each line, as a member of the cast; null where the text leaves it unsure: an empty
 * label is better than a wrong one. In the order of how much each sign is worth (as the sieves of
 * Muzny et al., 2017): a name in the cue; speech that goes on in its paragraph, or into the next;
 * somebody who acts in the paragraph; a pronoun that only one person fits; turns of a dialogue.
 */
export function attributeLines(input: AttributionInput): (number | null)[] {
  const { text, blocks, lines, resolver } = input;
  const members: (number | null)[] = lines.map(() => null);
  /** Lines whose cue names somebody who is not in the cast: "said a woman". */
  const closed = lines.map(() => false);
  const ofBlock = Map.groupBy(
    lines
      .map((_, at) => at)
      .filter((at) => lines[at]!.kind === "direct" && lines[at]!.quotation.within === undefined),
    (at) => lines[at]!.quotation.block,
  );
  const speech = [...ofBlock.keys()].sort((a, b) => a - b);

  /** Of a paragraph without lines: the only one whose speech it reports. */
  const reporterOf = new Map<number, number>();
  /** Of such a paragraph: to whom its last report is said. */
  const askedIn = new Map<number, number>();
  for (const [block, { start, end }] of blocks.entries()) {
    if (ofBlock.has(block)) continue;
    const reports = input.reported.filter(({ at }) => at >= start && at < end);
    const told = new Set(reports.map(({ member }) => member));
    const [only] = told;
    if (told.size === 1 && only != null) reporterOf.set(block, only);
    const asked = reports.at(-1)?.to;
    if (asked != null) askedIn.set(block, asked);
  }

  const wordsAt = ({ start, end }: { readonly start: number; readonly end: number }) =>
    text.slice(start, end);

  /** The only speaker of a block; null when none is known, or several are. */
  const speakerOf = (block: number): number | null => {
    const known = new Set((ofBlock.get(block) ?? []).flatMap((at) => members[at] ?? []));
    return known.size === 1 ? [...known][0]! : null;
  };

  /** The stretches of a block that are the narrator's. */
  const narrationOf = (block: number) => {
    const { start, end } = blocks[block]!;
    const parts: { start: number; end: number }[] = [];
    let from = start;
    for (const { quotation } of lines) {
      if (quotation.block !== block || quotation.within !== undefined) continue;
      if (quotation.outer.start > from) parts.push({ start: from, end: quotation.outer.start });
      from = Math.max(from, quotation.outer.end);
    }
    if (from < end) parts.push({ start: from, end });
    return parts;
  };

  /** People who open a sentence of the narrator's between two places: its subjects. */
  const subjectsIn = (from: number, to: number): number[] =>
    resolver.peopleIn(from, to).flatMap(({ start, member }) => {
      const lead = text.slice(from, start);
      const opening = lead.slice(Math.max(lead.lastIndexOf(". "), lead.lastIndexOf("! ")) + 1);
      return OPENING.test(opening.replace(/^[”"»’\s,.!?]+/u, "")) ? [member] : [];
    });

  function byName(): void {
    for (const [at, { cue }] of lines.entries()) {
      if (cue === null) {
        // “…” a man in a yellow coat shouted: somebody without a name.
        const { end } = lines[at]!.quotation.outer;
        closed[at] = UNNAMED.test(text.slice(end, end + 40));
        continue;
      }
      if (wordsAt(cue.source) === "I" && lines[at]!.quotation.within === undefined) {
        members[at] = NARRATOR;
        continue;
      }
      if (resolver.isPronoun(cue.source)) continue;
      members[at] = resolver.named(cue.source);
      closed[at] = members[at] === null;
    }
  }

  /** Speech that goes on in its paragraph. */
  function withinBlocks(): void {
    for (const [block, own] of ofBlock) {
      const cued = own.filter((at) => lines[at]!.cue !== null);
      const speakers = new Set(cued.map((at) => members[at]));
      for (const at of own) {
        if (members[at] !== null || lines[at]!.cue !== null) continue;
        const before = own.findLast((other) => other < at && lines[other]!.cue !== null);
        const after = own.find((other) => other > at && lines[other]!.cue !== null);
        const from = before ?? after;
        if (from === undefined || (before === undefined && speakers.size > 1)) continue;
        const [left, right] = [Math.min(at, from), Math.max(at, from)];
        const gapStart = lines[left]!.quotation.outer.end;
        const gapEnd = lines[right]!.quotation.outer.start;
        const source = lines[from]!.cue!.source;
        const acting = subjectsIn(gapStart, gapEnd).some(
          (member) => member !== members[from] && members[from] !== null,
        );
        // Somebody else acts right behind the words, in the same paragraph.
        const behind = subjectsIn(
          lines[at]!.quotation.outer.end,
          Math.min(blocks[block]!.end, lines[at + 1]?.quotation.outer.start ?? Infinity),
        ).some((member) => members[from] !== null && member !== members[from]);
        if (acting || behind) continue;
        if (members[from] !== null) members[at] = members[from]!;
        else if (closed[from]) closed[at] = true;
        else if (resolver.isPronoun(source)) pending.push([at, from]);
      }
    }
  }
  /** Lines that go with another one whose pronoun is not resolved yet. */
  const pending: [number, number][] = [];

  /** A paragraph whose speech stays open goes on in the next one. */
  function acrossBlocks(): void {
    const step = (at: number, other: number) => {
      if (members[other] === null && members[at] !== null && lines[other]!.cue === null) {
        members[other] = members[at]!;
        return true;
      }
      return false;
    };
    for (const [at, { quotation }] of lines.entries()) {
      if (lines[at + 1]?.quotation.within !== undefined) continue;
      if (!quotation.open || lines[at + 1] === undefined) continue;
      if (!step(at, at + 1) && members[at] === null && members[at + 1] !== null) {
        members[at] = members[at + 1]!;
      }
    }
  }

  /** Whoever alone acts in a paragraph speaks in it. */
  function byActions(): void {
    for (const [block, own] of ofBlock) {
      if (own.some((at) => lines[at]!.cue !== null || members[at] !== null || closed[at])) continue;
      const parts = narrationOf(block);
      const acting = new Set(parts.flatMap(({ start, end }) => subjectsIn(start, end)));
      const named = new Set(
        parts.flatMap(({ start, end }) => resolver.peopleIn(start, end)).map((one) => one.member),
      );
      const [actor] = acting;
      const spokenTo = own.some((at) => actor !== undefined && addressed(at).has(actor));
      if (acting.size === 1 && named.size <= 2 && !spokenTo) {
        for (const at of own) members[at] = actor!;
        continue;
      }
      if (named.size > 0) {
        // Several people in one paragraph: who of them speaks is left open.
        for (const at of own) closed[at] = true;
        continue;
      }
      const beat = parts
        .map(({ start, end }) => ({ start, sex: BEAT_PRONOUN.exec(text.slice(start, end))?.[1] }))
        .find(({ sex }) => sex !== undefined);
      if (beat === undefined) continue;
      const member = whoIs(beat.sex!.toLowerCase() as Sex, beat.start, block);
      if (member !== null) for (const at of own) members[at] = member;
      else for (const at of own) closed[at] = true;
    }
  }

  /** In a dialogue of two, each in a paragraph of their own, the one who did not speak last. */
  function turnAt(block: number): number | null {
    const [before, earlier] = [speakerOf(block - 1), speakerOf(block - 2)];
    return before === null || earlier === null || before === earlier ? null : earlier;
  }

  const mayBe = (member: number, sex: Sex) =>
    member !== NARRATOR && resolver.fits(member, sex) !== "no";

  /** Whom a pronoun means; null unless one person alone fits. */
  function whoIs(sex: Sex, before: number, block: number): number | null {
    const fitting = (list: readonly number[]) => {
      const distinct = [...new Set(list)].filter((member) => member !== NARRATOR);
      const sure = distinct.filter((member) => resolver.fits(member, sex) === "sure");
      return sure.length > 0
        ? sure
        : distinct.filter((member) => resolver.fits(member, sex) === "maybe");
    };
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
    const spoken = (ofBlock.get(block) ?? []).findLast(
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
    if (previous !== null && ofBlock.has(block) && around.includes(previous)) {
      const run = new Set([1, 2, 3, 4].flatMap((back) => speakerOf(block - back) ?? []));
      // In a dialogue the pronoun is the other one's; where one alone speaks, theirs.
      if (run.size === 1) return speech.length > 0 && isAlone(previous, block) ? previous : null;
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

  function byPronouns(): void {
    for (const [at, { cue, quotation }] of lines.entries()) {
      if (members[at] !== null || cue === null) continue;
      const sex = resolver.pronounAt(cue.source);
      // Within somebody's words, "he" is whom they speak of: nobody knows who that is.
      if (sex === null || quotation.within !== undefined) continue;
      members[at] = whoIs(sex, cue.source.start, quotation.block);
    }
    for (const [at, from] of pending) members[at] ??= members[from]!;
  }

  /** A member whom the words of a line address: "Osric, did you …?" */
  function addressed(at: number): ReadonlySet<number> {
    const { start, end } = lines[at]!.quotation;
    const words = text.slice(start, end);
    return new Set(
      [...words.matchAll(VOCATIVE)].flatMap(({ 1: name, index, 0: whole }) => {
        const from = start + index + whole.length - name!.length;
        return resolver.named({ start: from, end: from + name!.length }) ?? [];
      }),
    );
  }

  const isOpen = (block: number) => {
    const own = ofBlock.get(block);
    if (own === undefined) return false;
    return own.every((at) => members[at] === null && lines[at]!.cue === null && !closed[at]);
  };

  function assign(block: number, member: number): boolean {
    const own = ofBlock.get(block)!;
    if (own.some((at) => addressed(at).has(member))) return false;
    for (const at of own) members[at] = member;
    return true;
  }

  /** Turns of a dialogue whose paragraphs follow one another without a word of the narrator. */
  function byTurns(): void {
    const turns = new Map<number, number>();
    const countOf = (block: number) => turns.get(block) ?? 0;
    let changed = true;
    while (changed) {
      changed = false;
      for (const block of speech) {
        if (!isOpen(block)) continue;
        // A report before takes a turn, one that follows tells of another moment.
        const before = (other: number) => speakerOf(other) ?? reporterOf.get(other) ?? null;
        const [one, two] = [before(block - 1), before(block - 2)];
        const [next, afterNext] = [speakerOf(block + 1), speakerOf(block + 2)];
        const forward = one !== null && two !== null && one !== two ? two : null;
        const backward =
          next !== null && afterNext !== null && next !== afterNext ? afterNext : null;
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

  /** "Osric, did you dig a channel?": whom the lines before address answers. */
  function answering(block: number): number | null {
    const told = askedIn.get(block - 1);
    if (told !== undefined) return told;
    const asked = (ofBlock.get(block - 1) ?? []).flatMap((at) => [...addressed(at)]);
    const [member] = asked;
    return new Set(asked).size === 1 && member !== speakerOf(block - 1) ? member! : null;
  }

  /** In a scene of two people, the one who is not this one. */
  function otherOf(block: number, member: number | null): number | null {
    if (member === null) return null;
    const run = new Set<number>();
    for (const direction of [-1, 1]) {
      for (let at = block; ofBlock.has(at) || at === block; at += direction) {
        for (const line of ofBlock.get(at) ?? []) {
          if (closed[line]) return null;
          if (members[line] !== null) run.add(members[line]!);
        }
      }
    }
    if (run.size !== 2 || !run.has(member)) return null;
    return [...run].find((other) => other !== member)!;
  }

  /** "I said, ‘…’" within somebody's words: the same person's. */
  function withinSpeech(): void {
    for (const [at, { quotation, cue }] of lines.entries()) {
      if (quotation.within === undefined || cue === null) continue;
      if (wordsAt(cue.source) !== "I") continue;
      const around = lines.findIndex(
        (line) =>
          line.quotation.start === quotation.within!.start && line.quotation.within === undefined,
      );
      members[at] = members[around] ?? null;
    }
  }

  byName();
  withinBlocks();
  acrossBlocks();
  byActions();
  byPronouns();
  acrossBlocks();
  byTurns();
  acrossBlocks();
  withinSpeech();
  return members.map((member) => (member === NARRATOR ? null : member));
}
