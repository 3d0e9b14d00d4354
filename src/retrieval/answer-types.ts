import type { Sentence, Story } from "../story/story.ts";
import type { Expects, ParsedQuestion } from "./parse-question.ts";
import { tokenize } from "./tokenize.ts";

const NUMBER_WORD =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|twice";
const NUMBER = new RegExp(String.raw`\d|\b(?:${NUMBER_WORD})\b`, "i");
const UNIT =
  "seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|century";
const DURATION = new RegExp(
  String.raw`(?:\d|\b(?:${NUMBER_WORD}|an?|all|whole|long)\b)[\s-]+(?:\w+\s+){0,1}(?:${UNIT})\b|\b(?:since|until|overnight)\b`,
  "i",
);
const AGE = /\byears?[\s-]old\b|\baged?\b|\bborn\b|,\s\d{1,2},/i;
const TIME =
  /\b(?:1\d{3}|20\d{2}|\d{1,2}:\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may \d|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?may|june|july|august|september|october|november|december|today|tonight|tomorrow|yesterday|(?:last|next|this|that|every)\s+(?:week|month|year|night|time)|weekend|morning|noon|afternoon|evening|midnight|dawn|dusk|spring|summer|autumn|winter|christmas|easter|ago|once\s+\w+\s+(?:were|was|are|is|have|had)|\d+\s+(?:a|p)\.?m)\b/i;
const BEFORE_PLACE =
  "in|at|near|from|to|into|outside|inside|across|beyond|over|around|through|under|behind|beside|upon|on|onto|above|below|between|among|towards?|by"
    .split("|")
    .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join("|");
/** After such a word: a name, or a thing that something may be at, in or under. */
const PLACE = new RegExp(
  String.raw`\b(?:${BEFORE_PLACE})\s+(?:(?:the|his|her|their|its|my|your|our|a|an|that|this)\s+(?:\p{L}+\s+){0,2}\p{L}+|(?:\d+\s+)?\p{Lu}[^\s.,;:!?]+|bed|home|town|court|school|church|sea|land|prison|hospital|work)`,
  "gu",
);
/** Words after these that are times or no places at all. */
const NO_PLACE =
  /\b(?:time|day|night|week|month|year|moment|hour|minute|way|return|answer|order|fact|case|end|beginning|part|idea|talks?|war|deal|offer|question|(?:week)?end|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;
const REASON =
  /\b(?:because|since|so that|in order to|in return for|due to|owing to|reasons?|therefore|that is why|this is why|amid|for fear|worr\w+|caused?|to (?:end|prevent|stop|avoid))\b/i;
const NAMED = /\b(?:called|named|known as|titled|entitled|dubbed)\b|[“"«„]\p{Lu}/u;

/** Letters that two forms of a word share at their start. */
const AGAINST = 4;

/** Members of the cast whom the sentence names and the question does not. */
function newNames(story: Story, sentence: Sentence, question: ParsedQuestion) {
  const asked = new Set(question.terms.map((term) => term.word));
  return story.cast.filter(
    (member) =>
      member.mentions.some(({ start, end }) => start < sentence.end && end > sentence.start) &&
      !member.names.some((name) => tokenize(name).some((token) => asked.has(token.word))),
  );
}

const COUNTED =
  /\bhow\s+(?:many|much)\s+(?!(?:are|is|was|were|did|does|do|has|have|had|will|would|can|could|must)\b)(?<counted>.{3,60}?)(?=\s+(?:are|is|was|were|did|does|do|has|have|had|will|would|can|could|must)\b|[?.!]|$)/i;

/** "How many NATO members": a number stands shortly before one of the counted words. */
function countsWhatIsAsked(text: string, question: ParsedQuestion): boolean {
  const counted = COUNTED.exec(question.text)?.groups?.counted;
  if (counted === undefined) return NUMBER.test(text);
  const starts = tokenize(counted)
    .filter(({ word }) => word.length >= AGAINST)
    .map(({ word }) => word.slice(0, AGAINST));
  const words = tokenize(text).map((token) => token.word);
  return words.some(
    (word, at) =>
      NUMBER.test(word) &&
      words.slice(at + 1, at + 3).some((next) => starts.some((start) => next.startsWith(start))),
  );
}

/** "Who is Merz?" is answered by the words that stand with the name. */
function asksForIdentity(question: ParsedQuestion): boolean {
  return /^\W*(?:and\s+|so\s+)?who(?:'s|’s|\s+(?:is|are|was|were))\b/i.test(question.text);
}

/** What may stand between a role and its holder: "the prosecutor, Daniel Voss", "Voss is the prosecutor". */
const BETWEEN =
  /^[\s,–-]*(?:(?:the|a|an|is|was|are|were|his|her|its|their|named|called|who)[\s,]+)*(?:\p{Lu}[\p{L}’'-]*\s+)?$/iu;

/** "According to Peter, the inspector had paid": the name ended a phrase of its own. */
const GOES_ON =
  /^\s+(?:had|has|have|was|were|is|are|would|will|did|does|said|says|\p{Ll}+ed)(?!\p{L})/u;

/** "Who is the judge?": somebody is named beside one of the question's words. */
function namesBeside(story: Story, sentence: Sentence, question: ParsedQuestion): boolean {
  const text = story.text.slice(sentence.start, sentence.end);
  const asked = new Set(question.terms.map(({ word }) => word));
  const roles = tokenize(text).filter(({ word }) => asked.has(word));
  return newNames(story, sentence, question).some(({ mentions }) =>
    mentions.some((mention) => {
      const [start, end] = [mention.start - sentence.start, mention.end - sentence.start];
      if (start < 0 || end > text.length) return false;
      return roles.some((role) => {
        if (role.end <= start) return BETWEEN.test(text.slice(role.end, start));
        const between = text.slice(end, role.start);
        return (
          BETWEEN.test(between) && !(between.includes(",") && GOES_ON.test(text.slice(role.end)))
        );
      });
    }),
  );
}

/** True when the sentence holds what the question's form asks for: a name, a time, a number … */
export function holdsExpected(
  expects: Expects,
  story: Story,
  sentence: Sentence,
  question: ParsedQuestion,
): boolean {
  const text = story.text.slice(sentence.start, sentence.end);
  switch (expects) {
    case "person":
      if (asksForIdentity(question)) {
        const named = question.terms.some((term) => term.kind !== "word");
        return named || namesBeside(story, sentence, question);
      }
      return newNames(story, sentence, question).length > 0 || question.speech !== null;
    case "body":
      return newNames(story, sentence, question).some((member) => member.kind === "body");
    case "time":
      return TIME.test(text);
    case "duration":
      return DURATION.test(text);
    case "age":
      return AGE.test(text);
    case "place":
      return [...text.matchAll(PLACE)].some(([match]) => !NO_PLACE.test(match));
    case "quantity":
      return countsWhatIsAsked(text, question);
    case "reason":
      return REASON.test(text);
    case "name":
      return NAMED.test(text);
  }
}
