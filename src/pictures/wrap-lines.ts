import { charactersOf, type Piece } from "./split-into-pieces.ts";

/** The width of a text when it is drawn, in any unit. */
export type Measure = (text: string) => number;

interface Line {
  text: string;
  width: number;
}

/** Breaks a piece that is wider than a line between characters; the last part may be a short one. */
function breakPiece(piece: string, measure: Measure, most: number): Line[] {
  const lines: Line[] = [];
  let text = "";
  let width = 0;
  for (const character of charactersOf(piece)) {
    const wide = measure(character);
    if (text !== "" && width + wide > most) {
      lines.push({ text, width });
      text = "";
      width = 0;
    }
    text += character;
    width += wide;
  }
  lines.push({ text, width });
  return lines;
}

/**
 * Puts pieces on as few lines as they need, each at most `most` wide, and at least `tail` free at
 * the end of the last one. Only a single character wider than a line is wider.
 */
export function wrapLines(
  pieces: readonly Piece[],
  measure: Measure,
  most: number,
  tail = 0,
): string[] {
  const space = measure(" ");
  const lines: Line[] = [];
  for (const [index, piece] of pieces.entries()) {
    const room = index === pieces.length - 1 ? most - tail : most;
    const width = measure(piece.text);
    const line = lines.at(-1);
    const gap = piece.spaced && line !== undefined ? space : 0;
    if (line !== undefined && line.width + gap + width <= room) {
      line.text += (gap > 0 ? " " : "") + piece.text;
      line.width += gap + width;
    } else if (width <= room) {
      lines.push({ text: piece.text, width });
    } else {
      lines.push(...breakPiece(piece.text, measure, room));
    }
  }
  return lines.map(({ text }) => text);
}
