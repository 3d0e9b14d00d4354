import { LETTER, LOWER, UPPER } from "../letters.ts";
import type { Block, CastMember, Sentence, Span } from "../story.ts";
import { countryOf } from "./countries.ts";
import { findNameRuns, type NameRun } from "./find-names.ts";
import { sexOfName } from "./given-names.ts";
import {
  BODY_ENDINGS,
  HONORIFICS,
  KNOWN_BODIES,
  NOBODY,
  PLACE_ENDINGS,
  ROLE_NOUNS,
} from "./roles.ts";

/** A name where the text uses it. */
interface Mention extends Span {
  readonly name: string;
  readonly kind: "person" | "body";
  readonly role: Span | null;
  readonly sex: "he" | "she" | null;
}

/** Everybody a text names, with what tells one from another. */
export interface Cast {
  readonly members: readonly (CastMember & { readonly sex: "he" | "she" | null })[];
  /** Every mention of a member, in text order. */
  readonly mentions: readonly (Span & { readonly member: number })[];
}

export interface CastInput {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  /** Tells whether a single unknown name at this place speaks or acts like a person. */
  readonly actsAsPerson: (span: Span) => boolean;
}

const ROLE_BEFORE =
  /(?:(?:(?:(?:[A-Z]\.){2,}|[A-ZÀ-ÞА-Я][^\s.,;:]*|former|deputy|senior|chief|top|foreign|defen[cs]e|first|vice)\s+){0,4})(?<noun>[a-z]+)\s+$/;
