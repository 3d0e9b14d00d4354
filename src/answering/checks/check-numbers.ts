import { type CheckResult, fail, pass } from "./check-result.ts";
import type { Claim } from "./read-claim.ts";
import type { Evidence } from "./read-evidence.ts";
import { type NumberWord, readNumbers } from "./read-numbers.ts";
import { readWords } from "./read-words.ts";

function numbersOf(text: string, language: string): NumberWord[] {
  return readNumbers(text, readWords(text, language), language);
}

/** "5" is met by "five"; "five days" is not met by "five hours". */
function isMet(claimed: NumberWord, known: readonly NumberWord[]): boolean {
  return known.some(
    ({ value, unit }) =>
      value === claimed.value &&
      (claimed.unit === null || unit === null || claimed.unit === unit) &&
      !(
        claimed.unit !== null &&
        unit === null &&
        (claimed.unit === "%" || claimed.unit === "money")
      ),
  );
}

/** Every number of a statement stands, with its unit, in a cited sentence or in the question. */
export function checkNumbers(claim: Claim, evidence: Evidence, question: string): CheckResult {
  const { story, sentences } = evidence;
  const known = sentences.flatMap(({ start, end }) =>
    numbersOf(story.text.slice(start, end), story.language),
  );
  const asked = numbersOf(question, story.language);
  const unmet = readNumbers(claim.text, claim.words, story.language).filter(
    (number) => !isMet(number, known) && !isMet(number, asked),
  );
  if (unmet.length === 0) return pass("numbers");
  const list = unmet.map(({ surface }) => `"${surface}"`).join(", ");
  return fail("numbers", "none", `the cited sentences do not have the number ${list}`);
}
