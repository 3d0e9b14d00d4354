import type { Cast } from "../cast/find-cast.ts";
import { ROLE_NOUNS } from "../cast/roles.ts";
import type { Span } from "../story.ts";
import type { SpeechRules } from "./speech-rules.ts";

export type Sex = "he" | "she";

/** A name in the narrator's words. */
export interface NarratedName extends Span {
  readonly member: number;
}

/** Tells who words of the narrator mean: "Zelenskyy", "the president", "he". */
export interface SpeakerResolver {
  /** The member whom a name or a role means; null where it is unsure, and for pronouns. */
  named(source: Span): number | null;
  /** The sex that a pronoun of one person tells; null for other words, and for "they". */
  pronounAt(source: Span): Sex | null;
  /** True for a pronoun, of one person or of several. */
  isPronoun(source: Span): boolean;
  /** `sure`: the text tells that the member is of this sex; `maybe`: it does not tell. */
  fits(member: number, sex: Sex): "sure" | "maybe" | "no";
  /** Those of a list, each once, whom a pronoun may mean: the sure ones, or without any the others. */
  fitting(members: readonly number[], sex: Sex): readonly number[];
  /** True where the narrator brings in somebody without a name: "a woman", "one of the guards". */
  hasStranger(from: number, to: number): boolean;
  /** People whom the narrator names between two places, in text order. */
  peopleIn(from: number, to: number): readonly NarratedName[];
}

export interface ResolverInput {
  readonly text: string;
  readonly cast: Cast;
  readonly rules: SpeechRules;
  /** Stretches in which names are somebody's words, not the narrator's. */
  readonly quoted: readonly Span[];
}

/** How far back a role may reach for its holder, in UTF-16 code units: some paragraphs. */
const REACH = 1_500;

const within = (spans: readonly Span[], at: number) =>
  spans.some(({ start, end }) => at >= start && at < end);

/** People without a name; roles are such, too. */
const PEOPLE = new Set(
  "man woman boy girl child lad lady gentleman stranger voice neighbour neighbor resident passenger passer-by bystander juror driver mother father friend colleague visitor customer shopper villager worker soldier guest".split(
    " ",
  ),
);
const INDEFINITE = new Set(["a", "an", "one", "another", "some"]);
const SOMEBODY = new Set(["somebody", "someone"]);
/** Words between "a" and what somebody is: "a very old man". */
const MOST_BETWEEN = 3;

/** Where somebody without a name comes in; -1: nowhere. */
function strangerIn(narration: string): number {
  const words = [...narration.matchAll(/[A-Za-z-]+/g)];
  for (const [at, { 0: word, index }] of words.entries()) {
    const lower = word.toLowerCase();
    if (SOMEBODY.has(lower)) return index;
    if (!INDEFINITE.has(lower)) continue;
    const next = words.slice(at + 1, at + 2 + MOST_BETWEEN);
    if (lower === "one" && next[0]?.[0] === "of") return index;
    for (const { 0: noun } of next) {
      if (PEOPLE.has(noun) || ROLE_NOUNS.has(noun)) return index;
      if (noun !== noun.toLowerCase()) break;
    }
  }
  return -1;
}

/** The word that a role hangs on: "aide" of "an aide to the president". */
function headOf(role: string): string {
  const [before] = role.toLowerCase().split(/\s+(?:of|to|for|in|at|from|with|who|and)\s+/);
  const head = before!.split(/[\s-]+/).at(-1)!;
  // "Lord Justice Quaye" is "the judge".
  return head === "justice" ? "judge" : head;
}

