import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { decodeText, isBinary } from "./decode-text.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { normalizeText, parseStory } from "./parse-story.ts";
import type { Story } from "./story.ts";

/** Why a file could not become a story, or what in it was not understood: one line for its owner. */
export interface StoryProblem {
  readonly file: string;
  /** What is wrong and what to do about it. */
  readonly message: string;
}

export type ReadResult =
  | { readonly ok: true; readonly story: Story; readonly problems: readonly StoryProblem[] }
  | { readonly ok: false; readonly problem: StoryProblem };

export interface ReadOptions {
  /** Larger files are refused; in bytes. Default 5 MB, four long novels. */
  readonly largest?: number;
}

const LARGEST = 5_000_000;
/** The most that one file's problems take up of a terminal. */
const MOST_PROBLEMS = 3;

/** File endings that hold a story. */
export const STORY_ENDINGS: ReadonlySet<string> = new Set([
  ".txt",
  ".md",
  ".markdown",
  ".html",
  ".htm",
]);

/** A story's id: its file's name in lower case, with single hyphens for all but letters and digits. */
export function idOfFile(file: string): string {
  const name = basename(file, extname(file)).normalize("NFKC").toLowerCase();
  return name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "story";
}

function problemOfBytes(bytes: Uint8Array, text: string | null): string | null {
  if (bytes.length === 0 || text?.trim() === "") return "is empty: put the story's text in it";
  if (isBinary(bytes)) {
    return "is not text (it holds binary data): save the story as a .txt, .md or .html file";
  }
  if (text === null)
    return "is not UTF-8: open it in an editor and save it with the encoding UTF-8";
  return null;
}

async function parse(text: string, file: string): Promise<Story | null> {
  const names = { id: idOfFile(file), file };
  switch (extname(file).toLowerCase()) {
    case ".md":
    case ".markdown":
      return (await import("./parse-markdown.ts")).parseMarkdown(text, names);
    case ".html":
    case ".htm":
      return (await import("./parse-html.ts")).parseHtml(text, names);
    default:
      return parseStory(text, names);
  }
}

/**
 * Reads a story from a file, by its ending: `.md` and `.html` by their markup, everything else as
 * plain text. What can't be read is a value, with one line that says what to do.
 */
export async function readStory(
  file: string,
  { largest = LARGEST }: ReadOptions = {},
): Promise<ReadResult> {
  const fail = (message: string): ReadResult => ({ ok: false, problem: { file, message } });
  let bytes: Buffer;
  try {
    const { size } = statSync(file);
    if (size > largest) {
      return fail(
        `is too large (${(size / 1e6).toFixed(1)} MB; at most ${(largest / 1e6).toFixed(1)} MB): cut it into parts`,
      );
    }
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return fail("is not there: check the name");
    if (code === "EISDIR") return fail("is a folder: name a file in it");
    return fail(`can't be read (${code}): check its permissions`);
  }
  const text = decodeText(bytes);
  const problem = problemOfBytes(bytes, text);
  if (problem !== null) return fail(problem);
  const story = await parse(text!, file);
  if (story === null || story.sentences.length === 0) {
    return fail("holds no story: no text was found in it");
  }
  const odd = parseFrontMatter(normalizeText(text!)).problems.slice(0, MOST_PROBLEMS);
  return { ok: true, story, problems: odd.map((message) => ({ file, message })) };
}
