import { isCommonWord } from "../../retrieval/word-rarity.ts";
import { countryOf } from "../../story/cast/countries.ts";
import { BODY_ENDINGS, HONORIFICS, ROLE_NOUNS } from "../../story/cast/roles.ts";
import type { CastMember, Story } from "../../story/story.ts";
import { readWords, type Word } from "../checks/read-words.ts";
import { castIndexOf } from "./cast-index.ts";
import { type Sex, sexOfMember, sexOfRole } from "./sex-of-member.ts";

/** Somebody or something that a question or a statement speaks of. */
export interface Referent {
  readonly kind: "person" | "body" | "thing";
  /** What stands for it in a question: the fullest name, or the words used. */
  readonly text: string;
  /** Tells it from others: the canonical name, or the words in lower case. */
  readonly key: string;
  readonly sex: Sex | null;
  readonly plural: boolean;
  /** Where it stands in the text that was read. */
  readonly start: number;
  readonly end: number;
}

/** Nouns for people that are no roles. */
const HUMAN =
  /^(?:man|men|woman|women|boy|girl|child|stranger|lawyer|judge|neighbou?r|guest|driver|king|queen|keeper|reporter|diplomat|spokes\p{L}+|victim|survivor|suspect|hero|heroine|narrator|visitor|worker|soldier|villager|member|ally|allie|partner|delegate|voter|citizen|supporter|opponent|critic)s?$/u;
const ARTICLE = /^(?:the|a|an|this|that|these|those|his|her|their|its)$/u;
/** Nouns that say of something else what is asked of it. */
const LIGHT_HEAD =
  /^(?:name|names|title|number|kind|type|sort|part|rest|date|cost|price|size|height|colou?r|age|length|cause|reason)$/u;
/** Words of a noun phrase behind its article. */
const MOST_WORDS = 4;

const isHuman = (word: string) =>
  word !== "lighthouse" &&
  (HUMAN.test(word) || ROLE_NOUNS.has(word) || ROLE_NOUNS.has(word.replace(/s$/u, "")));

const isBody = (word: string) =>
  BODY_ENDINGS.has(word) || /^(?:countr(?:y|ies)|nations?|states?|sides?)$/u.test(word);

