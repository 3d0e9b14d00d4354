import pg from "pg";

/** What runs statements: any connection, or that of a transaction. */
export interface Sql {
  /** All rows of a result. */
  all<Row extends object>(text: string, ...values: readonly unknown[]): Promise<Row[]>;
  /** The first row, if there is one. */
  first<Row extends object>(text: string, ...values: readonly unknown[]): Promise<Row | undefined>;
  /** How many rows were changed. */
  run(text: string, ...values: readonly unknown[]): Promise<number>;
}

/** A PostgreSQL database, reached through a few connections that are kept open. */
export interface Database extends Sql {
  /** Does all of it or nothing. */
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** "postgres://…"; holds a password: never shown. */
  readonly url: string;
  /** Connections at most. */
  readonly connections: number;
  /** Told when a connection that nobody used broke; the next statement opens another. */
  readonly onBroken: (error: Error) => void;
}

/** For a connection, and for a statement, in milliseconds. */
const CONNECT_TIMEOUT = 5_000;
const STATEMENT_TIMEOUT = 30_000;

/** The type of 64-bit numbers: ids and times, all of which JavaScript's numbers hold. */
const INT8 = 20;
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    type === INT8 ? (Number as never) : pg.types.getTypeParser(type, format as "text"),
};

type Queryable = Pick<pg.PoolClient, "query">;

function sqlOn(on: Queryable): Sql {
  const query = (text: string, values: readonly unknown[]) => on.query(text, [...values]);
  return {
    all: async (text, ...values) => (await query(text, values)).rows,
    first: async (text, ...values) => (await query(text, values)).rows[0],
    run: async (text, ...values) => (await query(text, values)).rowCount ?? 0,
  };
}

/** A database at an address; nothing is connected before the first statement. */
export function createDatabase({ url, connections, onBroken }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    // A bot that vanished in the middle of a transaction must not hold its locks.
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
    keepAlive: true,
    application_name: "verbatim",
    types,
  });
  // Without a listener, a server that restarts would end the process.
  pool.on("error", onBroken);
  // The pool takes its own listener off when it hands a connection out, and an error may come in the very
  // packet that made it ready: before anybody could listen.
  pool.on("connect", (client) => client.on("error", () => {}));
  let closed: Promise<void> | undefined;

  return {
    ...sqlOn(pool),
    async transaction(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      // Between two statements too: unheard, it would end the process.
      const onError = (error: Error) => {
        broken = error;
      };
      client.on("error", onError);
      try {
        await client.query("BEGIN");
        const result = await work(sqlOn(client));
        await client.query("COMMIT");
        return result;
      } catch (error) {
        // A connection on which even that fails is thrown away.
        await client.query("ROLLBACK").catch((failed: Error) => {
          broken ??= failed;
        });
        throw error;
      } finally {
        client.off("error", onError);
        client.release(broken);
      }
    },
    close() {
      closed ??= pool.end();
      return closed;
    },
  };
}
