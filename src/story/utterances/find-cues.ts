import { ROLE_NOUNS } from "../cast/roles.ts";
import { IN_WORD, LOWER, UPPER } from "../letters.ts";
import type { Span } from "../story.ts";
import type { SpeechRules } from "./speech-rules.ts";

/** A subject with a verb of speech: "he said", "said Mary", "Russia has claimed". */
export interface Cue extends Span {
  /** The verb. */
  readonly verb: Span;
  /** Whose speech it marks. */
  readonly source: Span;
}

/** A capitalised word; a stop belongs to it in "U.S." and "Mr." only. */
const NAME_WORD = `(?:(?:[A-Z]\\.)+|(?:Mr|Mrs|Ms|Dr|St)\\.|[${UPPER}](?:[${IN_WORD}])*)`;
const NAME = `${NAME_WORD}(?:\\s+(?:(?:de|van|von|der|den|al|bin|la|le|du|di|of)\\s+)?${NAME_WORD}){0,4}`;

/** The patterns of a language. The first two have the groups `source` and `verb`. */
export interface CuePatterns {
  /** "he said", "Russia has claimed", "Smith, who saw it, said". */
  readonly subjectVerb: RegExp;
  /** "said Mary", behind a quotation or at the start of a clause. */
  readonly verbSubject: RegExp;
  /** What begins with a cue, as it stands behind a dash within speech: "—dijo él—". */
  readonly opensWithCue: RegExp;
  /** A cue within speech that only commas part: ", dit Odile," ; null where no language does so. */
  readonly commaCue: RegExp | null;
  /** The name, or the pronoun, that a sentence begins with, a role apart; group 1. */
  readonly firstName: RegExp;
  /** Verbs of speech of one word each. */
  readonly verbs: ReadonlySet<string>;
  /** "according to X". */
  readonly according: RegExp;
  /** What may begin reported content: "that". */
  readonly that: RegExp;
  /** What stands before a term that the narrator holds at arm's length. */
  readonly scare: RegExp;
}

const patternsByRules = new Map<SpeechRules, CuePatterns>();

