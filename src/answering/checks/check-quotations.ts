import type { Sentence, Span, Story, Utterance } from "../../story/story.ts";
import { locateWords } from "../locate-words.ts";
import { type CheckResult, fail, pass } from "./check-result.ts";
import { claimedSpeakers } from "./claimed-speakers.ts";
import { findQuotations } from "./find-quotations.ts";
import type { Claim } from "./read-claim.ts";

/** A statement's text with the words in its quotation marks set from the story's own. */
export interface QuotationCheck {
  readonly result: CheckResult;
  readonly text: string;
  /** Where the quoted words stand in the story. */
  readonly spans: readonly Span[];
}

/** In a statement's own quotation marks a single word may be quoted. */
const SHORTEST = 2;

function utteranceOf(story: Story, span: Span): Utterance | null {
  const holding = story.utterances.filter(
    ({ start, end }) => start <= span.start && end >= span.end,
  );
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

function locateIn(story: Story, cited: readonly Sentence[], words: string): Span | null {
  for (const sentence of cited) {
    const spans = locateWords(story, sentence, words, { shortest: SHORTEST });
    // Words put together from fragments are no quotation, whatever stands between them.
    if (spans?.length === 1) return spans[0]!;
  }
  return null;
}

/** Sets the story's own letters for the quotation's, except for the case of the first letter. */
function set(text: string, start: number, end: number, own: string): string {
  return text.slice(0, start) + own + text.slice(end);
}

/**
 * What a statement puts in quotation marks stands in a cited sentence, letter for letter; and where
 * the statement says whose words they are, they are that speaker's own words, not a report of them
 * and not the narrator's.
 */
export function checkQuotations(
  claim: Claim,
  story: Story,
  cited: readonly Sentence[],
): QuotationCheck {
  const stop = (detail: string): QuotationCheck => ({
    result: fail("quotations", "none", detail),
    text: claim.text,
    spans: [],
  });
  const quotations = findQuotations(claim.text);
  if (quotations === null) return stop("a quotation mark has no partner");
  const speakers = claimedSpeakers(claim, story).filter(({ pronoun }) => !pronoun);
  let { text } = claim;
  const spans: Span[] = [];
  for (const { start, end, words } of quotations.toReversed()) {
    const span = locateIn(story, cited, words);
    if (span === null) return stop(`no cited sentence has the words "${words}"`);
    const utterance = utteranceOf(story, span);
    if (speakers.length > 0) {
      if (utterance === null || utterance.kind === "reported") {
        return stop(`"${words}" is not in anybody's own words in the story`);
      }
      if (
        utterance.kind === "direct" &&
        !speakers.some(({ speaker }) => speaker === utterance.speaker)
      ) {
        return stop(`"${words}" is said by ${utterance.speaker ?? "somebody else"}`);
      }
    }
    text = set(text, start, end, story.text.slice(span.start, span.end));
    spans.push(span);
  }
  return { result: pass("quotations"), text, spans: spans.reverse() };
}
