import { dictionaryFormOf } from "../../retrieval/irregular-forms.ts";
import { isCommonWord } from "../../retrieval/word-rarity.ts";

/** Past forms that no rule makes, of the verbs that questions use. */
const PAST: ReadonlyMap<string, string> = new Map(
  `be was|become became|begin began|break broke|bring brought|build built|buy bought|catch caught
choose chose|come came|cut cut|deal dealt|do did|draw drew|drink drank|drive drove|eat ate|fall fell
feel felt|fight fought|find found|fly flew|forget forgot|get got|give gave|go went|grow grew|have had
hear heard|hide hid|hit hit|hold held|hurt hurt|keep kept|know knew|lay laid|lead led|learn learnt
leave left|lend lent|let let|lie lay|lose lost|make made|mean meant|meet met|pay paid|put put|read read
ride rode|ring rang|rise rose|run ran|say said|see saw|seek sought|sell sold|send sent|set set
shake shook|shoot shot|show showed|shut shut|sing sang|sit sat|sleep slept|speak spoke|spend spent
stand stood|steal stole|strike struck|swear swore|swim swam|take took|teach taught|tell told
think thought|throw threw|understand understood|wake woke|wear wore|win won|write wrote`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(" ") as [string, string]),
);

/** The simple past of an English verb in its base form: "offer" → "offered", "say" → "said". */
export function pastOf(base: string): string {
  const irregular = PAST.get(base);
  if (irregular !== undefined) return irregular;
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  if (/^[^aeiou]*[aeiou][bdgmnprt]$/u.test(base)) return `${base}${base.at(-1)}ed`;
  return `${base}ed`;
}

/** The form behind "he": "insist" → "insists". */
export function presentOf(base: string): string {
  if (base === "have") return "has";
  if (base === "be") return "is";
  if (/(?:s|x|z|ch|sh|o)$/u.test(base)) return `${base}es`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

const candidates = (verb: string): string[] => {
  // "carried" is of "carry", "died" of "die".
  if (/ie[ds]$/u.test(verb)) return [`${verb.slice(0, -3)}y`, verb.slice(0, -1)];
  const stem = verb.replace(/(?:ed|es|s)$/u, "");
  const doubled = /([bdgmnprt])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  return [...doubled, ...(/ed$|es$/u.test(verb) ? [`${stem}e`, stem] : [stem])];
};

/** The base form of an English verb in its past or present: "met" → "meet"; null for no such form. */
export function baseOf(verb: string): string | null {
  const lower = verb.toLowerCase();
  for (const [base, past] of PAST) if (past === lower) return base;
  const irregular = dictionaryFormOf(lower);
  if (irregular !== lower) return irregular;
  if (!/(?:ed|[^s]s)$/u.test(lower)) return null;
  const words = candidates(lower);
  // "hoped" is "hope", "reported" is "report": the one that makes this past again, and is a word.
  return (
    words.find(
      (word) =>
        word.length > 2 &&
        isCommonWord(word) &&
        (pastOf(word) === lower || presentOf(word) === lower),
    ) ?? null
  );
}
