import { guessLanguage, stopWordsOf } from "./stop-words.ts";
import { tokenize } from "./tokenize.ts";
import { isCommonWord, rarityOf } from "./word-rarity.ts";

/** A content word of a question. */
export interface QuestionTerm {
  /** As asked. */
  readonly asked: string;
  /** Folded. */
  readonly word: string;
  readonly kind: "word" | "name" | "number";
  /** 0..1: how much it tells about what is asked. */
  readonly weight: number;
  /** True for an everyday verb that a particle makes telling: "give up". */
  readonly phrasal?: true;
}

const PHRASAL_WEIGHT = 0.6;

/** How much a term tells about where its answer stands. */
export function tellingOf({ weight, phrasal }: QuestionTerm): number {
  return phrasal === true ? Math.max(weight, PHRASAL_WEIGHT) : weight;
}

/** Kinds of what an answer must hold. */
export const EXPECTS = [
  "person",
  "time",
  "place",
  "body",
  "duration",
  "age",
  "quantity",
  "reason",
  "name",
] as const;

/** What an answer must hold, by the question's form. */
export type Expects = (typeof EXPECTS)[number];

/** How a question asks about speech. */
export type SpeechQuestion =
  /** "What did X say …?": the answer is X's own or reported words. */
  | { readonly asks: "words"; readonly speaker: readonly string[]; readonly strict: boolean }
  /** "Who said …?": the answer is a speaker. */
  | { readonly asks: "speaker" }
  /** "What did they say?": words of somebody whom the question leaves open. */
  | { readonly asks: "anybody" };

export interface ParsedQuestion {
  readonly text: string;
  /** Distinct by folded word, in the order asked. */
  readonly terms: readonly QuestionTerm[];
  readonly expects: Expects | null;
  readonly speech: SpeechQuestion | null;
  /** It was asked in another language than the story's. */
  readonly translated?: true;
}

/** Longer questions are cut: no question needs more, and time must be bounded. */
const LONGEST = 2000;
const MOST_TERMS = 64;

/** Words that name the story itself, unless a number follows ("Article 5"). */
const STORY_WORDS = /^(?:story|article|text|passage|author|bot)$/;

/** Verbs that ask for somebody's words. After a strict one, silence of the speaker is certain. */
const STRICT_SPEECH =
  "say|says|said|saying|tell|tells|told|state|states|stated|claim|claims|claimed|comment|comments|commented|mention|mentions|mentioned|announce|announced|promise|promised|promises|declare|declared|reply|replied|reveal|revealed|admit|admitted|deny|denied|quote|quoted|remark|remarked|warn|warned|warns|vow|vowed|pledge|pledged";
const LOOSE_SPEECH =
  "think|thinks|thought|insist|insists|insisted|call|calls|called|describe|described|describes|argue|argued|argues|suggest|suggested|suggests|demand|demanded|demands|want|wants|answer|answered|answers|complain|complained|criticise|criticised|criticize|criticized|feel|feels|explain|explained|opinion|view|position|stance";
const SPEECH_VERB = new RegExp(`\\b(?:${STRICT_SPEECH}|${LOOSE_SPEECH})\\b`, "i");
const STRICT_VERB = new RegExp(`\\b(?:${STRICT_SPEECH})\\b`, "i");
const WHAT_DID_X_SAY = new RegExp(
  String.raw`\b(?:what|how|which|why|when|where|did|does|do|has|have|had)\b.{0,30}?\b(?:did|does|do|has|have|had|is|was)\s+(?:the\s+)?(?<who>[^?!,;:"“”]{2,60}?)\s+(?:(?:also|first|then|later|\w+ly)\s+){0,2}(?<verb>${STRICT_SPEECH}|${LOOSE_SPEECH})\b`,
  "i",
);
const WHO_SAID = new RegExp(
  String.raw`^\W*(?:and\s+|so\s+)?(?:who|whose|by whom)\b.{0,40}?\b(?:${STRICT_SPEECH}|${LOOSE_SPEECH})\b`,
  "i",
);
/** Forms of speech verbs that are nouns, too: "which friendly states". */
const NOUNS =
  /^(?:states?|claims?|comments?|promises?|reply|quote|remark|mention|demands?|answers?|opinion|view|position|stance|call)$/;
