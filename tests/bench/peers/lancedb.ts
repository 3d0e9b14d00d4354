import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BenchPassage, Hit } from "../engine.ts";

/** As much of LanceDB as is called: it is no dependency, so its own types may not be there. */
interface LanceTable {
  createIndex(column: string, options: { readonly config: unknown }): Promise<void>;
  query(): LanceQuery;
}
interface LanceQuery {
  fullTextSearch(query: unknown): LanceQuery;
  select(columns: readonly string[]): LanceQuery;
  limit(most: number): LanceQuery;
  toArray(): Promise<readonly { readonly passageId: string; readonly _score: number }[]>;
}
interface LanceDb {
  connect(folder: string): Promise<{
    createTable(name: string, rows: readonly object[]): Promise<LanceTable>;
  }>;
  readonly Index: { fts(options: object): unknown };
  readonly MatchQuery: new (query: string, column: string) => object;
}

/** LanceDB's full-text search over passages. It answers on threads of its own: every call is awaited. */
export interface LanceIndex {
  search(query: string, k: number): Promise<Hit[]>;
  close(): void;
}

/** Builds an index with English stems and without stop-words; null where LanceDB is not installed. */
export async function buildLanceDb(passages: readonly BenchPassage[]): Promise<LanceIndex | null> {
  const name = "@lancedb/lancedb";
  let lance: LanceDb;
  try {
    lance = (await import(name)) as LanceDb;
  } catch {
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), "verbatim-lancedb-"));
  const database = await lance.connect(folder);
  const rows = passages.map(({ passageId, text }) => ({ passageId, text }));
  const table = await database.createTable("passages", rows);
  const config = lance.Index.fts({ language: "English", stem: true, removeStopWords: true });
  await table.createIndex("text", { config });
  return {
    async search(query, k) {
      const sought = table.query().fullTextSearch(new lance.MatchQuery(query, "text"));
      const found = await sought.select(["passageId", "_score"]).limit(k).toArray();
      return found.map(({ passageId, _score }) => ({ passageId, score: _score }));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
