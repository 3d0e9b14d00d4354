import type { Story } from "../story/story.ts";
import { holdsExpected } from "./answer-types.ts";
import { refersBack } from "./leaning.ts";
import { EXPECTS, type ParsedQuestion } from "./parse-question.ts";
import type { IndexedPassage, PassageIndex } from "./passage-index.ts";
import type { RankedSentence, ScorePart, TermMatch } from "./retrieved.ts";
import { measureScarcity, type Scarcity } from "./scarcity.ts";
import { createSentenceCues, SENTENCE_CUES } from "./sentence-cues.ts";
import { createSentenceMeasurer, SENTENCE_MEASURES } from "./sentence-measures.ts";
import { createSentenceRows, type MeantUnsaid, type RowMatch } from "./sentence-rows.ts";
import { SENTENCE_PARTS, sentenceWeights } from "./sentence-weights.ts";
import { namesRole, namesSpeaker, speakersIn } from "./speakers.ts";
import type { ExpandedTerm } from "./term-meanings.ts";
import type { TextQuery } from "./text-query.ts";
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
/** A compound with the same first word. */
const COMPOUND = 0.6;
/** Less sure matches don't anchor a sentence to the question. */
const ANCHOR = 0.7;

/** Share of neighbouring question words that stand together, in the order asked. */
function orderOf(matches: readonly (RowMatch | null)[]): number {
  let pairs = 0;
  for (let at = 1; at < matches.length; at++) {
    const [left, right] = [matches[at - 1], matches[at]];
    if (!left || !right) continue;
    const distance = right.position - left.position;
    if (left.position < 0 || right.position < 0) continue;
    if (distance >= 1 && distance <= 3) pairs += Math.min(left.weight, right.weight);
    else if (distance < 0 && distance >= -3) pairs += Math.min(left.weight, right.weight) / 2;
  }
  return matches.length > 1 ? pairs / (matches.length - 1) : 0;
}

/** True when the question asks for the words of whoever `word` names. */
function asksFor({ speech }: ParsedQuestion, word: string): boolean {
  return speech?.asks === "words" && speech.speaker.includes(word);
}

const PICTURE =
  /^(?:photos?|photographs?|pictures?|pics?|images?|captions?|fotos?|bild(?:er)?|imagen(?:es)?|foto|фото|зображення|снимок|zdjęcie)$/;

/** True for a word that means a picture: every caption answers for its own. */
export function meansPicture(word: string): boolean {
  return PICTURE.test(word);
}

/** The question's words that a sentence meets, itself or by whose words or picture it is. */
function describeMatches(
  terms: readonly ExpandedTerm[],
  text: string,
  own: readonly (RowMatch | null)[],
): TermMatch[] {
  const words = tokenize(text);
  return terms.flatMap(({ term: { asked } }, at): TermMatch[] => {
    const match = own[at] ?? null;
    if (match === null) return [];
    const { how, weight, position } = match;
    return [{ asked, found: words[position]?.surface ?? asked, how, weight }];
  });
}

export interface SentenceRanker {
  /**
   * The passage's sentences that have to do with the question, best first. `place` is the passage's
   * score in the text index less the best one's.
   */
  rank(passage: IndexedPassage, place: number): RankedSentence[];
}

/** Of each compound in a text its second word, folded, with the first: "leaning" → "moscow". */
function compoundsOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.matchAll(/(?<first>\p{L}{3,})[-‐–](?<second>\p{L}{3,})/gu);
  return new Map(
    [...pairs].map(({ groups }) => [groups!.second!.toLowerCase(), groups!.first!.toLowerCase()]),
  );
}

/**
 * What a sentence means without saying it: its speaker's name, that it is of a picture, and how a
 * compound of the question may go on ("Moscow-friendly" for "Moscow-leaning").
 */
function createUnsaid({ passages }: PassageIndex, question: ParsedQuestion): MeantUnsaid {
  const compounds = compoundsOf(question.text);
  return (number, row, { word }) => {
    const { story, passage } = passages[number]!;
    const sentence = story.sentences[passage.firstSentence + row];
    if (sentence === undefined) return 0;
    const caption = story.blocks[sentence.block]!.kind === "caption";
    if (caption && meansPicture(word)) return IN_CAPTION;
    const first = compounds.get(word);
    if (first !== undefined) {
      const text = story.text.slice(sentence.start, sentence.end).toLowerCase();
      if (
        compoundsOf(text)
          .values()
          .some((other) => other === first)
      )
        return COMPOUND;
    }
    const spoken = [...speakersIn(story, sentence)].some(
      (speaker) =>
        namesSpeaker(story, [word], speaker) ||
        (asksFor(question, word) && namesRole(story, word, speaker)),
    );
    return spoken ? SPEAKER : 0;
  };
}

