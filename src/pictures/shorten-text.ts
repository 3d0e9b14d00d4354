/** Stands where words were left out. */
export const ELLIPSIS = "…";

const WORDS = new Intl.Segmenter(undefined, { granularity: "word" });
const CHARACTERS = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** End of the last segment that ends at or before `most`; 0 when the first is longer. */
function lastEnd(segmenter: Intl.Segmenter, text: string, most: number): number {
  let end = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return end;
}

/**
 * At most `most` UTF-16 code units of a text (never fewer than the ellipsis): whole if it fits, else
 * cut where a word ends and "…" in the place of the rest. Only a single word that is longer than
 * `most` is cut inside, between two characters as readers see them.
 */
export function shortenText(text: string, most: number): string {
  if (text.length <= most) return text;
  // A look at the start is enough, and bounds the time for a text of any length.
  const start = text.slice(0, most + 64);
  const room = Math.max(0, most - ELLIPSIS.length - 1);
  const wordEnd = lastEnd(WORDS, start, room);
  const kept = start.slice(0, wordEnd || lastEnd(CHARACTERS, start, room)).trimEnd();
  if (kept === "") return ELLIPSIS;
  // After a word and a space the mark stands apart; a word that is cut inside bears it.
  return wordEnd > 0 && !/\p{scx=Han}$/u.test(kept) ? `${kept} ${ELLIPSIS}` : kept + ELLIPSIS;
}
