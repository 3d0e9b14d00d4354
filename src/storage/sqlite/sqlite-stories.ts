import type { DatabaseSync } from "node:sqlite";
import {
  MOST_VERSIONS,
  type NewStory,
  type StoredStory,
  type StoryLimits,
  type StoryOutcome,
  type StorySource,
  type StoryStore,
} from "../../records/story-store.ts";
import type { Erasable } from "../erasable.ts";
import { cleanStory, refuseStory } from "../store-story.ts";
import { readStoryRow } from "../story-row.ts";
import { inTransaction } from "./in-transaction.ts";

const COLUMNS = `
  server, id, version, title, file_type AS fileType, sha256, bytes, front_matter AS frontMatter,
  added_by AS addedBy, added_at AS addedAt`;

/** Stories in a database. `now` gives milliseconds since 1970. */
export function createSqliteStories(
  database: DatabaseSync,
  now: () => number,
): StoryStore & Erasable {
  const ofStory = "server = ? AND id = ?";
  const newest = "ORDER BY version DESC LIMIT 1";
  const findOne = database.prepare(`SELECT ${COLUMNS} FROM stories WHERE ${ofStory} ${newest}`);
  const readNewest = database.prepare(
    `SELECT ${COLUMNS}, source FROM stories WHERE ${ofStory} ${newest}`,
  );
  const readByHash = database.prepare(
    `SELECT ${COLUMNS}, source FROM stories WHERE ${ofStory} AND sha256 = ? ${newest}`,
  );
  const listVersions = database.prepare(
    `SELECT ${COLUMNS} FROM stories WHERE ${ofStory} ORDER BY version DESC`,
  );
  const list = database.prepare(`
    SELECT ${COLUMNS} FROM stories WHERE server = ? AND version = (
      SELECT max(version) FROM stories AS others
      WHERE others.server = stories.server AND others.id = stories.id
    ) ORDER BY id`);
  const findUsage = database.prepare(`
    SELECT count(DISTINCT id) AS count, coalesce(sum(bytes), 0) AS bytes
    FROM stories WHERE server = ?`);
  const insert = database.prepare(`
    INSERT INTO stories
      (server, id, version, title, file_type, sha256, bytes, front_matter, added_by, added_at, source)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const deleteOldest = database.prepare(`DELETE FROM stories WHERE ${ofStory} AND version <= ?`);
  const deleteOne = database.prepare(`DELETE FROM stories WHERE ${ofStory}`);
  const deleteOfServer = database.prepare("DELETE FROM stories WHERE server = ?");
  const anonymise = database.prepare("UPDATE stories SET added_by = NULL WHERE added_by = ?");

  const find = (server: string, id: string): StoredStory | null => {
    const row = findOne.get(server, id);
    return row === undefined ? null : readStoryRow(row);
  };
  const usage = (server: string) => ({ ...findUsage.get(server) }) as unknown as StoryLimits;

  const store = (mode: "add" | "update", given: NewStory, limits: StoryLimits) =>
    inTransaction(database, (): StoryOutcome => {
      const story = cleanStory(given);
      const { server, id, title, fileType, sha256, bytes, frontMatter, addedBy, source } = story;
      const known = find(server, id);
      const refused = refuseStory(story, known, mode, usage(server), limits);
      if (refused !== null) return refused;
      const version = (known?.version ?? 0) + 1;
      const about = [title, fileType, sha256, bytes, JSON.stringify(frontMatter), addedBy];
      insert.run(server, id, version, ...about, new Date(now()).toISOString(), source);
      deleteOldest.run(server, id, version - MOST_VERSIONS);
      return { kind: "stored", story: find(server, id)! };
    });

  return {
    add: async (story, limits) => store("add", story, limits),
    update: async (story, limits) => store("update", story, limits),
    list: async (server) => list.all(server).map((row) => readStoryRow<StoredStory>(row)),
    find: async (server, id) => find(server, id),
    async read(server, id, sha256) {
      const row =
        sha256 === undefined ? readNewest.get(server, id) : readByHash.get(server, id, sha256);
      return row === undefined ? null : readStoryRow<StorySource>(row);
    },
    versions: async (server, id) =>
      listVersions.all(server, id).map((row) => readStoryRow<StoredStory>(row)),
    usage: async (server) => usage(server),
    remove: async (server, id) => deleteOne.run(server, id).changes > 0,
    eraseUser(user) {
      anonymise.run(user);
    },
    eraseServer(server) {
      deleteOfServer.run(server);
    },
    // A story is kept until it is removed, or the server leaves.
    eraseBefore() {},
  };
}
