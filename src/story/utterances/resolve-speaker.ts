import type { Cast } from "../cast/find-cast.ts";
import type { Span } from "../story.ts";
import type { SpeechRules } from "./speech-rules.ts";

/** Finds who a source is: the words "he", "Zelenskyy", "the president". */
export interface SpeakerResolver {
  /**
   * The member's number, or null when it is unsure. `turn` is whose turn it is in a dialogue of two,
   * to whom a pronoun then goes when it fits.
   */
  resolve(source: Span, turn?: number | null): number | null;
  /** Remembers who spoke last, so that the next "he said" can mean the same. */
  spoke(member: number, at: number): void;
  /** True when the narrator names somebody other than `member` between two places. */
  namesAnother(member: number, from: number, to: number): boolean;
}

export interface ResolverInput {
  readonly text: string;
  readonly cast: Cast;
  readonly rules: SpeechRules;
  /** Stretches in which names are somebody's words, not the narrator's. */
  readonly quoted: readonly Span[];
}

/** How far back a pronoun may reach, in UTF-16 code units: some paragraphs. */
const REACH = 1_500;

/** What may stand before the name that opens a sentence: its role, in capitals, and marks. */
const OPENING = /^[^A-Za-z]*(?:[A-Z][^\s.,;:]*\s+)*$/;

const within = (spans: readonly Span[], at: number) =>
  spans.some(({ start, end }) => at >= start && at < end);

export function createSpeakerResolver({
  text,
  cast,
  rules,
  quoted,
}: ResolverInput): SpeakerResolver {
  const narrated = cast.mentions.filter(({ start }) => !within(quoted, start));
  let last: { readonly member: number; readonly at: number } | null = null;

  const named = (source: Span): number | null =>
    narrated.findLast(({ start, end }) => start >= source.start && end <= source.end)?.member ??
    cast.mentions.findLast(({ start, end }) => start < source.end && end > source.start)?.member ??
    null;

  const fits = (member: number, pronoun: "he" | "she") => {
    const { kind, sex } = cast.members[member]!;
    return kind === "person" && (sex === null || sex === pronoun);
  };

  /** The person last spoken of before; unsure when the nearest sentence names several. */
  const lastNamed = (pronoun: "he" | "she", before: number): number | null => {
    const near = narrated.filter(({ start }) => start < before && start > before - REACH);
    const candidates = near.filter(({ member }) => fits(member, pronoun));
    const nearest = candidates.at(-1);
    if (nearest === undefined) return null;
    if (last !== null && fits(last.member, pronoun) && last.at > before - REACH) {
      // Whoever spoke last goes on, unless somebody else was named since.
      const since = candidates.filter(
        ({ start, member }) => start > last!.at && member !== last!.member,
      );
      if (since.length === 0) return last.member;
    }
    const sentenceStart = Math.max(0, text.lastIndexOf("\n", nearest.start));
    const rivals = new Set(
      candidates.filter(({ start }) => start > sentenceStart).map(({ member }) => member),
    );
    return rivals.size === 1 ? nearest.member : subjectOf(rivals, sentenceStart, before);
  };

  /** Of several, the one that opens the narrator's sentence: its subject. */
  const subjectOf = (rivals: ReadonlySet<number>, from: number, to: number): number | null => {
    const first = narrated.find(
      ({ start, member }) => start >= from && start < to && rivals.has(member),
    );
    const opens = first !== undefined && OPENING.test(text.slice(from, first.start).trimStart());
    return opens ? first.member : null;
  };

  const withRole = (role: string, before: number): number | null => {
    const noun = role.split(/\s+/).at(-1)!.toLowerCase();
    const holders = cast.members.flatMap(({ roles }, member) =>
      roles.some((held) =>
        held
          .toLowerCase()
          .split(/[\s-]+/)
          .includes(noun),
      )
        ? [member]
        : [],
    );
    if (holders.length === 1) return holders[0]!;
    const near = narrated.findLast(
      ({ start, member }) => start < before && start > before - REACH && holders.includes(member),
    );
    const others = narrated.some(
      ({ start, member }) =>
        start < before &&
        start > before - REACH &&
        holders.includes(member) &&
        member !== near?.member,
    );
    return others ? null : (near?.member ?? null);
  };

  return {
    resolve(source, turn = null) {
      const words = text.slice(source.start, source.end);
      const pronoun = rules.pronouns[words.toLowerCase()];
      if (pronoun === "he" || pronoun === "she") {
        return turn !== null && fits(turn, pronoun) ? turn : lastNamed(pronoun, source.start);
      }
      if (pronoun !== undefined) return null;
      return named(source) ?? withRole(words, source.start);
    },
    spoke(member, at) {
      last = { member, at };
    },
    namesAnother: (member, from, to) =>
      narrated.some(
        (mention) => mention.start >= from && mention.start < to && mention.member !== member,
      ),
  };
}
