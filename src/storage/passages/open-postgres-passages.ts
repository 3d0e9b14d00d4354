import type {
  IndexedStory,
  NewPassage,
  PassageStore,
  TermCount,
} from "../../records/passage-store.ts";
import { createDatabase, type Database, type Sql } from "../postgres/database.ts";
import { explainConnection } from "../postgres/explain-connection.ts";
import { lock } from "../postgres/lock.ts";
import {
  type Candidate,
  joinTerms,
  MOST_COUNTED,
  type PassageSource,
  recallPassages,
} from "./recall-passages.ts";

/** What the tables are like. Those of another version are made anew: all can be. */
const VERSION = 3;

/**
 * The server's id is one more word of each passage, so that one index finds the passages of a
 * server that hold a term. Words are given whole: no dictionary of the server's changes them.
 */
const SCHEMA = `
  DROP SCHEMA IF EXISTS verbatim_passages CASCADE;
  CREATE SCHEMA verbatim_passages;
  CREATE TABLE verbatim_passages.stories (
    server TEXT COLLATE "C" NOT NULL,
    story TEXT COLLATE "C" NOT NULL,
    sha256 TEXT NOT NULL,
    passages INTEGER NOT NULL,
    terms INTEGER NOT NULL,
    about TEXT NOT NULL,
    parsed BYTEA,
    PRIMARY KEY (server, story)
  );
  CREATE TABLE verbatim_passages.passages (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    server TEXT COLLATE "C" NOT NULL,
    story TEXT COLLATE "C" NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    terms TEXT NOT NULL,
    words TSVECTOR NOT NULL GENERATED ALWAYS AS (
      array_to_tsvector(array_append(array_remove(string_to_array(terms, ' '), ''), 's ' || server))
    ) STORED
  );
  CREATE INDEX passages_by_story ON verbatim_passages.passages (server, story);
  CREATE INDEX passages_by_words ON verbatim_passages.passages USING GIN (words)
    WITH (fastupdate = off);
  CREATE TABLE verbatim_passages.version (version INTEGER);
  INSERT INTO verbatim_passages.version VALUES (${VERSION});
`;

/** Rows are sent in groups of about so many characters. */
const GROUP = 1_000_000;

async function makeTables(database: Database): Promise<void> {
  await database.transaction(async (sql) => {
    await lock(sql, "verbatim passages");
    const exists = await sql.first(
      "SELECT 1 FROM pg_tables WHERE schemaname = 'verbatim_passages' AND tablename = 'version'",
    );
    const row =
      exists && (await sql.first<{ version: number }>("SELECT * FROM verbatim_passages.version"));
    if (row?.version !== VERSION) await sql.run(SCHEMA);
  });
}

