import pg from "pg";

export interface PostgresSessionOptions {
  readonly url: string;
  readonly onBroken: (error: Error) => void;
  readonly onNotice: (topic: string, about: string) => void;
  /** Called when it was broken and stands again. */
  readonly onGap: () => void;
}

/** A connection that is kept for as long as the process lives, and shows others that it does. */
export interface PostgresSession {
  /** What the process is known by; free again when it dies. */
  readonly owner: number;
  close(): Promise<void>;
}

/** The channel of `NOTIFY`. */
export const CHANNEL = "verbatim_notices";
/** First half of the advisory locks that living processes hold; the second is their number. */
export const ALIVE = 7_062;
const CONNECT_TIMEOUT = 5_000;
const PAUSE = 500;
/** The server hears no more of a host that lost its power after about 30 seconds. */
const KEEP_ALIVE =
  "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=4";

/** Opens it, and opens it again for as long as it takes whenever it breaks. Rejects if it can't at first. */
export async function openPostgresSession(
  options: PostgresSessionOptions,
): Promise<PostgresSession> {
  const { url, onBroken, onNotice, onGap } = options;
  const owner = Math.floor(Math.random() * 2 ** 31);
  let client: pg.Client | null = null;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  const connect = async () => {
    const opened = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      keepAlive: true,
      application_name: "verbatim fleet",
      options: KEEP_ALIVE,
    });
    // While it is being set up, its statements fail; an error that nobody listens to would end the process.
    opened.on("error", () => {});
    let broken = false;
    const onEnd = (error: Error) => {
      if (broken || closed) return;
      broken = true;
      client = null;
      onBroken(error);
      void opened.end().catch(() => {});
      reconnect();
    };
    opened.on("notification", ({ payload = "" }) => {
      const [topic = "", ...about] = payload.split(" ");
      onNotice(topic, about.join(" "));
    });
    try {
      await opened.connect();
      await opened.query("SELECT pg_advisory_lock($1, $2)", [ALIVE, owner]);
      await opened.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      await opened.end().catch(() => {});
      throw error;
    }
    opened.on("error", onEnd);
    opened.on("end", () => onEnd(new Error("the connection ended")));
    client = opened;
    if (closed) await opened.end();
  };
  const reconnect = () => {
    again = setTimeout(() => {
      connect().then(onGap, reconnect);
    }, PAUSE);
    again.unref();
  };
  await connect();

  return {
    owner,
    async close() {
      closed = true;
      clearTimeout(again);
      await client?.end();
    },
  };
}
