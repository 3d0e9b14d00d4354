import type { Line } from "./find-lines.ts";
import { createPronounReader } from "./read-pronouns.ts";
import type { Sex } from "./resolve-speaker.ts";
import { type AttributionInput, createScene, NARRATOR } from "./scene.ts";
import { takeTurns } from "./take-turns.ts";

const UNNAMED = /^,?\s+(?:a|an|one|another|some)\s+[a-z]/;
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
  const scene = createScene(input);
  const { members, closed } = scene;
  const pronouns = createPronounReader(scene);
  /** Lines that go with another one whose pronoun is not resolved yet. */
  const pending: [number, number][] = [];

  const saysI = ({ cue }: Line) =>
    cue !== null && text.slice(cue.source.start, cue.source.end) === "I";

  function byName(): void {
    for (const [at, { cue }] of lines.entries()) {
      if (cue === null) {
        // “…” a man in a yellow coat shouted: somebody without a name.
        const { end } = lines[at]!.quotation.outer;
        closed[at] = UNNAMED.test(text.slice(end, end + 40));
        continue;
      }
      if (saysI(lines[at]!) && lines[at]!.quotation.within === undefined) {
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
    for (const block of scene.speech) {
      const own = scene.linesOf(block)!;
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
        const acting = scene
          .subjectsIn(gapStart, gapEnd)
          .some((member) => member !== members[from] && members[from] !== null);
        // Somebody else acts right behind the words, in the same paragraph.
        const behind = scene
          .subjectsIn(
            lines[at]!.quotation.outer.end,
            Math.min(blocks[block]!.end, lines[at + 1]?.quotation.outer.start ?? Infinity),
          )
          .some((member) => members[from] !== null && member !== members[from]);
        if (acting || behind) continue;
        if (members[from] !== null) members[at] = members[from]!;
        else if (closed[from]) closed[at] = true;
        else if (resolver.isPronoun(source)) pending.push([at, from]);
      }
    }
  }
  /** A paragraph whose speech stays open goes on in the next one. */
  function acrossBlocks(): void {
    for (const [at, { quotation }] of lines.entries()) {
      const next = lines[at + 1];
      if (!quotation.open || next === undefined || next.quotation.within !== undefined) continue;
      const [own, following] = [members[at]!, members[at + 1]!];
      if (own === null) members[at] = following;
      else if (following === null && next.cue === null) members[at + 1] = own;
    }
  }

  /** Whoever alone acts in a paragraph speaks in it. */
  function byActions(): void {
    for (const block of scene.speech) {
      const own = scene.linesOf(block)!;
      if (own.some((at) => lines[at]!.cue !== null || members[at] !== null || closed[at])) continue;
      const parts = scene.narrationOf(block);
      const acting = new Set(parts.flatMap(({ start, end }) => scene.subjectsIn(start, end)));
      const named = new Set(
        parts.flatMap(({ start, end }) => resolver.peopleIn(start, end)).map((one) => one.member),
      );
      const [actor] = acting;
      const spokenTo = own.some((at) => actor !== undefined && scene.addressed(at).has(actor));
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
      const member = pronouns.whoIs(beat.sex!.toLowerCase() as Sex, beat.start, block);
      if (member !== null) for (const at of own) members[at] = member;
      else for (const at of own) closed[at] = true;
    }
  }

  function byPronouns(): void {
    for (const [at, { cue, quotation }] of lines.entries()) {
      if (members[at] !== null || cue === null) continue;
      const sex = resolver.pronounAt(cue.source);
      // Within somebody's words, "he" is whom they speak of: nobody knows who that is.
      if (sex === null || quotation.within !== undefined) continue;
      members[at] = pronouns.whoIs(sex, cue.source.start, quotation.block);
    }
    for (const [at, from] of pending) members[at] ??= members[from]!;
  }

  /** "I said, ‘…’" within somebody's words: the same person's. */
  function withinSpeech(): void {
    for (const [at, line] of lines.entries()) {
      const { quotation } = line;
      if (quotation.within === undefined || !saysI(line)) continue;
      const around = lines.findIndex(
        (other) =>
          other.quotation.start === quotation.within!.start && other.quotation.within === undefined,
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
  takeTurns(scene);
  acrossBlocks();
  withinSpeech();
  return members.map((member) => (member === NARRATOR ? null : member));
}
