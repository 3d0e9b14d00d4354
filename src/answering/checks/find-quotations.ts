/** A stretch between quotation marks inside a statement; offsets without the marks. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const PAIRS: readonly RegExp[] = [
  /“([^“”"]*)[”"]/gu,
  /„([^“”„"]*)[“”"]/gu,
  /«([^«»]*)»/gu,
  /"([^"“”]*)["”]/gu,
  /(?<![\p{L}\p{N}])['‘]((?:[^'’‘]|['’](?=\p{L}))+)['’](?![\p{L}\p{N}])/gu,
];

/** What a statement puts in quotation marks, in text order; null when a mark has no partner. */
export function findQuotations(text: string): Quotation[] | null {
  const found: Quotation[] = [];
  let rest = text;
  for (const pair of PAIRS) {
    for (const match of rest.matchAll(pair)) {
      const start = match.index + 1;
      const words = text.slice(start, start + match[1]!.length);
      found.push({ start, end: start + words.length, words });
    }
    // What is found is blanked out, so that offsets stay and nothing is found twice.
    rest = rest.replace(pair, (match) => " ".repeat(match.length));
  }
  if (/["“”„«»]/u.test(rest)) return null;
  return found.sort((a, b) => a.start - b.start);
}
