import type { VisitWord } from "./tokenize.ts";

/** What a character is in a word; 0 for what parts words. */
const SMALL = 1;
const CAPITAL = 2;
const DIGIT = 4;
const LETTER = SMALL | CAPITAL;

const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 0x61 && code <= 0x7a) return SMALL;
  if (code >= 0x41 && code <= 0x5a) return CAPITAL;
  return code >= 0x30 && code <= 0x39 ? DIGIT : 0;
});

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const STOP = 0x2e;
const COMMA = 0x2c;

/** Beyond the end there is nothing: to ask for it all the same would slow every look. */
const codeAt = (text: string, at: number) => (at < text.length ? text.charCodeAt(at) : 0);
const kindAt = (text: string, at: number) => {
  const code = codeAt(text, at);
  return code < 128 ? KINDS[code]! : 0;
};
const isApostrophe = (code: number) => code === APOSTROPHE || code === CURLY_APOSTROPHE;

/** ASCII with the dashes, quotation marks and dots of printed English. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128 && (code < 0x2010 || code > 0x2027)) return false;
  }
  return true;
}

/** "Ukraine's", "the members'": where the bare word ends. */
export function bareEnd(text: string, start: number, end: number): number {
  let at = end;
  const last = text.charCodeAt(at - 1);
  if (last === 0x73 || last === 0x53) at--;
  const mark = text.charCodeAt(at - 1);
  const apostrophe = isApostrophe(mark) || mark === 0x2bc;
  return apostrophe && at - 1 > start ? at - 1 : end;
}

/** "U.S.": where an acronym of two letters or more that begins here ends, or -1. */
function acronymEnd(text: string, start: number): number {
  let at = start;
  while (kindAt(text, at) === CAPITAL && codeAt(text, at + 1) === STOP) at += 2;
  return at - start >= 4 ? at : -1;
}

function numberEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (kindAt(text, at) === DIGIT) at++;
    const code = codeAt(text, at);
    if (code !== STOP && code !== COMMA) return at;
    if (kindAt(text, at + 1) !== DIGIT) return at;
    at++;
  }
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (kindAt(text, at) !== 0) at++;
  while (isApostrophe(codeAt(text, at)) && (kindAt(text, at + 1) & LETTER) !== 0) {
    at++;
    while ((kindAt(text, at) & LETTER) !== 0) at++;
  }
  return at;
}

/**
 * Visits the words of a text in plain English letters, as the patterns of the tokenizer would find
 * them and several times sooner. False, and nothing visited, for any other text.
 */
export function visitPlainWords(text: string, visit: VisitWord): boolean {
  if (!isPlain(text)) return false;
  for (let at = 0; at < text.length; ) {
    const kind = kindAt(text, at);
    if (kind === 0) {
      at++;
      continue;
    }
    const start = at;
    const acronym = kind === CAPITAL ? acronymEnd(text, at) : -1;
    if (acronym !== -1) at = acronym;
    else at = kind === DIGIT ? numberEnd(text, at) : wordEnd(text, at);
    visit(start, bareEnd(text, start, at));
  }
  return true;
}
