import { parseStory } from "../../story/parse-story.ts";
import type { Span } from "../../story/story.ts";
import type { ClaimedQuote } from "./check-quote.ts";
import { plainWords } from "./story-words.ts";

/** A quotation in somebody's message. */
export interface MessageQuote extends ClaimedQuote {
  /** Of the words, in the message. */
  readonly span: Span;
}

/** What stands above a message to make a text of it: its first line is then no title. */
const TITLE = "Message\n\n";
/** Letters and figures of a quotation that is worth a check. */
const FEWEST_LETTERS = 4;

const NAME = '[\\p{Lu}@][^\\n.;:“”"«»()]{1,60}?';
/** `“…” — Zelenskyy`, `“…” (Zelenskyy)`, also on the next line. */
const SIGNED = new RegExp(
  `^[\\s,.]*(?:[-–—―~]{1,2}\\s*|\\()(${NAME})(?=[).,;:\\n“"]|\\s[-–—]|$)`,
  "u",
);
/** `Zelenskyy: “…”`. */
const HEADED = new RegExp(`(?:^|[\\n.;])\\s*[*_]*(${NAME})[*_]*\\s*:\\s*[*_]*$`, "u");

/** Lines that begin with ">": a quotation in Discord's own form. */
const BLOCK = /(?:^|\n)((?:> ?[^\n]*(?:\n|$))+)/g;
/** `Title: “…” / Trump said:` also name somebody; `quote:` and `text:` name nobody. */
const NOBODY = /^(?:quote|text|source|edit|note|tldr|update|so|and|but|also|ps|re)$/iu;

function signerOf(message: string, span: Span): string | null {
  const after = SIGNED.exec(message.slice(span.end).replace(/^[”"»’*_]+/u, ""))?.[1];
  const before = HEADED.exec(message.slice(0, span.start).replace(/[“"„«‘*_>\s]+$/u, ""))?.[1];
  const name = (after ?? before)?.trim().replace(/^@/, "") ?? null;
  return name === null || NOBODY.test(name) ? null : name;
}

/** Quotations by their marks, with whom the sentence around them names as speaking. */
function markedQuotes(message: string): MessageQuote[] {
  const { utterances, text, cast } = parseStory(TITLE + message, { id: "message" });
  const body = text.indexOf(message.trim(), TITLE.length - 2);
  const offset = body === -1 ? TITLE.length : body - message.indexOf(message.trim());
  const fullest = (name: string) => cast.find(({ names }) => names.includes(name))?.name ?? name;
  return utterances
    .filter(({ kind }) => kind !== "reported")
    .map(({ start, end, speaker, source }) => {
      const span = { start: start - offset, end: end - offset };
      const named = source === null ? null : text.slice(source.start, source.end);
      const words = message.slice(span.start, span.end);
      const who = signerOf(message, span) ?? (speaker === null ? named : fullest(speaker));
      return { words, speaker: who, span };
    })
    .filter(({ span }) => span.start >= 0);
}

function blockQuotes(message: string): MessageQuote[] {
  return [...message.matchAll(BLOCK)].map(({ 0: all, 1: lines, index }) => {
    const start = index + all.length - lines!.length;
    const span = { start, end: start + lines!.trimEnd().length };
    const words = lines!
      .split("\n")
      .map((line) => line.replace(/^> ?/, ""))
      .join("\n")
      .trim()
      .replace(/^[“"„«](?=[^“”"„«»]*[”"“»]$)/u, "")
      .replace(/[”"»]$/u, "");
    return { words, speaker: signerOf(message, span), span };
  });
}

const inside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

const OPEN = "“„«";
const CLOSE = "”»";

/** The words of a message that is one quotation from its first letter to its last, marks inside. */
function wholeQuote(message: string): MessageQuote | null {
  const text = message.trim();
  if (!OPEN.includes(text[0] ?? "x") || !CLOSE.includes(text.at(-1)!)) return null;
  let depth = 0;
  for (const [at, char] of [...text].entries()) {
    if (OPEN.includes(char)) depth++;
    if (CLOSE.includes(char)) depth--;
    if (depth <= 0 && at < [...text].length - 1) return null;
  }
  if (depth !== 0) return null;
  const start = message.indexOf(text) + 1;
  const words = text.slice(1, -1);
  return { words, speaker: null, span: { start, end: start + words.length } };
}

/**
 * The quotations of a message, in text order, with whose words they are said to be. A message
 * without any is one quotation as a whole when `whole` says so.
 */
export function readQuotes(
  message: string,
  { whole }: { readonly whole: boolean },
): MessageQuote[] {
  const all = wholeQuote(message);
  if (all !== null) return [all];
  const blocks = blockQuotes(message);
  const marked = markedQuotes(message).filter(
    ({ span }) => !blocks.some((block) => inside(span, block.span)),
  );
  // "— Zelenskyy" below a quotation looks like speech behind a dialogue dash.
  const signers = new Set([...blocks, ...marked].map(({ speaker }) => speaker));
  const quotes = [...blocks, ...marked.filter(({ words }) => !signers.has(words))]
    .filter(({ words }) => (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= FEWEST_LETTERS)
    .sort((a, b) => a.span.start - b.span.start);
  if (quotes.length > 0 || !whole || plainWords(message).length === 0) return quotes;
  return [{ words: message.trim(), speaker: null, span: { start: 0, end: message.length } }];
}
