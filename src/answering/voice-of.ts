import type { Span, Story, Utterance } from "../story/story.ts";
import type { Voice } from "./answer.ts";

const NARRATION: Voice = { kind: "narration", speaker: null, cue: null };

/** A voice that covers less of a quote, cue apart, does not make the quote its own. */
const LEAST_SHARE = 0.2;
/** A second direct speaker with this share of a quote makes its speaker unsure. */
const RIVAL_SHARE = 0.25;

const RANK = { direct: 0, reported: 1, scare: 2 } as const;

function shareOf(utterance: Utterance, span: Span): number {
  const overlap = Math.min(utterance.end, span.end) - Math.max(utterance.start, span.start);
  return overlap / Math.max(1, span.end - span.start);
}

const contains = (outer: Span, inner: Span) => outer.start <= inner.start && outer.end >= inner.end;

/**
 * Who speaks in a stretch of the story. A quote that holds speech together with its cue ("… he
 * said") is in that speaker's voice. Somebody's own words go before a report of words, and a report
 * inside a report goes before the one around it: it is the nearer source. Where two people's own
 * words share a quote, the speaker is null. A term in scare quotes gives its voice only to a quote
 * of the term alone.
 */
export function voiceOf(story: Story, span: Span): Voice {
  const touching = story.utterances.filter(
    (utterance) => utterance.start < span.end && utterance.end > span.start,
  );
  const candidates = touching
    .filter((utterance) =>
      utterance.kind === "scare"
        ? contains(utterance, span)
        : shareOf(utterance, span) >= LEAST_SHARE ||
          (utterance.cue !== null && contains(span, utterance.cue)),
    )
    .sort(
      (a, b) =>
        RANK[a.kind] - RANK[b.kind] ||
        (contains(a, b) ? 1 : 0) - (contains(b, a) ? 1 : 0) ||
        shareOf(b, span) - shareOf(a, span),
    );
  const main = candidates[0];
  if (main === undefined) return NARRATION;
  const rival = candidates.some(
    (other) =>
      other.kind === "direct" &&
      main.kind === "direct" &&
      other.speaker !== main.speaker &&
      shareOf(other, span) >= RIVAL_SHARE,
  );
  const cue = main.cue === null ? null : story.text.slice(main.cue.start, main.cue.end);
  return { kind: main.kind, speaker: rival ? null : main.speaker, cue };
}
