import { DraftError, type DraftEvent } from "../answering/draft.ts";
import { draftSchema, parseStatement } from "./draft-schema.ts";

/** Reads a draft while it is being written. */
export interface DraftReader {
  /** Takes the next piece of text; returns the statements that it finished. */
  push(delta: string): DraftEvent[];
  /** Ends the draft. Throws a {@link DraftError} unless the whole of it was there and right. */
  finish(): DraftEvent;
}

/** A draft is three sentences: more is an accident or an attack. In UTF-16 code units. */
const LONGEST = 200_000;
const DEEPEST = 16;
const MOST_STATEMENTS = 20;
/** Characters before the first brace: a code fence, or a polite word. */
const LONGEST_LEAD = 500;

/**
 * Follows the JSON's braces and strings, no more: a statement is parsed by `JSON.parse` once its
 * last brace is there. Text before the first brace and behind the last is ignored.
 */
export function createDraftReader(): DraftReader {
  let text = "";
  let at = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let rootStart = -1;
  let rootEnd = -1;
  let statementStart = -1;
  let stringStart = 0;
  let key = "";
  let statements = 0;

  const malformed = (what: string) => new DraftError("malformed", what);

  const finishStatement = (end: number): DraftEvent[] => {
    const slice = text.slice(statementStart, end);
    statementStart = -1;
    if (++statements > MOST_STATEMENTS) return [];
    const statement = parseStatement(parseJson(slice));
    return statement === null ? [] : [{ type: "statement", statement }];
  };

  const step = (char: string): DraftEvent[] => {
    if (inString) {
      if (escaped) escaped = false;
      else if (char === "\\") escaped = true;
      else if (char === '"') {
        inString = false;
        // A string right inside the root object is a key until a value follows.
        if (depth === 1 && text[nextVisible(at + 1)] !== ",") key = text.slice(stringStart, at);
      }
      return [];
    }
    if (char === '"' && rootStart !== -1) {
      inString = true;
      stringStart = at + 1;
    } else if (char === "{" || char === "[") {
      if (rootStart === -1) {
        if (char === "[") return [];
        rootStart = at;
      }
      if (++depth > DEEPEST) throw malformed("nested too deeply");
      if (char === "{" && depth === 3 && key === "statements") statementStart = at;
    } else if ((char === "}" || char === "]") && rootStart !== -1) {
      depth--;
      if (depth === 2 && statementStart !== -1) return finishStatement(at + 1);
      if (depth === 0) rootEnd = at + 1;
    }
    return [];
  };

  const nextVisible = (from: number) => {
    let next = from;
    while (/\s/.test(text[next] ?? "")) next++;
    return next;
  };

  return {
    push(delta) {
      text += delta;
      if (text.length > LONGEST) throw malformed("too long");
      const events: DraftEvent[] = [];
      for (; at < text.length && rootEnd === -1; at++) events.push(...step(text[at]!));
      if (rootStart === -1 && text.length > LONGEST_LEAD) throw malformed("no JSON");
      return events;
    },
    finish() {
      if (rootEnd === -1) throw new DraftError("truncated", "the draft breaks off");
      const parsed = draftSchema.safeParse(parseJson(text.slice(rootStart, rootEnd)));
      if (!parsed.success) throw malformed("the draft has another form");
      const { in_story: inStory, statements: all, nearest } = parsed.data;
      if (inStory && all.length > 0) return { type: "end" };
      return { type: "silent", nearest, why: null };
    },
  };
}

function parseJson(slice: string): unknown {
  try {
    return JSON.parse(slice);
  } catch {
    throw new DraftError("malformed", "the draft is no JSON");
  }
}
