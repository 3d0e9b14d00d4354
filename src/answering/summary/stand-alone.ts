import { ROLE_NOUNS } from "../../story/cast/roles.ts";
import type { Sentence, Span, Story } from "../../story/story.ts";
import { lookAround } from "./look-around.ts";
import { firstPronoun, opensLeaning } from "./openers.ts";

/** A quote that has grown to sentences before it stays this short, in UTF-16 code units. */
const LONGEST_GROWN = 400;
const MOST_GROWN = 2;

/** Nouns that stand for what was said before, unless something behind them says what they are. */
const STANDING =
  "idea|move|plan|proposal|decision|step|claim|remark|statement|suggestion|question|answer|reason";
/** "this direction", "the idea"; not "this remains", "those who", "the plan to …". */
const ANAPHORA = new RegExp(
  String.raw`\b(?:(?:this|such\s+an?)\s+(?!(?:year|month|week|morning|evening|afternoon|summer|winter|spring|autumn|country|time|is|was|has|had|will|would|can|could|may|might|must|did)\b)\p{Ll}{2,}(?<!(?<!s)s|ed)(?!\p{L})|(?:these|those)\s+\p{Ll}+s\b|(?:the|that)\s+(?:${STANDING})s?\b(?!\s+(?:to|of|that|for|by|from|on|in|about|with|behind|why|it|he|she|they|we|I|you)\b))`,
  "iu",
);
/** Somebody or something that a pronoun behind it may stand for. */
const ANTECEDENT =
  /\b(?:the|an?|some|many|several|few|most|all|every|each|no|two|three|four|five|my|our|your|der|die|das|ein|eine|le|la|les|un|une|el|los|las)\s+\p{L}{2,}/iu;
const NEAR_START = 5;
const ROLE = new RegExp(
  `\\b(?:${[...ROLE_NOUNS].join("|")}|man|woman|boy|girl|people|men|women)\\b`,
  "iu",
);
/** In a language without articles, any word may be one. */
const ANY_WORD = /\p{L}{3,}/u;
const WITHOUT_ARTICLES = new Set(["ru", "uk", "pl"]);
const CAPITAL = /(?<!^)(?<![.!?“"«„]\s*)\p{Lu}\p{L}+/u;

const OPENING = /[“«„]/gu;
const CLOSING = /[”»]/gu;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** A text whose quotation marks are no pair: a part of somebody's longer speech. */
export function isTorn(text: string): boolean {
  const straight = count(text, /"/gu) % 2 === 1;
  return straight || count(text, OPENING) !== count(text, CLOSING);
}

/** Ends with a closing mark whose opening one is in a sentence before. */
function closesOnly(text: string): boolean {
  return count(text, CLOSING) > count(text, OPENING);
}

/** The narrator's own words of a stretch, or what is said in it; the other is blanked out. */
function partOf(story: Story, span: Span, part: "narrated" | "said"): string {
  const own = story.text.slice(span.start, span.end);
  let [narrated, said] = [own, " ".repeat(own.length)];
  for (const { kind, start, end } of lookAround(story).utterances(span)) {
    if (kind !== "direct") continue;
    const from = Math.max(start, span.start) - span.start;
    const to = Math.min(end, span.end) - span.start;
    narrated = narrated.slice(0, from) + " ".repeat(to - from) + narrated.slice(to);
    said = said.slice(0, from) + own.slice(from, to) + said.slice(to);
  }
  return part === "narrated" ? narrated : said;
}

/** True when a pronoun comes before anybody whom it could stand for. */
function hasOrphanIn(story: Story, { start }: Span, text: string): boolean {
  const at = firstPronoun(text, story.language);
  if (at === -1) return false;
  const before = text.slice(0, at);
  const named = lookAround(story)
    .mentions({ start, end: start + at })
    // What is blanked out stands for nobody.
    .some((mention) => /\S/u.test(before.slice(mention.start - start)));
  if (named || CAPITAL.test(before)) return false;
  if (WITHOUT_ARTICLES.has(story.language)) return !ANY_WORD.test(before);
  const antecedent = ANTECEDENT.exec(before);
  // "When the fog lasted, he …": what stands for people opens the sentence, or is a role.
  const near = antecedent !== null && antecedent.index <= NEAR_START;
  return !near && !ROLE.test(before);
}

function hasOrphan(story: Story, span: Span): boolean {
  if (hasOrphanIn(story, span, partOf(story, span, "said"))) return true;
  if (!hasOrphanIn(story, span, partOf(story, span, "narrated"))) return false;
  // "…, he said" is read together with the speaker's name, which stands below the quote.
  const voice = lookAround(story).voice(span);
  return voice.kind !== "direct" || voice.speaker === null;
}

/** True for a stretch that needs what stands before it to be understood. */
function leansBack(story: Story, span: Span): boolean {
  const text = story.text.slice(span.start, span.end);
  if (opensLeaning(text, story.language)) return true;
  // A sentence cut off from its beginning may lean with its first narrated words, too.
  if (closesOnly(text)) return true;
  return ANAPHORA.test(text) || hasOrphan(story, span);
}

/** A stretch in one voice: the narrator's and somebody's words are never run together. */
function isOneVoice(story: Story, sentences: readonly Sentence[]): boolean {
  const voices = sentences.map((sentence) => lookAround(story).voice(sentence));
  const [first] = voices;
  return voices.every(({ kind, speaker }) => kind === first!.kind && speaker === first!.speaker);
}

/**
 * The stretch to quote so that a sentence can be understood alone: the sentence, or with one or two
 * before it in the same paragraph; null where even these don't help.
 */
export function standAlone(story: Story, sentence: Sentence): Span | null {
  const sentences = [sentence];
  for (let grown = 0; grown <= MOST_GROWN; grown++) {
    const first = sentences[0]!;
    const span = { start: first.start, end: sentence.end };
    if (grown > 0 && span.end - span.start > LONGEST_GROWN) return null;
    const text = story.text.slice(span.start, span.end);
    const opens = opensLeaning(text, story.language);
    const leans = grown === 0 ? leansBack(story, span) : opens || closesOnly(text);
    if (!leans) {
      return isOneVoice(story, sentences) && !hasOrphan(story, first) ? span : null;
    }
    const before = story.sentences[first.index - 1];
    if (before === undefined || before.block !== sentence.block) return null;
    sentences.unshift(before);
  }
  return null;
}
