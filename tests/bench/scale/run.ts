/**
 * `npm run bench:scale -- [--sizes 1000,10000,100000] [--stores sqlite,"fts5 alone",…]`: how long
 * questions to a corpus take, by its size, in one server and parted among many, for each store and
 * beside FTS5 and MiniSearch alone. Each is measured in a process of its own.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type PostgresServer, startPostgres } from "../../storage/postgres-server.ts";

interface Result {
  readonly store: string;
  readonly passages: number;
  readonly servers: number;
  readonly build: number;
  readonly megabytes: number;
  readonly rss: number;
  readonly p50: number;
  readonly p99: number;
  readonly answered: number;
}

const STORES = "fts5 alone,sqlite,sqlite ranked,postgres,postgres ranked,memory,minisearch";
/** Passages of one server where there are many, and what is held in memory at most. */
const PER_SERVER = 100;
const MOST_IN_MEMORY: Readonly<Record<string, number>> = { memory: 100_000, minisearch: 10_000 };

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    stores: { type: "string", default: STORES },
  },
});
const sizes = values.sizes.split(",").map(Number);
const stores = values.stores.split(",");
const child = fileURLToPath(new URL("measure-store.ts", import.meta.url));

let postgres: PostgresServer | null = null;
let databases = 0;
async function measure(store: string, passages: number, servers: number): Promise<Result> {
  const args = [child, store, String(passages), String(servers)];
  if (store.startsWith("postgres")) {
    postgres ??= await startPostgres();
    databases += 1;
    args.push(await postgres.createDatabase(`scale_${databases}`));
  }
  return JSON.parse(execFileSync(process.execPath, args, { maxBuffer: 1e8 }).toString()) as Result;
}

const heads = ["store", "build s", "file MB", "RSS MB", "p50 ms", "p99 ms", "× FTS5", "answered"];
const print = (cells: readonly string[]) =>
  process.stdout.write(
    `${cells.map((cell, at) => (at === 0 ? cell.padEnd(18) : cell.padStart(9))).join("")}\n`,
  );

try {
  for (const passages of sizes) {
    for (const servers of [1, Math.max(1, Math.round(passages / PER_SERVER))]) {
      process.stdout.write(
        `\n${passages} passages, ${servers} server${servers === 1 ? "" : "s"}\n`,
      );
      print(heads);
      let fts5 = Number.NaN;
      for (const store of stores) {
        const inMemory = store in MOST_IN_MEMORY;
        // What is held in memory is a corpus of its own for each server.
        if (inMemory && (servers > 1 || passages > MOST_IN_MEMORY[store]!)) continue;
        const result = await measure(store, passages, servers);
        if (store === "fts5 alone") fts5 = result.p50;
        const { build, megabytes, rss, p50, p99, answered } = result;
        const ratio = Number.isNaN(fts5) ? "" : (p50 / fts5).toFixed(2);
        const size = megabytes === 0 ? "" : megabytes.toFixed(0);
        print([
          store,
          build.toFixed(1),
          size,
          rss.toFixed(0),
          p50.toFixed(2),
          p99.toFixed(2),
          ratio,
          `${Math.round(answered * 100)} %`,
        ]);
      }
    }
  }
} finally {
  await (postgres as PostgresServer | null)?.stop();
}
