/** True for an English question about how somebody feels. */
export function asksForFeeling(question: string): boolean {
  return /\bhow\b.{0,40}\b(?:feel|feels|felt|react)\b/i.test(question);
}

/** Words that tell how somebody feels. */
export const FEELING =
  /\b(?:afraid|alarm\w*|amaze\w*|anger|angry|annoy\w*|anxious|asham\w*|astonish\w*|bitter\w*|cr(?:y|ied|ying)|cheer\w*|content\w*|delight\w*|despair\w*|disappoint\w*|distress\w*|enrag\w*|excit\w*|fear\w*|fright\w*|furious|fury|glad\w*|gratef\w*|grie\w*|happ(?:y|ier|ily|iness)|heartbroken|hurt|jealous\w*|joy\w*|laugh\w*|lonely|love\w*|merr\w*|miserable|mourn\w*|overjoyed|pleas\w*|proud\w*|rage\w*|rejoic\w*|relie\w*|sad\w*|scar\w*|sham\w*|shock\w*|sick|sorr\w*|surpris\w*|tears?|terr\w*|thankful\w*|tremb\w*|troubl\w*|unhapp\w*|upset|vex\w*|weep\w*|wept|wonder\w*|worr\w*|wrath\w*)\b/i;
