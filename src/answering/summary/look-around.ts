import type { CastMember, Sentence, Span, Story, Utterance } from "../../story/story.ts";
import type { Voice } from "../answer.ts";
import { voiceOf } from "../voice-of.ts";

/** A name of the cast where the story uses it. */
export interface MemberMention extends Span {
  readonly member: CastMember;
}

/** What touches a stretch of a story, found without going through all of it: novels are long. */
export interface Surroundings {
  utterances(span: Span): readonly Utterance[];
  /** Mentions that lie within the stretch whole, in text order. */
  mentions(span: Span): readonly MemberMention[];
  /** The sentence that holds the stretch whole; null for none. */
  sentence(span: Span): Sentence | null;
  voice(span: Span): Voice;
}

/** Finds what touches a stretch among spans sorted by their starts. */
function createFinder<Item extends Span>(items: readonly Item[]) {
  const sorted = items.toSorted((a, b) => a.start - b.start);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return ({ start, end }: Span): Item[] => {
    // Nothing that starts before this reaches the stretch.
    const least = start - longest;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start < least) low = middle + 1;
      else high = middle;
    }
    const found: Item[] = [];
    for (let at = low; at < sorted.length && sorted[at]!.start < end; at++) {
      if (sorted[at]!.end > start) found.push(sorted[at]!);
    }
    return found;
  };
}

function build(story: Story): Surroundings {
  const utterances = createFinder(story.utterances);
  const sentences = createFinder(story.sentences);
  const mentions = createFinder(
    story.cast.flatMap((member) =>
      member.mentions.map(({ start, end }): MemberMention => ({ start, end, member })),
    ),
  );
  const within = (outer: Span) => (inner: Span) =>
    inner.start >= outer.start && inner.end <= outer.end;
  return {
    utterances,
    mentions: (span) => mentions(span).filter(within(span)),
    sentence: (span) =>
      sentences(span).find(({ start, end }) => start <= span.start && end >= span.end) ?? null,
    voice: (span) => voiceOf({ ...story, utterances: utterances(span) }, span),
  };
}

const cache = new WeakMap<Story, Surroundings>();

/** What surrounds the stretches of a story; built once for each value. */
export function lookAround(story: Story): Surroundings {
  let surroundings = cache.get(story);
  if (surroundings === undefined) {
    surroundings = build(story);
    cache.set(story, surroundings);
  }
  return surroundings;
}
