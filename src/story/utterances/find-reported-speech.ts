import type { Block, Sentence, Span } from "../story.ts";
import { type Cue, type CuePatterns, cueOf, secondVerb } from "./find-cues.ts";
import type { SpeakerResolver } from "./resolve-speaker.ts";

export interface ReportedSpeechInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly patterns: CuePatterns;
  /** Stretches in quotation marks: cues inside them are somebody's words. */
  readonly quoted: readonly Span[];
  readonly resolver: SpeakerResolver;
  readonly blocks: readonly Block[];
}

/** A speaker with where they spoke. */
export interface Spoken {
  readonly at: number;
  readonly member: number;
}

/** Somebody's words as the narrator gives them. */
export interface Report {
  readonly content: Span;
  /** The words that name who said it. */
  readonly source: Span;
  readonly cue: Span;
  readonly sentence: Sentence;
}

/** How far back a pronoun may reach, in UTF-16 code units. */
const REACH = 800;

/**
 * Who a source is. A pronoun goes to whoever alone fits: among those named before it in its
 * paragraph, or else to whoever spoke or was named last in the paragraph before.
 */
function resolveSource(
  { source, sentence }: Report,
  { resolver, blocks }: Pick<ReportedSpeechInput, "resolver" | "blocks">,
  spoke: readonly Spoken[],
): number | null {
  const sex = resolver.pronounAt(source);
  if (sex === null) return resolver.named(source);
  const { start } = blocks[sentence.block]!;
  const own = [
    ...resolver.peopleIn(start, source.start).map(({ member }) => member),
    ...spoke.filter(({ at }) => at > start && at <= source.start).map(({ member }) => member),
  ];
  const here = [...new Set(own)].filter((member) => resolver.fits(member, sex) !== "no");
  if (here.length > 0) return here.length === 1 ? here[0]! : null;
  const floor = source.start - REACH;
  const near = [
    ...resolver.peopleIn(floor, start).map(({ member }) => member),
    ...spoke.filter(({ at }) => at > floor && at <= start).map(({ member }) => member),
  ];
  const before = resolver.fitting(near, sex);
  if (before.length === 1) return before[0]!;
  const previous = blocks[sentence.block - 1];
  const last = spoke.findLast(({ at }) => at <= start);
  const fresh = previous !== undefined && last !== undefined && last.at >= previous.start;
  if (!fresh || resolver.fits(last.member, sex) === "no") return null;
  const others = resolver
    .peopleIn(previous.start, start)
    .filter(({ member }) => member !== last.member && resolver.fits(member, sex) !== "no");
  return others.length === 0 ? last.member : null;
}

