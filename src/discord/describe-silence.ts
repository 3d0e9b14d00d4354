import type { Answer, Quote } from "../answering/answer.ts";
import type { NearPassage, SilenceReason } from "../answering/silence/explain-silence.ts";
import { clip } from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { Language } from "./texts/language.ts";
import { SILENCE_TEXTS } from "./texts/silence-texts.ts";

/** An answer, with the reasons that it has beside its quotes. */
export interface ExplainedAnswer {
  /** With the quotes that reasons point at among those that are shown. */
  readonly answer: Answer;
  /** One line of markdown each. */
  readonly lines: readonly string[];
}

const LONGEST_WORD = 40;
const LONGEST_CLAIM = 200;

const mark = ({ n }: Pick<Quote, "n">) => `\\[${n}\\]`;

function listed(words: readonly string[], language: Language, type: "conjunction" | "disjunction") {
  const quoted = words.map((word) => `“${escapeMarkdown(clip(word, LONGEST_WORD))}”`);
  return new Intl.ListFormat(language, { type }).format(quoted);
}

function describeNear({ quote, speaksOf, lacks, wants }: NearPassage, language: Language): string {
  const texts = SILENCE_TEXTS[language];
  const parts = [
    texts.speaksOf(mark(quote), listed(speaksOf, language, "conjunction")),
    ...(lacks.length === 0 ? [] : [texts.notOf(listed(lacks, language, "disjunction"))]),
    ...(wants === null ? [] : [texts.givesNo[wants]]),
    ...(lacks.length === 0 && wants === null ? [texts.doesNotSay] : []),
  ];
  return `-# ${parts.join(", ")}`;
}

/**
 * Puts a quote among those that are shown; gives it with its number. One whose words stand in it
 * makes place for it: nothing is shown twice.
 */
function add(answer: Answer, quote: Quote): { readonly answer: Answer; readonly shown: Quote } {
  const key = answer.status === "answered" ? "quotes" : "nearest";
  const inside = answer[key].find(({ start, end }) => start >= quote.start && end <= quote.end);
  const n = inside?.n ?? Math.max(0, ...answer[key].map((other) => other.n)) + 1;
  const shown = { ...quote, n };
  const quotes =
    inside === undefined
      ? [...answer[key], shown]
      : answer[key].map((other) => (other === inside ? shown : other));
  return { answer: { ...answer, [key]: quotes }, shown };
}

/** Says in a reader's language why the story does not answer, or not as it was asked. */
export function describeSilence(
  given: Answer,
  reasons: readonly SilenceReason[],
  language: Language,
): ExplainedAnswer {
  const texts = SILENCE_TEXTS[language];
  const lines: string[] = [];
  let answer = given;
  for (const reason of reasons) {
    switch (reason.kind) {
      case "false-premise": {
        const added = add(answer, reason.quote);
        answer = added.answer;
        const claim = `*${escapeMarkdown(clip(reason.claim, LONGEST_CLAIM))}*`;
        lines.push(texts.premise(claim, mark(added.shown)));
        break;
      }
      case "never-speaks":
        lines.push(texts.neverSpeaks(escapeMarkdown(reason.name)));
        break;
      case "never-named":
        lines.push(texts.neverNamed(listed(reason.names, language, "disjunction")));
        break;
      case "near-passage":
        lines.push(describeNear(reason, language));
        break;
      case "nothing-near":
        lines.push(texts.nothingNear);
    }
  }
  return { answer, lines };
}
