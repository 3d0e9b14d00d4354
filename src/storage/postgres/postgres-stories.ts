import {
  MOST_VERSIONS,
  type NewStory,
  type StoredStory,
  type StoryLimits,
  type StoryOutcome,
  type StorySource,
  type StoryStore,
} from "../../records/story-store.ts";
import { cleanStory, refuseStory } from "../store-story.ts";
import { readStoryRow } from "../story-row.ts";
import type { Database, Sql } from "./database.ts";
import { lock } from "./lock.ts";
import type { PostgresErasable } from "./postgres-erasable.ts";

const COLUMNS = `
  server, id, version, title, file_type AS "fileType", sha256, bytes,
  front_matter AS "frontMatter", added_by AS "addedBy", added_at AS "addedAt"`;
const OF_STORY = "server = $1 AND id = $2";
const NEWEST = "ORDER BY version DESC LIMIT 1";

async function find(sql: Sql, server: string, id: string): Promise<StoredStory | null> {
  const row = await sql.first(
    `SELECT ${COLUMNS} FROM verbatim.stories WHERE ${OF_STORY} ${NEWEST}`,
    server,
    id,
  );
  return row === undefined ? null : readStoryRow(row);
}

async function usageOf(sql: Sql, server: string): Promise<StoryLimits> {
  const usage = await sql.first<StoryLimits>(
    `SELECT count(DISTINCT id) AS count, coalesce(sum(bytes), 0)::bigint AS bytes
     FROM verbatim.stories WHERE server = $1`,
    server,
  );
  return usage!;
}

/** Stories in a database. `now` gives milliseconds since 1970. */
export function createPostgresStories(
  database: Database,
  now: () => number,
): StoryStore & PostgresErasable {
  const store = (mode: "add" | "update", given: NewStory, limits: StoryLimits) => {
    const story = cleanStory(given);
    const { server, id, title, fileType, sha256, bytes, addedBy, source } = story;
    const frontMatter = JSON.stringify(story.frontMatter);
    return database.transaction(async (sql): Promise<StoryOutcome> => {
      // Limits are of all stories of a server: one at a time.
      await lock(sql, `stories ${server}`);
      const known = await find(sql, server, id);
      const refused = refuseStory(story, known, mode, await usageOf(sql, server), limits);
      if (refused !== null) return refused;
      const version = (known?.version ?? 0) + 1;
      const about = [title, fileType, sha256, bytes, frontMatter, addedBy];
      await sql.run(
        `INSERT INTO verbatim.stories
           (server, id, version, title, file_type, sha256, bytes, front_matter, added_by, added_at,
            source)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        ...[server, id, version, ...about, new Date(now()).toISOString(), source],
      );
      await sql.run(
        `DELETE FROM verbatim.stories WHERE ${OF_STORY} AND version <= $3`,
        server,
        id,
        version - MOST_VERSIONS,
      );
      return { kind: "stored", story: (await find(sql, server, id))! };
    });
  };

  return {
    add: (story, limits) => store("add", story, limits),
    update: (story, limits) => store("update", story, limits),
    async list(server) {
      const rows = await database.all(
        `SELECT DISTINCT ON (id) ${COLUMNS} FROM verbatim.stories WHERE server = $1
         ORDER BY id, version DESC`,
        server,
      );
      return rows.map((row) => readStoryRow<StoredStory>(row));
    },
    find: (server, id) => find(database, server, id),
    async read(server, id, sha256) {
      const row = await database.first(
        `SELECT ${COLUMNS}, source FROM verbatim.stories
         WHERE ${OF_STORY} AND ($3::text IS NULL OR sha256 = $3) ${NEWEST}`,
        server,
        id,
        sha256 ?? null,
      );
      return row === undefined ? null : readStoryRow<StorySource>(row);
    },
    async versions(server, id) {
      const rows = await database.all(
        `SELECT ${COLUMNS} FROM verbatim.stories WHERE ${OF_STORY} ORDER BY version DESC`,
        server,
        id,
      );
      return rows.map((row) => readStoryRow<StoredStory>(row));
    },
    usage: (server) => usageOf(database, server),
    async remove(server, id) {
      return (await database.run(`DELETE FROM verbatim.stories WHERE ${OF_STORY}`, server, id)) > 0;
    },
    async eraseUser(sql, user) {
      await sql.run("UPDATE verbatim.stories SET added_by = NULL WHERE added_by = $1", user);
    },
    async eraseServer(sql, server) {
      await sql.run("DELETE FROM verbatim.stories WHERE server = $1", server);
    },
    // A story is kept until it is removed, or the server leaves.
    async eraseBefore() {},
  };
}
