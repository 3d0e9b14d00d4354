/** True for an English question about how somebody feels. */
export function asksForFeeling(question: string): boolean {
  return /\bhow\b.{0,40}\b(?:feel|feels|felt|react)\b/i.test(question);
}

/** Words that tell how somebody feels. */
export const FEELING =
  /\b(?:afraid|aghast|alarm\w*|amaz\w*|amus\w*|anger|angr\w*|anguish|annoy\w*|anxi\w*|asham\w*|astonish\w*|astound\w*|awe|bewilder\w*|bitter\w*|calm\w*|cr(?:y|ied|ying)|cheer\w*|comfort\w*|confus\w*|content\w*|curious|courage|delight\w*|despair\w*|despis\w*|devastat\w*|disappoint\w*|disgust\w*|dismay\w*|displeas\w*|distress\w*|dread\w*|eager\w*|embarrass\w*|enrag\w*|env(?:y|ied|ious)|excit\w*|fear\w*|fright\w*|frustrat\w*|furious\w*|fury|glad\w*|gloom\w*|gratef\w*|grie\w*|guilt\w*|happ(?:y|ier|ily|iness)|hate\w*|hatred|heartbroken|hope(?:ful|less)\w*|horr\w*|hurt|impatien\w*|indignan\w*|jealous\w*|joy\w*|lament\w*|laugh\w*|lonely|love\w*|mad|merr\w*|miser(?:y|able)|mourn\w*|moved|offended|overcome|overjoyed|panic\w*|perplex\w*|pity|pleas(?:ed|ure)|proud\w*|puzzl\w*|rage\w*|regret\w*|rejoic\w*|relie\w*|remorse|sad\w*|satisf\w*|scar(?:ed|y)|sham\w*|shock\w*|shy|sick|sob\w*|sorr\w*|startl\w*|stupef\w*|sulk\w*|surpris\w*|tears?|terr(?:or|ibl[ey]|if\w+)|thankful\w*|tired|trembl\w*|troubl\w*|unhapp\w*|upset|vex\w*|weary|weep\w*|wept|wonder\w*|worr\w*|wrath\w*)\b/i;