const VERBS_ONLY = `${STRICT_SPEECH}|${LOOSE_SPEECH}`
  .split("|")
  .filter((verb) => !NOUNS.test(verb));
const WHICH_SAID = new RegExp(
  String.raw`^\W*(?:and\s+|so\s+)?which\s+\w+\b.{0,40}?\b(?:${VERBS_ONLY.join("|")})\b`,
  "i",
);
/** A speaker who must be worked out from the conversation. */
const PRONOUN = /^(?:he|she|they|it|we|you|i|anyone|anybody|someone|somebody|everyone)$/;

/** "What does the letter say?": what is written speaks through nobody. */
const WRITING =
  /^(?:articles?|treat(?:y|ies)|letters?|e-?mails?|reports?|laws?|constitution|contracts?|agreements?|notes?|books?|signs?|posters?|documents?|statements?|charter|paragraphs?|clauses?|sections?|inscription|headlines?|captions?|diary|maps?|rules?)$/;

/** "zelenskiy on the guarantees", "Zelenskyy about NATO". */
const X_ON_TOPIC = /^\W*(?<who>[^?!,;:"“”]{3,40}?)\s+(?:on|about)\s+\S/i;

const FORMS: readonly (readonly [Expects, RegExp])[] = [
  ["duration", /\bhow\s+long\b/i],
  ["age", /\bhow\s+old\b/i],
  ["quantity", /\bhow\s+(?:many|much|often|far|big|large|tall|deep|high|wide)\b/i],
  ["quantity", /\bwhat\s+(?:number|amount|percentage|share|price|cost|age)\b/i],
  ["quantity", /\bwhat\s+(?:do|does|did|will|would)\b.{3,60}\bcosts?\b/i],
  ["time", /\b(?:when|since when|wen)\b/i],
  ["time", /\b(?:what|which)\s+(?:\w+\s+)?(?:time|day|date|month|year|week|century)\b/i],
  ["place", /\bwhere\b/i],
  ["place", /\b(?:what|which)\s+(?:place|city|town|village|room|building|street)\b/i],
  [
    "body",
    /\b(?:what|which)\s+(?:\S+\s+){0,2}?(?:countr(?:y|ies)|states?|nations?|governments?|members?|organi[sz]ations?|companies|company|sides?|part(?:y|ies))\b/iu,
  ],
  ["name", /\b(?:what|which)\b.{0,20}\b(?:names?|titles?|called|named)\b/i],
  ["person", /^\W*(?:and\s+|so\s+)?(?:who|whom|whose)\b|\b(?:by|to|with|for)\s+whom\b/i],
  ["reason", /\b(?:why|how come|for what reason)\b/i],
];

/** What an answer must hold, by the question's form; null where the form leaves it open. */
export function expectsOf(text: string): Expects | null {
  return FORMS.find(([, form]) => form.test(text))?.[0] ?? null;
}

/** Words that only say what kind of answer is wanted: "which city", "what day". */
const TYPE_WORDS =
  /^(?:time|day|date|month|year|week|century|place|city|town|village|room|building|street|country|countries|state|states|nation|nations|government|organisation|organization|company|side|party|person|people|man|woman|kind|sort|type|name|number|amount|reason|quote|quotes|sentence|exactly|long|old|often|far)$/;
/** A word that is a part of the question's form alone tells nearly nothing. */
const FORM_WEIGHT = 0.05;
/** A type word still tells a little, where the story happens to use it. */
const TYPE_WEIGHT = 0.15;
/** "What did X say about Y": that X says something is judged by the voice, not by the verb. */
const SPEECH_VERB_WEIGHT = 0.1;

function speechOf(text: string): SpeechQuestion | null {
  const asked = WHAT_DID_X_SAY.exec(text);
  if (asked?.groups !== undefined) {
    const { who, verb } = asked.groups as { who: string; verb: string };
    const speaker = tokenize(who).map((token) => token.word);
    if (speaker.every((word) => PRONOUN.test(word))) return { asks: "anybody" };
    if (speaker.some((word) => WRITING.test(word))) return null;
    return { asks: "words", speaker, strict: STRICT_VERB.test(verb) };
  }
  if (WHO_SAID.test(text) || WHICH_SAID.test(text)) return { asks: "speaker" };
  const topic = X_ON_TOPIC.exec(text)?.groups?.who;
  if (topic === undefined || /\b(?:who|what|when|where|why|how)\b/iu.test(topic)) return null;
  return { asks: "words", speaker: tokenize(topic).map((token) => token.word), strict: false };
}

function kindOf(surface: string, word: string, first: boolean): QuestionTerm["kind"] {
  if (/^\p{N}/u.test(surface)) return "number";
  const capital = /^\p{Lu}/u.test(surface);
  if (capital && (!first || !isCommonWord(word))) return "name";
  return "word";
}

/** "How long did it last?": the verb asks for the length, as "long" does. */
const DURATION_VERB = /^(?:last|lasts|lasted|take|takes|took|taken|go|goes|going|been|run|ran)$/;

/** "give up", "turn down": with one of these, an everyday verb means something of its own. */
const PARTICLE = /^(?:up|off|out|down|away|over|back)$/;

/** How much (0..1) a folded word of a question tells, by its language and kind. */
export function weightOf(
  word: string,
  kind: QuestionTerm["kind"],
  language: string,
  expects: Expects | null,
): number {
  const rarity = language === "en" ? rarityOf(word) : 0.7;
  if (kind === "name") return Math.max(rarity, 0.7);
  if (kind === "number") return Math.max(rarity, 0.6);
  // "How long did it last?": both words ask for a length, and an answer has neither.
  if (expects === "duration" && (word === "long" || DURATION_VERB.test(word))) return FORM_WEIGHT;
  return TYPE_WORDS.test(word) ? Math.min(rarity, TYPE_WEIGHT) : rarity;
}

/**
 * Reads a question: its content words with their weights, what an answer must hold, and whether
 * it asks about speech. `language` is the story's (BCP 47 subtag). Never throws.
 */
export function parseQuestion(question: string, language: string): ParsedQuestion {
  const text = question.slice(0, LONGEST);
  const tokens = tokenize(text);
  const stopWords = stopWordsOf(language);
  const asked = guessLanguage(
    tokens.map((token) => token.word),
    language,
  );
  const foreignStopWords = asked === language ? stopWords : stopWordsOf(asked);
  const speech = speechOf(text);
  const expects = expectsOf(text);
  const terms = new Map<string, QuestionTerm>();
  for (const [position, { surface, word }] of tokens.entries()) {
    if (stopWords.has(word) || foreignStopWords.has(word) || terms.has(word)) continue;
    if (terms.size >= MOST_TERMS) break;
    const next = tokens[position + 1]?.word ?? "";
    if (STORY_WORDS.test(word) && !/^\p{N}/u.test(next)) continue;
    const kind = kindOf(surface, word, position === 0);
    const weight =
      speech !== null && SPEECH_VERB.test(word)
        ? SPEECH_VERB_WEIGHT
        : weightOf(word, kind, language, expects);
    const phrasal = language === "en" && kind === "word" && PARTICLE.test(next);
    terms.set(word, {
      asked: surface,
      word,
      kind,
      weight,
      ...(phrasal ? { phrasal: true as const } : {}),
    });
  }
  return { text, terms: [...terms.values()], expects, speech };
}
