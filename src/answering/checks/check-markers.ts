import { type CheckResult, fail, pass } from "./check-result.ts";
import type { Claim } from "./read-claim.ts";
import type { Evidence } from "./read-evidence.ts";
import type { Word } from "./read-words.ts";

/** Words that turn what follows round. Folded. */
const NEGATORS: Readonly<Record<string, RegExp>> = {
  en: /^(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|scarcely|\p{L}+n't|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying)|fail(?:s|ed|ing)?|unable|unwilling|unlikely)$/u,
  de: /^(?:nicht|kein|keine|keinen|keinem|keiner|keines|nie|niemals|niemand|nichts|ohne|weder)$/u,
  fr: /^(?:ne|pas|jamais|rien|personne|aucun|aucune|sans|ni|non)$/u,
  es: /^(?:no|nunca|jamas|nada|nadie|ningun|ninguna|ninguno|sin|ni|tampoco)$/u,
  uk: /^(?:не|ні|ніколи|ніхто|нічого|без|немає)$/u,
  ru: /^(?:не|нет|никогда|никто|ничего|без|ни)$/u,
  pl: /^(?:nie|nigdy|nikt|nic|bez|ani)$/u,
};

/** Words that say no in what they mean. */
const REFUSALS =
  /^(?:refus\p{L}*|reject\p{L}*|den(?:y|ies|ied|ying)|oppos\p{L}*|resist\p{L}*|fail\p{L}*|lack\p{L}*|abandon\p{L}*|drop\p{L}*|giv(?:e|es|ing|en)|gave|unlikely|impossible|unable|unwilling|thin|instead|prevent\p{L}*|stop\p{L}*|ban\p{L}*|against|block\p{L}*|deni\p{L}*|avoid\p{L}*|end(?:s|ed|ing)?|absent|unable|uncertain|impossible)$/u;

/** Words that hold a claim back, by what they hold back. Folded English words. */
const HEDGES: readonly RegExp[] = [
  /^(?:may|might|could|would|perhaps|possibly|maybe|probably|likely|hopefully|should|if|unless|whether)$/u,
  /^(?:reportedly|allegedly|supposedly|apparently|purportedly|claimed|alleged)$/u,
  /^(?:almost|nearly|roughly|approximately|estimated)$/u,
  /^(?:rarely|seldom|sometimes|occasionally|partly|largely|mostly)$/u,
  /^(?:willing|offered|offer|offers|hopes|hoped|plans|planned|wants|wanted|tried|tries|trying|expected|due|scheduled|aspirations|ambition|bid)$/u,
];
/** Before a number only: elsewhere "about" is no doubt. */
const ROUNDING = /(?<!\p{L})(?:about|around|some|up to)\s+(?:[$€£]\s?)?(\p{N}+)/giu;

/** A marker reaches the next content word of its clause; an adverb on the way is passed over. */
const ADVERB = /ly$/u;
/** Stop-words that are what a marker reaches: "refuses to let". */
const REACHED = /^(?:let|get)$/;

/** Stems in the reach of a marker, and stems outside any. */
function marked(words: readonly Word[], isMarker: (word: string) => boolean) {
  const inside = new Set<string>();
  const outside = new Set<string>();
  let reaching = false;
  let clause = -1;
  let markers = 0;
  for (const word of words) {
    if (word.clause !== clause) reaching = false;
    clause = word.clause;
    if (isMarker(word.word)) {
      reaching = true;
      markers++;
      continue;
    }
    if (REACHED.test(word.word)) reaching = false;
    if (word.stop) continue;
    (reaching ? inside : outside).add(word.stem);
    if (!ADVERB.test(word.word)) reaching = false;
  }
  return { inside, outside, markers };
}

/** Tells the words of a language that turn what follows round; folded words. */
export function negatorOf(language: string): (word: string) => boolean {
  const pattern = NEGATORS[language] ?? NEGATORS.en!;
  return (word) => pattern.test(word);
}

/**
 * Negations agree: what a statement denies, a cited sentence denies, and what every cited sentence
 * denies, the statement does.
 */
export function checkNegation(claim: Claim, { story, words }: Evidence): CheckResult {
  const isNegator = negatorOf(story.language);
  const said = marked(claim.words, isNegator);
  const known = marked(words, isNegator);
  const turned =
    [...said.inside].find((stem) => known.outside.has(stem) && !known.inside.has(stem)) ??
    [...said.outside].find((stem) => known.inside.has(stem) && !known.outside.has(stem));
  if (turned !== undefined) {
    return fail(
      "negation",
      "none",
      `the statement and its sentences disagree on "not … ${turned}"`,
    );
  }
  const denies = known.markers > 0 || words.some(({ word }) => REFUSALS.test(word));
  if (said.markers > 0 && !denies) {
    return fail("negation", "none", "the statement denies what no cited sentence denies");
  }
  return pass("negation");
}

/** Opposites, as stems of English words: a statement with one where the story has the other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:support|back(?!\w*ground)|favou?r|allow|permit|accept|agree|approv|welcom|endors)\p{L}*$/u,
    /^(?:oppos|resist|refus|reject|den(?:y|i)|block|against|object|veto|forbid|prohibit|ban)\p{L}*$/u,
  ],
  [/^(?:join|enter)\p{L}*$/u, /^(?:leave|left|leaving|quit|exit)\p{L}*$/u],
  [/^(?:win|won|victor)\p{L}*$/u, /^(?:los[et]|lost|defeat)\p{L}*$/u],
  [
    /^(?:increas|rise|rose|risen|grow|grew|gain)\p{L}*$/u,
    /^(?:decreas|fall|fell|fallen|shrank|drop)\p{L}*$/u,
  ],
  [
    /^(?:begin|began|begun|start|continu|resum)\p{L}*$/u,
    /^(?:end|ended|ends|finish|stop|halt)(?:ed|s|ing)?$/u,
  ],
  [/^(?:open|opened|opens|opening)$/u, /^(?:shut|close|closed|closes|closing)$/u],
  [/^(?:friendly|friend|friends|ally|allies|allied)$/u, /^(?:hostile|enemy|enemies|foe|foes)$/u],
  [/^(?:before)$/u, /^(?:after|afterwards)$/u],
  [/^(?:more)$/u, /^(?:less|fewer)$/u],
  [
    /^(?:likely|possible|certain|willing|able)$/u,
    /^(?:unlikely|impossible|uncertain|unwilling|unable)$/u,
  ],
  [/^(?:guilty)$/u, /^(?:innocent)$/u],
  [/^(?:alive|lives|lived|survive\w*)$/u, /^(?:dead|died|dies|death|killed)$/u],
];

/** A statement does not use the opposite of the word that its sentences use. */
export function checkOpposites(claim: Claim, { story, words }: Evidence): CheckResult {
  if (story.language !== "en") return pass("negation");
  const isNegator = negatorOf("en");
  const has = (list: readonly Word[], pattern: RegExp) =>
    list.some(({ word }) => pattern.test(word));
  const denies = (list: readonly Word[]) => list.some(({ word }) => isNegator(word));
  for (const [left, right] of OPPOSITES) {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      const turned =
        has(claim.words, one) && !has(claim.words, other) && has(words, other) && !has(words, one);
      if (turned && denies(claim.words) === denies(words)) {
        return fail("negation", "none", "the statement says the opposite of its sentences");
      }
    }
  }
  return pass("negation");
}

function roundedIn(text: string): string[] {
  return [...text.matchAll(ROUNDING)].map((match) => match[1]!);
}

/** A doubt of the cited sentences ("may", "allegedly", "almost") is not lost on the way. */
export function checkHedges(claim: Claim, { story, words, sentences }: Evidence): CheckResult {
  if (story.language !== "en") return pass("hedges");
  const rounded = sentences.flatMap(({ start, end }) => roundedIn(story.text.slice(start, end)));
  const exact = claim.words.find(({ word }) => rounded.includes(word));
  if (exact !== undefined && !roundedIn(claim.text).includes(exact.word)) {
    return fail("hedges", "partial", `its sentences have ${exact.surface} as a round number`);
  }
  for (const hedge of HEDGES) {
    const isHedge = (word: string) => hedge.test(word);
    const known = marked(words, isHedge);
    const said = marked(claim.words, isHedge);
    const lost = [...said.outside].find(
      (stem) => known.inside.has(stem) && !known.outside.has(stem),
    );
    if (lost !== undefined) {
      return fail("hedges", "partial", `its sentences are less sure about "${lost}"`);
    }
  }
  return pass("hedges");
}
