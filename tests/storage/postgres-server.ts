import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL of its own, in a temporary folder, on a Unix socket alone. */
export interface PostgresServer {
  /** The address of a database that exists. */
  urlOf(database: string): string;
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** Ends it as a crash would. */
  crash(): Promise<void>;
  /** Starts it again. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

const USER = "verbatim";

/** Debian's folder of the newest version. */
function findBinaries(): string {
  const folders = globSync("/usr/lib/postgresql/*/bin").filter((folder) =>
    ["initdb", "postgres"].every((name) => existsSync(join(folder, name))),
  );
  const versionOf = (folder: string) => Number.parseInt(folder.split("/").at(-2)!, 10);
  const newest = folders.sort((one, other) => versionOf(one) - versionOf(other)).at(-1);
  if (newest !== undefined) return newest;
  throw new Error(
    "PostgreSQL is not in /usr/lib/postgresql/*/bin: on Debian, apt-get install postgresql",
  );
}

/** PostgreSQL refuses to run as root: then as the user of Debian's package, or as nobody. */
function chooseUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string, name: string) => Number(execFileSync("id", [flag, name]).toString());
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: id("-u", name), gid: id("-g", name) };
    } catch {}
  }
  throw new Error("PostgreSQL can't run as root, and there is no user postgres or nobody");
}

export async function startPostgres(): Promise<PostgresServer> {
  const binaries = findBinaries();
  const user = chooseUser();
  const folder = mkdtempSync(join(tmpdir(), "verbatim-postgres-"));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LANG: "C.UTF-8" } };
  // Another order of letters than SQLite's, so that a query which leaves it to the server is found.
  const language = ["--encoding=UTF8", "--locale-provider=icu", "--icu-locale=en-US"];
  const access = [`--username=${USER}`, "--auth=trust", "--no-sync"];
  execFileSync(join(binaries, "initdb"), ["-D", data, ...access, ...language], {
    ...options,
    stdio: ["ignore", "ignore", "inherit"],
  });

  let server: ChildProcess;
  const urlOf = (database: string) => `postgres://${USER}@/${database}?host=${folder}`;
  const query = async (text: string) => {
    const client = new pg.Client({ connectionString: urlOf("postgres") });
    client.on("error", () => {});
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  };
  const start = async () => {
    const settings = ["listen_addresses=", "fsync=off", "max_connections=60"];
    const flags = settings.flatMap((setting) => ["-c", setting]);
    server = spawn(join(binaries, "postgres"), ["-D", data, "-k", folder, ...flags], {
      ...options,
      stdio: "ignore",
    });
    for (;;) {
      if (server.exitCode !== null) throw new Error("PostgreSQL ended as soon as it was started");
      const isUp = await query("SELECT 1").then(
        () => true,
        () => false,
      );
      if (isUp) return;
      await pause(50);
    }
  };
  /** SIGINT: without waiting for anybody. SIGQUIT: without writing down anything. */
  const end = async (signal: "SIGINT" | "SIGQUIT") => {
    if (server.exitCode !== null) return;
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
  };
  // Whoever is interrupted leaves no server behind.
  process.once("exit", () => {
    server.kill("SIGQUIT");
    rmSync(folder, { recursive: true, force: true });
  });
  await start();

  return {
    urlOf,
    async createDatabase(name) {
      await query(`CREATE DATABASE ${name}`);
      return urlOf(name);
    },
    crash: () => end("SIGQUIT"),
    start,
    async stop() {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
