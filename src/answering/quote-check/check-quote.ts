import type { Span, Story } from "../../story/story.ts";
import type { Quote } from "../answer.ts";
import { negatorOf } from "../checks/check-markers.ts";
import { findPlaces, type Located } from "../locate-words.ts";
import type { CheckNote } from "../note.ts";
import { blockAt, quoteOf } from "../quote.ts";
import { compareBrackets, withoutBrackets } from "./bracketed.ts";
import { type DiffPart, findNearest } from "./find-nearest.ts";
import { judgeSpeaker } from "./judge-speaker.ts";
import { looksTranslated } from "./looks-translated.ts";
import { plainWords, wordsOf } from "./story-words.ts";

/** What a check of quoted words finds. */
export type QuoteVerdict = "exact" | "wrong_speaker" | "altered" | "absent";

/** Words that somebody says the story has. */
export interface ClaimedQuote {
  /** Without the quotation marks around them. */
  readonly words: string;
  /** Whose words they are said to be; null: nothing is said of it. */
  readonly speaker: string | null;
}

export interface QuoteCheck {
  readonly claimed: ClaimedQuote;
  readonly verdict: QuoteVerdict;
  /** Where the words stand; for altered ones, the true words that come nearest. */
  readonly nearest: Quote | null;
  /** Empty unless altered. */
  readonly diff: readonly DiffPart[];
  /** What was marked as left out, whose words they are, and so on. */
  readonly notes: readonly CheckNote[];
}

/** Share of a claim, by rarity, from which it is the story's words altered and not others. */
const ALTERED = 0.5;
/** A few words may stand anywhere. */
const FEWEST_WORDS = 2;
/** Fragments joined by a mark of elision are no further apart, in UTF-16 code units. */
const FURTHEST = 1_500;

/** What a located quote does not say of itself; `misleads` makes it an altered one. */
interface Finding {
  readonly note: CheckNote;
  readonly misleads: boolean;
}

const between = (spans: Located) =>
  spans.slice(1).map(({ start }, at): Span => ({ start: spans[at]!.end, end: start }));

