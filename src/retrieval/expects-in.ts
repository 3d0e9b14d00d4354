import { type Expects, expectsOf } from "./parse-question.ts";
import type { AskingLanguage } from "./translation/asking-rules.ts";
import { askedWordsOf, plainForm } from "./translation/plain-form.ts";
import { ASKING_LANGUAGES, rulesOf } from "./translation/rules-of.ts";

function asksIn(language: string): language is AskingLanguage {
  return (ASKING_LANGUAGES as readonly string[]).includes(language);
}

/** What an answer must hold, by the form of a question in its language; null where that is open. */
export function expectsIn(language: string, text: string): Expects | null {
  if (!asksIn(language)) return expectsOf(text);
  const form = plainForm(askedWordsOf(text));
  return rulesOf(language).expects.find(([, pattern]) => pattern.test(form))?.[0] ?? null;
}
