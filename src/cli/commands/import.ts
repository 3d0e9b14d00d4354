import { createHash } from "node:crypto";
import { opendir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { StoryReader } from "../../story/create-story-reader.ts";
import { idOfFile } from "../../story/read-story.ts";
import type { StorySourceText } from "../../story/read-upload.ts";
import { CommandError, type Terminal, UsageError } from "../terminal.ts";

/** What became of a story that was to be kept, or why it was not. */
export type Imported = "kept" | "there" | { readonly refused: string };

/** Where imported stories go. */
export interface ImportTarget {
  readonly put: (
    id: string,
    story: { readonly title: string; readonly sha256: string } & StorySourceText,
  ) => Promise<Imported>;
  readonly close: () => Promise<void>;
}

export interface ImportCommand {
  readonly folder: string | undefined;
  readonly json: boolean;
}

const ENDINGS = new Set([".txt", ".md", ".markdown", ".html", ".htm", ".pdf", ".epub"]);
const LARGEST = 25_000_000;
/** What a PDF or an EPUB is kept as is Markdown. */
const KEPT_AS = { txt: "txt", md: "md", html: "html", pdf: "md", epub: "md" } as const;

/** The corpus folder: a file is there under its story's id, and written whole or not at all. */
export function corpusTarget(corpus: string): ImportTarget {
  return {
    async put(id, { fileType, source }) {
      const file = join(corpus, `${id}.${KEPT_AS[fileType]}`);
      const before = await readFile(file, "utf8").catch(() => null);
      if (before === source) return "there";
      if (before !== null) return { refused: `${basename(file)} is another story: rename one` };
      await writeFile(`${file}.part`, source);
      await rename(`${file}.part`, file);
      return "kept";
    },
    close: async () => {},
  };
}

async function* storiesIn(folder: string): AsyncGenerator<string> {
  for await (const entry of await opendir(folder, { recursive: true })) {
    const isStory = entry.isFile() && !entry.name.startsWith(".");
    if (isStory && ENDINGS.has(extname(entry.name).toLowerCase()))
      yield join(entry.parentPath, entry.name);
  }
}

/**
 * `verbatim import DIR`: brings every story of a folder and of those in it, one file at a time. What is
 * there already is skipped, so that it can be run again; a bad file is told and skipped. False where
 * there was one.
 */
export async function importStories(
  { folder, json }: ImportCommand,
  reader: Pick<StoryReader, "readUpload">,
  target: ImportTarget,
  { stdout, stderr }: Terminal,
): Promise<boolean> {
  if (folder === undefined) throw new UsageError("import takes a folder: import DIR");
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new CommandError(`${folder} is not a folder that can be read`);
  let total = 0;
  for await (const _ of storiesIn(folder)) total++;
  const counts = { kept: 0, there: 0, refused: 0 };
  const seen = new Set<string>();
  const clear = stderr.isTTY === true ? "\r\u001B[K" : "";
  const bring = async (file: string): Promise<Imported> => {
    const { size } = await stat(file);
    if (size > LARGEST) return { refused: "is larger than 25 MB" };
    const id = idOfFile(file);
    const bytes = await readFile(file);
    const read = await reader.readUpload({ id, fileName: basename(file), bytes });
    if (!read.ok) return { refused: PROBLEMS[read.problem] };
    const { sha256, title } = read.story;
    // Sixteen bytes a story: the memory that a million of them take is bounded by that alone.
    const mark = createHash("md5").update(sha256).digest("base64");
    if (seen.has(mark)) return "there";
    seen.add(mark);
    return target.put(id, { ...read.upload, sha256, title });
  };
  for await (const file of storiesIn(folder)) {
    const became = await bring(file).catch(
      (error: unknown): Imported => ({
        refused: (error as NodeJS.ErrnoException).code ?? String(error),
      }),
    );
    if (typeof became === "string") counts[became]++;
    else {
      counts.refused++;
      stderr.write(`${clear}verbatim: ${file}: ${became.refused}\n`);
    }
    if (clear !== "") {
      const done = counts.kept + counts.there + counts.refused;
      const bar = "█".repeat(Math.round((20 * done) / total)).padEnd(20, "░");
      stderr.write(`${clear}${bar} ${done}/${total}`);
    }
  }
  stderr.write(clear);
  stdout.write(
    json
      ? `${JSON.stringify(counts)}\n`
      : `${counts.kept} imported, ${counts.there} there already, ${counts.refused} refused\n`,
  );
  return counts.refused === 0;
}

const PROBLEMS = {
  type: "is no .txt, .md, .html, .pdf or .epub file",
  empty: "is empty",
  not_text: "is not UTF-8 text: save it with the encoding UTF-8",
  no_text: "holds no text",
  broken: "is damaged, or not what its ending says",
  too_large: "is too large once unpacked: cut it into parts",
  locked: "is locked by a password or a copy protection",
  too_heavy: "takes too long or too much memory to read: cut it into parts",
} as const;
