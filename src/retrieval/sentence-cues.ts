import { ROLE_NOUNS } from "../story/cast/roles.ts";
import type { Sentence, Story } from "../story/story.ts";
import { asksForFeeling, FEELING } from "./feelings.ts";
import type { ParsedQuestion } from "./parse-question.ts";
import { shapeOf } from "./question-shape.ts";
import type { Scarcity } from "./scarcity.ts";
import type { SentenceRow } from "./sentence-rows.ts";
import type { TextQuery } from "./text-query.ts";
import { tokenize } from "./tokenize.ts";

/**
 * What a sentence has of a question beyond shared words, each 0..1; mostly 0 or 1. "Frequency"
 * alone means a word's share by its scarcity in the story, whatever it tells in the language.
 */
export interface SentenceCues {
  /** Of "… after Y": what it has of Y; what the sentences before have, the nearer the more. */
  readonly clauseHere: number;
  readonly clauseBefore: number;
  /** The same by frequency, "he" taken for whom the sentences before that name. */
  readonly clauseResolved: number;
  /** Of "… before Y": what the sentences after have of Y. */
  readonly clauseAfter: number;
  /** What the sentence before has of the question without Y. */
  readonly mainBefore: number;
  /** Matched words near one another. */
  readonly close: number;
  /** It asks something itself. */
  readonly asks: number;
  /** Asked how somebody feels: it has a feeling that the question has not. */
  readonly feels: number;
  /** The one asked about stands at its start; or a pronoun does, and the sentences before name them. */
  readonly subjectEarly: number;
  readonly subjectPronoun: number;
  /** It is somebody's speech; and that is asked for. */
  readonly spoken: number;
  readonly spokenAsked: number;
  /** Asked why, how, who or where: a word that often goes with such an answer. */
  readonly reasonHint: number;
  readonly mannerHint: number;
  readonly personHint: number;
  readonly nameHint: number;
  readonly placeHint: number;
  /** Nearer the story's beginning; and for what comes after an event, nearer its end. */
  readonly early: number;
  readonly lateClause: number;
  /** No sentence beside it has more. */
  readonly peak: number;
  /** Share by frequency; the same, less in a long sentence. */
  readonly plain: number;
  readonly plainConcise: number;
  /** The same with people named before taken for a pronoun; and without one, for some sentences on. */
  readonly resolved: number;
  readonly resolvedFar: number;
}

/** Names of the cues, in the order of the numbers in a sentence's score. */
export const SENTENCE_CUES = [
  "clauseHere",
  "clauseBefore",
  "clauseResolved",
  "clauseAfter",
  "mainBefore",
  "close",
  "asks",
  "feels",
  "subjectEarly",
  "subjectPronoun",
  "spoken",
  "spokenAsked",
  "reasonHint",
  "mannerHint",
  "personHint",
  "nameHint",
  "placeHint",
  "early",
  "lateClause",
  "peak",
  "plain",
  "plainConcise",
  "resolved",
  "resolvedFar",
] as const satisfies readonly (keyof SentenceCues)[];