/** The text with some stretches replaced by spaces: offsets stay. */
function blankOut(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    parts.push(text.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  return parts.join("") + text.slice(from);
}

/** "the captain", where one person alone is a captain: as good as the name. */
function holdersByRole(text: string, cast: Cast): NarratedName[] {
  const holders = new Map<string, number[]>();
  for (const [member, { kind, roles }] of cast.members.entries()) {
    if (kind !== "person") continue;
    for (const noun of new Set(roles.map(headOf))) {
      holders.set(noun, [...(holders.get(noun) ?? []), member]);
    }
  }
  const unique = [...holders].filter(
    ([noun, { length }]) => length === 1 && /^[a-z]{3,}$/.test(noun),
  );
  if (unique.length === 0) return [];
  const byNoun = new Map(unique.map(([noun, [member]]) => [noun, member!]));
  const pattern = new RegExp(
    `\\b[Tt]he (${unique.map(([noun]) => noun).join("|")})\\b(?!\\s+[A-Z’'])`,
    "g",
  );
  return [...text.matchAll(pattern)].map(({ 0: words, 1: noun, index }) => ({
    start: index,
    end: index + words.length,
    member: byNoun.get(noun!)!,
  }));
}

export function createSpeakerResolver({
  text,
  cast,
  rules,
  quoted,
}: ResolverInput): SpeakerResolver {
  const narrated = cast.mentions.filter(({ start }) => !within(quoted, start));
  const people = [
    ...narrated.filter(({ member }) => cast.members[member]!.kind === "person"),
    ...holdersByRole(text, cast).filter(({ start }) => !within(quoted, start)),
  ].sort((a, b) => a.start - b.start);
  const wordsOf = ({ start, end }: Span) => text.slice(start, end);
  const narration = blankOut(text, quoted);

  const byName = (source: Span): number | null =>
    narrated.findLast(({ start, end }) => start >= source.start && end <= source.end)?.member ??
    cast.mentions.findLast(({ start, end }) => start < source.end && end > source.start)?.member ??
    null;

  const withRole = (role: string, before: number): number | null => {
    const noun = headOf(role);
    const plain = role.toLowerCase().replace(/^(?:the|a|an|his|her|their|its)\s+/, "");
    const exact = cast.members.flatMap(({ roles }, member) =>
      roles.some((held) => held.toLowerCase() === plain) ? [member] : [],
    );
    // "the mayor" is not the deputy mayor.
    if (exact.length === 1) return exact[0]!;
    const holders = cast.members.flatMap(({ name, kind, roles }, member) =>
      // "the council" is the one council that the story names.
      (kind === "body" && name.toLowerCase().endsWith(` ${noun}`)) ||
      roles.some(
        (held) =>
          headOf(held) === noun ||
          held
            .toLowerCase()
            .split(/[\s-]+/)
            .includes(noun),
      )
        ? [member]
        : [],
    );
    if (holders.length === 1) return holders[0]!;
    const near = new Set(
      narrated
        .filter(
          ({ start, member }) =>
            start < before && start > before - REACH && holders.includes(member),
        )
        .map(({ member }) => member),
    );
    return near.size === 1 ? [...near][0]! : null;
  };

  const sexOf = (source: Span) => {
    const word = wordsOf(source).toLowerCase();
    return rules.pronouns[word] ?? rules.objects?.[word];
  };

  const fits = (member: number, pronoun: Sex) => {
    const { kind, sex } = cast.members[member]!;
    if (kind !== "person") return "no";
    if (sex === null) return "maybe";
    return sex === pronoun ? "sure" : "no";
  };

  return {
    named(source) {
      if (sexOf(source) !== undefined) return null;
      return byName(source) ?? withRole(wordsOf(source), source.start);
    },
    pronounAt(source) {
      const sex = sexOf(source);
      return sex === "he" || sex === "she" ? sex : null;
    },
    isPronoun: (source) => sexOf(source) !== undefined,
    fits,
    fitting(members, pronoun) {
      const distinct = [...new Set(members)];
      const sure = distinct.filter((member) => fits(member, pronoun) === "sure");
      if (sure.length > 0) return sure;
      return distinct.filter((member) => fits(member, pronoun) === "maybe");
    },
    hasStranger(from, to) {
      const at = to <= from ? -1 : strangerIn(narration.slice(from, to));
      // "Wat Pollard, a baker" is no stranger.
      return at !== -1 && !/,\s+$/.test(narration.slice(from, from + at));
    },
    peopleIn: (from, to) => people.filter(({ start }) => start >= from && start < to),
  };
}
