/** Builds one store of one size, asks it, and prints a JSON line: a process of its own for each. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import MiniSearch from "minisearch";
import type { PassageStore } from "../../../src/records/passage-store.ts";
import { createTextIndex } from "../../../src/retrieval/text-index.ts";
import { openPostgresPassages } from "../../../src/storage/passages/open-postgres-passages.ts";
import { openSqlitePassages } from "../../../src/storage/passages/open-sqlite-passages.ts";
import { quantile } from "../metrics.ts";
import { createAnalyzer } from "../peers/analyze.ts";
import { createScaleSource, type ScaleSource } from "./scale-passages.ts";

/** What is asked of a store: passages of a server, and questions about them. */
interface Measured {
  build(server: string, from: number, to: number): Promise<void> | void;
  /** How many passages were found. */
  ask(server: string, question: string): Promise<number> | number;
  /** Once all is built. */
  settle?(): Promise<void> | void;
  bytes(): number;
}

const [, , name, passagesArgument, serversArgument, url] = process.argv;
const passages = Number(passagesArgument);
const servers = Number(serversArgument);
const QUESTIONS = 200;
const RECALLED = 100;

const folder = mkdtempSync(join(tmpdir(), "verbatim-scale-"));
const file = join(folder, "passages.db");
const analyze = createAnalyzer("en");
const source: ScaleSource = createScaleSource();
const storyOf = (server: string) => ({ id: `story of ${server}`, sha256: "" });

function* range(from: number, to: number) {
  for (let number = from; number < to; number += 1) yield source.passage(number);
}

/** Recall by a store, then the rank of what it found. */
function measured(store: PassageStore, ranked: boolean, bytes: () => number): Measured {
  const counts = new Map<string, number>();
  let all = 0;
  /** As the bot does it: of one corpus it knows the counts of every word, of many servers it does not. */
  const known = (terms: readonly string[]) => ({
    ...{ passages, terms: all },
    holding: terms.map((term) => counts.get(term) ?? 0),
  });
  return {
    build: (server, from, to) => store.put(server, storyOf(server), range(from, to)),
    async settle() {
      if (servers > 1) return;
      for (const { term, passages: held } of await store.terms("s0")) {
        counts.set(term, held);
        all += held;
      }
    },
    async ask(server, question) {
      const terms = analyze(question);
      const query = { terms, most: RECALLED };
      const found = await store.recall(
        server,
        servers > 1 ? query : { ...query, known: known(terms) },
      );
      if (!ranked) return found.length;
      const texts = found.map(({ id, story }) => {
        return { id, storyId: story, text: source.passage(Number(id.slice(1))).text };
      });
      return createTextIndex(texts, { language: "en" }).search(question, { limit: 10 }).length;
    },
    bytes,
  };
}

/** FTS5 alone, given the same terms. */
function createFts5(): Measured {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE VIRTUAL TABLE passages USING fts5(server, terms, text UNINDEXED)`);
  const insert = database.prepare("INSERT INTO passages VALUES (?, ?, ?)");
  const select = database.prepare(
    "SELECT text, bm25(passages) FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?",
  );
  return {
    build(server, from, to) {
      database.exec("BEGIN");
      for (const { terms, text } of range(from, to)) insert.run(server, terms.join(" "), text);
      database.exec("COMMIT");
    },
    ask(server, question) {
      const any = analyze(question)
        .map((term) => `"${term}"`)
        .join(" OR ");
      const within = servers > 1 ? `server : ${server} AND ` : "";
      return select.all(`${within}terms : (${any})`, 10).length;
    },
    bytes: () => statSync(file).size,
  };
}

function createMiniSearch(): Measured {
  const index = new MiniSearch({
    fields: ["text"],
    tokenize: analyze,
    processTerm: (term) => term,
  });
  return {
    build: (_, from, to) =>
      index.addAll([...range(from, to)].map(({ id, text }) => ({ id, text }))),
    ask: (_, question) => index.search(question).slice(0, 10).length,
    bytes: () => 0,
  };
}

function createMemory(): Measured {
  const all: { readonly id: string; readonly storyId: string; readonly text: string }[] = [];
  let index: ReturnType<typeof createTextIndex>;
  return {
    build(server, from, to) {
      for (const { id, text } of range(from, to)) all.push({ id, storyId: server, text });
    },
    settle() {
      index = createTextIndex(all, { language: "en" });
    },
    ask: (_, question) => index.search(question, { limit: 10 }).length,
    bytes: () => 0,
  };
}

async function open(): Promise<Measured> {
  if (name === "fts5 alone") return createFts5();
  if (name === "minisearch") return createMiniSearch();
  if (name === "memory") return createMemory();
  const ranked = name!.endsWith("ranked");
  if (name!.startsWith("sqlite"))
    return measured(openSqlitePassages({ file }), ranked, () => statSync(file).size);
  return measured(await openPostgresPassages({ url: url! }), ranked, () => 0);
}

const store = await open();
const per = passages / servers;
const started = performance.now();
for (let server = 0; server < servers; server += 1)
  await store.build(`s${server}`, server * per, (server + 1) * per);
await store.settle?.();
const buildSeconds = (performance.now() - started) / 1_000;
const times: number[] = [];
let answered = 0;
let peak = process.memoryUsage().rss;
for (let at = -20; at < QUESTIONS; at += 1) {
  const number = Math.floor((((at + 20) * 7_919) % 1_000_003) * (passages / 1_000_003));
  const server = `s${Math.floor(number / per)}`;
  const question = source.question(number);
  const before = performance.now();
  const found = await store.ask(server, question);
  // The first ones warm it up.
  if (at < 0) continue;
  times.push(performance.now() - before);
  if (found > 0) answered += 1;
  peak = Math.max(peak, process.memoryUsage().rss);
}
process.stdout.write(
  `${JSON.stringify({
    store: name,
    passages,
    servers,
    build: buildSeconds,
    megabytes: store.bytes() / 1e6,
    rss: peak / 1e6,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    answered: answered / QUESTIONS,
  })}\n`,
);
rmSync(folder, { recursive: true, force: true });
process.exit();
