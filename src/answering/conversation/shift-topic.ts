import { countryOf } from "../../story/cast/countries.ts";
import type { Story } from "../../story/story.ts";
import type { AskedQuestion } from "./read-asked.ts";
import { asQuestion, withSubject } from "./recast.ts";
import { findReferents, type Referent } from "./referents.ts";

const PREPOSITION =
  /^(about|in|on|at|with|from|to|for|by|of|after|before|during|under|since|until) (?:\S.*)$/isu;
const isAgent = ({ kind }: Referent) => kind !== "thing";

/** The whole of a question, put together again. */
const wordsOf = ({ wh, aux, subject, rest }: AskedQuestion) =>
  [wh, aux, subject, rest].filter((part) => part !== null && part !== "").join(" ");

/** "about Canada" in the place of "about guarantees"; behind the question where it has none. */
function withPhrase(asked: AskedQuestion, preposition: string, phrase: string): string {
  const text = wordsOf(asked);
  const word = preposition.toLowerCase();
  const own = new RegExp(
    `(?<!\\p{L})${word} (?:(?!(?:about|in|on|at|with|from|for|by|after|before|during|when|and|if|because)\\s)[^\\s,;:]+\\s*)+`,
    "iu",
  );
  // What a wh-phrase has of it ("about whom") is asked for, not given.
  const from = asked.wh.length;
  const match = own.exec(text.slice(from));
  if (match === null) return asQuestion(text, phrase);
  const start = from + match.index;
  return asQuestion(
    `${text.slice(0, start)}${phrase} ${text.slice(start + match[0].length)}`.trim(),
  );
}

function replaced(asked: AskedQuestion, old: Referent, to: string): string {
  const rest = asked.rest.replace(old.text, () => to);
  return asQuestion(asked.wh, asked.aux, asked.subject, rest);
}

/** The question before, asked about another one, thing, time or place: "and Merz?", "and in May?". */
export function shiftTopic(asked: AskedQuestion, to: string, story: Story): string {
  const preposition = PREPOSITION.exec(to)?.[1];
  if (preposition !== undefined) return withPhrase(asked, preposition, to);
  const fallback = asQuestion("what does the story say about", to);
  const own = findReferents(to, story);
  const named = own[0];
  const agent = named === undefined ? /^\p{Lu}/u.test(to) : isAgent(named);
  const inSubject =
    asked.subject === null
      ? []
      : asked.referents.filter(({ text }) => asked.subject!.includes(text));
  const inRest = asked.referents.filter(
    (one) => !inSubject.includes(one) && asked.rest.includes(one.text),
  );
  if (asked.subject === null) {
    if (agent) return withSubject(asked, to) ?? fallback;
    const thing = inRest.findLast((one) => !isAgent(one));
    return thing === undefined ? fallback : replaced(asked, thing, to);
  }
  // "Does Zelenskyy mention Japan? – And Poland?": a country for a country, a person for a person.
  const kind = named?.kind ?? (countryOf(to) === null ? null : "body");
  const like = (one: Referent) => one.kind === kind;
  const ofItsKind = inSubject.some(like) ? undefined : inRest.findLast(like);
  if (agent && ofItsKind !== undefined) return replaced(asked, ofItsKind, to);
  const subjectIsThing = inSubject.length > 0 && !inSubject.some(isAgent);
  if (agent !== subjectIsThing) return withSubject(asked, to) ?? fallback;
  const other = inRest.findLast((one) => isAgent(one) === agent);
  return other === undefined ? fallback : replaced(asked, other, to);
}
