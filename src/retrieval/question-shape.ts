import type { TextQuery } from "./text-query.ts";
import { tokenize } from "./tokenize.ts";

/** How a question is built, as far as its words tell; English. */
export interface QuestionShape {
  /**
   * What is asked is told after the clause's event ("after", "when", "because", "if"), or before it
   * ("before", "until"); null for a question without such a clause.
   */
  readonly relation: "after" | "before" | null;
  /** Places in the query of the words of that clause. */
  readonly clause: ReadonlySet<number>;
  /** Place in the query of the first word after "did", "was" …: of whom it asks; -1: none. */
  readonly subject: number;
}

const AFTER = /^(?:after|when|while|once|because|since|if|as|whenever)$/;
const BEFORE = /^(?:before|until|till)$/;
/** "as" opens a clause only before one of these. */
const AS_CLAUSE = /^(?:soon|he|she|they|it|the)$/;
const AUXILIARY =
  /^(?:did|does|do|was|were|is|are|will|would|had|has|have|can|could|should|might|must)$/;

/** A clause that opens a question, or stands behind it: from which token to which. */
function findClause(text: string): readonly [from: number, to: number] | null {
  const tokens = tokenize(text);
  for (const [at, { word, end }] of tokens.entries()) {
    if (!AFTER.test(word) && !BEFORE.test(word)) continue;
    if (at === 0) {
      const comma = text.indexOf(",", end);
      const to = tokens.findIndex(({ start }) => start > comma);
      // "When did he go?" has no comma, and asks.
      if (comma !== -1 && to !== -1) return [0, to];
      continue;
    }
    if (at === 1 || (word === "as" && !AS_CLAUSE.test(tokens[at + 1]?.word ?? ""))) continue;
    return [at, tokens.length];
  }
  return null;
}

/** Reads the shape of a question; the words of `query` are those of `text`. */
export function shapeOf(text: string, { words }: TextQuery): QuestionShape {
  const tokens = tokenize(text);
  const [from, to] = findClause(text) ?? [tokens.length, tokens.length];
  const inClause = (position: number) => position >= from && position < to;
  const auxiliary = tokens.findIndex(({ word }, at) => !inClause(at) && AUXILIARY.test(word));
  const slots = [...words.keys()];
  const clause = new Set(slots.filter((slot) => inClause(words[slot]!.position)));
  const subject = slots.find((slot) => !clause.has(slot) && words[slot]!.position > auxiliary);
  const opener = tokens[from]?.word ?? "";
  const relation = clause.size === 0 ? null : BEFORE.test(opener) ? "before" : "after";
  return { relation, clause, subject: auxiliary === -1 ? -1 : (subject ?? -1) };
}
