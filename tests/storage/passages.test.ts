import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { createMemoryPassages } from "../../src/storage/passages/create-memory-passages.ts";
import { openSqlitePassages } from "../../src/storage/passages/open-sqlite-passages.ts";
import { openWorkerPassages } from "../../src/storage/thread/open-worker-passages.ts";
import { describePassages } from "./passages-contract.ts";
import { temporaryFile } from "./temporary-file.ts";

describePassages("createMemoryPassages", createMemoryPassages);
describePassages("openSqlitePassages", () => openSqlitePassages({ file: temporaryFile() }));
describePassages("openWorkerPassages", () => openWorkerPassages({ file: temporaryFile() }));

describe("openSqlitePassages, of a file", () => {
  const talks = { id: "talks", sha256: "aaaa" };
  const put = { id: "1", start: 0, end: 1, terms: ["long", "talk"] };
  const query = { terms: ["talk"], most: 5 };

  it("keeps everything over a restart", async () => {
    const file = temporaryFile();
    const first = openSqlitePassages({ file });
    await first.put("1", talks, [put]);
    await first.close();
    await first.close();
    const second = openSqlitePassages({ file });
    expect(await second.recall("1", query)).toHaveLength(1);
    await second.close();
  });

  it("makes a file of another version anew, since all can be made again", async () => {
    const file = temporaryFile();
    const first = openSqlitePassages({ file });
    await first.put("1", talks, [put]);
    await first.close();
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 99");
    database.close();
    const second = openSqlitePassages({ file });
    expect(await second.stories("1")).toEqual([]);
    await second.put("1", talks, [put]);
    expect(await second.recall("1", query)).toHaveLength(1);
    await second.close();
  });

  it("leaves no word of a server in the file once it is removed", async () => {
    const file = temporaryFile();
    const store = openSqlitePassages({ file });
    const parsed = new TextEncoder().encode("Zuckerrübensirup!".repeat(1_000));
    await store.put("1", { ...talks, parsed, about: "Zuckerrübensirup" }, [
      { ...put, terms: ["xylophonkonzert"] },
    ]);
    await store.put("2", talks, [put]);
    await store.put("1", { id: "more", sha256: "b" }, [{ ...put, terms: ["trompetensolo"] }]);
    await store.remove("1", "more");
    await store.removeServer("1");
    await store.close();
    const bytes = readFileSync(file);
    for (const word of ["Zuckerrübensirup", "xylophonkonzert", "trompetensolo"])
      expect(bytes.includes(word)).toBe(false);
  });
});
