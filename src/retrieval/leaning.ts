/** "the idea", "the move": a noun that stands for the sentence before. */
const ANAPHORA =
  /\b(?:the|this|that|such an?)\s+(?:idea|move|plan|offer|proposal|decision|step|claim|remark|statement|suggestion)\b/iu;

/** A sentence that opens like this belongs with the one before it. */
const LEANING =
  /^[“"'‘«„(]*(?:(?:and|but|so|yet|or|then|also|instead|still)\s+)?(?:he|she|it|they|this|that|these|those|his|her|its|their|there|such|both|here)\b/iu;

/** True for a sentence that cannot be understood without the one before it. */
export function isLeaning(text: string): boolean {
  return LEANING.test(text);
}

/** True for a sentence that speaks of what the one before it tells. */
export function refersBack(text: string): boolean {
  return LEANING.test(text) || ANAPHORA.test(text);
}
