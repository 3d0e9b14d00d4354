import { isCommonWord, rarityOf } from "../../retrieval/word-rarity.ts";
import { type CastMember, type Story, sliceOf, type Utterance } from "../../story/story.ts";
import { readWords, type Word } from "../checks/read-words.ts";
import { sexOfMember } from "./sex-of-member.ts";
import { baseOf } from "./verb-forms.ts";

const DETERMINER = /^(?:the|an?|this|that|these|those|our|my|his|her|their|its|some|no|any)$/u;
const PREPOSITION = /^(?:of|for|about|on|with|against|over|at|from|by|under)$/u;
/** What is no noun, or one that tells nothing. */
const NO_NOUN =
  /(?:ed|ing|ly|est|th)$|^(?:first|second|third|last|next|other|same|own|new|old|good|bad|many|much|more|few|little|mad|before|after|during|without|between|because|lot|part|kind|sort|thing|things|way|time|times|day|days|week|weeks|month|months|year|years|hour|hours|minute|minutes|moment|morning|evening|night|while|bit|fact|sake|side|end|one|two|three|answer|question|man|woman|boy|girl|people|size|number|copy|sunday|monday|tuesday|wednesday|thursday|friday|saturday|january|february|march|april|june|july|august|september|october|november|december|today|tomorrow|yesterday)$/u;
const SINGULAR_IN_S = /^(?:lens|news|gas|bus|glass|grass|boss|loss|process|business|press)$/u;
/** Forms of verbs that are rarely nouns: behind a noun they begin what is said of it. */
const VERB =
  /^(?:lasts?|knows?|says?|thinks?|goes|comes?|takes?|makes?|wants?|seems?|finds?|gives?|gets?|keeps?|brings?|begins?|began|broke|fell|came|went|did|grieves?)$/u;
const LONGEST_RUN = 4;

const isPlural = (word: string) => /[^su]s$/u.test(word) && !SINGULAR_IN_S.test(word);

/** The content words behind a word, as long as nothing parts them. */
function runBehind(text: string, words: readonly Word[], at: number): Word[] {
  const run: Word[] = [];
  for (let next = at + 1; next < words.length && run.length <= LONGEST_RUN; next++) {
    const word = words[next]!;
    if (word.stop || !/^\s+$/u.test(text.slice(words[next - 1]!.end, word.start))) break;
    // "my clients grieve", "the cable broke": the verb is no part of it.
    const before = run.at(-1);
    const past = !/s$/u.test(word.word) && baseOf(word.word) !== null;
    if (before !== undefined && (VERB.test(word.word) || past || isPlural(before.word))) break;
    run.push(word);
  }
  return run;
}

function articleFor(before: Word, phrase: string, head: Word, owner: string): string {
  if (head.capital || PREPOSITION.test(before.word)) return "";
  if (/^(?:my|our)$/u.test(before.word)) return `${owner} `;
  if (isPlural(head.word)) return "";
  if (/^an?$/u.test(before.word)) return /^[aeiou]/iu.test(phrase) ? "an " : "a ";
  return "the ";
}

/**
 * What somebody's words are about, as a noun phrase that may stand behind "about": "security
 * guarantees", "the lens", "his ambition". Null where no phrase is plain enough.
 */
export function topicOfSpeech(
  story: Story,
  utterance: Utterance,
  speaker: CastMember,
): string | null {
  const text = sliceOf(story, utterance);
  const words = readWords(text, story.language);
  const own = new Set(speaker.names.flatMap((name) => name.toLowerCase().split(" ")));
  const sex = sexOfMember(story, speaker);
  const owner = sex === "he" ? "his" : sex === "she" ? "her" : "their";
  let best: string | null = null;
  let most = 0;
  for (const [at, before] of words.entries()) {
    if (!DETERMINER.test(before.word) && !PREPOSITION.test(before.word)) continue;
    const run = runBehind(text, words, at);
    const head = run.at(-1);
    if (head === undefined || run.length > LONGEST_RUN || head.possessive) continue;
    if (NO_NOUN.test(head.word) || own.has(head.word) || /^\p{N}/u.test(head.word)) continue;
    if (!head.capital && !isCommonWord(head.word)) continue;
    const modifier = run.at(-2);
    const kept =
      modifier !== undefined &&
      !/(?:ed|ing|ly)$/u.test(modifier.word) &&
      (modifier.capital || !head.capital);
    const phrase = text.slice((kept ? modifier : head).start, head.end).replace(/\s+/gu, " ");
    const score = rarityOf(head.word) + (kept ? 0.2 : 0);
    if (score > most) {
      most = score;
      best = articleFor(before, phrase, head, owner) + phrase;
    }
  }
  return best;
}
