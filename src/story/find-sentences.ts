import { SPEECH_VERB_AFTER_NAME, sentenceRulesOf } from "./sentence-rules.ts";
import type { Span } from "./story.ts";

/** Stops with whatever closes behind them: quotation marks, brackets, footnote marks. */
const STOP =
  /(?:[.!?…؟।॥]+|[。！？｡]+)(?<closers>(?:[ \u00A0\u202F]?»(?![\p{L}\p{N}]))?[”"’'»›“)\]}」』）]*)/gu;
const FULL_WIDTH = /^[。！？｡]/u;

/** How far a look behind or ahead reads: bounded, so that odd texts take linear time. */
const REACH = 60;

function wordBefore(text: string, start: number, at: number): string {
  return /[\p{L}\p{N}.№-]*$/u.exec(text.slice(Math.max(start, at - REACH), at))![0];
}

/** Tells whether a stop between `head` and `tail` of a block ends a sentence. */
type Judge = (sentenceStart: number, stop: RegExpExecArray, tail: string) => boolean;

function createJudge(text: string, language: string): Judge {
  const rules = sentenceRulesOf(language);

  /** A single full stop may belong to an abbreviation, an initial or a number. */
  const isAbbreviation = (sentenceStart: number, at: number, next: string): boolean => {
    const before = wordBefore(text, sentenceStart, at);
    const word = before.toLowerCase();
    const opener = rules.openers.has(/^[\p{L}]+/u.exec(next)?.[0].toLowerCase() ?? "");
    if (word === "") return false;
    if (rules.never.has(word)) return true;
    if (rules.beforeNumber.has(word) && /^\p{N}/u.test(next)) return true;
    if (rules.endings.some((ending) => word.endsWith(ending))) return true;
    if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return !opener;
    if (/^\p{Lu}$/u.test(before)) return !(opener && before === "I") && !startsWithQuote(next);
    if (/^\p{N}{1,3}$/u.test(before)) {
      const opens = text.slice(sentenceStart, at).trim() === before;
      return opens || (rules.ordinals && before.length <= 2 && !opener);
    }
    return false;
  };

  return (sentenceStart, stop, tail) => {
    const closers = stop.groups!.closers!;
    if (FULL_WIDTH.test(stop[0])) return true;
    if (!/^\s/u.test(tail)) return tail === "";
    const next = tail.trimStart();
    if (next === "") return true;
    const start = next.replace(/^[—–-]\s*/u, "").replace(/^[“"‘'«„¿¡([{]+/u, "");
    if (/^\p{Ll}/u.test(start)) return false;
    if (!/^[\p{L}\p{N}]/u.test(start)) return /^[\p{S}\p{P}]/u.test(next) && !/^[,;:)]/u.test(next);
    if (closers !== "" && SPEECH_VERB_AFTER_NAME.test(next)) return false;
    const single = stop[0] === ".";
    return !(single && isAbbreviation(sentenceStart, stop.index, next));
  };
}

function startsWithQuote(next: string): boolean {
  return /^[“"«„]/u.test(next);
}

/**
 * The sentences of a block, in order, without the white space around them. Together they hold every
 * character of the block but white space.
 */
export function findSentences(text: string, block: Span, language: string): Span[] {
  const endsSentence = createJudge(text, language);
  const sentences: Span[] = [];
  let start = block.start;
  const push = (end: number) => {
    const slice = text.slice(start, end);
    const lead = slice.length - slice.trimStart().length;
    const trail = slice.length - slice.trimEnd().length;
    if (lead < slice.length) sentences.push({ start: start + lead, end: end - trail });
    start = end;
  };
  STOP.lastIndex = block.start;
  for (let stop = STOP.exec(text); stop !== null; stop = STOP.exec(text)) {
    const end = Math.min(stop.index + stop[0].length, block.end);
    if (stop.index >= block.end) break;
    const tail = text.slice(end, Math.min(block.end, end + REACH));
    if (endsSentence(start, stop, tail)) push(end);
    if (stop[0] === "") STOP.lastIndex++;
  }
  push(block.end);
  return sentences;
}
