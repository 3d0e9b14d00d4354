import type { Sentence, Span, Utterance } from "../story.ts";
import { type Cue, type CuePatterns, cueOf } from "./find-cues.ts";
import type { SpeakerResolver } from "./resolve-speaker.ts";

export interface ReportedSpeechInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly patterns: CuePatterns;
  /** Stretches in quotation marks: cues inside them are somebody's words. */
  readonly quoted: readonly Span[];
  readonly resolver: SpeakerResolver;
  readonly nameOf: (member: number) => string;
}

/** Reported content has at least this many words: "he said so" reports nothing. */
const FEWEST_WORDS = 3;
/** `said on Sunday that`, `told reporters in Kyiv that`: what may stand before the content. */
const LEAD =
  /^(?:\s+(?:on|in|at|to|during|after|before|late|early|earlier|last|this)\b[^,.;:“”"]{1,60}?)?$/i;
const ADDRESSEE = /^\s+(?:[^\s.,;:]+\s+){1,4}?$/i;
/** What follows a cue that takes an object, not a clause: "answered questions", "called for". */
const NO_CLAUSE = /^\s*(?:for|of|about|by|with|from|and|or|but|as|,|\.|;|:|$)/i;

/** `…, Reuters reported`: the source of the report itself, not part of what is reported. */
const TRAILING_CUE =
  /,\s+(?:the\s+)?(?:[A-ZÀ-ÞА-Я][^\s.,;:]*\s+){1,3}(?:said|says|reported|reports|wrote|added)[.!?]?$/;

/** `…, and this remains a sticking point`: the narrator's own comment on what was said. */
const COMMENT =
  /,\s+(?:and|but|though|although|while)\s+(?:this|that)\s+(?:is|was|has|had|remains|remained|will|would|could|may|means|meant)\b/;

function trimEnd(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end).replace(/[\s.!?…,;:]+$/u, "");
  return { start, end: start + slice.length };
}

/** The clause that a cue reports, behind it in its sentence; null when there is none. */
function contentBehind(cue: Cue, sentence: Sentence, input: ReportedSpeechInput): Span | null {
  const { text, patterns } = input;
  const rest = text.slice(cue.end, sentence.end);
  const that = patterns.that.exec(rest);
  const lead = that === null ? "" : rest.slice(0, that.index);
  let from: number;
  if (that !== null && (LEAD.test(lead.trimEnd()) || ADDRESSEE.test(lead) || lead.trim() === "")) {
    from = that.index + (/^(?:that|dass|que|что|що)/u.test(that[0]) ? that[0].length : 0);
  } else {
    if (NO_CLAUSE.test(rest) || /^\s*[“"«„‘]/u.test(rest)) return null;
    // Without "that" only a clause with its own subject and verb is taken for a report.
    if (
      !/^\s+(?:(?:the|a|an|his|her|its|their|this|these|there|he|she|it|it’s|it's|they|we|I)\b|[A-ZÀ-ÞА-Я])/.test(
        rest,
      )
    )
      return null;
    if (
      !/\s(?:is|are|was|were|has|have|had|will|would|could|should|can|may|might|must|did|does)\b|[’'](?:s|re|ll|ve|d)\b/u.test(
        rest,
      )
    )
      return null;
    from = 0;
  }
  const stop = TRAILING_CUE.exec(rest) ?? COMMENT.exec(rest);
  const end = stop === null ? sentence.end : cue.end + stop.index;
  const start = cue.end + from + (rest.slice(from).length - rest.slice(from).trimStart().length);
  return trimEnd(text, { start, end });
}

/** `…, Reuters reported.`: a cue behind the whole sentence that it reports. */
function trailing(cue: Cue, sentence: Sentence, text: string): Span | null {
  if (/[“"«„]/u.test(text.slice(cue.end, sentence.end))) return null;
  if (text.slice(cue.end, sentence.end).replace(/[.!?\s”"’]+$/u, "").length > 25) return null;
  const before = text.slice(sentence.start, cue.start);
  if (!/,\s*$/u.test(before) || /[”"»]\s*,?\s*$/u.test(before)) return null;
  return trimEnd(text, { start: sentence.start, end: cue.start });
}

const inside = (spans: readonly Span[], at: number) =>
  spans.some(({ start, end }) => at >= start && at < end);

function* cuesOf(sentence: Sentence, input: ReportedSpeechInput): Generator<Cue> {
  const { text, patterns, quoted } = input;
  const content = text.slice(sentence.start, sentence.end);
  for (const match of content.matchAll(patterns.subjectVerb)) {
    const cue = cueOf(match, sentence.start);
    if (!inside(quoted, cue.start)) yield cue;
  }
}

function accordingTo(sentence: Sentence, input: ReportedSpeechInput): Utterance | null {
  const { text, patterns, quoted, resolver, nameOf } = input;
  const content = text.slice(sentence.start, sentence.end);
  const match = patterns.according.exec(content);
  if (match === null || inside(quoted, sentence.start + match.index)) return null;
  const [from, to] = match.indices!.groups!.source!;
  const source = { start: sentence.start + from, end: sentence.start + to };
  const opens = match.index === 0;
  const comma = content.indexOf(",", to);
  if (opens && comma === -1) return null;
  const span = opens
    ? { start: sentence.start + comma + 1, end: sentence.end }
    : { start: sentence.start, end: sentence.start + match.index };
  const lead = text.slice(span.start, span.end);
  const clean = trimEnd(text, {
    start: span.start + lead.length - lead.trimStart().length,
    end: span.end,
  });
  const member = resolver.resolve(source);
  const cue = { start: sentence.start + match.index, end: source.start - 1 };
  const speaker = member === null ? null : nameOf(member);
  return { ...clean, kind: "reported", speaker, source, cue };
}

/** What somebody is said to have said, in the narrator's words. */
export function findReportedSpeech(input: ReportedSpeechInput): Utterance[] {
  const { text, resolver, nameOf } = input;
  const found: Utterance[] = [];
  for (const sentence of input.sentences) {
    const according = accordingTo(sentence, input);
    if (according !== null) found.push(according);
    for (const cue of cuesOf(sentence, input)) {
      const span = trailing(cue, sentence, text) ?? contentBehind(cue, sentence, input);
      if (span === null || text.slice(span.start, span.end).split(/\s+/).length < FEWEST_WORDS)
        continue;
      const member = resolver.resolve(cue.source);
      if (member !== null) resolver.spoke(member, cue.end);
      found.push({
        ...span,
        kind: "reported",
        speaker: member === null ? null : nameOf(member),
        source: cue.source,
        cue: cue.verb,
      });
    }
  }
  return found;
}
