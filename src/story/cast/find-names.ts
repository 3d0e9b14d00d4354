import { IN_WORD, LOWER, UPPER } from "../letters.ts";
import { OPENERS } from "../sentence-rules.ts";
import type { Sentence, Span } from "../story.ts";

/** A run of capitalised words in a sentence, without words that only open it. */
export interface NameRun extends Span {
  readonly words: readonly (Span & { readonly text: string })[];
  /** True when the run opens its sentence: its capital may mean nothing. */
  readonly opens: boolean;
  readonly sentence: number;
}

const WORD = new RegExp(
  `(?:[A-Z]\\.){2,}|[${UPPER}]\\.(?=\\s*[${UPPER}])|(?<![${UPPER}${LOWER}’'])[${UPPER}][${IN_WORD}’'-]*(?:[’'-][${UPPER}][${IN_WORD}’'-]*)*`,
  "g",
);
const BETWEEN = /^(?:\s+|\s+(?:de|van|von|der|den|del|al|bin|ibn|la|le|du|di|da)\s+|-)$/u;
/** "Mr. Brown", "St. James": the stop belongs to the title. */
const TITLE_STOP = /^\.\s+$/u;
const TITLES = /^(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Capt|Lt|Sgt|Rev|Sen|Gov|Rep)$/u;
const HEADING = /^(?:CHAPTER|PROLOGUE|EPILOGUE|PART|BOOK|ACT|SCENE|PREFACE|INTRODUCTION)$/u;
const LONGEST_RUN = 6;

/** The runs of capitalised words in one sentence, in order. */
export function findNameRuns(text: string, sentence: Sentence): NameRun[] {
  const content = text.slice(sentence.start, sentence.end);
  const opening = /\p{L}/u.exec(content)?.index ?? 0;
  const runs: NameRun[] = [];
  let words: (Span & { text: string })[] = [];
  const flush = () => {
    const first = words[0];
    if (first !== undefined) {
      runs.push({
        start: first.start,
        end: words.at(-1)!.end,
        words,
        opens: first.start === sentence.start + opening,
        sentence: sentence.index,
      });
    }
    words = [];
  };
  for (const match of content.matchAll(WORD)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const last = words.at(-1);
    if (last !== undefined) {
      const gap = text.slice(last.end, start);
      const joined = BETWEEN.test(gap) || (TITLE_STOP.test(gap) && TITLES.test(last.text));
      if (!joined || words.length >= LONGEST_RUN) flush();
    }
    const opener = start === sentence.start + opening && OPENERS.has(match[0].toLowerCase());
    // "CHAPTER I. Down", "PROLOGUE": headings run into the text.
    if (opener || match[0] === "I" || HEADING.test(match[0])) flush();
    else words.push({ start, end, text: match[0] });
  }
  flush();
  return runs;
}