const ROLE_AFTER =
  /^,\s+(?:(?:an?|the|his|her|their|its)\s+)?(?<role>[^,.;:!?“”"]{3,80}?)(?=[,.;]|$)/u;
/** "Wat Pollard, the baker": whatever has an article behind a person's name tells what they are. */
const APPOSITION = new RegExp(
  String.raw`^,\s+(?:an?|the|his|her|their|its|our|my)\s+(?<role>[${LOWER}][${LETTER}’'-]*(?:\s+[${LOWER}][${LETTER}’'-]*){0,3})(?=[,.;]|\s+(?:of|from|at|in|to|for|with)\b)`,
);
/** "The baker, Wat Pollard, …", "My father, Leonard, …"; "the miller Osric Dunn". */
const APPOSED = new RegExp(
  String.raw`(?:^|[\s“"])(?:[Tt]he|[Aa]n?|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur)\s+(?<role>(?:[${LOWER}][${LETTER}’'-]*\s+){0,3}[${LOWER}][${LETTER}’'-]*),\s+$`,
);
/** "the mayor, who was called Hester Vane". */
const CALLED = new RegExp(
  String.raw`(?:[Tt]he|[Aa]n?)\s+(?<role>[${LOWER}][${LETTER}’'-]*),?\s+(?:who\s+(?:was|is)\s+)?(?:called|named)\s+$`,
);
const ACRONYM = new RegExp(`^[${UPPER}]{2,}$`);
const NAME_OR_QUOTE = new RegExp(`[${UPPER}][${LOWER}]|[“"«„]`);
const LOCATIVE = /\b(?:in|at|from|near|to|outside|via)\s+(?:the\s+)?$/u;
/** How far before and behind a name its role is looked for. */
const REACH = 100;

const hasRoleNoun = (text: string) =>
  text.split(/[\s-]+/).some((word) => ROLE_NOUNS.has(word.toLowerCase()));

const ARTICLE = /^(?:Der|Die|Das|Den|Dem|Ein|Eine|Am|Im|Le|Les|Un|Une|El|Los|Las|Una)$/u;

/** Splits "Ukrainian President Volodymyr Zelenskyy" into role and name words. */
function partRun({ words }: NameRun) {
  const last = words.findLastIndex(({ text }) => ROLE_NOUNS.has(text.toLowerCase()));
  const titled = words.findLastIndex(({ text }) => Object.hasOwn(HONORIFICS, text.toLowerCase()));
  const from = Math.max(last, titled) + 1;
  let name = words.slice(from);
  // "Der Beamte", "La maire": an article in capitals opens a sentence, not a name.
  while (name.length > 0 && ARTICLE.test(name[0]!.text)) name = name.slice(1);
  // "Moscow Mayor X" keeps its city as role; "Russian X" only tells where X is from.
  while (name.length > 1 && countryOf(name[0]!.text)?.how === "adjective") name = name.slice(1);
  const role = last >= 0 && name.length > 0 ? words.slice(0, last + 1) : [];
  const honorific = titled >= 0 ? words[titled]!.text.toLowerCase() : null;
  return { name, role, honorific };
}

/** Words that open a phrase of time, place or manner, not of what somebody is. */
const NO_ROLE =
  /\b(?:day|days|night|morning|evening|week|month|year|hour|minute|time|way|first|last|one|other|same|following|next|moment|while|hand|hands|eyes|face|voice|head|arms|back)\b/u;

function roleBefore(text: string, start: number): Span | null {
  const before = text.slice(Math.max(0, start - REACH), start);
  for (const pattern of [APPOSED, CALLED]) {
    const apposed = pattern.exec(before);
    const role = apposed?.groups?.role;
    if (role === undefined || NO_ROLE.test(role)) continue;
    const from = start - apposed![0].length + apposed![0].indexOf(role);
    return { start: from, end: from + role.length };
  }
  const match = ROLE_BEFORE.exec(before);
  if (match === null || !ROLE_NOUNS.has(match.groups!.noun!)) return null;
  const from = start - match[0].length;
  const role = text.slice(from, start).trimEnd();
  return { start: from, end: from + role.length };
}

function roleAfter(text: string, end: number): Span | null {
  const match = ROLE_AFTER.exec(text.slice(end, end + REACH));
  const apposed = APPOSITION.exec(text.slice(end, end + REACH));
  if (apposed !== null && !NO_ROLE.test(apposed.groups!.role!)) {
    const own = apposed.groups!.role!;
    const start = end + apposed[0].length - own.length;
    return { start, end: start + own.length };
  }
  const role = match?.groups?.role;
  if (
    role === undefined ||
    !hasRoleNoun(role) ||
    /\b(?:who|which|said|was|were|is|are|has|have|had|will|would|can|could|did)\b/.test(role)
  )
    return null;
  const start = end + match![0].length - role.length;
  return { start, end: start + role.length };
}

function mentionOf(run: NameRun, input: CastInput, shared: Span | null): Mention | null {
  const { text } = input;
  const { name, role, honorific } = partRun(run);
  const first = name[0];
  const last = name.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = { start: first.start, end: last.end };
  const content = text.slice(span.start, span.end).replace(/\s+/g, " ");
  const lower = last.text.toLowerCase();
  if (name.length === 1 && NOBODY.has(lower)) return null;
  const country = countryOf(content);
  if (country !== null) {
    if (country.how === "adjective") return null;
    const seat =
      country.how === "seat" && LOCATIVE.test(text.slice(Math.max(0, span.start - 20), span.start));
    return seat ? null : { ...span, name: content, kind: "body", role: null, sex: null };
  }
  // "Jun Park" may be a place by its name, but places don't speak.
  const place = PLACE_ENDINGS.has(lower) && !input.actsAsPerson(span);
  if (place || NOBODY.has(first.text.toLowerCase())) return null;
  const acronym = name.length === 1 && ACRONYM.test(first.text);
  if (acronym || KNOWN_BODIES.has(lower) || BODY_ENDINGS.has(lower)) {
    return { ...span, name: content, kind: "body", role: null, sex: null };
  }
  const roleSpan =
    role.length > 0
      ? { start: role[0]!.start, end: role.at(-1)!.end }
      : (roleBefore(text, span.start) ?? shared ?? roleAfter(text, span.end));
  // "the Three Sisters", "the Calliope": whatever has an article is a thing, a place or a ship.
  const article = /\b[Tt]he\s+$/.test(text.slice(Math.max(0, run.start - 5), run.start));
  if (article && roleSpan === null && honorific === null) {
    // "The Caldwell Herald reported": what speaks and has an article is a body.
    const speaks = name.length > 1 && input.actsAsPerson(span);
    return speaks ? { ...span, name: content, kind: "body", role: null, sex: null } : null;
  }
  const sure = name.length > 1 || honorific !== null || roleSpan !== null;
  if (!sure && !input.actsAsPerson(span)) return null;
  const sex = honorific === null ? null : (HONORIFICS[honorific] ?? null);
  return { ...span, name: content, kind: "person", role: roleSpan, sex };
}

/** "officials Steve Witkoff and Jared Kushner": a plural role is shared over "and". */
function sharedRole(text: string, run: NameRun, before: Mention | undefined): Span | null {
  if (before?.role == null || before.kind !== "person") return null;
  if (!/s$/u.test(text.slice(before.role.start, before.role.end))) return null;
  return /^(?:,|,?\s+and)\s+$/u.test(text.slice(before.end, run.start)) ? before.role : null;
}

function findMentions(input: CastInput): Mention[] {
  const mentions: Mention[] = [];
  const unsure: NameRun[] = [];
  for (const sentence of input.sentences) {
    const kind = input.blocks[sentence.block]!.kind;
    if (kind !== "paragraph" && kind !== "caption") continue;
    for (const run of findNameRuns(input.text, sentence)) {
      const mention = mentionOf(run, input, sharedRole(input.text, run, mentions.at(-1)));
      if (mention !== null) mentions.push(mention);
      else unsure.push(run);
    }
  }
  // A word that named a person once names the person everywhere.
  const known = new Set(
    mentions
      .filter(({ kind }) => kind === "person")
      .flatMap(({ name }) => [name, ...name.split(" ").filter((word) => word.length > 2)]),
  );
  for (const run of unsure) {
    const { name } = partRun(run);
    const content = name.map((word) => word.text).join(" ");
    if (name.length === 0 || !known.has(content)) continue;
    const span = { start: name[0]!.start, end: name.at(-1)!.end };
    mentions.push({ ...span, name: content, kind: "person", role: null, sex: null });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** The name under which mentions are one member: country, or the only full name with that end. */
function keyOf(mention: Mention, fullNames: ReadonlyMap<string, ReadonlySet<string>>): string {
  if (mention.kind === "body") return countryOf(mention.name)?.country ?? mention.name;
  if (mention.name.includes(" ")) return mention.name;
  const full = fullNames.get(mention.name);
  return full?.size === 1 ? [...full][0]! : mention.name;
}

/** Full names by each of their words: "Zelenskyy" and "Volodymyr" lead to the same. */
function indexFullNames(mentions: readonly Mention[]): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { name, kind } of mentions) {
    if (kind !== "person" || !name.includes(" ")) continue;
    for (const word of name.split(" ")) index.set(word, (index.get(word) ?? new Set()).add(name));
  }
  return index;
}

/** What pronouns in a sentence that names one person alone tell of that person's sex. */
const PRONOUNS = { he: /\b(?:his|himself)\b/g, she: /\b(?:her|herself)\b/g };
/** Behind a name and a verb of speech "his" may be anybody's. */
const SPOKEN = /\b(?:said|says|told|asked|according|wrote|added|claimed)\b/i;

/**
 * A person's sex: by a form of address, or by what the pronouns behind the name tell where nobody
 * else is named, or by the given name; null where they don't tell, or disagree.
 */
function sexOf(mentions: readonly Mention[], { text, sentences }: CastInput): "he" | "she" | null {
  const addressed = mentions.find(({ sex }) => sex !== null)?.sex;
  if (addressed != null) return addressed;
  if (mentions[0]!.kind !== "person") return null;
  const given = mentions
    .map(({ name }) => sexOfName(name.split(" ")[0]!))
    .find((sex) => sex !== null);
  if (given != null) return given;
  let [he, she] = [0, 0];
  for (const mention of mentions) {
    const sentence = sentences.findLast(({ start }) => start <= mention.start);
    if (sentence === undefined) continue;
    const rest = text.slice(mention.end, sentence.end);
    // Another name, or a quotation, may have the pronouns.
    if (NAME_OR_QUOTE.test(rest)) continue;
    if (SPOKEN.test(text.slice(sentence.start, sentence.end))) continue;
    he += rest.match(PRONOUNS.he)?.length ?? 0;
    she += rest.match(PRONOUNS.she)?.length ?? 0;
  }
  if (he === she || (he > 0 && she > 0)) return null;
  return he > she ? "he" : "she";
}

/** Finds everybody whom a text names, in the order of their first mention. */
export function findCast(input: CastInput): Cast {
  const { text } = input;
  const found = findMentions(input);
  const fullNames = indexFullNames(found);
  const byKey = new Map<string, Mention[]>();
  for (const mention of found) {
    const key = keyOf(mention, fullNames);
    byKey.set(key, [...(byKey.get(key) ?? []), mention]);
  }
  const keys = [...byKey.keys()];
  const members = keys.map((key) => {
    const mentions = byKey.get(key)!;
    const roles = mentions.flatMap(({ role }) =>
      role === null ? [] : [text.slice(role.start, role.end)],
    );
    const names = [...new Set(mentions.map(({ name }) => name))];
    return {
      // A country that is only called by its capital keeps that name: it is the story's.
      name: names.includes(key) ? key : names[0]!,
      names,
      roles: [...new Set(roles.map((role) => role.replace(/\s+/g, " ")))],
      kind: mentions[0]!.kind,
      sex: sexOf(mentions, input),
      mentions: mentions.map(({ start, end }) => ({ start, end })),
    };
  });
  const numbers = new Map(keys.map((key, at) => [key, at]));
  const mentions = found.map((mention) => ({
    start: mention.start,
    end: mention.end,
    member: numbers.get(keyOf(mention, fullNames))!,
  }));
  return { members, mentions };
}
