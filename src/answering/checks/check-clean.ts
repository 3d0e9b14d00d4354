import { type CheckResult, fail, pass } from "./check-result.ts";

/** A statement is a sentence or two, not an essay. UTF-16 code units. */
const LONGEST = 600;
/** Fewer words state nothing ("42"). */
const FEWEST_WORDS = 3;

/** Labels of grounding sentences that a model wrote into its text: "(s3)", "[s1, s2]". */
const LABELS = /\s*[[(]\s*s\d+(?:\s*[,;–-]\s*s\d+)*\s*[\])]/giu;
const EMPHASIS =
  /(?<!\p{L})(?:\*{1,3}|_{1,3}|~~|\|\|)(?=\S)|(?<=\S)(?:\*{1,3}|_{1,3}|~~|\|\|)(?!\p{L})/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const LIST_OR_HEADING = /^\s*(?:[-*•>]|#{1,6}|\d{1,2}[.)](?=\s\p{L}))\s+/u;

/** A statement's text as it may be shown: without labels, emphasis, line breaks or what is invisible. */
export function cleanText(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/\s+/gu, " ")
    .replace(LIST_OR_HEADING, "")
    .replace(LABELS, "")
    .replace(EMPHASIS, "")
    .trim();
}

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ["a mention", /@\s*(?:everyone|here)\b|<\s*[@#&:/]|<id:|<a?:\w+:\d+>|<t:-?\d+|@\p{L}/iu],
  [
    "a link",
    /\b[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\b(?:javascript|data|mailto|vbscript):|\]\s*\(|\bdiscord(?:app)?\.(?:gg|com)|\b(?:[\p{L}\p{N}-]{2,}\.)+(?:com|net|org|gg|io|ru|cn|xyz|info|biz|example|test|me|ly|co|app|dev|link|site|online|top|tk|uk|de|fr|ua|us)\b(?!\.\p{L})/iu,
  ],
  // Words left out belong into quotation marks, where what is left is looked up.
  ["words left out", /(?:…|\.{3})\s+\p{L}/u],
  ["code", /`|\{\{|\}\}|<\/?\p{L}[^>]*>|[{}]|\$\(|(?:^|\s)\/\p{L}|<!--/u],
  ["a control character", /\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}/u],
  [
    "talk of instructions",
    /\b(?:system prompt|my (?:instructions|rules|prompt)|(?:ignore|previous) instructions|as an ai|language model)\b/iu,
  ],
];

/** A statement holds no link, mention, code or talk of its own making, whatever the story says. */
export function checkClean(text: string): CheckResult {
  if (text.length > LONGEST) return fail("clean", "none", "the statement is too long");
  // Letters of full width and their like can play a mention or a link.
  const plain = text.normalize("NFKC");
  for (const [what, pattern] of FORBIDDEN) {
    if (pattern.test(plain) || pattern.test(text)) {
      return fail("clean", "none", `the statement holds ${what}`);
    }
  }
  if ((plain.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < FEWEST_WORDS) {
    return fail("clean", "none", "the statement says too little");
  }
  return pass("clean");
}
