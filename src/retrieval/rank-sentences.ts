import type { Sentence, Story } from "../story/story.ts";
import { holdsExpected } from "./answer-types.ts";
import type { ParsedQuestion } from "./parse-question.ts";
import { type IndexedPassage, type PassageIndex, STOP_TERM } from "./passage-index.ts";
import { FEELING, turnOf } from "./question-turn.ts";
import type { RankedSentence, ScorePart, TermMatch } from "./retrieved.ts";
import type { ExpandedTerm } from "./score-passages.ts";
import type { SentenceMeasurer, SentenceMeasures } from "./sentence-measures.ts";
import { SENTENCE_PARTS, sentenceWeights } from "./sentence-weights.ts";
import { spellingLikeness } from "./spelling.ts";
import { tokenize } from "./tokenize.ts";

/** A neighbour with this share of the question makes a sentence worth a look. */
const WORTH_A_LOOK = 0.3;

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

const speakersBySentence = new WeakMap<Sentence, ReadonlySet<string>>();

/** Who speaks in a sentence, as far as the story tells. */
function speakersIn(story: Story, sentence: Sentence): ReadonlySet<string> {
  let speakers = speakersBySentence.get(sentence);
  if (speakers === undefined) {
    speakers = new Set(
      story.utterances.flatMap(({ start, end, speaker }) =>
        speaker !== null && start < sentence.end && end > sentence.start ? [speaker] : [],
      ),
    );
    speakersBySentence.set(sentence, speakers);
  }
  return speakers;
}

const speakerWords = new WeakMap<Story, Map<string, readonly string[]>>();

/** Folded words of all the names that a speaker has in the story. */
function wordsOfSpeaker(story: Story, speaker: string): readonly string[] {
  const known = speakerWords.get(story) ?? new Map<string, readonly string[]>();
  speakerWords.set(story, known);
  let words = known.get(speaker);
  if (words === undefined) {
    const names = story.cast.find((member) => member.name === speaker)?.names ?? [speaker];
    words = names.flatMap((name) => tokenize(name).map((token) => token.word));
    known.set(speaker, words);
  }
  return words;
}

/** True when `asked` (folded words) names this speaker, spelling forgiven. */
export function namesSpeaker(story: Story, asked: readonly string[], speaker: string): boolean {
  const words = wordsOfSpeaker(story, speaker);
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

/** The parts of a sentence's score, named, before they are weighed. */
function nameParts(
  values: readonly number[],
  turnAt: number,
  { own, before, after }: SentenceMeasures,
): ScorePart[] {
  const turned = [own, before, after];
  return SENTENCE_PARTS.map((name, at) => {
    const turn = turnAt !== -1 && at >= turnAt && at < turnAt + turned.length;
    return { name, value: values[at] ?? (turn ? turned[at - turnAt]! : 0) };
  });
}

/** The question's words that a sentence meets, itself or by who speaks it. */
function describeMatches(
  terms: readonly ExpandedTerm[],
  text: string,
  own: readonly (RowMatch | null)[],
  spokenBy: readonly (string | undefined)[],
): TermMatch[] {
  const words = tokenize(text);
  return terms.flatMap(({ term: { asked } }, at): TermMatch[] => {
    const match = own[at] ?? null;
    if (match !== null) {
      const found = words[match.position]!.surface;
      return [{ asked, found, how: match.how, weight: match.weight }];
    }
    const spoken = spokenBy[at];
    return spoken === undefined ? [] : [{ asked, found: spoken, how: "name", weight: SPEAKER }];
  });
}

export interface SentenceRanker {
  /** The passage's sentences that hold a word of the question, best first. */
  rank(passage: IndexedPassage, passageScore: number, place: number): RankedSentence[];
}

/**
 * Scores sentences for one question. `passageScore` is the passage's BM25 as a share (0..1) of the
 * best passage's; `place` is its score in the text index less the best one's.
 */
export function createSentenceRanker(
  index: PassageIndex,
  question: ParsedQuestion,
  terms: readonly ExpandedTerm[],
  measurer: SentenceMeasurer,
): SentenceRanker {
  const weights = sentenceWeights();
  const turn = turnOf(question.text);
  const turnAt = turn === null ? -1 : SENTENCE_PARTS.indexOf(`${turn}:own`);
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

  const rankOne = (passage: IndexedPassage, row: number, passageScore: number, place: number) => {
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
    const measures = measurer.measure(passage.number, row - passage.firstRow);
    const nextDoor = Math.max(measures.before, measures.after) >= WORTH_A_LOOK;
    if (own.every((match) => match === null) && !pictured && !nextDoor) return null;

    const speakers = speakersIn(story, sentence);
    const leaning = isLeaning(text) || ANAPHORA.test(text);
    const [firstRow, endRow] = rowsOfStory(index, story.id);
    const before = row > firstRow && (row > passage.firstRow || leaning) ? matchesOf(row - 1) : [];
    const after = row + 1 < Math.min(passage.endRow, endRow) ? matchesOf(row + 1) : [];

    let met = 0;
    let focus = 0;
    let focusWeight = 0;
    let literal = 0;
    let anchored = pictured;
    const spokenBy: (string | undefined)[] = [];
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
      spokenBy.push(spoken);
    }
    const coverage = totalWeight === 0 ? 0 : met / totalWeight;
    const holds =
      question.expects !== null && holdsExpected(question.expects, story, sentence, question);
    const values = [
      coverage,
      focusWeight === 0 ? 1 : focus / focusWeight,
      focusWeight === 0 ? 1 : literal / focusWeight,
      orderOf(own),
      holds ? 1 : 0,
      speechOf(story, question, speakers),
      1 / (1 + text.length / 120),
      passageScore,
      anchored ? 1 : 0,
      kind === "title" || kind === "heading" ? 1 : 0,
      place,
      measures.own,
      measures.exact,
      measures.synonyms,
      measures.phrases,
      measures.little,
      measures.before,
      measures.after,
      measures.farBefore,
      measures.farAfter,
      measures.local,
      turn === "feeling" && FEELING.test(text) ? 1 : 0,
    ];
    let score = 0;
    for (let part = 0; part < values.length; part++) score += weights[part]! * values[part]!;
    if (turnAt !== -1) {
      const turned = [measures.own, measures.before, measures.after];
      for (const [at, value] of turned.entries()) score += weights[turnAt + at]! * value;
    }
    return {
      story,
      sentence,
      score,
      coverage,
      // A rank is judged and explained for few of the sentences that are ranked.
      get parts() {
        return nameParts(values, turnAt, measures);
      },
      get matches() {
        return describeMatches(terms, text, own, spokenBy);
      },
    } satisfies RankedSentence;
  };

  return {
    rank(passage, passageScore, place) {
      const ranked: RankedSentence[] = [];
      for (let row = passage.firstRow; row < passage.endRow; row++) {
        const sentence = rankOne(passage, row, passageScore, place);
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
