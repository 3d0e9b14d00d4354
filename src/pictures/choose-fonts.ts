import { type FontFile, readFontFiles } from "./font-files.ts";

export interface FontChoice {
  /** The files that draw a text, in the order they are asked for a character. */
  readonly files: readonly FontFile[];
  /** The visible characters that no font has, each once. */
  readonly missing: readonly string[];
}

const CHINESE = "@fontsource-variable/noto-serif-sc";
const JAPANESE = "@fontsource-variable/noto-serif-jp";
const KOREAN = "@fontsource-variable/noto-serif-kr";

/** Needs no glyph: spaces, joiners, marks of direction, variation selectors. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** One Han character looks different in each country; kana and Hangul tell which is meant. */
function hanPackages(text: string, language: string): string[] {
  if (language.startsWith("ja") || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) {
    return [JAPANESE, CHINESE, KOREAN];
  }
  if (language.startsWith("ko") || /\p{Script=Hangul}/u.test(text)) {
    return [KOREAN, CHINESE, JAPANESE];
  }
  return [CHINESE, JAPANESE, KOREAN];
}

const packages = new Map<string, Promise<FontFile[]>>();

function filesOf(packageName: string): Promise<FontFile[]> {
  let files = packages.get(packageName);
  if (files === undefined) {
    files = readFontFiles(packageName);
    packages.set(packageName, files);
  }
  return files;
}

/**
 * Which font files draw a text, and what none of them can. Only files that the text needs are
 * chosen: a few of the hundred that a Chinese font is split into.
 */
export async function chooseFonts(text: string, language: string): Promise<FontChoice> {
  const inOrder = [
    "@fontsource-variable/noto-serif",
    "@fontsource-variable/noto-naskh-arabic",
    "@fontsource-variable/noto-serif-hebrew",
    "@fontsource-variable/noto-serif-devanagari",
    "@fontsource-variable/noto-serif-thai",
    ...hanPackages(text, language),
    "@fontsource/noto-color-emoji",
    "@fontsource-variable/noto-sans-symbols",
    "@fontsource/noto-sans-symbols-2",
    "@fontsource/noto-sans-math",
  ];
  const files = (await Promise.all(inOrder.map(filesOf))).flat();
  const chosen = new Set<FontFile>();
  const missing: string[] = [];
  for (const character of new Set(text)) {
    if (INVISIBLE.test(character)) continue;
    const codePoint = character.codePointAt(0)!;
    let found = false;
    for (const file of files) {
      found = file.claims(codePoint) && (await file.codePoints()).has(codePoint);
      if (found) {
        chosen.add(file);
        break;
      }
    }
    if (!found) missing.push(character);
  }
  return { files: files.filter((file) => chosen.has(file)), missing };
}
