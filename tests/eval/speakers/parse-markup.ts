import type { UtteranceKind } from "../../../src/story/story.ts";
import { type GoldDocument, type GoldUtterance, inTextOrder } from "./gold-document.ts";

const HEADER =
  /^style: (?<style>.+)\nlanguage: (?<language>[a-z]{2})\n(?<aliases>(?:alias: .+ = .+\n)*)---\n/;
const OPENING = /\{(?<letter>[drs]) (?<speaker>[^|{}\n]+)\|/y;
const KINDS: Readonly<Record<string, UtteranceKind>> = { d: "direct", r: "reported", s: "scare" };

function readAliases(lines: string): Record<string, string[]> {
  const pairs = [...lines.matchAll(/^alias: (.+?) = (.+)$/gm)];
  return Object.fromEntries(pairs.map(([, name, others]) => [name!, others!.split(", ")]));
}

/**
 * Reads an annotated text: `style: …`, `language: xx`, any number of `alias: FULL NAME = OTHER, OTHER`,
 * `---`, then the text with `{d NAME|words}` around
 * direct speech, `{r NAME|words}` around reported speech and `{s NAME|words}` around terms in scare
 * quotes. `?` as NAME is nobody sure; marks may nest. Throws on anything else in braces.
 */
export function parseMarkup(raw: string, id: string): GoldDocument {
  const header = HEADER.exec(raw);
  if (header === null) throw new Error(`${id}: wants "style: …", "language: xx" and "---" first`);
  const { style, language, aliases } = header.groups as Record<string, string> & {
    style: string;
    language: string;
    aliases: string;
  };
  const source = raw.slice(header[0].length).trim();
  const open: { kind: UtteranceKind; speaker: string | null; start: number }[] = [];
  const utterances: GoldUtterance[] = [];
  let text = "";
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    if (char === "{") {
      OPENING.lastIndex = at;
      const match = OPENING.exec(source);
      if (match === null) throw new Error(`${id}: not a mark: ${source.slice(at, at + 40)}`);
      const { letter, speaker } = match.groups as { letter: string; speaker: string };
      open.push({
        kind: KINDS[letter]!,
        speaker: speaker === "?" ? null : speaker,
        start: text.length,
      });
      at += match[0].length - 1;
    } else if (char === "}") {
      const mark = open.pop();
      if (mark === undefined)
        throw new Error(`${id}: closed but not opened: ${source.slice(at - 40, at + 1)}`);
      const words = text.slice(mark.start);
      if (words === "" || words !== words.trim())
        throw new Error(`${id}: white space at the edge of: ${words}`);
      utterances.push({
        start: mark.start,
        end: text.length,
        kind: mark.kind,
        speaker: mark.speaker,
      });
    } else text += char;
  }
  if (open.length > 0)
    throw new Error(`${id}: opened but not closed: ${text.slice(open[0]!.start)}`);
  return {
    id,
    style,
    language,
    aliases: readAliases(aliases),
    text,
    utterances: utterances.sort(inTextOrder),
  };
}
