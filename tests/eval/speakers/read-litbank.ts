import { type GoldDocument, type GoldUtterance, inTextOrder } from "./gold-document.ts";

interface Passage {
  readonly docId: string;
  readonly passageId: string;
  readonly text: string;
}

interface Quote {
  readonly docId: string;
  readonly passageId: string;
  readonly endPassageId: string;
  readonly start: number;
  readonly end: number;
  readonly speakerName: string;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "“": '”"', "‘": "’'", "'": "'’" };
const DASH = /^[—–-]+\s*/;

/** A span without its quotation marks or leading dash and without white space at its edges. */
function withoutMarks(text: string, start: number, end: number): { start: number; end: number } {
  const closing = CLOSING[text[start]!];
  let [from, to] = [start, end];
  if (closing === undefined) from += DASH.exec(text.slice(start, end))?.[0].length ?? 0;
  else {
    from++;
    if (closing.includes(text[to - 1]!)) to--;
  }
  const words = text.slice(from, to);
  from += words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

/** "a rough voice", "The doctor", "I": a description or the narrator has no name. */
const NAME = /^(?!(?:the|an?|one|our|my|his|her|another|some)\s|i$)(?=\p{L})/iu;
const isName = (name: string) => /^\p{Lu}/u.test(name) && NAME.test(name);

/**
 * Reads LitBank's quotations as this project keeps them outside the tree: passages
 * (`{docId, passageId, text}`) and quotes (`{docId, passageId, endPassageId, start, end, speakerName}`,
 * offsets into their passages, marks included). A document is its passages with a blank line between
 * them, behind a front matter, for the first passage is no title. Only direct speech is marked.
 */
export function readLitbank(
  passages: readonly Passage[],
  quotes: readonly Quote[],
): GoldDocument[] {
  const quotesOf = Map.groupBy(quotes, ({ docId }) => docId);
  return [...Map.groupBy(passages, ({ docId }) => docId)].map(([id, parts]) => {
    let text = `---\ntitle: ${id}\nlanguage: en\n---\n`;
    const starts = new Map<string, number>();
    for (const [at, part] of parts.entries()) {
      if (at > 0) text += "\n\n";
      starts.set(part.passageId, text.length);
      text += part.text;
    }
    const utterances = (quotesOf.get(id) ?? []).map((quote): GoldUtterance => {
      const start = starts.get(quote.passageId);
      const last = starts.get(quote.endPassageId);
      if (start === undefined || last === undefined)
        throw new Error(`${id}: no passage ${quote.passageId} or ${quote.endPassageId}`);
      return {
        ...withoutMarks(text, start + quote.start, last + quote.end),
        kind: "direct",
        speaker: isName(quote.speakerName) ? quote.speakerName.replace(/\s+/g, " ").trim() : null,
      };
    });
    const style = "novel";
    return {
      id,
      style,
      language: "en",
      aliases: {},
      text,
      utterances: utterances.sort(inTextOrder),
    };
  });
}