/** Scores sentences for one question; the words of `query` are its `terms`, one for one. */
export function createSentenceRanker(
  index: PassageIndex,
  question: ParsedQuestion,
  terms: readonly ExpandedTerm[],
  query: TextQuery,
): SentenceRanker {
  const { postings } = index.text;
  const weights = sentenceWeights();
  const totalWeight = terms.reduce((sum, { term }) => sum + term.weight, 0);
  const unsaid = createUnsaid(index, question);
  const rows = createSentenceRows(postings, query, terms, unsaid);
  const scarcities = new Map<number, Scarcity>();
  const cuesOf = createSentenceCues(question, query);
  const scarcityAt = (passage: number) => {
    const story = postings.storyOf[passage]!;
    let scarcity = scarcities.get(story);
    if (scarcity === undefined) {
      scarcity = measureScarcity(postings, terms, story);
      scarcities.set(story, scarcity);
    }
    return scarcity;
  };
  const measurer = createSentenceMeasurer(rows, query, scarcityAt);

  const rankOne = ({ number, story, passage }: IndexedPassage, row: number, place: number) => {
    const sentence = story.sentences[passage.firstSentence + row]!;
    const text = story.text.slice(sentence.start, sentence.end);
    const own = rows.find(number, row)?.matches ?? [];
    const kind = story.blocks[sentence.block]!.kind;
    const measures = measurer.measure(number, row);
    const nextDoor = Math.max(measures.before, measures.after) >= WORTH_A_LOOK;
    if (own.every((match) => match === null) && !nextDoor) return null;

    const speakers = speakersIn(story, sentence);
    const leaning = refersBack(text);
    const beside = (away: number) => rows.find(number, row, away)?.matches ?? [];
    const before = row > 0 || leaning ? beside(-1) : [];
    const after = row + 1 < passage.endSentence - passage.firstSentence ? beside(1) : [];

    let met = 0;
    let focus = 0;
    let focusWeight = 0;
    let literal = 0;
    let anchored = false;
    for (const [at, { term }] of terms.entries()) {
      const match = own[at]?.weight ?? 0;
      const share = Math.max(
        match,
        (before[at]?.weight ?? 0) * (leaning ? LEANING_NEIGHBOUR : NEIGHBOUR),
        (after[at]?.weight ?? 0) * NEIGHBOUR,
      );
      met += term.weight * share;
      anchored ||= match >= ANCHOR;
      if (term.kind !== "word") continue;
      focus += term.weight * share;
      focusWeight += term.weight;
      if (match >= ANCHOR) literal += term.weight;
    }
    const coverage = totalWeight === 0 ? 0 : met / totalWeight;
    const holds =
      question.expects !== null && holdsExpected(question.expects, story, sentence, question);
    const cues = cuesOf({
      story,
      sentence,
      scarcity: scarcityAt(number),
      rowAt: (away) => rows.find(number, row, away),
    });
    const values = [
      coverage,
      focusWeight === 0 ? 1 : focus / focusWeight,
      focusWeight === 0 ? 1 : literal / focusWeight,
      orderOf(own),
      holds ? 1 : 0,
      speechOf(story, question, speakers),
      anchored ? 1 : 0,
      kind === "title" || kind === "heading" ? 1 : 0,
      place,
      ...SENTENCE_MEASURES.map((name) => measures[name]),
      ...EXPECTS.map((kind) => (holds && kind === question.expects ? 1 : 0)),
      ...SENTENCE_CUES.map((name) => cues[name]),
    ];
    let score = 0;
    for (let part = 0; part < values.length; part++) score += weights[part]! * values[part]!;
    return {
      story,
      sentence,
      score,
      coverage,
      // A rank is judged and explained for few of the sentences that are ranked.
      get parts() {
        return SENTENCE_PARTS.map((name, at): ScorePart => ({ name, value: values[at]! }));
      },
      get matches() {
        return describeMatches(terms, text, own);
      },
    } satisfies RankedSentence;
  };

  return {
    rank(passage, place) {
      const { firstSentence, endSentence } = passage.passage;
      return Array.from({ length: endSentence - firstSentence }, (_, row) =>
        rankOne(passage, row, place),
      )
        .filter((sentence) => sentence !== null)
        .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start);
    },
  };
}

/** 1 when the sentence is in the voice that the question asks for. */
function speechOf(story: Story, question: ParsedQuestion, speakers: ReadonlySet<string>): number {
  const { speech } = question;
  if (speech === null) return 0;
  if (speech.asks === "anybody") return speakers.size > 0 ? 1 : 0;
  if (speech.asks === "speaker") return speakers.size > 0 ? 0.6 : 0;
  return [...speakers].some((speaker) => namesSpeaker(story, speech.speaker, speaker)) ? 1 : 0;
}
