/** The commonest short words that tell languages of one script apart. */
const MARKERS: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|to|in|is|was|that|he|she|it|with|for)\b/gi,
  de: /\b(?:der|die|das|und|ist|nicht|ein|eine|mit|von|zu|den|sich|auf)\b/gi,
  fr: /\b(?:le|la|les|et|des|est|une|dans|que|qui|pas|pour|du|sur)\b/gi,
  es: /\b(?:el|los|las|y|es|una|que|por|con|para|del|se|no|su)\b/gi,
  pl: /(?<![a-ząćęłńóśźż])(?:i|w|na|się|nie|że|jest|z|do|to|jak|przez|oraz|ale)(?![a-ząćęłńóśźż])/gi,
  uk: /[іїєґ]|(?<![а-яёіїєґ])(?:та|що|не|на|від|як|але|він|вона)(?![а-яёіїєґ])/gi,
  ru: /[ыэъё]|(?<![а-яёіїєґ])(?:и|что|не|на|как|но|он|она|это)(?![а-яёіїєґ])/gi,
};

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["zh", /\p{Script=Han}/u],
  ["ko", /\p{Script=Hangul}/u],
  ["th", /\p{Script=Thai}/u],
  ["ar", /\p{Script=Arabic}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["el", /\p{Script=Greek}/u],
  ["hi", /\p{Script=Devanagari}/u],
];

/** As much of a text as is looked at. */
const SAMPLE = 5_000;

/**
 * The language that a text is most likely in, as a BCP 47 subtag, by its script and commonest
 * words. "en" when nothing tells.
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    const own = sample.match(new RegExp(script, "gu"))?.length ?? 0;
    if (own > letters * 0.3) return language;
  }
  let best = "en";
  let most = 0;
  for (const [language, marker] of Object.entries(MARKERS)) {
    const count = sample.match(marker)?.length ?? 0;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
