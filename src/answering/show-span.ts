import type { Sentence, Span, Story } from "../story/story.ts";
import { leansOn } from "./checks/read-evidence.ts";

/** From this share of its sentence on, a fragment may as well be the whole. */
const NEARLY_ALL = 0.7;
/** A shorter sentence is always quoted whole: context costs little. UTF-16 code units. */
const SHORT_SENTENCE = 240;
/** Fewer words make no quote of their own. */
const FEWEST_WORDS = 4;
/** A quote that has grown to the sentence before stays this short, in UTF-16 code units. */
const LONGEST_GROWN = 400;

/** Words whose loss would turn or harden what is left. */
const TURNING =
  /(?<!\p{L})(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot|hardly|barely|\p{L}+n['’]t|if|unless|whether|may|might|could|would|should|deni\p{L}+|deny\p{L}*|refus\p{L}+|reject\p{L}*|oppos\p{L}+|doubt\p{L}*|alleg\p{L}+|reportedly|claim\p{L}*|supposedly|so-called|fail\p{L}*|almost|nearly|but|although|despite|instead|except|only)(?!\p{L})/iu;

/** The whole sentence, with the one before where it could not be understood alone. */
export function wholeSentence(story: Story, sentence: Sentence): Span {
  const before = leansOn(story, sentence);
  const grown = before !== null && sentence.end - before.start <= LONGEST_GROWN;
  return { start: grown ? before.start : sentence.start, end: sentence.end };
}

/**
 * What to quote for words that a model picked out of a sentence: the words alone where the sentence
 * is long and what is cut off turns nothing round, else the sentence. One stretch, always: words
 * that the model left out in the middle are shown.
 */
export function spanToShow(story: Story, sentence: Sentence, located: readonly Span[]): Span {
  const start = located[0]!.start;
  const end = located.at(-1)!.end;
  const whole = wholeSentence(story, sentence);
  if (end > sentence.end) return { start: whole.start, end };
  const length = sentence.end - sentence.start;
  if (length <= SHORT_SENTENCE || end - start >= length * NEARLY_ALL) return whole;
  const words = story.text.slice(start, end);
  if (words.split(/\s+/u).length < FEWEST_WORDS || /\p{N}$/u.test(words)) return whole;
  const cut = `${story.text.slice(sentence.start, start)} ${story.text.slice(end, sentence.end)}`;
  return TURNING.test(cut) ? whole : { start, end };
}
