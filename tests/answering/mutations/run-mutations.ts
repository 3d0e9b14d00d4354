import { createAttribution } from "../../../src/answering/attribute.ts";
import { judgeStatement } from "../../../src/answering/judge-statement.ts";
import { locateWords } from "../../../src/answering/locate-words.ts";
import { selectGrounding } from "../../../src/answering/select-grounding.ts";
import type { Sentence, Story } from "../../../src/story/story.ts";
import { type Mutation, mutationsOf } from "./operators.ts";

export interface MutationReport {
  readonly drafts: number;
  /** Quotes shown, and those that are not the story's slice or not the story's letters. */
  readonly quotes: number;
  readonly notTheSlice: readonly string[];
  /** True words, and those that were not found. */
  readonly trueWords: number;
  readonly trueLost: readonly string[];
  /** False words, and those that were found, quoted or stated as fully backed. */
  readonly falseWords: number;
  readonly falseLocated: readonly string[];
  readonly falseQuoted: readonly string[];
  readonly falseCertified: readonly string[];
  /** False statements that are shown as partly backed. */
  readonly falsePartly: readonly string[];
  /** The story's sentences as statements, and those that were dropped. */
  readonly trueStatements: number;
  readonly statementsLost: readonly string[];
  /** True speech under a wrong name, and those that were shown. */
  readonly misattributed: number;
  readonly wrongSpeaker: readonly string[];
}

/** A question without a word of content: nothing is off it, and it backs nothing. */
const QUESTION = "What is it about?";

const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** What a false statement may leave out or spell otherwise without saying anything else. */
export const HARMLESS_AS_STATEMENTS: ReadonlySet<string> = new Set([
  "empty",
  "blank",
  "only_marks",
  "too_short",
  // As a statement, and not a quotation, these say nothing that the sentence does not.
  "contraction_turned",
  "homoglyph",
  "dotless_i",
  "accent_added",
  "hyphen_changed",
  "word_truncated",
  "head_truncated",
  "word_dropped",
  "unmarked_elision",
  "elision_of_scraps",
  "elision_out_of_order",
  "frankenquote_far",
  "cross_paragraph",
  "merged_without_mark",
]);

/** Stretches of a long sentence, as shares of its words, that are mutated like whole ones. */
const EXCERPTS = [
  [0, 0.6],
  [0.2, 0.8],
  [0.4, 1],
] as const;
const LONG_SENTENCE = 14;

/** True when a text has its words from the sentence, in order: it only leaves words out. */
function leavesOut(sentence: string, text: string): boolean {
  const rest = plain(sentence).split(" ");
  return plain(text)
    .split(" ")
    .every((word) => {
      const at = rest.indexOf(word);
      return at !== -1 && rest.splice(0, at + 1).length > 0;
    });
}

