import { basename, extname } from "node:path";
import { decodeText, isBinary } from "./decode-text.ts";
import type { Extracted } from "./parse-epub.ts";
import { parseStory } from "./parse-story.ts";
import type { Story } from "./story.ts";

/** How a story's source is to be parsed. */
export type SourceType = "txt" | "md" | "html" | "pdf" | "epub";

/** What a story is made of: text as it is kept, and how to parse it. */
export interface StorySourceText {
  /** Id of the story that it becomes. */
  readonly id: string;
  readonly fileType: SourceType;
  /** Of a PDF or an EPUB, Markdown of what was taken out of it. */
  readonly source: string;
}

/** A file that somebody brings. */
export interface Upload {
  /** Id of the story that it becomes. */
  readonly id: string;
  /** Its ending tells what it is. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Why a file can't be a story: none of the endings; nothing in it; no text (binary, not UTF-8); no
 * words of a story (a scan); damaged; unpacked too large; behind a password; too long to read.
 */
export type UploadProblem =
  | "type"
  | "empty"
  | "not_text"
  | "no_text"
  | "broken"
  | "too_large"
  | "locked"
  | "too_heavy";

export type UploadResult =
  | { readonly ok: true; readonly upload: StorySourceText; readonly story: Story }
  | { readonly ok: false; readonly problem: UploadProblem };

const TYPES: Readonly<Record<string, SourceType>> = {
  ".txt": "txt",
  ".md": "md",
  ".markdown": "md",
  ".html": "html",
  ".htm": "html",
  ".pdf": "pdf",
  ".epub": "epub",
};

const fail = (problem: UploadProblem): UploadResult => ({ ok: false, problem });

/** The story of a kept source; null when it holds none. The same source gives the same story. */
export async function parseSource({
  id,
  fileType,
  source,
}: StorySourceText): Promise<Story | null> {
  const parse = async () => {
    if (fileType === "txt") return parseStory(source, { id });
    if (fileType === "html") return (await import("./parse-html.ts")).parseHtml(source, { id });
    return (await import("./parse-markdown.ts")).parseMarkdown(source, { id });
  };
  const story = await parse();
  return story === null || story.sentences.length === 0 ? null : story;
}

async function sourceOf(
  bytes: Uint8Array,
  fileType: SourceType,
): Promise<Extracted | { readonly ok: false; readonly problem: UploadProblem }> {
  if (fileType === "pdf") return (await import("./parse-pdf.ts")).parsePdf(bytes);
  if (fileType === "epub") return (await import("./parse-epub.ts")).parseEpub(bytes);
  const text = isBinary(bytes) ? null : decodeText(Buffer.from(bytes));
  if (text === null) return { ok: false, problem: "not_text" };
  return text.trim() === "" ? { ok: false, problem: "empty" } : { ok: true, source: text };
}

/**
 * Reads a file by its ending. What can't be read is a value; what takes the parser down (a page of
 * a million tags within one another) is thrown, so run it where that does no harm.
 */
export async function readUpload({ id, fileName, bytes }: Upload): Promise<UploadResult> {
  const fileType = TYPES[extname(basename(fileName)).toLowerCase()];
  if (fileType === undefined) return fail("type");
  if (bytes.length === 0) return fail("empty");
  const read = await sourceOf(bytes, fileType);
  if (!read.ok) return fail(read.problem);
  // As stores keep it: a story's hash is that of the text that is read from there.
  const source = read.source.toWellFormed().replaceAll("\0", "\uFFFD");
  const upload = { id, fileType, source };
  const story = await parseSource(upload);
  return story === null ? fail("no_text") : { ok: true, upload, story };
}
