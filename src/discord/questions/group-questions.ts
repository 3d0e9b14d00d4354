import { stemmerOf } from "../../retrieval/stem.ts";
import { guessLanguage, stopWordsOf } from "../../retrieval/stop-words.ts";
import { tokenize } from "../../retrieval/tokenize.ts";

/** Two questions with at least this share of their words in common ask the same. */
const ALIKE = 0.6;

function wordsOf(text: string): ReadonlySet<string> {
  const words = tokenize(text).map(({ word }) => word);
  const language = guessLanguage(words, "en");
  const stopWords = stopWordsOf(language);
  const stem = stemmerOf(language);
  const telling = words.filter((word) => !stopWords.has(word));
  return new Set((telling.length === 0 ? words : telling).map(stem));
}

/** Share of the words of both that both have (Jaccard's index). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = one.intersection(other).size;
  const all = one.size + other.size - both;
  return all === 0 ? 1 : both / all;
}

/** Puts together what asks the same, each group and the groups in the order of their first ones. */
export function groupQuestions<Asked extends { readonly text: string }>(
  questions: readonly Asked[],
): readonly (readonly Asked[])[] {
  const groups: { readonly words: ReadonlySet<string>; readonly members: Asked[] }[] = [];
  for (const question of questions) {
    const words = wordsOf(question.text);
    const group = groups.find((known) => likeness(known.words, words) >= ALIKE);
    if (group === undefined) groups.push({ words, members: [question] });
    else group.members.push(question);
  }
  return groups.map(({ members }) => members);
}
