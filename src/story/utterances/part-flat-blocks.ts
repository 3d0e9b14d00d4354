import type { Block, Span } from "../story.ts";
import type { Line } from "./find-lines.ts";

/** Blocks in which each speaker's turn is one of its own, and lines that point to them. */
export interface TurnBlocks {
  readonly blocks: readonly Span[];
  readonly lines: readonly Line[];
}

/** The first sentence's end within a stretch of narration; its whole length when it is but one. */
function firstSentence(narration: string): number {
  const end = /[.!?…]["”’]?\s+(?=\S)/u.exec(narration);
  return end === null ? narration.length : end.index + end[0].length;
}

/** Where the turn of the second of two quotations begins; null where both are one turn. */
function turnBetween(text: string, before: Line, after: Line): number | null {
  const from = before.quotation.outer.end;
  const to = after.quotation.outer.start;
  const gap = text.slice(from, to);
  if (gap.trim() === "") return to;
  // A cue in the midst of one sentence: “…,” she said, “…”.
  if (!/[.!?…]/u.test(gap)) return null;
  const cued = before.cue !== null && before.cue.start >= from && before.cue.end <= to;
  return cued ? from + firstSentence(gap) : from;
}

/**
 * Some texts have lost the breaks between the turns of a dialogue: `“Spent.” “Oh, Tommy!”`. Nobody
 * writes two quotations side by side that are one person's, so a block with such a pair is parted
 * into turns. Other blocks stay as they are.
 */
export function partFlatBlocks(
  text: string,
  blocks: readonly Block[],
  lines: readonly Line[],
): TurnBlocks {
  const outer = Map.groupBy(
    lines.filter(({ quotation }) => quotation.within === undefined),
    ({ quotation }) => quotation.block,
  );
  const parted: Span[] = [];
  const firstOf: number[] = [];
  for (const block of blocks) {
    firstOf.push(parted.length);
    const own = outer.get(block.index) ?? [];
    const flat = own.some(
      ({ quotation }, at) =>
        at > 0 && text.slice(own[at - 1]!.quotation.outer.end, quotation.outer.start).trim() === "",
    );
    const starts = flat
      ? own.slice(1).flatMap((line, at) => turnBetween(text, own[at]!, line) ?? [])
      : [];
    const bounds = [block.start, ...starts, block.end];
    for (let at = 1; at < bounds.length; at++) {
      parted.push({ start: bounds[at - 1]!, end: bounds[at]! });
    }
  }
  const placed = lines.map((line): Line => {
    const { quotation } = line;
    let at = firstOf[quotation.block]!;
    const last = (firstOf[quotation.block + 1] ?? parted.length) - 1;
    while (at < last && parted[at]!.end <= quotation.outer.start) at++;
    return { ...line, quotation: { ...quotation, block: at } };
  });
  return { blocks: parted, lines: placed };
}