/** A word of a query, whatever characters it has. */
const quote = (word: string) => `'${word.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

function matching(server: string, terms: readonly string[], how: "any" | "all"): string {
  const any = terms.map(quote).join(how === "any" ? " | " : " & ");
  return `${quote(`s ${server}`)} & (${any})`;
}

/** What is looked at of a passage. */
const COLUMNS = 'number, story, id, start, "end", terms';

function sourceOf(sql: Sql, server: string): PassageSource {
  return {
    size: async () =>
      (await sql.first<{ passages: number; terms: number }>(
        `SELECT coalesce(sum(passages), 0)::bigint AS passages, coalesce(sum(terms), 0)::bigint AS terms
         FROM verbatim_passages.stories WHERE server = $1`,
        server,
      ))!,
    all: () =>
      sql.all<Candidate>(
        `SELECT ${COLUMNS} FROM verbatim_passages.passages WHERE server = $1 ORDER BY number`,
        server,
      ),
    async frequencies(terms) {
      const rows = await sql.all<{ holding: number }>(
        `SELECT (SELECT count(*) FROM (
                   SELECT 1 FROM verbatim_passages.passages
                   WHERE server = $1 AND words @@ query::tsquery LIMIT ${MOST_COUNTED}
                 ) AS counted) AS holding
         FROM unnest($2::text[]) WITH ORDINALITY AS queries (query, at) ORDER BY at`,
        server,
        terms.map((term) => matching(server, [term], "all")),
      );
      return rows.map(({ holding }) => holding);
    },
    find: (terms, how, stories, limit) =>
      sql.all<Candidate>(
        `SELECT ${COLUMNS} FROM verbatim_passages.passages
         WHERE server = $1 AND words @@ $2::tsquery AND ($3::text[] IS NULL OR story = ANY ($3))
         ORDER BY number LIMIT $4`,
        server,
        matching(server, terms, how),
        stories ?? null,
        limit,
      ),
  };
}

async function insertAll(
  sql: Sql,
  server: string,
  story: string,
  passages: Iterable<NewPassage>,
): Promise<{ readonly passages: number; readonly terms: number }> {
  let group: string[] = [];
  let size = 0;
  let count = 0;
  let words = 0;
  const send = async () => {
    if (group.length === 0) return;
    await sql.run(
      `INSERT INTO verbatim_passages.passages (server, story, id, start, "end", terms)
       SELECT $1, $2, id, start, "end", terms FROM ROWS FROM (
         json_to_recordset($3) AS (id TEXT, start INTEGER, "end" INTEGER, terms TEXT)
       ) WITH ORDINALITY AS rows (id, start, "end", terms, at) ORDER BY at`,
      server,
      story,
      `[${group.join(",")}]`,
    );
    group = [];
    size = 0;
  };
  for (const { id, start, end, terms: list } of passages) {
    const terms = joinTerms(list);
    const json = JSON.stringify({ id, start, end, terms });
    group.push(json);
    size += json.length;
    count += 1;
    if (terms !== "") words += terms.split(" ").length;
    if (size >= GROUP) await send();
  }
  await send();
  return { passages: count, terms: words };
}

async function removeStory(sql: Sql, server: string, story: string): Promise<void> {
  for (const table of ["passages", "stories"])
    await sql.run(
      `DELETE FROM verbatim_passages.${table} WHERE server = $1 AND story = $2`,
      server,
      story,
    );
}

export interface PostgresPassagesOptions {
  /** "postgres://…"; never shown. */
  readonly url: string;
  /** Connections at most. Default 4. */
  readonly connections?: number;
  /** Told when a connection broke that nobody was using. Default: nobody is. */
  readonly onBroken?: (error: Error) => void;
}

/** Passages in PostgreSQL, in a schema of their own, found by GIN. Throws `StorageError`. */
export async function openPostgresPassages({
  url,
  connections = 4,
  onBroken = () => {},
}: PostgresPassagesOptions): Promise<PassageStore> {
  const database = await explainConnection(url, async () => {
    const opened = createDatabase({ url, connections, onBroken });
    try {
      await makeTables(opened);
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  });

  return {
    put: (server, { id: story, sha256, about = "", parsed }, passages) =>
      database.transaction(async (sql) => {
        await sql.run("SET LOCAL statement_timeout = 0");
        await lock(sql, `passages ${server}`);
        await removeStory(sql, server, story);
        const counts = await insertAll(sql, server, story, passages);
        await sql.run(
          "INSERT INTO verbatim_passages.stories VALUES ($1, $2, $3, $4, $5, $6, $7)",
          ...[server, story, sha256, counts.passages, counts.terms, about],
          parsed === undefined ? null : Buffer.from(parsed),
        );
      }),
    stories: (server) =>
      database.all<IndexedStory>(
        `SELECT story, sha256, passages, about FROM verbatim_passages.stories WHERE server = $1
         ORDER BY story`,
        server,
      ),
    recall: (server, query) => recallPassages(sourceOf(database, server), query),
    parsed: async (server, story) =>
      (
        await database.first<{ parsed: Buffer | null }>(
          "SELECT parsed FROM verbatim_passages.stories WHERE server = $1 AND story = $2",
          ...[server, story],
        )
      )?.parsed ?? null,
    terms: (server) =>
      database.transaction(async (sql) => {
        await sql.run("SET LOCAL statement_timeout = 0");
        return sql.all<TermCount>(
          `SELECT term, count(*) AS passages, count(DISTINCT story) AS stories FROM (
             SELECT story, unnest(tsvector_to_array(words)) AS term
             FROM verbatim_passages.passages WHERE server = $1
           ) AS held WHERE term <> 's ' || $1 GROUP BY term`,
          server,
        );
      }),
    remove: (server, story) => database.transaction((sql) => removeStory(sql, server, story)),
    removeServer: (server) =>
      database.transaction(async (sql) => {
        for (const table of ["passages", "stories"])
          await sql.run(`DELETE FROM verbatim_passages.${table} WHERE server = $1`, server);
      }),
    close: () => database.close(),
  };
}