/** Reported content has at least this many words: "he said so" reports nothing. */
const FEWEST_WORDS = 2;
/** `said on Sunday that`, `told reporters outside the town hall that`: what stands before. */
const LEAD =
  /^(?:\s+(?:on|in|at|to|during|after|before|late|early|earlier|last|this|as|with|for)\b[^,.;:“”"]{1,60}?)?$/i;
const ADDRESSEE = /^\s+(?:[^\s.,;:]+\s+){1,8}?$/i;
/** Questions are reported after these only: "said who", "announced what" report none. */
const ASKING =
  /^(?:ask|wonder|want|inquire|enquire|explain|know|tell|told|say|said|reveal|hear|learn|recall|remember|demand)/i;
const QUESTION = /^(?:how|why|whether|if|who|what|where|when|which)\b/i;
/** Cues that take a clause without "that". */
const PLAIN =
  /^(?:says?|said|insists?|insisted|claims?|claimed|adds?|added|warns?|warned|promise[sd]?|reports?|reported|believe[sd]?|thought|argues?|argued|suggests?|suggested|admits?|admitted|explain(?:s|ed)|announce[sd]?|confirm(?:s|ed)|maintain(?:s|ed)|vow(?:s|ed)|pledge[sd]?|hear[d]?|learn(?:ed|t)|predict(?:s|ed)|estimate[sd]?|guess(?:es|ed)|swore|states?|stated|concede[sd]?|complain(?:s|ed)|agree[sd]?)$/i;
const DENIED = /\b(?:not|never)\b|n[’']t\b/i;

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

const SUBJECT =
  /^\s+(?:(?:the|a|an|his|her|its|their|this|these|there|he|she|it|it’s|it's|they|we|I|no|nobody|nothing|everybody|everyone|both|all|two|three|four|five|some|many|most|my|our)\b|[A-ZÀ-ÞА-Я])/;
const FINITE =
  /\s(?:is|are|was|were|has|have|had|will|would|could|should|can|may|might|must|did|does)\b|[’'](?:s|re|ll|ve|d)\b/u;
/** A subject of a few words and a verb in the past or the third person: "it expected both sides". */
const CLAUSE =
  /^\s+(?:[^\s.,;:]+\s+){1,4}?[a-z]+(?:ed|s|spoke|went|came|took|made|gave|knew|saw|left|kept|told|stood|sold|broke|began|got|put|lost|won)\b/u;

/** The clause that a cue reports, behind it in its sentence; null when there is none. */
function contentBehind(cue: Cue, sentence: Sentence, input: ReportedSpeechInput): Span | null {
  const { text, patterns } = input;
  const rest = text.slice(cue.end, sentence.end);
  const verb = text.slice(cue.verb.start, cue.verb.end);
  const that = patterns.that.exec(rest);
  const lead = that === null ? "" : rest.slice(0, that.index);
  const question = that !== null && QUESTION.test(that[0]);
  const near = LEAD.test(lead.trimEnd()) || ADDRESSEE.test(lead) || lead.trim() === "";
  const clear = !/[“”"«»]/u.test(lead);
  let from: number;
  if (that !== null && near && clear && (!question || ASKING.test(verb))) {
    from = that.index + (/^(?:that|dass|que|что|що)/u.test(that[0]) ? that[0].length : 0);
  } else {
    if (NO_CLAUSE.test(rest) || /^\s*[“"«„‘]/u.test(rest)) return null;
    // Without "that" only a clause with its own subject and verb is taken for a report.
    if (!SUBJECT.test(rest)) return null;
    if (!FINITE.test(rest) && !(PLAIN.test(verb) && CLAUSE.test(rest))) return null;
    from = 0;
  }
  const stop = TRAILING_CUE.exec(rest) ?? COMMENT.exec(rest) ?? /;\s/.exec(rest);
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
    const between = text.slice(cue.source.end, cue.verb.start);
    // "She never claimed that …" reports nothing that was said.
    if (!inside(quoted, cue.start) && !DENIED.test(between)) yield cue;
  }
  const second = secondVerb(content, patterns);
  if (second === null || inside(quoted, sentence.start + second.start)) return;
  // "Pender came down the ladder and asked who was going": the sentence's first person asks.
  const verb = { start: sentence.start + second.start, end: sentence.start + second.end };
  const [subject] = input.resolver.peopleIn(sentence.start, verb.start);
  const pronoun = /\b(?:he|she|they)\b/i.test(text.slice(sentence.start, verb.start));
  if (subject === undefined || pronoun) return;
  yield { ...verb, verb, source: { start: subject.start, end: subject.end } };
}

function accordingTo(sentence: Sentence, input: ReportedSpeechInput): Report | null {
  const { text, patterns, quoted } = input;
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
  const cue = { start: sentence.start + match.index, end: source.start - 1 };
  return { content: clean, source, cue, sentence };
}

/** What somebody is said to have said, in the narrator's words; who, is not yet resolved. */
export function findReports(input: ReportedSpeechInput): Report[] {
  const { text } = input;
  return input.sentences.flatMap((sentence) => {
    const according = accordingTo(sentence, input);
    const found = according === null ? [] : [according];
    for (const cue of cuesOf(sentence, input)) {
      const content = trailing(cue, sentence, text) ?? contentBehind(cue, sentence, input);
      if (content === null) continue;
      if (text.slice(content.start, content.end).split(/\s+/).length < FEWEST_WORDS) continue;
      found.push({ content, source: cue.source, cue: cue.verb, sentence });
    }
    return found;
  });
}

/** Reports with their speakers, as far as the text makes them sure. */
export function attributeReports(
  reports: readonly Report[],
  input: Pick<ReportedSpeechInput, "resolver" | "blocks">,
  spoke: readonly Spoken[],
): { readonly report: Report; readonly member: number | null }[] {
  return reports.map((report) => ({ report, member: resolveSource(report, input, spoke) }));
}
