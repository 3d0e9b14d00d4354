import type { DatabaseSync } from "node:sqlite";
import { mentionPattern, WRITTEN_COLUMNS, withoutMentions } from "../without-mentions.ts";

/** Takes a user's id out of everything that others wrote. */
export function createMentionEraser(database: DatabaseSync): (user: string) => void {
  database.function("without_mentions", { deterministic: true }, (text, user) =>
    withoutMentions(text as string, user as string),
  );
  const updates = WRITTEN_COLUMNS.map(([table, column]) =>
    database.prepare(`
      UPDATE ${table} SET ${column} = without_mentions(${column}, ?1)
      WHERE instr(${column}, ?1) > 0`),
  );
  return (user) => {
    if (mentionPattern(user) !== null) for (const update of updates) update.run(user);
  };
}
