import type { Sentence, Story, Utterance } from "../story/story.ts";
import { holdsExpected } from "./answer-types.ts";
import type { ParsedQuestion } from "./parse-question.ts";
import { type IndexedPassage, type PassageIndex, STOP_TERM } from "./passage-index.ts";
import type { RankedSentence, ScorePart, TermMatch } from "./retrieved.ts";
import type { ExpandedTerm } from "./score-passages.ts";
import { spellingLikeness } from "./spelling.ts";
import { tokenize } from "./tokenize.ts";

/** What each part of a sentence's score counts for. */
const WEIGHTS = {
  coverage: 1,
  focus: 0.2,
  order: 0.3,
  expected: 0.2,
  speech: 0.5,
  brevity: 0.08,
  passage: 0.25,
  literal: 0,
  anchored: 0,
  headline: -0.25,
} as const;

/** How much of a neighbour's words a sentence may count as its own. */
const NEIGHBOUR = 0.4;
const LEANING_NEIGHBOUR = 0.75;
/** A speaker's name stands for the words he or she speaks. */
const SPEAKER = 0.95;

/** A caption answers for the picture, though it does not name it. */
const IN_CAPTION = 0.8;
/** Less sure matches don't anchor a sentence to the question. */
const ANCHOR = 0.7;

/** "the idea", "the move": a noun that stands for the sentence before. */
const ANAPHORA =
  /\b(?:the|this|that|such an?)\s+(?:idea|move|plan|offer|proposal|decision|step|claim|remark|statement|suggestion)\b/iu;

