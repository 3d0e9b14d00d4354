import type { CastMember, Sentence, Span, Story } from "../../story/story.ts";
import type { Candidate } from "./find-candidates.ts";
import { isSummable } from "./is-summable.ts";
import { lookAround } from "./look-around.ts";
import { standAlone } from "./stand-alone.ts";
import { itemOf, type SummaryItem } from "./summary-item.ts";

const MOST_MEMBERS = 10;
/** Countries and other bodies come behind the people, and are few. */
const MOST_BODIES = 3;
/** Those who get a sentence beside their role. */
const TOLD_MORE = 4;
/** A sentence that only tells who somebody is stays this short, in UTF-16 code units. */
const LONGEST_SENTENCE = 260;
/** A role stands within so many UTF-16 code units of its name. */
const REACH = 120;

/** What belongs to a role before it: "the company’s" lawyer. */
const DETERMINER =
  /(?<![\p{L}’'-])(?:the|an?|my|our)\s+(?:(?!(?:and|or|of|in|on|at|to|for|with|by|from|as)\s)\p{L}[\p{L}’'-]*\s+){0,2}$/iu;
/** "Its lawyer, …" needs what stands before it. */
const POSSESSOR = /(?<![\p{L}’'-])(?:its|his|her|their)\s+(?:\p{L}[\p{L}’'-]*\s+){0,2}$/iu;
/** The rest of an apposition that a role was cut out of: "the firm that was hired" to inspect it. */
const REST = /^[^,.;:!?“”"()]{0,80}?(?=[,.;!?])/u;

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** "U.S. officials Steve Witkoff and Jared Kushner": all who share a role in the plural. */
function endOfAll(story: Story, end: number): number {
  const gap = /^(?:,\s+|,?\s+and\s+)/u.exec(story.text.slice(end, end + 10))?.[0];
  if (gap === undefined) return end;
  const from = end + gap.length;
  const next = lookAround(story)
    .mentions({ start: from, end: from + REACH })
    .find(({ start }) => start === from);
  return next === undefined ? end : endOfAll(story, next.end);
}

/** The stretch with a name and the role beside it: "U.S. officials Steve Witkoff and Jared Kushner". */
function roleSpan(story: Story, { roles, mentions }: CastMember): Span | null {
  for (const mention of mentions) {
    const sentence = lookAround(story).sentence(mention);
    if (sentence === null) continue;
    const text = story.text.slice(sentence.start, sentence.end);
    for (const role of roles) {
      const pattern = new RegExp(escapePattern(role).replace(/ /g, "\\s+"), "gu");
      for (const match of text.matchAll(pattern)) {
        const start = sentence.start + match.index;
        const end = start + match[0].length;
        const before = end <= mention.start && mention.start - end <= REACH;
        const behind = start >= mention.end && start - mention.end <= REACH;
        if (before) {
          const lead = text.slice(0, match.index);
          const whole = POSSESSOR.test(lead) ? standAlone(story, sentence) : null;
          if (whole !== null && whole.end - whole.start <= LONGEST_SENTENCE) return whole;
          const own = DETERMINER.exec(lead)?.[0].length ?? 0;
          const plural = role.endsWith("s");
          return { start: start - own, end: plural ? endOfAll(story, mention.end) : mention.end };
        }
        if (behind) {
          const rest = REST.exec(story.text.slice(end, sentence.end))?.[0].length ?? 0;
          return { start: mention.start, end: end + rest };
        }
      }
    }
  }
  return null;
}

interface Told {
  readonly span: Span;
  readonly worth: number;
}

/**
 * The sentence that tells best what somebody is or does: it opens with them, or is their words.
 */
function tellingSpan(
  story: Story,
  member: CastMember,
  role: Span | null,
  scores: ReadonlyMap<Sentence, number>,
  taken: readonly Span[],
): Span | null {
  const told = member.mentions.flatMap((mention): Told[] => {
    const sentence = lookAround(story).sentence(mention);
    if (sentence === null || !isSummable(story, sentence)) return [];
    const span = standAlone(story, sentence);
    if (span === null || span.end - span.start > LONGEST_SENTENCE) return [];
    if (taken.some(({ start, end }) => start === span.start && end === span.end)) return [];
    const from = role !== null && role.end === mention.end ? role.start : mention.start;
    // "Moscow-friendly" is not about Moscow.
    const opens = from - sentence.start <= 4 && !/^[-–’']/u.test(story.text.slice(mention.end));
    const own = opens || lookAround(story).voice(span).speaker === member.name;
    if (!own) return [];
    return [{ span, worth: (opens ? 1 : 0) + (scores.get(sentence) ?? 0) }];
  });
  if (told.length === 0) return null;
  return told.reduce((best, each) => (each.worth > best.worth ? each : best)).span;
}

/** People first, and who is named and speaks most first. */
function mainMembers(story: Story): CastMember[] {
  const spoken = Map.groupBy(story.utterances, ({ speaker }) => speaker);
  const weigh = ({ name, mentions, roles }: CastMember) =>
    mentions.length + 2 * (spoken.get(name)?.length ?? 0) + (roles.length > 0 ? 1 : 0);
  const sorted = story.cast
    .map((member) => ({ member, weight: weigh(member) }))
    .sort(
      (a, b) => b.weight - a.weight || a.member.mentions[0]!.start - b.member.mentions[0]!.start,
    )
    .map(({ member }) => member);
  const people = sorted.filter(({ kind }) => kind === "person");
  return [...people, ...sorted.filter(({ kind }) => kind === "body")];
}

/** Who is who: each name with its role in the story's own words, or with what the story tells of it. */
export function nameRoles(story: Story, candidates: readonly Candidate[]): SummaryItem[] {
  const scores = new Map(candidates.map(({ sentence, score }) => [sentence, score]));
  const items: SummaryItem[] = [];
  const taken: Span[] = [];
  let bodies = 0;
  for (const member of mainMembers(story)) {
    if (items.length >= MOST_MEMBERS || bodies >= MOST_BODIES) break;
    const role = roleSpan(story, member);
    const wanted = role === null || items.length < TOLD_MORE;
    const telling = wanted ? tellingSpan(story, member, role, scores, taken) : null;
    if (telling !== null) taken.push(telling);
    // A sentence that holds the role tells it already.
    const within =
      role !== null && telling !== null && telling.start <= role.start && telling.end >= role.end;
    const spans = [within ? null : role, telling].filter((span) => span !== null);
    if (spans.length === 0) continue;
    items.push(itemOf({ type: "member", name: member.name }, ...spans));
    if (member.kind === "body") bodies++;
  }
  return items;
}
