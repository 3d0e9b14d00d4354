import type { Story } from "../../story/story.ts";
import { findReferents, type Referent } from "./referents.ts";
import type { Sex } from "./sex-of-member.ts";
import { baseOf } from "./verb-forms.ts";

/** A pronoun of a question that stands for something outside of it. */
export interface Pronoun {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly wants: Sex | "it" | "they";
  /** "his", "their", "her book": what replaces it takes a possessive ending. */
  readonly possessive: boolean;
}

const WANTS: Readonly<Record<string, Pronoun["wants"]>> = {
  he: "he",
  him: "he",
  his: "he",
  she: "she",
  her: "she",
  hers: "she",
  it: "it",
  its: "it",
  they: "they",
  them: "they",
  their: "they",
};
const PRONOUNS = /(?<![\p{L}’'-])(?:he|him|his|she|hers?|its?|they|them|their)(?![\p{L}’'-])/giu;
/** "it" that stands for nothing: "Is it true that …", "How likely was it that …". */
const EMPTY_IT =
  /\bit (?:that|whether|if)\b|\bit (?:is|was) time\b|\bhow \p{L}+ (?:is|was|would|will) it (?:be )?(?:to|that|for)\b|\b(?:is|was|be|will|would|might|may|could|can) it (?:be |been )?(?:not )?(?:\p{L}+ly )?(?:true|likely|possible|important|necessary|dangerous|safe|hard|easy|difficult|wrong|right|certain|clear|better|best|worth|legal|known|said|time|raining|snowing|cold|hot|dark|late|early)\b|\bwhat time (?:is|was) it\b|\b(?:is|was) it \p{L}+ (?:of|for)\b|\bwhere (?:does|did) it say\b|\bit says\b/iu;
/** What begins a new clause: a pronoun behind it may stand for what came before it. */
const CLAUSE =
  /[,;:()–—]|(?<!\p{L})(?:and|but|or|if|when|while|because|that|who|which|after|before|since|until|although|than|whether|how|why|where)(?!\p{L})/iu;

export function fitsPronoun(referent: Referent, wants: Pronoun["wants"]): boolean {
  if (wants === "they") return referent.plural;
  if (wants === "it") return referent.kind !== "person" && !referent.plural;
  return (
    referent.kind === "person" &&
    !referent.plural &&
    referent.sex !== (wants === "he" ? "she" : "he")
  );
}

const AUX =
  /(?<!\p{L})(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)(?:n['’]t)? (?:not )?$/iu;
/** Whatever may be a person or a thing, known or not: "the scholar", "Sir We", "a boy’s". */
const PHRASE = /(?<!\p{L})(?:the|an?|one of|every|each) \p{L}+|(?<=\s)\p{Lu}[\p{L}’'-]*/gu;

/** "Why did Russia say it launched …?": the pronoun is the subject of a clause of its own. */
function opensClause(text: string, { start, end, word }: Pronoun): boolean {
  if (AUX.test(text.slice(0, start))) return false;
  if (/^(?:he|she|they)$/u.test(word)) return start > 0;
  const next = /^ (?:never |not )?(\p{L}+)/u.exec(text.slice(end))?.[1];
  if (word !== "it" || next === undefined || start === 0) return false;
  return AUX.test(`${next} `) || baseOf(next) !== null;
}

/** True where the question itself may say whom or what the pronoun means. */
function isBound(text: string, pronoun: Pronoun, referents: readonly Referent[]): boolean {
  const before = text.slice(0, pronoun.start);
  if (pronoun.wants === "they") {
    // "How many steps did they climb?": what is asked for is not who does it.
    if (pronoun.word === "they" && AUX.test(before)) return false;
    const people = referents.filter(({ end, kind }) => end <= pronoun.start && kind !== "thing");
    return (
      people.length > 1 ||
      /(?<!\p{L})(?!(?:does|was|is|has|his|its|this)(?!\p{L}))\p{L}{2,}[^\Ws’']s(?!\p{L})/u.test(
        before,
      )
    );
  }
  const phrases = [...before.matchAll(PHRASE)].filter(({ 0: words, index }) => {
    const own = referents.find(({ start, end }) => start < index + words.length && end > index);
    // What may be a person without a known role is a thing to us.
    if (own === undefined || (own.kind === "thing" && !own.plural)) return true;
    return fitsPronoun(own, pronoun.wants);
  });
  if (phrases.length === 0) return false;
  if (pronoun.possessive || opensClause(text, pronoun)) return true;
  // "What does Moscow call it?": in one clause a plain object is somebody else.
  return phrases.some(({ 0: words, index }) => CLAUSE.test(before.slice(index + words.length)));
}

/** The pronouns of an English question that something outside of it must explain, in text order. */
export function findOpenPronouns(text: string, story: Story): Pronoun[] {
  const referents = findReferents(text, story);
  const pronouns = [...text.matchAll(PRONOUNS)].map(({ 0: surface, index }): Pronoun => {
    const word = surface.toLowerCase();
    const end = index + surface.length;
    const noun = /^ \p{L}/u.test(text.slice(end)) && !FUNCTION_NEXT.test(text.slice(end));
    const possessive = /^(?:his|its|their)$/u.test(word) || (word === "her" && noun);
    return { start: index, end, word, wants: WANTS[word]!, possessive };
  });
  // "When did he say that he would come?": what explains the first explains both.
  const first = pronouns.filter(
    ({ wants }, at) => pronouns.findIndex((other) => other.wants === wants) === at,
  );
  return first.filter(
    (pronoun) =>
      !(pronoun.word === "it" && EMPTY_IT.test(text)) && !isBound(text, pronoun, referents),
  );
}

/** Behind "her" a word like these is no noun that she has. */
const FUNCTION_NEXT =
  /^ (?:to|about|at|in|on|of|for|with|by|from|and|or|but|when|if|that|say|do|go|come|after|before|again|there|then|not|was|is|did|want|think|die|leave|believe|in)\b/iu;

/** Puts something in place of a pronoun. */
export function insert(pronoun: Pronoun, replacement: string): string {
  if (!pronoun.possessive) return replacement;
  return /s$/u.test(replacement) && pronoun.wants === "they"
    ? `${replacement}’`
    : `${replacement}’s`;
}
