import { LETTER, UPPER } from "../letters.ts";
import type { Span } from "../story.ts";
import type { Line } from "./find-lines.ts";
import type { SpeakerResolver } from "./resolve-speaker.ts";

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
export const NARRATOR = -1;

/** What may stand before the name that opens a sentence: its role, in capitals, and marks. */
const OPENING = new RegExp(
  String.raw`^[^${LETTER}]*(?:(?:the|The)\s+)?(?:[${UPPER}][^\s.,;:]*\s+)*$`,
);
/** A name between commas, or alone: "Osric, did you …?" */
const VOCATIVE = new RegExp(
  String.raw`(?:^|[,!?.]\s+)([${UPPER}][${LETTER}’'-]+)(?=[,!?.]|$)`,
  "g",
);

/** The lines of a text with what is known of them so far: the sieves fill it in, one after another. */
export interface Scene extends Omit<AttributionInput, "reported"> {
  /** Who speaks each line; null: not known yet. */
  readonly members: (number | null)[];
  /** Lines whose cue names somebody who is not in the cast ("said a woman"): nobody's turn. */
  readonly closed: boolean[];
  /** Blocks with lines, ascending. */
  readonly speech: readonly number[];
  /** Numbers of a block's own lines, those within others apart; null for a block without any. */
  linesOf(block: number): readonly number[] | null;
  /** The only speaker of a block; null when none is known, or several are. */
  speakerOf(block: number): number | null;
  /** Of a block without lines: the only one whose speech it reports. */
  reporterOf(block: number): number | null;
  /** Of such a block: to whom its last report is said. */
  askedIn(block: number): number | null;
  /** The stretches of a block that are the narrator's. */
  narrationOf(block: number): readonly Span[];
  /** People who open a sentence of the narrator's between two places: its subjects. */
  subjectsIn(from: number, to: number): readonly number[];
  /** Members whom the words of a line address: "Osric, did you …?" */
  addressed(at: number): ReadonlySet<number>;
}

/** A scene of which nothing is known but where its lines are. */
export function createScene({ text, blocks, lines, reported, resolver }: AttributionInput): Scene {
  const members: (number | null)[] = lines.map(() => null);
  const ofBlock = Map.groupBy(
    lines
      .map((_, at) => at)
      .filter((at) => lines[at]!.kind === "direct" && lines[at]!.quotation.within === undefined),
    (at) => lines[at]!.quotation.block,
  );
  const reporters = new Map<number, number>();
  const asked = new Map<number, number>();
  for (const [block, { start, end }] of blocks.entries()) {
    if (ofBlock.has(block)) continue;
    const reports = reported.filter(({ at }) => at >= start && at < end);
    const told = new Set(reports.map(({ member }) => member));
    const [only] = told;
    if (told.size === 1 && only != null) reporters.set(block, only);
    const to = reports.at(-1)?.to;
    if (to != null) asked.set(block, to);
  }

  return {
    text,
    blocks,
    lines,
    resolver,
    members,
    closed: lines.map(() => false),
    speech: [...ofBlock.keys()].sort((a, b) => a - b),
    linesOf: (block) => ofBlock.get(block) ?? null,
    reporterOf: (block) => reporters.get(block) ?? null,
    askedIn: (block) => asked.get(block) ?? null,
    speakerOf(block) {
      const known = new Set((ofBlock.get(block) ?? []).flatMap((at) => members[at] ?? []));
      return known.size === 1 ? [...known][0]! : null;
    },
    narrationOf(block) {
      const { start, end } = blocks[block]!;
      const parts: Span[] = [];
      let from = start;
      for (const { quotation } of lines) {
        if (quotation.block !== block || quotation.within !== undefined) continue;
        if (quotation.outer.start > from) parts.push({ start: from, end: quotation.outer.start });
        from = Math.max(from, quotation.outer.end);
      }
      if (from < end) parts.push({ start: from, end });
      return parts;
    },
    subjectsIn: (from, to) =>
      resolver.peopleIn(from, to).flatMap(({ start, member }) => {
        const lead = text.slice(from, start);
        const opening = lead.slice(Math.max(lead.lastIndexOf(". "), lead.lastIndexOf("! ")) + 1);
        return OPENING.test(opening.replace(/^[”"»’\s,.!?]+/u, "")) ? [member] : [];
      }),
    addressed(at) {
      const { start, end } = lines[at]!.quotation;
      return new Set(
        [...text.slice(start, end).matchAll(VOCATIVE)].flatMap(({ 1: name, index, 0: whole }) => {
          const from = start + index + whole.length - name!.length;
          return resolver.named({ start: from, end: from + name!.length }) ?? [];
        }),
      );
    },
  };
}
