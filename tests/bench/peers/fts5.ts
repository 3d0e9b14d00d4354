import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { Engine } from "../engine.ts";
import { createAnalyzer } from "./analyze.ts";

interface FtsIndex {
  readonly database: DatabaseSync;
  readonly select: StatementSync;
  readonly prepare: (text: string) => string;
}

/** Words in quotation marks, joined by OR: raw questions are syntax errors to FTS5. */
function queryOf(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words.map((word) => `"${word}"`).join(" OR ");
}

/**
 * SQLite FTS5: for English with its own Porter stemmer (without stop-words, which it does not
 * have; its BM25 makes them weigh next to nothing), else over words stemmed for the language.
 */
export const fts5: Engine<FtsIndex> = {
  name: "fts5",
  build(passages, { lang }) {
    const analyze = createAnalyzer(lang);
    const prepare =
      lang === "en" ? (text: string) => text : (text: string) => analyze(text).join(" ");
    const tokenizer = lang === "en" ? "porter unicode61" : "unicode61";
    const database = new DatabaseSync(":memory:");
    database.exec(
      `CREATE VIRTUAL TABLE passages USING fts5(id UNINDEXED, text, tokenize = '${tokenizer}')`,
    );
    const insert = database.prepare("INSERT INTO passages (id, text) VALUES (?, ?)");
    database.exec("BEGIN");
    for (const { passageId, text } of passages) insert.run(passageId, prepare(text));
    database.exec("COMMIT");
    const select = database.prepare(
      "SELECT id, bm25(passages) AS score FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?",
    );
    return { database, select, prepare };
  },
  search({ select, prepare }, query, k) {
    const match = queryOf(prepare(query));
    if (match === "") return [];
    return select.all(match, k).map(({ id, score }) => ({
      passageId: String(id),
      score: -Number(score),
    }));
  },
  close: ({ database }) => database.close(),
  bytesOutside({ database }) {
    const page = database.prepare("PRAGMA page_size").get() as { page_size: number };
    const pages = database.prepare("PRAGMA page_count").get() as { page_count: number };
    return page.page_size * pages.page_count;
  },
};