/** False statements made from stretches of a sentence. */
function* falseExcerpts(story: Story, sentence: Sentence): Generator<Mutation> {
  const own = story.text.slice(sentence.start, sentence.end);
  const words = own.split(" ");
  if (words.length < LONG_SENTENCE) return;
  for (const [from, to] of EXCERPTS) {
    const part = words.slice(Math.floor(words.length * from), Math.ceil(words.length * to));
    const text = part.join(" ").replace(/[“”"]/gu, "");
    const whole = { ...sentence, index: 0, start: 0, end: text.length };
    for (const mutation of mutationsOf({ ...story, text, sentences: [whole] }, whole)) {
      if (mutation.verdict !== "reject" || HARMLESS_AS_STATEMENTS.has(mutation.operator)) continue;
      if (!leavesOut(own, mutation.words)) yield mutation;
    }
  }
}

/** Puts every mutation of every sentence before the checks: as words, as text, as a quotation. */
export function runMutations(story: Story): MutationReport {
  const grounding = selectGrounding(story, [], {
    budget: Number.POSITIVE_INFINITY,
    countTokens: (text) => text.length,
  });
  const notTheSlice: string[] = [];
  const trueLost: string[] = [];
  const falseLocated: string[] = [];
  const falseQuoted: string[] = [];
  const falseCertified: string[] = [];
  const falsePartly: string[] = [];
  const wrongSpeaker: string[] = [];
  const statementsLost: string[] = [];
  let trueStatements = 0;
  let [drafts, quotes, trueWords, falseWords, misattributed] = [0, 0, 0, 0, 0];

  const shownFor = (cites: { sentence: string; words: string | null }[], text: string) => {
    const attribution = createAttribution(grounding, { text: QUESTION, quotes: 3 });
    drafts++;
    attribution.add({ cites, text });
    const { shown } = attribution;
    for (const quote of shown.quotes) {
      quotes++;
      const own = story.text.slice(quote.start, quote.end);
      if (own !== quote.text || quote.text.trim() === "") notTheSlice.push(quote.text);
    }
    return shown;
  };

  for (const { label, sentence } of grounding.sentences) {
    const own = story.text.slice(sentence.start, sentence.end);
    const tell = ({ operator, words }: Mutation) => `${operator} ${label}: ${words}`;
    // A heading or a word of assent states nothing.
    if (plain(own).split(" ").length >= 3) {
      trueStatements++;
      const { statements } = shownFor([{ sentence: label, words: null }], own);
      if (statements.length === 0) statementsLost.push(own);
    }
    for (const mutation of mutationsOf(story, sentence)) {
      const { words, verdict, operator } = mutation;
      if (verdict === "reject" && operator !== "too_short" && plain(own).includes(plain(words))) {
        if (plain(words) !== "") continue;
      }
      const located = locateWords(story, sentence, words);
      const asWords = shownFor([{ sentence: label, words }], own);
      if (verdict === "keep") {
        trueWords++;
        const span = located?.[0];
        const found =
          span !== undefined && span.start >= sentence.start && span.end <= sentence.end;
        const quoted =
          asWords.statements.length === 0 ||
          asWords.quotes.some(
            (quote) => quote.start <= (span?.start ?? -1) && quote.end >= (span?.end ?? 0),
          );
        if (!found || !quoted) trueLost.push(tell(mutation));
        continue;
      }
      if (verdict === "own-letters") continue;
      falseWords++;
      if (located !== null) falseLocated.push(tell(mutation));

      const asQuotation = shownFor(
        [{ sentence: label, words: null }],
        `The story says: “${words.replace(/[“”"]/gu, "")}”`,
      );
      for (const { text } of asQuotation.statements) {
        const inside = /“([^”]*)”/u.exec(text)?.[1] ?? "";
        if (!story.text.includes(inside)) falseQuoted.push(tell(mutation));
      }
      const asText = judgeStatement(
        { cites: [{ sentence: label, words: null }], text: words },
        grounding,
        QUESTION,
      );
      if (HARMLESS_AS_STATEMENTS.has(operator)) continue;
      if (asText.stamp === "full") falseCertified.push(tell(mutation));
      if (asText.stamp === "partial") falsePartly.push(tell(mutation));
    }
  }

  for (const { label, sentence } of grounding.sentences) {
    for (const { operator, words } of falseExcerpts(story, sentence)) {
      falseWords++;
      const cites = [{ sentence: label, words: null }];
      const { stamp } = judgeStatement({ cites, text: words }, grounding, QUESTION);
      if (stamp === "full") falseCertified.push(`${operator} in ${label}: ${words}`);
      if (stamp === "partial") falsePartly.push(`${operator} in ${label}: ${words}`);
    }
  }

  const speakers = story.cast.filter(({ kind }) => kind === "person").map(({ name }) => name);
  for (const { label, sentence } of grounding.sentences) {
    for (const utterance of story.utterances) {
      if (utterance.start >= sentence.end || utterance.end <= sentence.start) continue;
      if (utterance.kind === "scare" || utterance.speaker === null) continue;
      const from = Math.max(utterance.start, sentence.start);
      const words = story.text.slice(from, Math.min(utterance.end, sentence.end));
      const named = new Set(
        story.utterances
          .filter(({ start, end }) => start < sentence.end && end > sentence.start)
          .map(({ speaker }) => speaker),
      );
      const bare = words.replace(/[“”".,!?]+$/u, "");
      for (const speaker of speakers.filter((name) => !named.has(name))) {
        const forms = [
          `${speaker} said that ${bare}.`,
          `${speaker} said: “${bare}.”`,
          `According to ${speaker}, ${bare}.`,
          `“${bare},” said ${speaker}.`,
        ];
        for (const text of forms) {
          misattributed++;
          const { statements } = shownFor([{ sentence: label, words: null }], text);
          if (statements.length > 0) wrongSpeaker.push(`${label}: ${text}`);
        }
      }
    }
  }
  return {
    drafts,
    quotes,
    notTheSlice,
    trueWords,
    trueLost,
    trueStatements,
    statementsLost,
    falseWords,
    falseLocated,
    falseQuoted,
    falseCertified,
    falsePartly,
    misattributed,
    wrongSpeaker,
  };
}
