/** What stands in a text where somebody was named who has been forgotten since. */
const MARK = "…";

/** Ids that Discord gives; a shorter number in a text may be anything. */
const SNOWFLAKE = /^\d{15,20}$/;

/** A pattern, for JavaScript and for PostgreSQL, of a user's id in a text; null: it is no id of Discord's. */
export function mentionPattern(user: string): string | null {
  return SNOWFLAKE.test(user) ? `(?<![0-9])${user}(?![0-9])` : null;
}

/** A text that others wrote, without the id of a user; JSON stays JSON. */
export function withoutMentions(text: string, user: string): string {
  const pattern = mentionPattern(user);
  return pattern === null ? text : text.replace(new RegExp(pattern, "g"), MARK);
}

/** Every column with words that people wrote, in both databases. */
export const WRITTEN_COLUMNS: readonly (readonly [table: string, column: string])[] = [
  ["audit_log", "text"],
  ["cases", "complaint"],
  ["cases", "decision"],
  ["publications", "receipt"],
  ["feedback", "comment"],
  ["questions", "text"],
  ["open_questions", "text"],
  ["open_questions", "decision"],
  ["turns", "turn"],
];
