import type { CastMember } from "../../../src/story/story.ts";
import type { GoldDocument } from "./gold-document.ts";

const ARTICLE = /^(?:the|an?|der|die|das|le|la|les|el|los|las)$/;
const TITLE =
  /^(?:mrs?|miss|ms|sir|lady|lord|dr|doctor|captain|judge|professor|herr|frau|madame|monsieur|señora?)$/;

interface Name {
  readonly title: string | null;
  readonly words: readonly string[];
}

/** A name's words in lower case, without its article, its marks and its title. */
function readName(name: string): Name {
  const words = name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length > 1 && ARTICLE.test(words[0]!)) words.shift();
  const title = words.length > 1 && TITLE.test(words[0]!) ? words.shift()! : null;
  return { title, words };
}

const contains = (long: Name, short: Name) =>
  ` ${long.words.join(" ")} `.includes(` ${short.words.join(" ")} `);
const clash = (a: Name, b: Name) => a.title !== null && b.title !== null && a.title !== b.title;
const equal = (a: Name, b: Name) => !clash(a, b) && a.words.join(" ") === b.words.join(" ");

/**
 * True when the name found is the gold speaker's: the same words (case, article and marks apart), an
 * alias of the gold's, a name of the same member of the cast, or a part of the name (or the other way
 * round) that fits no other gold speaker of the document. "Mr Hall" is never "Mrs Hall".
 */
export function isSameSpeaker(
  found: string,
  gold: string,
  document: Pick<GoldDocument, "aliases" | "utterances">,
  cast: readonly Pick<CastMember, "names">[],
): boolean {
  const ours = readName(found);
  const theirs = [gold, ...(document.aliases[gold] ?? [])].map(readName);
  if (theirs.some((name) => equal(name, ours))) return true;
  for (const { names } of cast) {
    const forms = names.map(readName);
    if (forms.some((form) => equal(form, ours)) && forms.some((form) => equal(form, theirs[0]!)))
      return true;
  }
  const wanted = theirs[0]!;
  if (clash(ours, wanted)) return false;
  const short = ours.words.length < wanted.words.length ? ours : wanted;
  const long = short === ours ? wanted : ours;
  if (!contains(long, short)) return false;
  const speakers = new Set(document.utterances.map(({ speaker }) => speaker));
  speakers.delete(null);
  return [...speakers].filter((name) => contains(readName(name!), short)).length === 1;
}
