import { findCast } from "../cast/find-cast.ts";
import type { Block, CastMember, Sentence, Span, Utterance } from "../story.ts";
import { cueBehind, cuePatternsOf } from "./find-cues.ts";
import { findDirectSpeech } from "./find-direct-speech.ts";
import { findQuotations } from "./find-quotations.ts";
import { attributeReports, findReports } from "./find-reported-speech.ts";
import { createSpeakerResolver } from "./resolve-speaker.ts";
import { speechRulesOf } from "./speech-rules.ts";

/** What the search for speech reads. */
export interface SpeechInput {
  readonly text: string;
  /** BCP 47 primary subtag. */
  readonly language: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

/** Everybody's speech in a text, in text order, and everybody whom it names. */
export interface Speech {
  readonly utterances: readonly Utterance[];
  readonly cast: readonly CastMember[];
}

/** A term inside somebody's reported speech is that speaker's. */
function withSpeakersOfTerms(utterances: readonly Utterance[]): Utterance[] {
  return utterances.map((utterance) => {
    if (utterance.kind !== "scare") return utterance;
    const around = utterances.find(
      ({ kind, start, end }) =>
        kind === "reported" && start <= utterance.start && end >= utterance.end,
    );
    return around === undefined ? utterance : { ...utterance, speaker: around.speaker };
  });
}

/**
 * Finds who says what in a text, by rules alone: direct speech, reported speech and terms in scare
 * quotes, each with its speaker where the text makes it sure. Never throws. A language without
 * rules has its quotations found by English ones.
 */
export function findSpeech({ text, language, blocks, sentences }: SpeechInput): Speech {
  const rules = speechRulesOf(language) ?? speechRulesOf("en")!;
  const patterns = cuePatternsOf(rules);
  const narrated = sentences.filter(({ block }) => {
    const { kind } = blocks[block]!;
    return kind === "paragraph" || kind === "caption";
  });
  const quotations = findQuotations(text, blocks, patterns);
  const quoted: Span[] = quotations.map(({ outer }) => outer);

  const acting = new Set<number>();
  for (const sentence of narrated) {
    const content = text.slice(sentence.start, sentence.end);
    for (const match of content.matchAll(patterns.subjectVerb)) {
      acting.add(sentence.start + match.indices!.groups!.source![0]);
    }
  }
  for (const { outer, block } of quotations) {
    const end = Math.min(blocks[block]!.end, outer.end + 80);
    const cue = cueBehind(text, { start: outer.end, end }, patterns);
    if (cue !== null) acting.add(cue.source.start);
  }
  const cast = findCast({
    text,
    blocks,
    sentences,
    actsAsPerson: ({ start }) => acting.has(start),
  });
  const resolver = createSpeakerResolver({ text, cast, rules, quoted });
  const nameOf = (member: number) => cast.members[member]!.name;

  const shared = { text, sentences: narrated, patterns, resolver, blocks, quoted };
  const reports = findReports(shared);
  // Reports whose source is sure take part in the turns of a dialogue; the others wait for it.
  const told = attributeReports(reports, shared, []).map(({ report, member }) => {
    const { cue, content } = report;
    const [addressee] = resolver.peopleIn(cue.end, Math.max(cue.end, content.start));
    return { at: cue.start, member, to: addressee?.member ?? null };
  });
  const lines = { text, blocks, sentences, patterns, resolver, nameOf, quotations };
  const direct = findDirectSpeech({ ...lines, reported: told });
  const reported = attributeReports(reports, shared, direct.spoke).map(
    ({ report: { content, source, cue }, member }): Utterance => ({
      ...content,
      kind: "reported",
      speaker: member === null ? null : nameOf(member),
      source,
      cue,
    }),
  );
  const utterances = [...direct.utterances, ...reported].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return {
    utterances: withSpeakersOfTerms(utterances),
    cast: cast.members.map(({ sex: _, ...member }) => member),
  };
}