function judgeElisions(story: Story, spans: Located): Finding[] {
  const isNegator = negatorOf(story.language);
  return between(spans).map((gap) => {
    const left = story.text.slice(gap.start, gap.end).replace(/\s+/gu, " ").trim();
    const voices = new Set(
      spans.map(({ start, end }) => quoteOf(story, { start, end }, 1).voice.speaker),
    );
    const kinds = new Set(spans.map((span) => blockAt(story, span.start).kind));
    if (left.length > FURTHEST || kinds.size > 1) {
      return { note: { kind: "far_apart" }, misleads: true };
    }
    if (voices.size > 1) {
      return { note: { kind: "different_speakers" }, misleads: true };
    }
    const turned = plainWords(left).find(({ key }) => isNegator(key));
    const sentenceEnds = /[.!?]["”’)]*\s/u.test(story.text.slice(gap.start, gap.end + 1));
    if (turned !== undefined && !sentenceEnds) {
      return { note: { kind: "turned", words: left }, misleads: true };
    }
    return { note: { kind: "left_out", words: clip(left) }, misleads: false };
  });
}

const LONGEST_NOTE = 160;

function clip(text: string): string {
  if (text.length <= LONGEST_NOTE) return text;
  const cut = text.slice(0, LONGEST_NOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 40))} …`;
}

/** Two paragraphs run together: a reader takes them for one breath. */
function judgeBreaks(story: Story, spans: Located, words: string): Finding[] {
  const breaks = spans.some(({ start, end }) =>
    story.blocks.some((block) => block.start > start && block.start < end),
  );
  if (!breaks || /\n/u.test(words.trim())) return [];
  return [{ note: { kind: "joined_paragraphs" }, misleads: true }];
}

/** What one place of the claimed words comes to. */
function judgePlace(story: Story, claimed: ClaimedQuote, spans: Located): QuoteCheck {
  const quote = quoteOf(story, { start: spans[0]!.start, end: spans.at(-1)!.end }, 1);
  const findings = [...judgeElisions(story, spans), ...judgeBreaks(story, spans, claimed.words)];
  const speaker = judgeSpeaker(story, claimed.speaker, quote.voice);
  const notes = [...findings.map(({ note }) => note), ...speaker.notes];
  const base = { claimed, nearest: quote, diff: [], notes };
  if (findings.some(({ misleads }) => misleads)) {
    const diff = findNearest(story, claimed.words)?.diff ?? [];
    return { ...base, verdict: "altered", diff };
  }
  return { ...base, verdict: speaker.wrong ? "wrong_speaker" : "exact" };
}

const RANK: Readonly<Record<QuoteVerdict, number>> = {
  exact: 0,
  wrong_speaker: 1,
  altered: 2,
  absent: 3,
};
/** Places of the same words that are looked at: a refrain has many. */
const MOST_PLACES = 50;

function bestPlace(story: Story, claimed: ClaimedQuote, words: string): QuoteCheck | null {
  let best: QuoteCheck | null = null;
  let count = 0;
  for (const spans of findPlaces(wordsOf(story).searchable, words)) {
    const judged = judgePlace(story, { ...claimed, words }, spans);
    if (best === null || RANK[judged.verdict] < RANK[best.verdict]) best = judged;
    if (best.verdict === "exact" || ++count >= MOST_PLACES) break;
  }
  return best === null ? null : { ...best, claimed };
}

/** The true words are shown as somebody said them, up to this length; in UTF-16 code units. */
const LONGEST_WHOLE = 300;

/** "a lot of progress was made" for "progress was made": the words around belong to what was said. */
function wholeWords(story: Story, span: Span): Span {
  // Boilerplate repeats what stands elsewhere ("Read More: …").
  if (blockAt(story, span.start).kind === "boilerplate") return span;
  const around = [...story.utterances.filter(({ kind }) => kind === "direct"), ...story.sentences];
  const whole = around.find(
    ({ start, end }) => start <= span.start && end >= span.end && end - start <= LONGEST_WHOLE,
  );
  return whole === undefined ? span : { start: whole.start, end: whole.end };
}

/** Words that are not the story's letter for letter: altered, or not the story's at all. */
function judgeUnfound(story: Story, claimed: ClaimedQuote): QuoteCheck {
  const nearest = findNearest(story, claimed.words);
  const count = plainWords(claimed.words).length;
  const met = nearest?.diff.some(({ op }) => op === "same") ?? false;
  if (nearest !== null && met && count >= FEWEST_WORDS && nearest.share >= ALTERED) {
    const quote = quoteOf(story, wholeWords(story, nearest.span), 1);
    const { notes } = judgeSpeaker(story, claimed.speaker, quote.voice);
    return { claimed, verdict: "altered", nearest: quote, diff: nearest.diff, notes };
  }
  const notes: CheckNote[] = looksTranslated(story, claimed.words) ? [{ kind: "translated" }] : [];
  return { claimed, verdict: "absent", nearest: null, diff: [], notes };
}

/**
 * Holds quoted words against a story, by rules alone: exact (typography, white space, case at the
 * start and marked elisions apart), exact but somebody else's, altered, or not in the story.
 */
export function checkQuote(story: Story, claimed: ClaimedQuote): QuoteCheck {
  const found = bestPlace(story, claimed, claimed.words);
  if (found !== null && found.verdict !== "altered") return found;
  const plain = withoutBrackets(claimed.words);
  if (plain !== null) {
    const inside = bestPlace(story, claimed, plain);
    if (inside !== null && inside.verdict !== "altered") return inside;
    const brackets = compareBrackets(story, claimed.words);
    if (brackets !== null) {
      const judged = judgePlace(story, claimed, [brackets.span]);
      const notes = [...brackets.notes, ...judged.notes];
      if (!brackets.misleads) return { ...judged, notes };
      const diff = findNearest(story, claimed.words)?.diff ?? [];
      return { ...judged, verdict: "altered", diff, notes };
    }
  }
  return found ?? judgeUnfound(story, claimed);
}