/** Compiles a language's rules once. */
export function cuePatternsOf(rules: SpeechRules): CuePatterns {
  let patterns = patternsByRules.get(rules);
  if (patterns !== undefined) return patterns;
  const { cues, pronouns, fillers, determiners, scare, according, that } = rules;
  const objects = Object.keys(rules.objects ?? { "(?!)": "he" }).join("|");
  const pronoun = Object.keys(pronouns)
    .map((word) => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`)
    .join("|");
  const role =
    determiners === ""
      ? "(?!)"
      : `(?:${determiners}|${determiners.split("|").map(capital).join("|")})\\s+(?:[${LOWER}][${IN_WORD}]*\\s+){0,3}?[${LOWER}][${IN_WORD}]*`;
  const aside = '(?:,\\s+[^,.;:“”"«»]{2,60},)?';
  const subject = `(?<source>(?:(?<![${UPPER}${LOWER}])(?:${pronoun})(?![${UPPER}${LOWER}]))|${NAME}|${role})`;
  const verb = `(?<verb>${cues})(?![${LOWER}])`;
  const filler = `(?:(?:${fillers})\\s+){0,3}`;
  const inverted = `(?:${cues})(?![${LOWER}])(?:-(?:t-)?|\\s+)(?:${filler})?(?:(?:${pronoun})(?![${LOWER}])|${NAME}|${role})`;
  // Where a verb of speech begins a clause only when its subject follows, the verb is enough.
  const verbFirst = rules.verbFirst === true ? `(?:${cues})(?![${LOWER}])` : inverted;
  patterns = {
    opensWithCue: new RegExp(
      `^(?:${verbFirst}|(?:(?:${pronoun})|${NAME}|${role})\\s+${filler}(?:${cues})(?![${LOWER}]))`,
    ),
    commaCue: rules.commaCues === true ? new RegExp(`(?<=[,!?…])\\s+${inverted}`) : null,
    firstName: new RegExp(
      `^[^${UPPER}${LOWER}]*(?:(?:My|Her|His|The|Their)\\s+[${LOWER}]+,\\s+)?((?:${pronoun})\\b|${NAME})`,
    ),
    verbs: new Set(cues.split("|").filter((word) => !word.includes(" "))),
    subjectVerb: new RegExp(
      `(?<![${UPPER}${LOWER}’'-])${subject}${aside}\\s+${filler}${verb}`,
      "dg",
    ),
    verbSubject: new RegExp(
      `(?<![${UPPER}${LOWER}’'-])${verb}(?:-(?:t-)?|\\s+)${filler}${subject}`,
      "dg",
    ),
    according: new RegExp(
      `\\b(?:${according}|${capital(according)})\\s+(?<source>(?:\\b(?:${objects})\\b)|(?:(?:the|The)\\s+)?${NAME}|${role})`,
      "d",
    ),
    that: new RegExp(`(?<=\\s)(?:${that})\\s+`),
    scare: new RegExp(`\\b(?:${scare})\\s*$`, "i"),
  };
  patternsByRules.set(rules, patterns);
  return patterns;
}

function capital(words: string): string {
  return words
    .split("|")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("|");
}

/** The cue of a match of one of the patterns, with offsets into the text that it was cut from. */
export function cueOf(match: RegExpExecArray, offset: number): Cue {
  const shift = ([start, end]: readonly [number, number]): Span => ({
    start: offset + start,
    end: offset + end,
  });
  const groups = match.indices!.groups as Record<"source" | "verb", [number, number]>;
  return {
    ...shift(match.indices![0]!),
    source: shift(groups.source),
    verb: shift(groups.verb),
  };
}

/** What joins a second verb to a subject, in any of the languages, with the words behind it. */
const JOINED = /,?\s(?:and|und|et|y|і|и)\s+(?<words>(?:[^\s.,;:!?]+\s+){0,2}?[^\s.,;:!?“”"«»]+)/g;

/** A second verb of speech that a sentence's subject has: "…, and then asked"; null for none. */
export function secondVerb(narration: string, { verbs }: CuePatterns): Span | null {
  for (const { 0: all, index, groups } of narration.matchAll(JOINED)) {
    let at = index + all.length - groups!.words!.length;
    for (const word of groups!.words!.split(/(?<=\s)(?=\S)/)) {
      const bare = word.trimEnd();
      if (verbs.has(bare)) return { start: at, end: at + bare.length };
      if (!/^(?:then|also|later|finally|at|last|[a-z]+ly)$/.test(bare)) break;
      at += word.length;
    }
  }
  return null;
}

const OPENING = /^\s*[A-Z]/;
const EDGE = /^[,.!?…]*\s*(?:[—–-]\s*)?/;
/** Words of a role between a quotation and its speaker: "Russian envoy Yuri Belov told …". */
const MOST_BETWEEN = 5;

/** Between a quotation and the cue behind it stand at most a dash, an adverb, or a role. */
function isLead(lead: string): boolean {
  const rest = lead.replace(EDGE, "");
  if (rest === "") return true;
  if (/[.,;:!?…“”"«»—–]/.test(rest)) return false;
  const words = rest.trim().split(/\s+/);
  const last = words.at(-1)!.toLowerCase();
  if (words.length === 1 && last.endsWith("ly")) return true;
  return words.length <= MOST_BETWEEN && (last.endsWith("ly") || ROLE_NOUNS.has(last));
}
/** Between a cue and the quotation behind it: "he said on Sunday:", "she told him that". */
const TAIL_BEFORE = /^(?:\s+[^.;:!?“”"«»]{1,60})?[,:]?\s*$/;
/** Where "said Mary" may begin before a quotation. */
const CLAUSE_START = /(?:^|[.;,])\s*$/;

/** The cue right behind a quotation, in the narration `text.slice(start, end)`; null for none. */
export function cueBehind(text: string, { start, end }: Span, patterns: CuePatterns): Cue | null {
  const narration = text.slice(start, end);
  for (const pattern of [patterns.subjectVerb, patterns.verbSubject]) {
    const match = [...narration.matchAll(pattern)][0];
    if (match !== undefined && isLead(narration.slice(0, match.index))) {
      return cueOf(match, start);
    }
  }
  return null;
}

/** The cue right before a quotation, in the narration `text.slice(start, end)`; null for none. */
export function cueBefore(text: string, { start, end }: Span, patterns: CuePatterns): Cue | null {
  const narration = text.slice(start, end);
  const isNear = (match: RegExpExecArray) =>
    TAIL_BEFORE.test(narration.slice(match.index + match[0].length));
  const direct = [...narration.matchAll(patterns.subjectVerb)].findLast(isNear);
  if (direct !== undefined) return cueOf(direct, start);
  // "My teacher put a pipe in my hand and said, “…”": the sentence's first name says it.
  const second = secondVerb(narration, patterns);
  if (second !== null && TAIL_BEFORE.test(narration.slice(second.end))) {
    const subject = patterns.firstName.exec(narration);
    if (subject !== null && subject.index < second.start) {
      const verb = { start: start + second.start, end: start + second.end };
      const own = start + subject.index + subject[0].length - subject[1]!.length;
      return { ...verb, verb, source: { start: own, end: own + subject[1]!.length } };
    }
  }
  // "Said she: “…”" opens its sentence.
  const lowered = narration.replace(OPENING, (word) => word.toLowerCase());
  const inverted = [...lowered.matchAll(patterns.verbSubject)].at(-1);
  if (inverted === undefined || !isNear(inverted)) return null;
  return CLAUSE_START.test(narration.slice(0, inverted.index)) ? cueOf(inverted, start) : null;
}