/** A sentence that opens like this belongs with the one before it. */
const LEANING =
  /^[“"'‘«„(]*(?:(?:and|but|so|yet|or|then|also|instead|still)\s+)?(?:he|she|it|they|this|that|these|those|his|her|its|their|there|such|both|here)\b/iu;

/** True for a sentence that cannot be understood without the one before it. */
export function isLeaning(text: string): boolean {
  return LEANING.test(text);
}

/** Best match of each question term within one row of the index, with its position. */
interface RowMatch {
  readonly weight: number;
  readonly how: TermMatch["how"];
  readonly position: number;
}

function matchRow(index: PassageIndex, row: number, lookup: TermLookup): (RowMatch | null)[] {
  const matches: (RowMatch | null)[] = new Array(lookup.size).fill(null);
  const start = index.sentenceStarts[row]!;
  const end = index.sentenceStarts[row + 1]!;
  for (let at = start; at < end; at++) {
    const term = index.terms[at]!;
    if (term === STOP_TERM) continue;
    for (const { asked, weight, how } of lookup.byTerm.get(term) ?? []) {
      if (weight > (matches[asked]?.weight ?? 0)) {
        matches[asked] = { weight, how, position: at - start };
      }
    }
  }
  return matches;
}

/** From the index's terms to the question's words that they may answer. */
interface TermLookup {
  readonly size: number;
  readonly byTerm: ReadonlyMap<
    number,
    readonly { asked: number; weight: number; how: TermMatch["how"] }[]
  >;
}

function createLookup(terms: readonly ExpandedTerm[]): TermLookup {
  const byTerm = new Map<number, { asked: number; weight: number; how: TermMatch["how"] }[]>();
  for (const [asked, { expansions }] of terms.entries()) {
    for (const { termId, weight, how } of expansions) {
      const entries = byTerm.get(termId) ?? [];
      entries.push({ asked, weight, how });
      byTerm.set(termId, entries);
    }
  }
  return { size: terms.length, byTerm };
}

/** Share of neighbouring question words that stand together, in the order asked. */
function orderOf(matches: readonly (RowMatch | null)[]): number {
  let pairs = 0;
  for (let at = 1; at < matches.length; at++) {
    const [left, right] = [matches[at - 1], matches[at]];
    if (!left || !right) continue;
    const distance = right.position - left.position;
    if (distance >= 1 && distance <= 3) pairs += Math.min(left.weight, right.weight);
    else if (distance < 0 && distance >= -3) pairs += Math.min(left.weight, right.weight) / 2;
  }
  return matches.length > 1 ? pairs / (matches.length - 1) : 0;
}

function utterancesOf(story: Story, sentence: Sentence): Utterance[] {
  return story.utterances.filter(({ start, end }) => start < sentence.end && end > sentence.start);
}

/** True when `asked` (folded words) names this speaker, spelling forgiven. */
export function namesSpeaker(story: Story, asked: readonly string[], speaker: string): boolean {
  const names = story.cast.find((member) => member.name === speaker)?.names ?? [speaker];
  const words = names.flatMap((name) => tokenize(name).map((token) => token.word));
  return asked.some((word) => words.some((name) => spellingLikeness(word, name) >= 0.75));
}

/** True when the question asks for the words of whoever `word` names. */
function asksFor({ speech }: ParsedQuestion, word: string): boolean {
  return speech?.asks === "words" && speech.speaker.includes(word);
}

/** True when `word` names this speaker's role: "the president", "the aide". */
function namesRole(story: Story, word: string, speaker: string): boolean {
  const roles = story.cast.find((member) => member.name === speaker)?.roles ?? [];
  return roles.some((role) => tokenize(role).some((token) => token.word === word));
}

export interface SentenceRanker {
  /** The passage's sentences that hold a word of the question, best first. */
  rank(passage: IndexedPassage, passageScore: number): RankedSentence[];
}

/**
 * Scores sentences for one question. `passageScore` is the passage's BM25 as a share (0..1) of the
 * best passage's.
 */
export function createSentenceRanker(
  index: PassageIndex,
  question: ParsedQuestion,
  terms: readonly ExpandedTerm[],
): SentenceRanker {
  const lookup = createLookup(terms);
  const totalWeight = terms.reduce((sum, { term }) => sum + term.weight, 0);
  const rows = new Map<number, (RowMatch | null)[]>();
  const matchesOf = (row: number) => {
    let matches = rows.get(row);
    if (matches === undefined) {
      matches = matchRow(index, row, lookup);
      rows.set(row, matches);
    }
    return matches;
  };

  const rankOne = (passage: IndexedPassage, row: number, passageScore: number) => {
    const { story } = passage;
    const sentence = story.sentences[passage.passage.firstSentence + row - passage.firstRow]!;
    const text = story.text.slice(sentence.start, sentence.end);
    const own = matchesOf(row);
    const kind = story.blocks[sentence.block]!.kind;
    const pictures = terms.map(
      ({ expansions }) =>
        kind === "caption" && expansions.some(({ termId }) => termId === index.pictureTerm),
    );
    const pictured = pictures.includes(true);
    if (own.every((match) => match === null) && !pictured) return null;

    const speakers = new Set(
      utterancesOf(story, sentence).flatMap(({ speaker }) => (speaker === null ? [] : [speaker])),
    );
    const leaning = isLeaning(text) || ANAPHORA.test(text);
    const [firstRow, endRow] = rowsOfStory(index, story.id);
    const before = row > firstRow && (row > passage.firstRow || leaning) ? matchesOf(row - 1) : [];
    const after = row + 1 < Math.min(passage.endRow, endRow) ? matchesOf(row + 1) : [];

    const words = tokenize(text);
    let met = 0;
    let focus = 0;
    let focusWeight = 0;
    let literal = 0;
    let anchored = pictured;
    const matches: TermMatch[] = [];
    for (const [at, { term }] of terms.entries()) {
      const match = own[at] ?? null;
      const spoken =
        match === null
          ? [...speakers].find(
              (speaker) =>
                namesSpeaker(story, [term.word], speaker) ||
                (asksFor(question, term.word) && namesRole(story, term.word, speaker)),
            )
          : undefined;
      const share = Math.max(
        match?.weight ?? 0,
        spoken === undefined ? 0 : SPEAKER,
        (before[at]?.weight ?? 0) * (leaning ? LEANING_NEIGHBOUR : NEIGHBOUR),
        (after[at]?.weight ?? 0) * NEIGHBOUR,
        pictures[at] ? IN_CAPTION : 0,
      );
      met += term.weight * share;
      if (term.kind === "word") {
        focus += term.weight * share;
        focusWeight += term.weight;
        if ((match?.weight ?? 0) >= ANCHOR || spoken !== undefined || pictures[at]) {
          literal += term.weight;
        }
      }
      anchored ||= spoken !== undefined || (match?.weight ?? 0) >= ANCHOR;
      if (match !== null) {
        const found = words[match.position]!.surface;
        matches.push({ asked: term.asked, found, how: match.how, weight: match.weight });
      } else if (spoken !== undefined) {
        matches.push({ asked: term.asked, found: spoken, how: "name", weight: SPEAKER });
      }
    }
    const coverage = totalWeight === 0 ? 0 : met / totalWeight;
    const parts: ScorePart[] = [
      { name: "coverage", value: coverage },
      { name: "focus", value: focusWeight === 0 ? 1 : focus / focusWeight },
      { name: "literal", value: focusWeight === 0 ? 1 : literal / focusWeight },
      { name: "order", value: orderOf(own) },
      {
        name: "expected",
        value:
          question.expects !== null && holdsExpected(question.expects, story, sentence, question)
            ? 1
            : 0,
      },
      { name: "speech", value: speechOf(story, question, speakers) },
      { name: "brevity", value: 1 / (1 + text.length / 120) },
      { name: "passage", value: passageScore },
      { name: "anchored", value: anchored ? 1 : 0 },
      { name: "headline", value: kind === "title" || kind === "heading" ? 1 : 0 },
    ];
    const score = parts.reduce(
      (sum, part) => sum + WEIGHTS[part.name as keyof typeof WEIGHTS] * part.value,
      0,
    );
    return { story, sentence, score, parts, matches, coverage } satisfies RankedSentence;
  };

  return {
    rank(passage, passageScore) {
      const ranked: RankedSentence[] = [];
      for (let row = passage.firstRow; row < passage.endRow; row++) {
        const sentence = rankOne(passage, row, passageScore);
        if (sentence !== null) ranked.push(sentence);
      }
      return ranked.sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start);
    },
  };
}

function rowsOfStory(index: PassageIndex, storyId: string): readonly [number, number] {
  const [first, end] = index.rangeOf.get(storyId)!;
  return [index.passages[first]?.firstRow ?? 0, index.passages[end - 1]?.endRow ?? 0];
}

/** 1 when the sentence is in the voice that the question asks for. */
function speechOf(story: Story, question: ParsedQuestion, speakers: ReadonlySet<string>): number {
  const { speech } = question;
  if (speech === null) return 0;
  if (speech.asks === "anybody") return speakers.size > 0 ? 1 : 0;
  if (speech.asks === "speaker") return speakers.size > 0 ? 0.6 : 0;
  return [...speakers].some((speaker) => namesSpeaker(story, speech.speaker, speaker)) ? 1 : 0;
}
