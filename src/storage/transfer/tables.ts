/** A table as both databases have it. */
export interface Table {
  readonly name: string;
  /** Those that are copied, by one name in both. */
  readonly columns: readonly string[];
  /** By what rows are ordered, so that a copy is the same each time. */
  readonly order: string;
  /** Ids are counted by the database, which must go on behind the last one that was ever given. */
  readonly counted: boolean;
  /** How many rows are held in memory at once. */
  readonly atOnce: number;
}

const table = (
  name: string,
  columns: string,
  order: string,
  counted = false,
  atOnce = 500,
): Table => ({
  name,
  columns: columns.split(" "),
  order,
  counted,
  atOnce,
});

/** Everything that is kept, a table after those that it refers to. */
export const TABLES: readonly Table[] = [
  table("audit_log", "id at server channel actor action message case_number text", "id", true),
  table(
    "cases",
    "server number status opened_at opened_by channel message complaint decided_at decided_by decision card_channel card_message",
    "server, number",
  ),
  table("case_links", "server number linked", "server, number, linked"),
  table(
    "publications",
    "message channel server at actor kind story sha256 receipt broken_since",
    "message",
  ),
  table("settings", "server changed", "server"),
  // In the order in which they were written: it decides between votes of the same instant.
  table("feedback", "message user server vote complaint comment at", "written"),
  table("questions", "id at server user story text outcome mode cost", "id", true),
  table(
    "open_questions",
    "server number status asked_at asked_by channel message story text decided_at decided_by decision",
    "server, number",
  ),
  table("turns", "id server channel user at turn", "id", true),
  table("quotas", "key used resets_at", "key"),
  table(
    "stories",
    "server id version title file_type sha256 bytes front_matter added_by added_at source",
    "server, id, version",
    false,
    4,
  ),
];

/** How many rows of each table were copied. */
export type Copied = Readonly<Record<string, number>>;
