import { guessLanguage } from "../../retrieval/stop-words.ts";
import { tokenize } from "../../retrieval/tokenize.ts";
import type { Story } from "../../story/story.ts";
import { FOREIGN_FORMS, type ForeignForms } from "./foreign-forms.ts";
import { findReferents } from "./referents.ts";
import type { Turn } from "./turn.ts";

/** Question words of all six languages that ask for a subject. */
const WHO = /^(?:wer|qui|quién(?:es)?|хто|kto|кто)(?!\p{L})/iu;
const TOPIC_WORDS = 4;
/** A question without the marks at its edges. */
const trimmed = (text: string) => text.replace(/^[\s¿¡]+|[\s?!.,;:…]+$/gu, "");
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function asQuestion(text: string, language: string): string {
  const plain = capitalized(trimmed(text).replace(/ +/gu, " "));
  if (language === "es") return `¿${plain}?`;
  return language === "fr" ? `${plain} ?` : `${plain}?`;
}

const NAME = /(?<!\p{L})\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*/gu;

/** Whom a question names first as its subject, with an article: what "and X?" takes the place of. */
function subjectIn(question: string, from: number, { article, preposition }: ForeignForms) {
  for (const { 0: name, index: at } of question.slice(from).matchAll(NAME)) {
    const index = from + at;
    if (preposition.test(question.slice(from, index))) continue;
    const before = /(?:^| )(\S+ |\S+[’'])$/u.exec(question.slice(from, index))?.[1] ?? "";
    const start = article.test(before) ? index - before.length : index;
    return { start, end: index + name.length };
  }
  return null;
}

/** "Hat Russland zugestimmt? – Und Ungarn?": the same of another one. */
function shiftedIn(language: string, plain: string, asked: string): string | null {
  const forms = FOREIGN_FORMS[language]!;
  const short = plain.toLowerCase().replace(forms.lead, "");
  const topic = plain.slice(plain.length - short.length);
  const led = short.length < plain.length && !forms.asks.test(short);
  const subject = subjectIn(asked, asked.indexOf(" ") + 1, forms);
  if (!led || subject === null || topic.split(" ").length > TOPIC_WORDS) return null;
  return asQuestion(asked.slice(0, subject.start) + topic + asked.slice(subject.end), language);
}

/** What a short follow-up in one language asks, as a full question; null where it is none. */
function resolveIn(language: string, question: string, last: string): string | null {
  const forms = FOREIGN_FORMS[language]!;
  const plain = trimmed(question);
  const lower = plain.toLowerCase();
  const short = lower.replace(forms.lead, "");
  const asked = trimmed(last);
  const opening = forms.wh.exec(asked)?.[0] ?? null;
  if (opening === null) return shiftedIn(language, plain, asked);
  const wh = opening + (forms.otherwise.exec(asked.slice(opening.length))?.[0] ?? "");
  const rest = asked.slice(wh.length);
  const subject = subjectIn(asked, wh.length, forms);
  const withoutSubject =
    subject === null ? rest : asked.slice(wh.length, subject.start) + asked.slice(subject.end);
  for (const [pattern, put] of forms.words) {
    const match = pattern.exec(short);
    if (match !== null && put !== "") {
      const word = put.replace("$1", match[1] ?? "");
      return asQuestion(`${word} ${rest}`, language);
    }
  }
  if (forms.whoElse[0].test(short)) {
    return asQuestion(`${forms.whoElse[1]} ${withoutSubject}`, language);
  }
  if (forms.whatElse[0].test(short)) {
    return asQuestion(`${forms.whatElse[1]} ${rest}`, language);
  }
  const led = short.length < lower.length;
  const about = forms.about.exec(plain)?.[1] ?? forms.about.exec(plain.slice(-short.length))?.[1];
  const topic = about ?? (led && !forms.asks.test(short) ? plain.slice(-short.length) : null);
  if (topic === null || topic.split(" ").length > TOPIC_WORDS) return null;
  // "Who else said it? – And Merz?": whether he did.
  if (subject === null && WHO.test(wh)) return asQuestion(`${topic} ${rest}`, language);
  if (subject === null) return asQuestion(`${asked} – ${topic}`, language);
  return asQuestion(asked.slice(0, subject.start) + topic + asked.slice(subject.end), language);
}

/** "Was hat er gesagt?": the only one of the last questions whom the pronoun fits. */
function withNames(
  language: string,
  question: string,
  turns: readonly Turn[],
  story: Story,
): string | null {
  const forms = FOREIGN_FORMS[language]!;
  const match = forms.he.exec(question) ?? forms.she.exec(question);
  if (match === null) return null;
  const wants = forms.he.test(question) ? "he" : "she";
  // "il y a", "il est vrai": nobody.
  if (/(?<!\p{L})(?:il y a|il (?:est|faut|s[’']agit)|gibt es)(?!\p{L})/iu.test(question))
    return null;
  for (const { question: earlier } of turns.slice(-2).toReversed()) {
    const people = new Map(
      findReferents(earlier, story)
        .filter(({ kind, sex, plural }) => kind === "person" && !plural && sex === wants)
        .map((referent) => [referent.key, referent.text]),
    );
    if (people.size > 1) return null;
    const [name] = people.values();
    if (name === undefined) continue;
    const text =
      question.slice(0, match.index) + name + question.slice(match.index + match[0].length);
    return asQuestion(text.replace(forms.lead, ""), language);
  }
  return null;
}

/** "Warum?" after a question in another language: both, side by side. */
function bareIn(language: string, question: string, last: string): string | null {
  const { words, whoElse, whatElse, lead } = FOREIGN_FORMS[language]!;
  const short = trimmed(question).toLowerCase().replace(lead, "");
  const bare = [...words, whoElse, whatElse].some(([pattern]) => pattern.test(short));
  return bare ? `${asQuestion(short, language)} (${last})` : null;
}

const LANGUAGES = Object.keys(FOREIGN_FORMS);
/** No word of English but a short one opens a question in another language. */
const ENGLISH_TOO = /^(?:was|who|que|on|an|i|a|no|he)\b/iu;

const opensIn = (language: string, question: string) =>
  FOREIGN_FORMS[language]!.wh.test(trimmed(question));

/** True for a question that is in one of the other languages, as far as its first words tell. */
export function isForeign(question: string): boolean {
  const words = tokenize(question).map(({ word }) => word);
  return LANGUAGES.some(
    (language) =>
      opensIn(language, question) &&
      (!ENGLISH_TOO.test(question) || guessLanguage(words, "en") === language),
  );
}

/** The full question of a follow-up in a language other than English; null where it is none. */
export function resolveForeign(
  question: string,
  turns: readonly Turn[],
  story: Story,
): string | null {
  const last = turns.at(-1);
  if (last === undefined) return null;
  const words = tokenize(last.question).map(({ word }) => word);
  const guessed = guessLanguage(words, "en");
  const same = LANGUAGES.filter(
    (language) => opensIn(language, last.question) || language === guessed,
  );
  for (const language of same) {
    const full = resolveIn(language, question, last.question);
    if (full !== null) return full;
  }
  for (const language of LANGUAGES) {
    const bare = bareIn(language, question, last.question);
    if (bare !== null) return bare;
    const asks = FOREIGN_FORMS[language]!.asks.test(trimmed(question));
    const full = asks ? withNames(language, question, turns, story) : null;
    if (full !== null) return full;
  }
  return null;
}
