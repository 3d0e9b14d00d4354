import type { ReadingLimit } from "./limit-story.ts";

/**
 * Words for "chapter" and "paragraph", as far as they tell the two apart, in the languages of the
 * bot; a bare number counts paragraphs.
 */
const CHAPTER =
  /^(?:c|ch|chap|chapter|chapitre|kap|kapitel|cap|capítulo|capitulo|rozdział|rozdzial|розділ|глава)\.?\s*(\d{1,5})$/iu;
const PARAGRAPH =
  /^(?:p|¶|par|para|paragraph|paragraphe|abs|absatz|párrafo|parrafo|akapit|абзац)?\.?\s*(\d{1,6})$/iu;

/** Reads "12", "paragraph 12", "chapter 3" or "c3"; null for anything else, and for nothing at all. */
export function parseReadingLimit(typed: string): ReadingLimit | null {
  const words = typed.normalize("NFKC").trim();
  const [chapter, paragraph] = [CHAPTER, PARAGRAPH].map((form) => form.exec(words)?.[1]);
  const count = Number(chapter ?? paragraph ?? 0);
  if (count < 1) return null;
  return { unit: chapter === undefined ? "paragraph" : "chapter", count };
}
