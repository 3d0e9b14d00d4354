import type { Expects } from "../retrieval/parse-question.ts";
import { partOf, type QuestionReading, type RankedSentence } from "../retrieval/retrieved.ts";
import { namesRole, namesSpeaker } from "../retrieval/speakers.ts";
import { tokenize } from "../retrieval/tokenize.ts";
import type { Story } from "../story/story.ts";
import type { Confidence } from "./answer.ts";
import { calibration, type Tiers } from "./calibration.ts";
import { tellsWhatIsAsked } from "./tells-what-is-asked.ts";

/** How sure it is that a story answers a question, and why. */
export interface Assessment {
  readonly confidence: Confidence;
  /** True when no ranking could change it: "What did X say?" where X never speaks. */
  readonly certain: boolean;
  /** Share (0..1) of the question's content, by weight, that the best sentence and its context meet. */
  readonly coverage: number;
  /** 0..1 or a little more: how surely the best of them answers; what the tiers are cut from. */
  readonly sureness: number;
  readonly notes: readonly string[];
}

/** What a missing name or reason takes from the sureness. */
const UNMET_EXPECTATION = 0.3;
/** The same where an answer cannot do without: a time, a place, a number, a title. */
const UNMET_STRICTLY = 0.65;
const STRICT: ReadonlySet<Expects> = new Set([
  "time",
  "place",
  "quantity",
  "duration",
  "age",
  "name",
]);
/** What is left of the sureness where the story lacks what somebody is asked to speak about. */
const TOPIC_MISSING = 0.5;
/** What it adds when it is there. */
const MET_EXPECTATION = 0.1;
/** Share of what is asked that must be met by the word itself, not by a synonym, to be strong. */
const LITERAL = 0.75;
/** A word that tells less is no topic. */
const TOPIC = 0.4;
/** Sentences that are looked at for the surest one. */
const LOOKED_AT = 5;

const EXPECTED_NAMES = {
  person: "a person",
  time: "a time",
  place: "a place",
  quantity: "a number",
  reason: "a reason",
  body: "a country or body",
  duration: "a length of time",
  age: "an age",
  name: "a name",
} as const;

/** Whose words a question asks for, where the story gives none of theirs. */
interface Unheard {
  readonly note: string;
  /** Somebody whom the story names: it knows all that they say. */
  readonly certain: boolean;
}

/** True when words (folded) name somebody of the story who speaks, or what a speaker is called. */
function speaks(story: Story, words: readonly string[]): boolean {
  return story.utterances.some(({ speaker, source }) => {
    if (speaker !== null && namesSpeaker(story, words, speaker)) return true;
    if (speaker !== null && words.some((word) => namesRole(story, word, speaker))) return true;
    // "the inspector said", whoever that is.
    const called = source === null ? [] : tokenize(story.text.slice(source.start, source.end));
    return called.some(({ word }) => words.includes(word));
  });
}

function unheardIn(reading: QuestionReading, story: Story): Unheard | null {
  const { speech, terms } = reading.question;
  if (speech?.asks !== "words" || !speech.strict) return null;
  const { speaker } = speech;
  const asked = terms.filter((term) => speaker.includes(term.word));
  const [name] = asked;
  if (name === undefined) return null;
  const named = asked.some(({ kind }) => kind === "name") || isNamed(story, speaker);
  const words = named ? speaker : asked.map(({ word }) => word);
  if (speaks(story, words)) return null;
  const who = named ? name.asked : `the ${asked.map((term) => term.asked).join(" ")}`;
  return { note: `asks for words of ${who}, and the story gives none`, certain: named };
}

function isNamed(story: Story, words: readonly string[]): boolean {
  return story.cast.some((member) => namesSpeaker(story, words, member.name));
}

/**
 * Judges whether `best` (ranked sentences, best first) answer the question. Three tiers, because
 * one threshold fails: strong answers, weak ones that say that they are unsure, and silence. `tiers`
 * default to those in force.
 */
export function assess(
  reading: QuestionReading,
  story: Story,
  best: readonly RankedSentence[],
  tiers: Tiers = calibration(),
): Assessment {
  const top = best[0];
  const coverage = top?.coverage ?? 0;
  const none = (note: string, certain: boolean): Assessment => ({
    confidence: "none",
    certain,
    coverage,
    sureness: 0,
    notes: [note],
  });
  if (reading.question.terms.length === 0) return none("asks for nothing in particular", true);
  const unheard = unheardIn(reading, story);
  if (unheard?.certain === true) return none(unheard.note, true);
  const missingNames = reading.missing.filter((term) => term.kind === "name");
  if (missingNames.length > 0) {
    return none(`the story never names ${missingNames.map((term) => term.asked).join(", ")}`, true);
  }
  const head = reading.missing.filter((term) => isAskedFor(reading.question.text, term.word));
  if (head.length > 0) {
    return none(`the story never has: ${head.map((term) => term.asked).join(", ")}`, false);
  }
  if (top === undefined) return none("no passage has a word of the question", true);

  const { expects } = reading.question;
  const topic = lacksTopic(reading) ? TOPIC_MISSING : 1;
  const surest = best
    .slice(0, LOOKED_AT)
    .map((sentence) => ({ sentence, sure: topic * surenessOf(sentence, expects) }))
    .reduce((a, b) => (b.sure > a.sure ? b : a));
  const notes: string[] = [];
  if (expects !== null && partOf(surest.sentence, "expected") === 0) {
    notes.push(`asks for ${EXPECTED_NAMES[expects]}, and the nearest passages give none`);
  }
  if (reading.missing.length > 0) {
    notes.push(`the story never has: ${reading.missing.map((term) => term.asked).join(", ")}`);
  }
  const literal = partOf(surest.sentence, "literal") >= LITERAL;
  const told = tellsWhatIsAsked(surest.sentence, reading, story);
  if (unheard !== null) notes.push(unheard.note);
  const strong = surest.sure >= tiers.strong && literal && told && unheard === null;
  const confidence = strong ? "strong" : surest.sure >= tiers.weak ? "weak" : "none";
  return { confidence, certain: false, coverage, sureness: surest.sure, notes };
}

/**
 * How surely (0..1) one sentence answers: the share of the question that it meets, less where it
 * meets names alone and not what is asked about them, and nothing where only synonyms meet.
 */
function surenessOf(sentence: RankedSentence, expects: Expects | null): number {
  if (partOf(sentence, "anchored") === 0) return 0;
  const share = sentence.coverage * (0.4 + 0.6 * partOf(sentence, "focus"));
  if (expects === null) return share;
  if (partOf(sentence, "expected") > 0) return share + MET_EXPECTATION;
  return share - (STRICT.has(expects) ? UNMET_STRICTLY : UNMET_EXPECTATION);
}

/** "Which hotel …?", "How many soldiers …?": the words for what is asked for. */
const ASKED_FOR =
  /\b(?:which|what|how\s+(?:many|much))\s+(?<noun>.{3,40}?)(?=\s+(?:are|is|was|were|did|does|do|has|have|had|will|would|can|could|must|of|in|on|at)\b|[?.!]|$)/i;

function isAskedFor(question: string, word: string): boolean {
  const noun = ASKED_FOR.exec(question)?.groups?.noun;
  return noun !== undefined && tokenize(noun).at(-1)?.word === word;
}

/** "What did X say about Y?" where the story has no Y. */
function lacksTopic({ question: { speech }, missing }: QuestionReading): boolean {
  return (
    speech?.asks === "words" &&
    missing.some(
      ({ word, kind, weight }) =>
        kind === "word" && weight >= TOPIC && !speech.speaker.includes(word),
    )
  );
}