const isPlural = (word: string) =>
  /^(?:people|men|women|children)$/u.test(word) || /[^s’']s$/u.test(word);

function membersOf(story: Story, word: Word): readonly CastMember[] {
  if (word.stop && !word.capital) return [];
  const index = castIndexOf(story);
  const exact = index.named(word.word);
  // "park", "may", "rose": a common word without its capital names nobody.
  if (exact.length > 0) return word.capital || !isCommonWord(word.word) ? exact : [];
  if (!word.capital || word.opens || word.stop) return [];
  const similar = index.similar(word);
  return similar === null ? [] : [similar];
}

function namedAt(text: string, words: readonly Word[], at: number, story: Story) {
  let fitting = membersOf(story, words[at]!);
  if (fitting.length === 0) return null;
  let last = at;
  while (
    last + 1 < words.length &&
    /^\s+$/u.test(text.slice(words[last]!.end, words[last + 1]!.start))
  ) {
    if (words[last]!.possessive) break;
    const next = membersOf(story, words[last + 1]!);
    const both = fitting.filter((member) => next.includes(member));
    if (both.length === 0) break;
    fitting = both;
    last++;
  }
  return { fitting, last };
}

const lowered = (letter: string) => letter.toLowerCase();
const isTitle = (word: string) => ROLE_NOUNS.has(word) || Object.hasOwn(HONORIFICS, word);

/** Where a name begins: "Wat" of "Wat Pollard" is a stop-word, "the" belongs to a body's name. */
function startOfName(text: string, start: number, end: number, member: CastMember): number {
  const before = text.slice(0, end).toLowerCase();
  const longest = member.names
    .filter((name) => name.length > end - start && before.endsWith(name.toLowerCase()))
    .reduce((length, name) => Math.max(length, name.length), end - start);
  // "Judge Marchetti", "Dame Ruth": the title comes with the name.
  const title = /(?<!\p{L})(\p{Lu}\p{Ll}+)\s+$/u.exec(text.slice(0, end - longest));
  const titled = title !== null && isTitle(title[1]!.toLowerCase());
  const from = titled ? title.index : end - longest;
  const article = member.kind === "body" ? /(?<!\p{L})the\s+$/iu.exec(text.slice(0, from)) : null;
  return article?.index ?? from;
}

/** "Josiah’s wife", "Park’s assistant": somebody known by somebody else. */
function relativeOf(
  text: string,
  words: readonly Word[],
  at: number,
  start: number,
): Referent | null {
  const noun = words[at + 1];
  if (words[at]!.possessive !== true || noun === undefined || !isHuman(noun.word)) return null;
  const phrase = text.slice(start, noun.end);
  const plural = isPlural(noun.word);
  const sex = sexOfRole(noun.word);
  const key = phrase.toLowerCase();
  return { kind: "person", text: phrase, key, sex, plural, start, end: noun.end };
}

/** Days and months are no things that a pronoun stands for. */
const TIME =
  /^(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|january|february|march|april|may|june|july|august|september|october|november|december|i)$/u;

/** A name that nobody of the cast bears: "Article 5", "the Calliope", "WhatsApp". */
function properAt(text: string, words: readonly Word[], at: number): [Referent, number] | null {
  const first = words[at]!;
  if (!first.capital || first.opens || first.stop || TIME.test(first.word)) return null;
  if (isTitle(first.word)) return null;
  let last = at;
  for (let next = at + 1; next < words.length; next++) {
    const word = words[next]!;
    const joined = word.capital || /^\p{N}+$/u.test(word.word);
    if (!joined || !/^\s$/u.test(text.slice(words[last]!.end, word.start))) break;
    last = next;
  }
  const { end } = words[last]!;
  if (countryOf(text.slice(first.start, end))?.how === "adjective") return null;
  const article = /(?<!\p{L})the\s+$/iu.exec(text.slice(0, first.start));
  const start = article?.index ?? first.start;
  const kind = countryOf(text.slice(first.start, end)) === null ? "thing" : "body";
  const phrase = text.slice(start, end);
  const key = text.slice(first.start, end).toLowerCase();
  return [{ kind, text: phrase, key, sex: null, plural: false, start, end }, last];
}

/** What is named after a place or a body: "the London meeting", "the NATO bid". */
const NAMED_EVENT =
  /^(?:meeting|talks|summit|conference|chat|call|interview|trial|war|deal|treaty|agreement|bid|offer|plan|proposal|visit|trip|speech|attack|invasion|election|vote|crash|collapse|fire|accident|crane|bridge|bank|crisis)$/u;

function namedThingAt(
  text: string,
  words: readonly Word[],
  at: number,
  last: number,
): Referent | null {
  const [article, head] = [words[at - 1], words[last + 1]];
  if (article?.word !== "the" || head === undefined || words[last]!.possessive) return null;
  if (!NAMED_EVENT.test(head.word) || !/^\s$/u.test(text.slice(words[last]!.end, head.start))) {
    return null;
  }
  const phrase = text.slice(article.start, head.end).replace(/^\p{Lu}/u, lowered);
  return {
    kind: "thing",
    text: phrase,
    key: phrase.slice(4).toLowerCase(),
    sex: null,
    plural: isPlural(head.word),
    start: article.start,
    end: head.end,
  };
}

/** The words of a noun phrase behind its article, as far as the story has them together. */
function nounsBehind(words: readonly Word[], at: number, story: Story, text: string): number {
  let end = at;
  while (
    end + 1 < words.length &&
    end - at < MOST_WORDS &&
    !words[end + 1]!.stop &&
    /^[\s-]+$/u.test(text.slice(words[end]!.end, words[end + 1]!.start))
  ) {
    end++;
  }
  for (let last = end; last > at + 1; last--) {
    if (story.text.includes(text.slice(words[at + 1]!.start, words[last]!.end))) return last;
  }
  // What the story never has together: the noun, and not the verb behind it.
  return Math.min(end, at + 1);
}

function thingAt(
  text: string,
  words: readonly Word[],
  at: number,
  story: Story,
): [Referent, number] | null {
  let last = nounsBehind(words, at, story, text);
  if (last === at) return null;
  const head = words[last]!;
  const human = isHuman(head.word);
  const [of, article] = [words[last + 1], words[last + 2]];
  const ofSomething = of?.word === "of" && article !== undefined && ARTICLE.test(article.word);
  // "the name of the ship": the ship.
  if (ofSomething && LIGHT_HEAD.test(head.word)) return null;
  // "the bottom of the well"
  if (!human && ofSomething) {
    const further = nounsBehind(words, last + 2, story, text);
    if (further > last + 2) last = further;
  }
  // "The engineer" opened its sentence, and opens no other.
  const phrase = text.slice(words[at]!.start, words[last]!.end).replace(/^\p{Lu}/u, lowered);
  const span = { start: words[at]!.start, end: words[last]!.end };
  const member = human ? castIndexOf(story).holding(head) : null;
  const plural = isPlural(head.word);
  if (member !== null && member.kind === "person" && !plural) {
    // "the baker": under the words used, for a role that the story gives to one person alone.
    const sex = sexOfMember(story, member);
    return [{ ...span, kind: "person", text: phrase, key: member.name, sex, plural }, last];
  }
  const kind = human ? "person" : isBody(head.word) ? "body" : "thing";
  const own = human ? sexOfRole(head.word) : null;
  const key = phrase.toLowerCase().replace(/^\S+\s+/u, "");
  // "its operation", "an email": for what was spoken of, the next question says "the".
  const known = phrase.replace(/^(?:an?|his|her|their|its)\s+/iu, "the ");
  return [{ ...span, kind, text: known, key, sex: own, plural }, last];
}

/**
 * Whom and what a text speaks of, in text order: people and bodies by name, people by what they
 * are ("the stranger"), things ("the talks"). A name that several people bear is left out.
 */
export function findReferents(text: string, story: Story): Referent[] {
  const words = readWords(text, story.language);
  const found: Referent[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const named = namedAt(text, words, at, story);
    if (named !== null) {
      const { fitting, last } = named;
      const [member] = fitting;
      if (fitting.length === 1 && member !== undefined) {
        const { end } = words[last]!;
        const start = startOfName(text, word.start, end, member);
        const sex = sexOfMember(story, member);
        const { kind, name: key } = member;
        const event = kind === "body" ? namedThingAt(text, words, at, last) : null;
        found.push(
          event ?? { kind, text: text.slice(start, end), key, sex, plural: false, start, end },
        );
        const relative = relativeOf(text, words, last, start);
        if (relative !== null) found.push(relative);
      }
      at = last;
      continue;
    }
    const proper = properAt(text, words, at);
    if (proper !== null) {
      const [referent, last] = proper;
      found.push(namedThingAt(text, words, at, last) ?? referent);
      at = last;
      continue;
    }
    if (!ARTICLE.test(word.word)) continue;
    const thing = thingAt(text, words, at, story);
    if (thing === null) continue;
    // "the Portline Company", "the Calliope": the name comes with it.
    if (namedAt(text, words, at + 1, story) !== null) continue;
    if (words[at + 1] !== undefined && properAt(text, words, at + 1) !== null) continue;
    found.push(thing[0]);
    at = thing[1];
  }
  return found;
}
