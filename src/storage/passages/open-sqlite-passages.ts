import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import type { IndexedStory, PassageStore } from "../../records/passage-store.ts";
import { inTransaction } from "../sqlite/in-transaction.ts";
import { explainFile } from "../sqlite/open-database.ts";
import { prepareFile } from "../sqlite/prepare-file.ts";
import { countTermsOf } from "./count-terms-of.ts";
import {
  type Candidate,
  joinTerms,
  MOST_COUNTED,
  type PassageSource,
  recallPassages,
} from "./recall-passages.ts";

/** What the tables are like. A file of another version is made anew: all can be. */
const VERSION = 4;

/**
 * A server's passages have numbers of its own range, by which a search is kept within them. No other
 * server ever gets that range: a search that began before an erasure may still be going on in it.
 * Terms are parted by spaces alone: the tokenizer is told that every other character belongs to a word.
 */
const SCHEMA = `
  CREATE TABLE servers (number INTEGER PRIMARY KEY AUTOINCREMENT, server TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE stories (
    server TEXT NOT NULL,
    story TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    passages INTEGER NOT NULL,
    terms INTEGER NOT NULL,
    about TEXT NOT NULL,
    PRIMARY KEY (server, story)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE parsed (
    server TEXT NOT NULL,
    story TEXT NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (server, story)
  ) STRICT;
  CREATE TABLE passages (
    number INTEGER PRIMARY KEY,
    story TEXT NOT NULL,
    id TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    terms TEXT NOT NULL
  ) STRICT;
  CREATE VIRTUAL TABLE found USING fts5(
    terms, content = 'passages', content_rowid = 'number', detail = none, columnsize = 0,
    tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\\]^_\`{|}~'"
  );
  PRAGMA user_version = ${VERSION};
`;

/** Numbers that a server has: more passages than anybody's. */
const RANGE = 2 ** 32;

function openFile(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    prepareFile(file);
    database = new DatabaseSync(file, { timeout: 5_000 });
    // What is lost with a power cut is made again.
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    database.exec("PRAGMA secure_delete = ON");
    const { user_version: version } = database.prepare("PRAGMA user_version").get()!;
    if (version !== VERSION) {
      const opened = database;
      inTransaction(opened, () => {
        for (const table of ["found", "passages", "parsed", "stories", "servers"])
          opened.exec(`DROP TABLE IF EXISTS ${table}`);
        opened.exec(SCHEMA);
      });
    }
    return database;
  } catch (error) {
    database?.close();
    throw explainFile(file, error);
  }
}

const quote = (term: string) => `"${term.replaceAll('"', '""')}"`;

