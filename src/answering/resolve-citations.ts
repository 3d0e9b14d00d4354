import type { Sentence, Span } from "../story/story.ts";
import type { DraftStatement, Grounding } from "./draft.ts";
import { type Located, locateWords } from "./locate-words.ts";
import { spanToShow, wholeSentence } from "./show-span.ts";

/** A citation that holds: a sentence of the grounding, and the stretch to quote for it. */
export interface ResolvedCitation {
  readonly sentence: Sentence;
  readonly span: Span;
  /** What was wrong with the citation and could be mended; null: nothing. */
  readonly mended: string | null;
}

export interface ResolvedCitations {
  readonly kept: readonly ResolvedCitation[];
  /** One line for each citation that was dropped or mended, for the repair call. */
  readonly problems: readonly string[];
}

/** More citations than this carry no single statement. */
const MOST = 6;
/** Shorter words may stand in many sentences: a wrong label is not mended by them. */
const TELLING = 15;
/** Words may run on into the next sentences of the paragraph, but not through it. */
const RUN_ON = 2;

/** Finds the words in their sentence, or running on from it into the next of the paragraph. */
function locateFrom(grounding: Grounding, sentence: Sentence, words: string): Located | null {
  const { story } = grounding;
  const here = locateWords(story, sentence, words);
  if (here !== null) return here;
  const last = story.sentences
    .slice(sentence.index, sentence.index + 1 + RUN_ON)
    .findLast((other) => other.block === sentence.block);
  if (last === undefined || last === sentence) return null;
  const onward = locateWords(story, { start: sentence.start, end: last.end }, words);
  return onward?.length === 1 && onward[0]!.start < sentence.end ? onward : null;
}

/** The one other sentence that has the words, where exactly one has. */
function relocate(grounding: Grounding, words: string): { sentence: Sentence; at: Located } | null {
  if (words.length < TELLING) return null;
  const found = grounding.sentences.flatMap(({ sentence }) => {
    const at = locateWords(grounding.story, sentence, words);
    return at === null ? [] : [{ sentence, at }];
  });
  return found.length === 1 ? found[0]! : null;
}

function labelOf(text: string): string {
  return text
    .trim()
    .replace(/^[[("']+|[\])"'.:]+$/gu, "")
    .toLowerCase();
}

/**
 * Ties a statement's citations to the story. Words that are not found are not quoted: their whole
 * sentence is. A wrong label is mended where one sentence alone has the words.
 */
export function resolveCitations(
  statement: DraftStatement,
  grounding: Grounding,
): ResolvedCitations {
  const { story } = grounding;
  const byLabel = new Map(grounding.sentences.map((one) => [one.label, one.sentence]));
  const kept = new Map<number, ResolvedCitation>();
  const problems: string[] = [];
  for (const { sentence: label, words } of statement.cites.slice(0, MOST)) {
    const sentence = byLabel.get(labelOf(label));
    const claimed = words === null || words.trim() === "" ? null : words;
    const at =
      sentence === undefined || claimed === null ? null : locateFrom(grounding, sentence, claimed);
    if (sentence !== undefined && (claimed === null || at !== null)) {
      const span = at === null ? wholeSentence(story, sentence) : spanToShow(story, sentence, at);
      kept.set(sentence.index, { sentence, span, mended: null });
      continue;
    }
    const moved = claimed === null ? null : relocate(grounding, claimed);
    if (moved !== null) {
      const mended = `the words "${claimed}" are not in ${label}`;
      const span = spanToShow(story, moved.sentence, moved.at);
      kept.set(moved.sentence.index, { sentence: moved.sentence, span, mended });
      problems.push(mended);
    } else if (sentence === undefined) {
      problems.push(`there is no sentence ${label}`);
    } else {
      const mended = `${label} does not have the words "${claimed}"`;
      problems.push(mended);
      kept.set(sentence.index, { sentence, span: wholeSentence(story, sentence), mended });
    }
  }
  return { kept: [...kept.values()], problems };
}
