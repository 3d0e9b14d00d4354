/**
 * Spelling that means the same word: names written in another romanisation ("Zelensky",
 * "Selenskyj", "Lytwyn") and slips of the finger ("artcle").
 */

const skeletons = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** Letters that romanisations exchange, and doubled letters, made one. */
function soundSkeleton(word: string): string {
  let skeleton = skeletons.get(word);
  if (skeleton === undefined) {
    if (skeletons.size >= MOST_KNOWN) skeletons.clear();
    skeleton = makeSkeleton(word);
    skeletons.set(word, skeleton);
  }
  return skeleton;
}

function makeSkeleton(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ph/g, "f")
    .replace(/(?:ck|[cq])(?!h)/g, "k")
    .replace(/w/g, "v")
    .replace(/z/g, "s")
    .replace(/[yj]/g, "i")
    .replace(/(.)\1+/gu, "$1");
}

/**
 * Optimal string alignment distance (Damerau-Levenshtein with adjacent transpositions), or
 * `limit + 1` as soon as it must be larger than `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[right.length]!;
}

/** Shorter words have too many true neighbours: "Iran" is not "Iraq". */
const SHORTEST = 5;
const LONG = 8;

/**
 * How surely `asked` is a spelling of `found` (both folded): 0.9 for the same sound, 0.75 for one
 * slip, 0.6 for two slips in a long word, 0 otherwise. Two slips must leave the sound within one
 * ("Slovenia" is not "Slovakia").
 */
export function spellingLikeness(asked: string, found: string): number {
  if (asked === found) return 1;
  if (asked.length < SHORTEST || found.length < SHORTEST - 1) return 0;
  if (/\d/.test(asked) || /\d/.test(found)) return 0;
  const askedSound = soundSkeleton(asked);
  const foundSound = soundSkeleton(found);
  if (askedSound === foundSound) return 0.9;
  if (askedSound[0] !== foundSound[0]) return 0;
  if (editDistance(asked, found, 1) <= 1) return 0.75;
  if (editDistance(askedSound, foundSound, 1) > 1) return 0;
  const long = asked.length >= LONG && found.length >= LONG - 1;
  return long && editDistance(asked, found, 3) <= 3 ? 0.6 : 0;
}
