import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase } from "../../src/storage/postgres/database.ts";
import { migrate } from "../../src/storage/postgres/migrate.ts";
import { MIGRATIONS } from "../../src/storage/postgres/migrations.ts";
import { openPostgresRecords } from "../../src/storage/postgres/open-postgres-records.ts";
import { StorageError } from "../../src/storage/storage-error.ts";
import { writeEverything } from "./contract/write-everything.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

let databases = 0;
/** The address of a new, empty database. */
const newDatabase = () => {
  databases += 1;
  return server.createDatabase(`test_${databases}`);
};

/** Runs statements on a database of its own connection. */
async function on<Result>(
  url: string,
  work: (database: ReturnType<typeof createDatabase>) => Promise<Result>,
): Promise<Result> {
  const database = createDatabase({ url, connections: 2, onBroken: () => {} });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function failureOf(url: string): Promise<StorageError> {
  try {
    const records = await openPostgresRecords({ url });
    await records.close();
  } catch (error) {
    if (error instanceof StorageError) return error;
    throw error;
  }
  throw new Error("it was opened");
}

const entry = (text: string) => ({
  server: "1",
  channel: null,
  actor: "3",
  action: "post" as const,
  message: null,
  caseNumber: null,
  text,
});
const versions = (url: string) =>
  on(url, (database) => database.all("SELECT version FROM verbatim.migrations ORDER BY version"));

describe("openPostgresRecords, of a database", () => {
  it("keeps everything over a restart, and counts on", async () => {
    const url = await newDatabase();
    const first = await openPostgresRecords({ url });
    const { id } = await first.audit.append(entry("before"));
    await first.close();
    await first.close();
    const second = await openPostgresRecords({ url });
    expect((await second.audit.append(entry("after"))).id).toBeGreaterThan(id);
    expect(await second.audit.list({ server: "1", limit: 10 })).toHaveLength(2);
    await second.close();
  });

  it("makes the schema once when several start at once", async () => {
    const url = await newDatabase();
    const all = await Promise.all(
      Array.from({ length: 5 }, () => openPostgresRecords({ url, connections: 2 })),
    );
    await Promise.all(all.map(({ audit }) => audit.append(entry("x"))));
    expect(await all[0]!.audit.list({ server: "1", limit: 10 })).toHaveLength(5);
    await Promise.all(all.map((records) => records.close()));
    expect(await versions(url)).toEqual(MIGRATIONS.map((_, at) => ({ version: at + 1 })));
  });

  it("takes the first version with its data to the newest", async () => {
    const url = await newDatabase();
    await on(url, async (database) => {
      await migrate(database, MIGRATIONS.slice(0, 1));
      await database.run(
        `INSERT INTO verbatim.cases
           (server, number, status, opened_at, opened_by, channel, message, complaint)
         VALUES ('1', 1, 'open', '2026-01-02T03:04:05.006Z', '300', '20', '4000', 'Wrong. ☕')`,
      );
    });
    const records = await openPostgresRecords({ url });
    expect(await records.cases.find("1", 1)).toMatchObject({ complaint: "Wrong. ☕", links: [] });
    expect(await writeEverything(records, { server: "1", user: "3", words: "x" })).toEqual({
      caseNumber: 2,
      questionNumber: 1,
    });
    await records.close();
  });

  it("leaves the old version whole when a step fails", async () => {
    const url = await newDatabase();
    await on(url, async (database) => {
      await migrate(database);
      const failing = [...MIGRATIONS, "CREATE TABLE verbatim.a (b INTEGER)", "SELEKT"];
      await expect(migrate(database, failing)).rejects.toThrow(/SELEKT/);
      expect(await database.first("SELECT to_regclass('verbatim.a') AS a")).toEqual({ a: null });
    });
    expect(await versions(url)).toHaveLength(MIGRATIONS.length);
    expect(await openPostgresRecords({ url }).then((records) => records.close())).toBeUndefined();
  });

  it("refuses a newer database, and a schema that is none of ours", async () => {
    const newer = await newDatabase();
    const later = [...MIGRATIONS, "CREATE TABLE verbatim.later (x INTEGER)"];
    await on(newer, (database) => migrate(database, later));
    const tooNew = await failureOf(newer);
    expect([tooNew.reason, tooNew.message]).toEqual([
      "too-new",
      expect.stringMatching(/has version \d+ .* up to \d+: update the bot$/),
    ]);

    const foreign = await newDatabase();
    await on(foreign, async (database) => {
      await database.run("CREATE SCHEMA verbatim; CREATE TABLE verbatim.songs (name TEXT)");
    });
    expect((await failureOf(foreign)).reason).toBe("not-ours");
  });

  it("says in one line why it can't be reached, and nothing of the password", async () => {
    const nobody = "postgres://bot:hunter2@127.0.0.1:9/records";
    const missing = server.urlOf("nothing_here").replace("verbatim@", "verbatim:hunter2@");
    const noHost = "postgres://bot:hunter2@host.invalid/records";
    const failures = await Promise.all([nobody, missing, noHost].map(failureOf));
    expect(failures.map(({ reason }) => reason)).toEqual(Array(3).fill("unavailable"));
    expect(failures[0]!.message).toMatch(/127\.0\.0\.1:9\/records.*nothing answers there/);
    expect(failures[1]!.message).toMatch(/no such database/);
    for (const failure of failures) {
      expect(failure.message).not.toContain("\n");
      expect(JSON.stringify({ ...failure, cause: failure.cause }) + failure.stack).not.toMatch(
        /hunter2/,
      );
    }
  });

  it("gives no number twice, and no more of a quota than there is, to several processes", async () => {
    const url = await newDatabase();
    const both = [await openPostgresRecords({ url }), await openPostgresRecords({ url })] as const;
    const report = { server: "1", openedBy: "3", channel: "2", complaint: "wrong" };
    const opened = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        both[at % 2]!.cases.open({ ...report, message: `${at}` }),
      ),
    );
    expect(opened.map((each) => each.opened.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, at) => at + 1),
    );
    const quotas = ["a", "b"].map(
      (key) => ({ key, limit: 9, window: 60_000_000, kind: "rolling" }) as const,
    );
    const taken = await Promise.all(
      Array.from({ length: 60 }, (_, at) =>
        both[at % 2]!.quotas.take(at % 3 === 0 ? quotas : quotas.toReversed()),
      ),
    );
    expect(taken.filter(({ ok }) => ok)).toHaveLength(9);
    await Promise.all(both.map((records) => records.close()));
  });

  it("fails while the server is gone, and works again once it is back", async () => {
    const url = await newDatabase();
    const broken: Error[] = [];
    const records = await openPostgresRecords({ url, onBroken: (error) => broken.push(error) });
    await records.audit.append(entry("before"));
    await server.crash();
    await server.start();
    // What was open is found broken, by itself or by the next statement; the one after works.
    await records.audit.append(entry("during")).catch(() => {});
    await records.audit.append(entry("after"));
    const report = { server: "1", openedBy: "3", channel: "2", message: "4", complaint: "" };
    expect((await records.cases.open(report)).isNew).toBe(true);
    const kept = await records.audit.list({ server: "1", limit: 10 });
    expect(kept.map(({ text }) => text)).toEqual(expect.arrayContaining(["after", "before"]));
    await records.close();
  });

  it("rolls a transaction back when the server goes away in the middle, and gives no lock away", async () => {
    const url = await newDatabase();
    await on(url, async (database) => {
      await migrate(database);
      const insert = "INSERT INTO verbatim.settings VALUES ($1, '{}')";
      const cut = database.transaction(async (sql) => {
        await sql.run(insert, "1");
        await server.crash();
        await server.start();
        await sql.run(insert, "2");
      });
      await expect(cut).rejects.toThrow();
      expect(await database.all("SELECT * FROM verbatim.settings")).toEqual([]);
      await database.transaction((sql) => sql.run(insert, "3"));
      expect(await database.all("SELECT server FROM verbatim.settings")).toEqual([{ server: "3" }]);
    });
  });

  it("goes on through connections that are cut again and again, and leaves no transaction half done", async () => {
    const url = await newDatabase();
    await on(url, async (database) => {
      await database.run("CREATE TABLE pairs (id BIGINT, half INTEGER)");
      let over = false;
      let done = 0;
      const work = async (worker: number) => {
        for (let n = 0; !over; n++) {
          const id = worker * 100_000 + n;
          await database
            .transaction(async (sql) => {
              await sql.run("INSERT INTO pairs VALUES ($1, $2)", id, 1);
              await sql.run("INSERT INTO pairs VALUES ($1, $2)", id, 2);
            })
            .then(
              () => done++,
              () => {},
            );
          await database.all("SELECT $1::bigint AS id", id).catch(() => {});
        }
      };
      const working = Promise.all(Array.from({ length: 12 }, (_, worker) => work(worker)));
      for (let cut = 0; cut < 25; cut++) {
        await new Promise((resolve) => setTimeout(resolve, 40));
        await database
          .all(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()",
          )
          .catch(() => {});
      }
      over = true;
      await working;
      const halves = await database.all(
        "SELECT id FROM pairs GROUP BY id HAVING count(*) <> 2 OR sum(half) <> 3",
      );
      expect(halves).toEqual([]);
      const counted = await database.first<{ pairs: number }>(
        "SELECT count(*) / 2 AS pairs FROM pairs",
      );
      expect(counted!.pairs).toBeGreaterThanOrEqual(done);
      expect(done).toBeGreaterThan(0);
    });
  });
});
