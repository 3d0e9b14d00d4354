import type { RankedSentence, Retriever } from "../retrieval/retrieved.ts";
import type { CastMember, Story, Utterance } from "../story/story.ts";
import { memberNamed } from "./checks/claimed-speakers.ts";
import { readWords } from "./checks/read-words.ts";

/** Which of a story's utterances are wanted; null wants all. */
export interface UtteranceFilter {
  /** A name, alias or role, as somebody types it; matched to the cast. */
  readonly speaker: string | null;
  readonly topic: string | null;
  readonly voice: Utterance["kind"] | null;
}

export type FoundUtterances =
  | {
      readonly ok: true;
      readonly speaker: string | null;
      readonly utterances: readonly Utterance[];
    }
  /** The story has nobody of that name; or nobody whom the words name alone. */
  | { readonly ok: false; readonly problem: "unknown_speaker" };

/** The member of the cast whom a typed name means; null for none, or several. */
export function findMember(story: Story, typed: string): CastMember | null {
  const name = typed.trim().toLowerCase();
  const exact = story.cast.find(({ names }) => names.some((each) => each.toLowerCase() === name));
  if (exact !== undefined) return exact;
  const words = readWords(typed, story.language).filter(({ stop }) => !stop);
  return words.length === 0 ? null : memberNamed(story, ...words);
}

/** Sentences of a topic that are looked through, best first. */
const MOST_PASSAGES = 60;
/** Share of the topic's words, by rarity, that a sentence and its neighbours must meet. */
const LEAST_COVERAGE = 0.5;

/** The sentences of a story that are about a topic. */
function about(story: Story, topic: string, retriever: Retriever): RankedSentence[] {
  const passages = retriever.retrieve(topic, { storyId: story.id, limit: MOST_PASSAGES });
  return passages
    .flatMap((passage) => passage.sentences)
    .filter(({ coverage, matches }) => coverage >= LEAST_COVERAGE && matches.length > 0);
}

/**
 * The utterances of a story that a filter wants: in text order, or by a topic the best first.
 * A term in scare quotes is given only where the voice asks for it, or its speaker.
 */
export function findUtterances(
  story: Story,
  { speaker, topic, voice }: UtteranceFilter,
  retriever: Retriever,
): FoundUtterances {
  const member = speaker === null ? null : findMember(story, speaker);
  if (speaker !== null && member === null) return { ok: false, problem: "unknown_speaker" };
  const wanted = story.utterances.filter(
    (utterance) =>
      (voice === null || utterance.kind === voice) &&
      (member === null || utterance.speaker === member.name),
  );
  const name = member?.name ?? null;
  if (topic === null) return { ok: true, speaker: name, utterances: wanted };
  const ranked = about(story, topic, retriever);
  const scored = wanted.flatMap((utterance) => {
    const scores = ranked
      .filter(({ sentence: { start, end } }) => start < utterance.end && end > utterance.start)
      .map(({ score }) => score);
    return scores.length === 0 ? [] : [{ utterance, score: Math.max(...scores) }];
  });
  scored.sort((a, b) => b.score - a.score || a.utterance.start - b.utterance.start);
  return { ok: true, speaker: name, utterances: scored.map(({ utterance }) => utterance) };
}

/** A member of the cast, with how often they speak. */
export interface CastEntry {
  readonly member: CastMember;
  readonly direct: number;
  readonly reported: number;
  readonly mentions: number;
}

/** Everybody in a story: who speaks most first, then who is only spoken about. */
export function describeCast(story: Story): CastEntry[] {
  const spoken = Map.groupBy(story.utterances, ({ speaker }) => speaker);
  return story.cast
    .map((member) => {
      const own = spoken.get(member.name) ?? [];
      const count = (kind: Utterance["kind"]) => own.filter((each) => each.kind === kind).length;
      const [direct, reported] = [count("direct"), count("reported")];
      return { member, direct, reported, mentions: member.mentions.length };
    })
    .sort(
      (a, b) =>
        b.direct + b.reported - (a.direct + a.reported) ||
        b.mentions - a.mentions ||
        a.member.name.localeCompare(b.member.name, "en"),
    );
}
