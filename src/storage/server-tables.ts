/** Tables whose rows belong to a server; those of direct messages have none, or "". */
const SERVER_TABLES = [
  "audit_log",
  "cases",
  "publications",
  "settings",
  "feedback",
  "questions",
  "open_questions",
  "turns",
  "stories",
] as const;

/** A statement for the servers in any of them; `prefix` is that of the tables' names. */
export const listServers = (prefix: string): string =>
  SERVER_TABLES.map(
    (table) => `SELECT server FROM ${prefix}${table} WHERE server IS NOT NULL AND server <> ''`,
  ).join(" UNION ");
