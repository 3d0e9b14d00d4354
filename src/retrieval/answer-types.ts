import type { Sentence, Story } from "../story/story.ts";
import type { Expects, ParsedQuestion } from "./parse-question.ts";
import { foldWord, tokenize } from "./tokenize.ts";

const TIME =
  /\b(?:\d{4}|\d{1,2}(?::\d\d)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may \d|june|july|august|september|october|november|december|today|tonight|tomorrow|yesterday|week(?:end)?s?|months?|years?|decades?|century|centuries|hours?|minutes?|morning|noon|afternoon|evening|night|midnight|dawn|dusk|spring|summer|autumn|winter|christmas|easter|once|before|after|until|since|during|when|ago|later|soon)\b/iu;
const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|several|many|few|single|double)\b/iu;
const PLACE =
  /\b(?:in|at|near|from|to|into|outside|inside|across|beyond|over|around|through)\s+(?:(?:the|his|her|their|a|an)\s+)?(?:\d+\s+)?(?:\p{Lu}[\p{L}’'-]+|house|home|room|street|city|town|village|country|castle|palace|forest|garden|school|church|hospital|court|office|station|kitchen|woods?|sea|river|mountains?|island|road)\b/u;
const REASON =
  /\b(?:because|since|so that|in order to|in return for|due to|owing to|reasons?|therefore|thus|that is why|to (?:end|prevent|stop|help|save|protect|avoid|get|make|keep)|as part of|in bid to|amid|for fear|worr\w+|caused?)\b/iu;

/** A name of the cast that is not a word of the question itself. */
function namesSomebody(story: Story, sentence: Sentence, question: ParsedQuestion): boolean {
  const asked = new Set(question.terms.map((term) => term.word));
  return story.cast.some(
    (member) =>
      member.mentions.some(({ start, end }) => start < sentence.end && end > sentence.start) &&
      !tokenize(member.name).some((token) => asked.has(token.word)),
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
      return namesSomebody(story, sentence, question) || namesRole(text, question);
    case "time":
      return TIME.test(text);
    case "place":
      return PLACE.test(text);
    case "quantity":
      return NUMBER.test(text);
    case "reason":
      return REASON.test(text);
  }
}

/** "Who are Witkoff and Kushner?" is answered by the words that stand with their names. */
function namesRole(text: string, question: ParsedQuestion): boolean {
  const names = question.terms.filter((term) => term.kind !== "number").map((term) => term.word);
  return /^\W*who\b/iu.test(question.text) && names.some((name) => foldWord(text).includes(name));
}
