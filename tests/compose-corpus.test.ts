import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NOTHING_WANTED } from "../src/answering/archive/archive.ts";
import { createStoryCache } from "../src/answering/archive/story-cache.ts";
import { isArchiveFolder, openCorpusArchive } from "../src/compose-corpus.ts";
import { type ComposedPassages, composePassages } from "../src/compose-passages.ts";
import { over } from "./answering/over.ts";

let root: string;
let folder: string;
let warnings: string[];
let passages: ComposedPassages;
const log = {
  info() {},
  warn(about: { file?: string }, message: string) {
    warnings.push(`${about.file?.slice(folder.length + 1)}: ${message}`);
  },
};
const open = () =>
  openCorpusArchive({
    ...{ folder, passages, over },
    cache: createStoryCache({ mostBytes: 1_000_000 }),
    log: log as never,
  });
const config = () => ({ discordToken: "set", databaseUrl: null, data: join(root, "data") });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "verbatim-corpus-"));
  folder = root;
  warnings = [];
  passages = composePassages(config(), log as never)!;
});
afterEach(async () => {
  await passages.close();
  rmSync(root, { recursive: true });
});

const tell = (name: string, text: string) =>
  writeFileSync(join(folder, name), `The tale of ${name}\n\n${text}\n`);

describe("openCorpusArchive", () => {
  it("answers of a folder, and keeps it over a restart; a file that is no story is told", async () => {
    tell("lamp.txt", "Otto lit the brass lamp of Pellworm.");
    tell("mill.md", "The miller kept a grey cat.");
    writeFileSync(join(folder, "bad.txt"), Buffer.from([0, 1, 2, 255]));
    const text = "Who lit the brass lamp?";
    for (let start = 0; start < 2; start += 1) {
      const archive = await open();
      expect(archive.stories.map(({ id }) => id)).toEqual(["lamp", "mill"]);
      const readings = await archive.gather({ ...NOTHING_WANTED, texts: [text] });
      const answer = await readings
        .upTo()
        .answerer.answer({ text, storyId: null, history: [], quotes: 1 });
      expect(answer.quotes[0]?.text).toBe("Otto lit the brass lamp of Pellworm.");
      await passages.close();
      passages = composePassages(config(), log as never)!;
    }
    expect(warnings[0]).toMatch(/bad\.txt: is not text/);
  });

  it("follows what is changed, removed and doubled in the folder", async () => {
    tell("lamp.txt", "Otto lit the brass lamp.");
    tell("mill.txt", "The miller kept a grey cat.");
    await open();
    tell("lamp.txt", "Mara lit the brass lamp.");
    writeFileSync(join(folder, "lamp.md"), "# Another\n\nSomething else.\n");
    rmSync(join(folder, "mill.txt"));
    const archive = await open();
    expect(archive.stories).toHaveLength(1);
    expect(warnings).toEqual(["lamp.txt: is left out: the story lamp has the same id or text"]);
  });
});

describe("isArchiveFolder", () => {
  it("is so by the size of the files that may be stories", () => {
    tell("lamp.txt", "Otto lit the lamp.".repeat(10));
    writeFileSync(join(folder, "picture.png"), Buffer.alloc(5_000));
    expect(isArchiveFolder(folder, 1_000)).toBe(false);
    expect(isArchiveFolder(folder, 100)).toBe(true);
    expect(isArchiveFolder(join(folder, "none"), 0)).toBe(false);
  });
});

describe("composePassages", () => {
  it("is none in the playground, which keeps nothing", () => {
    expect(composePassages({ ...config(), discordToken: null }, log as never)).toBeNull();
  });
});