const OPENING_PRONOUN = /^\W*(?:\w+\W+){0,3}?(?:he|she|they|it)\b/i;
const PRONOUN = /\b(?:he|she|they|him|her|his|them|their)\b/i;
const ASKS = /\?[\s"'”’»]*$/;
const OPENING_MARK = /^["“'‘«„]/;
const SAYS =
  /\b(?:say|says|said|tell|tells|told|ask|asks|asked|answer\w*|repl\w+|promise\w*|think|thinks|thought|suggest\w*|advise\w*|warn\w*|offer\w*|beg\w*|call\w*|want\w*|plan\w*|happen\w*)\b/i;
const REASON_HINT =
  /[,;]\s+(?:for|as|so)\b|\bso\s+\w+\s+(?:that|as)\b|\bthat\s+(?:he|she|they|it)\b|\bto\s+\w+|\bfor\b/i;
const MANNER_HINT = /\bby\s+\w+ing\b|\bwith\b|\bso that\b|\w+ly\b/i;
const HOW = /^\W*how\s+(?:did|does|do|will|would|was|were|is|are|can|could)\b/i;
const PERSON =
  /^(?:man|woman|men|women|boy|girl|lad|maid\w*|king|queen|prince\w*|giant|witch|wizard|fairy|dragon|troll|wife|husband|son|daughter|father|mother|brother|sister|people|folk|children|child|knight|servants?|soldiers?|wolf|fox|bear|cat|dog|bird|old|lord|lady)$/;
const PLACE_HINT =
  /\b(?:in|at|near|from|to|into|outside|inside|across|beyond|over|around|through|under|behind|beside|upon|on|onto|above|below|between|among|towards?|by)\s+(?:the|a|an|his|her|their|its)\s+(?:\w+\s+){0,2}(?<noun>\w+)/gi;
const CAPITAL = /^\p{Lu}/u;

/** How far an event may lie back, and what each sentence takes from it. */
const CLAUSE_BACK = { sentences: 8, fading: 0.9 } as const;
const CLAUSE_AHEAD = { sentences: 5, fading: 0.85 } as const;
/** How long somebody named is still meant: by a pronoun, and without one. */
const PRONOUN_BACK = 4;
const NAMED_BACK = 8;
/** Words that part two matches until they are no longer near one another. */
const NEAR = 10;
/** A sentence of this many words more counts half. */
const CONCISE = 20;

const weightOf = (row: SentenceRow | null, slot: number) => row?.matches[slot]?.weight ?? 0;

/** Matched words of a sentence near one another, each pair by the shares of both. */
function closenessOf(row: SentenceRow | null, shares: readonly number[]): number {
  const met = (row?.matches ?? []).flatMap((match, slot) =>
    match === null || match.position < 0 ? [] : [{ ...match, share: shares[slot]! }],
  );
  let sum = 0;
  for (const [at, left] of met.entries()) {
    for (const right of met.slice(at + 1)) {
      const apart = Math.abs(left.position - right.position) - 1;
      const worth = Math.sqrt(left.share * right.share) * Math.min(left.weight, right.weight);
      sum += worth * Math.max(0, 1 - apart / NEAR);
    }
  }
  return sum;
}

function isSpoken(story: Story, { start }: Sentence, text: string): boolean {
  if (OPENING_MARK.test(text)) return true;
  // The first word counts, not a mark before it.
  const at = start + 3;
  return story.utterances.some(
    (utterance) => utterance.kind === "direct" && utterance.start < at && utterance.end > at,
  );
}

/** What is needed to look at one sentence: `rowAt` gives the row so many sentences away. */
export interface CueContext {
  readonly story: Story;
  readonly sentence: Sentence;
  readonly scarcity: Scarcity;
  rowAt(away: number): SentenceRow | null;
}

/** Reads a question once, and then the cues of one sentence after the other. */
export function createSentenceCues(
  question: ParsedQuestion,
  query: TextQuery,
): (context: CueContext) => SentenceCues {
  const { expects, text: asking } = question;
  const { relation, clause, subject } = shapeOf(asking, query);
  const feeling = asksForFeeling(asking);
  const says = SAYS.test(asking);
  const how = HOW.test(asking) && !feeling;
  const asked = new Set(question.terms.map(({ word }) => word));
  const isPerson = (word: string) => PERSON.test(word) || ROLE_NOUNS.has(word);
  const animate = query.words.map(({ word, name }) => name || isPerson(word));
  const slots = [...query.words.keys()];
  const clauseSlots = slots.filter((slot) => clause.has(slot));
  const mainSlots = slots.filter((slot) => !clause.has(slot));

  return ({ story, sentence, scarcity: { shares, frequencies }, rowAt }) => {
    const text = story.text.slice(sentence.start, sentence.end);
    const here = rowAt(0);
    const words = here?.words ?? 0;
    /** Share of some of the question's words that is met, by `worths`. */
    const shareOf = (
      some: readonly number[],
      worths: readonly number[],
      met: (slot: number) => number,
    ) => {
      let total = 0;
      let sum = 0;
      for (const slot of some) {
        total += worths[slot]!;
        sum += worths[slot]! * met(slot);
      }
      return total === 0 ? 0 : sum / total;
    };
    const rowShare = (away: number, some = slots, worths = shares) => {
      const row = rowAt(away);
      return row === null ? 0 : shareOf(some, worths, (slot) => weightOf(row, slot));
    };
    /** How surely a row means a word, or a person named in one of the rows before it. */
    const meant = (slot: number, away: number, back: number, least: number, fading: number) => {
      let weight = weightOf(rowAt(away), slot);
      if (!animate[slot]) return weight;
      for (let step = 1; step <= back; step++) {
        const sure = Math.max(least, 0.9 - fading * (step - 1));
        weight = Math.max(weight, sure * weightOf(rowAt(away - step), slot));
      }
      return weight;
    };

    const cue = (holds: boolean) => (holds ? 1 : 0);
    const after = relation === "after";
    let clauseBefore = 0;
    let clauseResolved = 0;
    for (let back = 1; after && back <= CLAUSE_BACK.sentences; back++) {
      const worth = CLAUSE_BACK.fading ** back;
      clauseBefore = Math.max(clauseBefore, worth * rowShare(-back, clauseSlots));
      const share = shareOf(clauseSlots, frequencies, (slot) => meant(slot, -back, 3, 0.8, 0.1));
      clauseResolved = Math.max(clauseResolved, worth * share);
    }
    let clauseAfter = 0;
    for (let ahead = 1; relation === "before" && ahead <= CLAUSE_AHEAD.sentences; ahead++) {
      const share = CLAUSE_AHEAD.fading ** ahead * rowShare(ahead, clauseSlots);
      clauseAfter = Math.max(clauseAfter, share);
    }
    const subjectAt = here?.matches[subject]?.position ?? -1;
    const named = [1, 0.8, 0.6].map((worth, at) => worth * weightOf(rowAt(-1 - at), subject));
    const tokens = feeling || expects === "person" ? tokenize(text) : [];
    const fresh = tokens.filter(({ word }) => !asked.has(word));
    const spoken = cue(isSpoken(story, sentence, text));
    const place = sentence.index / story.sentences.length;
    const plain = rowShare(0, slots, frequencies);
    const own = rowShare(0);
    const pronoun = PRONOUN.test(text);
    return {
      clauseHere: rowShare(0, clauseSlots),
      clauseBefore,
      clauseResolved,
      clauseAfter,
      mainBefore: relation === null ? 0 : rowShare(-1, mainSlots),
      close: closenessOf(here, shares),
      asks: cue(ASKS.test(text)),
      feels: cue(feeling && fresh.some(({ word }) => FEELING.test(word))),
      subjectEarly:
        subjectAt >= 0 && subjectAt < Math.max(4, words / 4) ? weightOf(here, subject) : 0,
      subjectPronoun: OPENING_PRONOUN.test(text) ? Math.max(...named) : 0,
      spoken,
      spokenAsked: says ? spoken : 0,
      reasonHint: cue(expects === "reason" && REASON_HINT.test(text)),
      mannerHint: cue(how && MANNER_HINT.test(text)),
      personHint: cue(expects === "person" && fresh.some(({ word }) => PERSON.test(word))),
      nameHint: cue(
        expects === "person" &&
          fresh.some(
            ({ surface, word }) =>
              surface !== tokens[0]!.surface && word !== "i" && CAPITAL.test(surface),
          ),
      ),
      placeHint: cue(
        expects === "place" &&
          text.matchAll(PLACE_HINT).some(({ groups }) => !asked.has(groups!.noun!.toLowerCase())),
      ),
      early: 1 - place,
      lateClause: after ? place : 0,
      peak: cue(own > 0 && own >= Math.max(rowShare(-1), rowShare(1))),
      plain,
      plainConcise: plain / (1 + words / CONCISE),
      resolved: pronoun
        ? shareOf(slots, frequencies, (slot) => meant(slot, 0, PRONOUN_BACK, 0, 0.15))
        : plain,
      resolvedFar: shareOf(slots, frequencies, (slot) => meant(slot, 0, NAMED_BACK, 0, 0.06)),
    };
  };
}
