/**
 * Where the answer of a question stands beside the words that it repeats: after them ("what happened
 * after …"), before them, or near them as a reason or a feeling.
 */
export type QuestionTurn = "after" | "before" | "reason" | "feeling";

const TURNS: readonly (readonly [QuestionTurn, RegExp])[] = [
  ["feeling", /\bhow\b.{0,40}\b(?:feel|feels|felt|react)\b/i],
  ["before", /\b(?:before|until)\b/i],
  [
    "after",
    /\bwhat\b.{0,60}\b(?:after|when|once|because|as a result|happens?|happened|next|then)\b/i,
  ],
  ["reason", /\b(?:why|how come|reason|what (?:caused|made))\b/i],
];

/** The turn of an English question; null for one that asks for what stands among its own words. */
export function turnOf(question: string): QuestionTurn | null {
  return TURNS.find(([, form]) => form.test(question))?.[0] ?? null;
}

/** Words that tell how somebody feels. */
export const FEELING =
  /\b(?:afraid|alarm\w*|amaze\w*|anger|angry|annoy\w*|anxious|asham\w*|astonish\w*|bitter\w*|cr(?:y|ied|ying)|cheer\w*|content\w*|delight\w*|despair\w*|disappoint\w*|distress\w*|enrag\w*|excit\w*|fear\w*|fright\w*|furious|fury|glad\w*|gratef\w*|grie\w*|happ(?:y|ier|ily|iness)|heartbroken|hurt|jealous\w*|joy\w*|laugh\w*|lonely|love\w*|merr\w*|miserable|mourn\w*|overjoyed|pleas\w*|proud\w*|rage\w*|rejoic\w*|relie\w*|sad\w*|scar\w*|sham\w*|shock\w*|sick|sorr\w*|surpris\w*|tears?|terr\w*|thankful\w*|tremb\w*|troubl\w*|unhapp\w*|upset|vex\w*|weep\w*|wept|wonder\w*|worr\w*|wrath\w*)\b/i;
