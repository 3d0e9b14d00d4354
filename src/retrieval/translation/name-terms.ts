import type { QuestionTerm } from "../parse-question.ts";
import type { Expansion } from "../vocabulary.ts";
import { askingLanguageOf, hasEnglishGrammar } from "./asking-language.ts";
import { askedWordsOf, plainWord } from "./plain-form.ts";
import type { StoryNames } from "./story-names.ts";

/** A story's name less like than this is another. */
const LIKELY = 0.7;

/**
 * Finds what only names can tell of a question in another language than the stories': Latin
 * "Hrynjuk" in a Ukrainian story. Words that the stories have are left as they are, and so is a
 * question in their language, or in none that can be told.
 */
export function createNameTerms(
  question: string,
  storyLanguage: string,
  stories: {
    expand(term: QuestionTerm): readonly Expansion[];
    names(): StoryNames;
  },
): (term: QuestionTerm) => readonly Expansion[] {
  const words = askedWordsOf(question);
  const asked = askingLanguageOf(words, () => true);
  const isEnglish = asked === null && hasEnglishGrammar(words);
  if (asked === storyLanguage || (asked === null && !isEnglish)) return stories.expand;
  return (term) => {
    const known = stories.expand(term);
    if (known.length > 0 || term.kind === "number") return known;
    const likely = stories.names().find(plainWord(term.word), asked);
    if (likely === null || likely.like < LIKELY) return known;
    return stories
      .expand({ ...term, word: likely.name, kind: "name" })
      .map((found) => ({ ...found, how: "name", weight: found.weight * likely.like }));
  };
}