/** Passages in a SQLite file of its own, found by FTS5. Throws `StorageError`. */
export function openSqlitePassages({ file }: { readonly file: string }): PassageStore {
  const database = openFile(file);
  const findServer = database.prepare("SELECT number FROM servers WHERE server = ?");
  const insertServer = database.prepare("INSERT INTO servers (server) VALUES (?) RETURNING number");
  const findSize = database.prepare(`
    SELECT coalesce(sum(passages), 0) AS passages, coalesce(sum(terms), 0) AS terms
    FROM stories WHERE server = ?`);
  const listStories = database.prepare(
    "SELECT story, sha256, passages, about FROM stories WHERE server = ? ORDER BY story",
  );
  const replaceStory = database.prepare("INSERT OR REPLACE INTO stories VALUES (?, ?, ?, ?, ?, ?)");
  const deleteStory = database.prepare("DELETE FROM stories WHERE server = ? AND story = ?");
  const insertParsed = database.prepare("INSERT INTO parsed VALUES (?, ?, ?)");
  const readParsed = database.prepare("SELECT bytes FROM parsed WHERE server = ? AND story = ?");
  const deleteParsed = database.prepare("DELETE FROM parsed WHERE server = ? AND story = ?");
  const within = "BETWEEN ? AND ?";
  const findLast = database.prepare(
    `SELECT max(number) AS last FROM passages WHERE number ${within}`,
  );
  const insertPassage = database.prepare(
    'INSERT INTO passages (number, story, id, start, "end", terms) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertFound = database.prepare("INSERT INTO found (rowid, terms) VALUES (?, ?)");
  const oldPassages = `SELECT number, terms FROM passages WHERE number ${within} AND story = ?`;
  const listOld = database.prepare(oldPassages);
  const deleteFound = database.prepare(
    "INSERT INTO found (found, rowid, terms) VALUES ('delete', ?, ?)",
  );
  const deletePassage = database.prepare("DELETE FROM passages WHERE number = ?");
  const count = database.prepare(`
    SELECT count(*) AS holding FROM (
      SELECT 1 FROM found WHERE found MATCH ? AND rowid ${within} LIMIT ${MOST_COUNTED}
    )`);
  const listAll = database.prepare(`SELECT * FROM passages WHERE number ${within} ORDER BY number`);
  const find = database.prepare(`
    SELECT passages.* FROM found CROSS JOIN passages ON number = found.rowid
    WHERE found MATCH ? AND found.rowid ${within} AND (?4 IS NULL OR story IN
      (SELECT value FROM json_each(?4))) ORDER BY found.rowid LIMIT ?`);
  // Deleted words are taken out of the index at once, not only marked.
  database.exec("INSERT INTO found (found, rank) VALUES ('secure-delete', 1)");

  const rangeOf = (server: string): readonly [number, number] | null => {
    const row = findServer.get(server) as { number: number } | undefined;
    return row === undefined ? null : [row.number * RANGE, (row.number + 1) * RANGE - 1];
  };
  const removeStory = (server: string, story: string) => {
    const range = rangeOf(server);
    if (range === null) return;
    for (const row of listOld.all(...range, story)) {
      const { number, terms } = row as unknown as Candidate;
      deleteFound.run(number, terms);
      deletePassage.run(number);
    }
    deleteStory.run(server, story);
    deleteParsed.run(server, story);
  };
  /** The log of writes still has what was deleted; whoever reads it lets go of it later. */
  const forgetLog = () => database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  const stories = (server: string) =>
    listStories.all(server).map((row) => ({ ...row }) as unknown as IndexedStory);

  const sourceOf = (server: string, range: readonly [number, number]): PassageSource => ({
    size: async () =>
      findSize.get(server) as unknown as { readonly passages: number; readonly terms: number },
    all: async () => listAll.all(...range) as unknown as Candidate[],
    frequencies: async (terms) =>
      terms.map((term) => (count.get(quote(term), ...range) as { holding: number }).holding),
    async find(terms, how, only, limit) {
      const query = terms.map(quote).join(how === "any" ? " OR " : " AND ");
      const values: SQLInputValue[] = [
        query,
        ...range,
        only === undefined ? null : JSON.stringify(only),
      ];
      return find.all(...values, limit) as unknown as Candidate[];
    },
  });

  return {
    put: async (server, { id: story, sha256, about = "", parsed }, passages) =>
      inTransaction(database, () => {
        removeStory(server, story);
        if (rangeOf(server) === null) insertServer.get(server);
        const range = rangeOf(server)!;
        const { last } = findLast.get(...range) as { last: number | null };
        let number = last ?? range[0];
        let passageCount = 0;
        let termCount = 0;
        for (const { id, start, end, terms } of passages) {
          number += 1;
          passageCount += 1;
          const joined = joinTerms(terms);
          if (joined !== "") termCount += joined.split(" ").length;
          insertPassage.run(number, story, id, start, end, joined);
          insertFound.run(number, joined);
        }
        replaceStory.run(server, story, sha256, passageCount, termCount, about);
        if (parsed !== undefined) insertParsed.run(server, story, parsed);
      }),
    stories: async (server) => stories(server),
    async recall(server, query) {
      const range = rangeOf(server);
      return range === null ? [] : recallPassages(sourceOf(server, range), query);
    },
    parsed: async (server, story) =>
      (readParsed.get(server, story) as { bytes: Uint8Array } | undefined)?.bytes ?? null,
    async terms(server) {
      const range = rangeOf(server);
      if (range === null) return [];
      return countTermsOf(listAll.iterate(...range) as unknown as Iterable<Candidate>);
    },
    async remove(server, story) {
      inTransaction(database, () => removeStory(server, story));
      forgetLog();
    },
    async removeServer(server) {
      inTransaction(database, () => {
        for (const { story } of stories(server)) removeStory(server, story);
        database.prepare("DELETE FROM servers WHERE server = ?").run(server);
      });
      forgetLog();
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
}
