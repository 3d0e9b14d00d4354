import { partOf, type QuestionReading, type RankedSentence } from "../retrieval/retrieved.ts";
import type { Story } from "../story/story.ts";

/** "How did she die?": not how long, how many or how old. */
const ASKS_HOW =
  /^\W*(?:and\s+|so\s+|but\s+)?how\s+(?:did|do|does|was|were|is|are|has|have|had|can|could|will|would|should|may|might)\b/i;
/** Words by which a sentence may tell how. */
const TELLS_HOW =
  /\b(?:by|with|without|through|using|via|because|thanks to|instead|so that|(?!only|early|family|daily|likely)\w{2,}ly|\w{2,}ing)\b/i;
/** "What does the letter say?", where nobody of the story is asked to speak. */
const ASKS_WHAT_IS_WRITTEN = /\bwhat\s+(?:did|does|do)\b.{0,80}\b(?:say|state|tell)\b/i;
const SAYS = /\b(?:sa(?:id|ys?)|reads?|states?|stated|tells?|told|wr(?:ote|itten)|oblige[sd]?)\b/i;
/** "Who was the letter from?" */
const STRANDED = /\b(?<word>from|to|with|for|by|about|against|of)\W*$/i;

/**
 * False where a sentence holds a question's words and not the kind of thing that it asks for: no
 * time for a "when", no name behind the last word of "Who is it from?", or a question of its own. Such
 * a sentence may be near the answer, but surely is none.
 */
export function tellsWhatIsAsked(
  { sentence, parts }: Pick<RankedSentence, "sentence" | "parts">,
  { question: { expects, speech, text, translated } }: QuestionReading,
  story: Story,
): boolean {
  const told = story.text.slice(sentence.start, sentence.end);
  if (expects !== null && partOf({ parts }, "expected") === 0) return false;
  // "Why did he refuse?": what a "why" takes for granted is looked into in English alone.
  if (expects === "reason" && translated === true) return false;
  if (/\?/u.test(told)) return false;
  if (expects === null && ASKS_HOW.test(text)) return TELLS_HOW.test(told);
  if (speech === null && ASKS_WHAT_IS_WRITTEN.test(text)) return SAYS.test(told);
  const stranded = STRANDED.exec(text)?.groups?.word;
  if (stranded === undefined || (expects !== "person" && expects !== "body")) return true;
  return new RegExp(`\\b${stranded}\\s+(?:\\p{Ll}+\\s+){0,2}\\p{Lu}`, "u").test(told);
}
