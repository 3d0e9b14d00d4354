/**
 * `npm run eval -- --speakers FILE… [--errors]`: how well the finder tells who says what, against
 * gold sets (see `read-gold.ts` for their forms). `--errors` lists each miss with its context.
 */
import { parseStory } from "../../../src/story/parse-story.ts";
import { printErrors, printSpeakers } from "./print-speakers.ts";
import { type GoldFile, readGold } from "./read-gold.ts";
import type { Told } from "./score-speakers.ts";

/** What the finder tells about each document, of the kinds that the gold marks. */
export function tellSpeakers({ documents, kinds }: GoldFile): Told[] {
  return documents.map((gold) => {
    const { utterances, cast } = parseStory(gold.text, { id: gold.id });
    return { gold, found: utterances.filter(({ kind }) => kinds.includes(kind)), cast };
  });
}

/** The report on each file, as text. */
export function reportSpeakers(files: readonly string[], options: { errors: boolean }): string {
  const parts = files.flatMap((file) => {
    const gold = readGold(file);
    const told = tellSpeakers(gold);
    const errors = options.errors ? ["", printErrors(told, gold.kinds)] : [];
    return [file, printSpeakers(told, gold.kinds), ...errors, ""];
  });
  return parts.join("\n");
}
