import type { AskedQuestion } from "./read-asked.ts";
import { baseOf, pastOf, presentOf } from "./verb-forms.ts";

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const join = (...parts: readonly (string | null)[]) =>
  parts.filter((part) => part !== null && part !== "").join(" ");

/** Words as one question: a capital first, one question mark last. */
export function asQuestion(...parts: readonly (string | null)[]): string {
  return `${capitalized(join(...parts)).replace(/[\s?!.,;:]+$/u, "")}?`;
}

const PLURAL =
  /\band\b|^(?:they|we|these|those)\b|(?:^|\s)\p{Ll}[^\s’']*[^s’'\s]s$|^the (?:people|men|women|children)$/u;
const SINGULARS: Readonly<Record<string, string>> = {
  are: "is",
  were: "was",
  do: "does",
  have: "has",
};
const PLURALS: Readonly<Record<string, string>> = {
  is: "are",
  was: "were",
  does: "do",
  has: "have",
};

/** A helping verb in the number of another subject: "were" with "Japan" is "was". */
function agreeing(aux: string, subject: string): string {
  const forms = PLURAL.test(subject) ? PLURALS : SINGULARS;
  return forms[aux] ?? aux;
}

/** A verb alone, or with a preposition at its end, whose object was asked for. */
const LACKS_OBJECT = /^[^\s]+$|\s(?:about|on|to|of|with|for|at|in|from|against)$/iu;

/** Once "what" is gone, its verb needs another object: "say about" → "speak about", "insist on that". */
function withoutObject(wh: string, rest: string): string {
  if (!/^(?:what|which)/iu.test(wh)) return rest;
  const spoken = rest.replace(/^(say|tell)(?=\s+(?:about|of|on)\b)/iu, "speak");
  if (!LACKS_OBJECT.test(spoken)) return spoken;
  const noun = /^which/iu.test(wh) ? nounOf(wh) : null;
  if (noun !== null) return `${spoken} the ${noun}`;
  return /^what$/iu.test(wh) ? `${spoken} that` : spoken;
}

/** What kind a question asks for: "countries" of "which countries", "people" of "how many people". */
export function nounOf(wh: string): string | null {
  return /^(?:which|what|how (?:many|much))\s+(?:other\s+)?(.+)$/iu.exec(wh)?.[1] ?? null;
}

/** Whom a "who" or "which" stands for where it is asked no more: "which countries" → "the countries". */
function whoeverIt(wh: string): string {
  const noun = nounOf(wh);
  if (noun !== null) return `the ${noun}`;
  return /^what$/iu.test(wh) ? "something" : "somebody";
}

/** The first verb of a rest, taken apart: "met Keir Starmer" → "did" and "meet Keir Starmer". */
function supported(subject: string, rest: string): readonly [string, string] | null {
  const [verb, ...others] = rest.split(/\s+/u);
  if (verb === undefined) return null;
  const lower = verb.toLowerCase();
  if (/^(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must)$/u.test(lower))
    return [agreeing(lower, subject), others.join(" ")];
  const base = baseOf(lower);
  if (base === null) return null;
  const present = presentOf(base) === lower;
  const aux = present ? agreeing("does", subject) : "did";
  return [aux, join(base, ...others)];
}

/** The same question with another question word: "Why", "When" …; null where that can't be put. */
export function withQuestionWord(asked: AskedQuestion, word: string): string | null {
  const { wh, aux, subject, rest } = asked;
  const negated = /^why not$/iu.test(word);
  const put = negated ? "why" : word;
  const not = negated ? "not" : null;
  // "Who was there?" has no way of its own to ask when.
  if (/^who$/iu.test(wh) && /^(?:is|are|was|were)$/u.test(aux ?? "") && /^(?:$|who)/u.test(rest)) {
    return null;
  }
  if (aux !== null && subject !== null) {
    // "How long did the talks last?" and then "where?"
    const happens = /^how long$/iu.test(wh) && /^(?:last|go on|take)$/iu.test(rest);
    const kept = /^how (?:many|much)/iu.test(word) ? rest : withoutObject(wh, rest);
    return asQuestion(put, aux, subject, not, happens ? "take place" : kept);
  }
  const somebody = whoeverIt(wh);
  const parts = supported(somebody, rest);
  return parts === null ? null : asQuestion(put, parts[0], somebody, not, parts[1]);
}

/** What the question asks, told: "Ukraine offered to give up"; the verb in its own tense. */
function told({ aux, rest }: AskedQuestion, subject: string): string {
  const [verb, ...others] = rest.split(/\s+/u);
  if (aux === "did" && verb !== undefined && verb !== "") {
    return join(subject, pastOf(verb.toLowerCase()), ...others);
  }
  if (aux === "does" && verb !== undefined && verb !== "") {
    return join(subject, presentOf(verb.toLowerCase()), ...others);
  }
  return join(subject, aux === "do" ? null : aux, rest);
}

/** The question as a clause of another one: "what Ukraine offered to give up". */
export function asClause(asked: AskedQuestion): string {
  const { wh, aux, subject, rest } = asked;
  const word = wh === "" ? "whether" : wh.charAt(0).toLowerCase() + wh.slice(1);
  if (aux === null || subject === null) return join(word, rest);
  return join(word, told(asked, subject));
}

/** Those whom a question asks for: "the people who died", "the countries that Zelenskyy named"; null for no kind. */
export function asThose(asked: AskedQuestion): string | null {
  const noun = nounOf(asked.wh);
  if (noun === null) return null;
  if (asked.subject === null) return join("the", noun, "who", asked.rest);
  return join("the", noun, "that", told(asked, asked.subject));
}

/** "after Ukraine offered to give up …": the question as what had happened. */
export function asEvent(asked: AskedQuestion): string {
  const { wh, aux, subject, rest } = asked;
  if (aux === null || subject === null) return join(whoeverIt(wh), rest);
  return told({ ...asked, rest: withoutObject(wh, rest) }, subject);
}

/** "Who else …?" of the same. */
export function whoElse(asked: AskedQuestion): string {
  const { wh, aux, subject, rest } = asked;
  if (aux === null || subject === null) {
    const noun = nounOf(wh);
    if (noun !== null) return asQuestion("which other", noun, rest);
    return asQuestion(/^what/iu.test(wh) ? "what else" : "who else", rest);
  }
  const object = /^(?:what|which)/iu.test(wh)
    ? rest.replace(/^(say|tell)(?=\s+(?:about|of|on)\b)/iu, "$1 something")
    : rest;
  return asQuestion(told({ ...asked, rest: object }, "who else"));
}

/** "What else …?" of the same; null where it did not ask what. */
export function whatElse({ wh, aux, subject, rest }: AskedQuestion): string | null {
  if (!/^what$/iu.test(wh)) return null;
  return asQuestion("what else", aux, subject, rest);
}

/** The same question about another subject; where the subject was asked for, whether it is this one. */
export function withSubject(asked: AskedQuestion, subject: string): string | null {
  const { wh, aux, rest } = asked;
  if (aux !== null && asked.subject !== null) {
    return asQuestion(wh, agreeing(aux, subject), subject, rest);
  }
  const parts = supported(subject, rest);
  return parts === null ? null : asQuestion(parts[0], subject, parts[1]);
}
