import { createHash } from "node:crypto";
import { detectLanguage } from "./detect-language.ts";
import { classifyBlocks, findBlocks, type RawBlock } from "./find-blocks.ts";
import { findSentences } from "./find-sentences.ts";
import { parseFrontMatter, type StoryMeta } from "./front-matter.ts";
import type { Block, Sentence, Story } from "./story.ts";
import { findSpeech } from "./utterances/find-utterances.ts";

/** A text whose structure is known, ready to become a story. */
export interface StoryDraft {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  readonly meta: StoryMeta;
}

/** Line ends as `\n`, and no byte order mark: what every offset is counted in. */
export function normalizeText(raw: string): string {
  return raw.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Builds the story of a text whose blocks are known (at least where they are). */
export function createStory({ id, file, text, blocks: raw, meta }: StoryDraft): Story {
  const language = meta.language ?? detectLanguage(text);
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let paragraphs = 0;
  for (const { start, end, kind } of classifyBlocks(text, raw)) {
    const index = blocks.length;
    const firstSentence = sentences.length;
    for (const span of findSentences(text, { start, end }, language)) {
      sentences.push({ ...span, index: sentences.length, block: index });
    }
    const paragraph = kind === "paragraph" ? ++paragraphs : null;
    const endSentence = sentences.length;
    blocks.push({ index, kind, start, end, paragraph, firstSentence, endSentence });
  }
  const titleBlock = blocks.find((block) => block.kind === "title");
  const title =
    meta.title ?? (titleBlock === undefined ? id : text.slice(titleBlock.start, titleBlock.end));
  const { author, publisher, date, url } = meta;
  return {
    id,
    title,
    language,
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
    source: { file, author, publisher, date, url },
    blocks,
    sentences,
    ...findSpeech({ text, language, blocks, sentences }),
  };
}

/**
 * Reads a plain text: an optional front matter, then the story, whose first line is the title
 * unless the front matter gives one. Never throws, whatever the text. Positions are offsets into
 * the text as given, line ends and byte order mark apart (see {@link normalizeText}).
 */
export function parseStory(
  raw: string,
  { id, file = id }: { readonly id: string; readonly file?: string },
): Story {
  const text = normalizeText(raw);
  const { meta, end } = parseFrontMatter(text);
  const blocks = findBlocks(text, end, meta.title !== null);
  return createStory({ id, file, text, blocks, meta });
}
