/** What a story's file says about it. Null: not said. */
export interface StoryMeta {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** ISO 8601 date, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly url: string | null;
  /** BCP 47 primary subtag, lower case. */
  readonly language: string | null;
}

export const NO_META: StoryMeta = {
  title: null,
  author: null,
  publisher: null,
  date: null,
  url: null,
  language: null,
};

export interface FrontMatter {
  readonly meta: StoryMeta;
  /** Where the story's own text begins. */
  readonly end: number;
  /** Lines that were not understood, in words for the story's owner. */
  readonly problems: readonly string[];
}

const FENCED = /^---[ \t]*\n(?<lines>(?:.*\n)*?)---[ \t]*(?:\n|$)/;

/** What each key must look like, and how to say so. */
const KEYS: Readonly<Record<keyof StoryMeta, readonly [RegExp, string]>> = {
  title: [/\S/, "a title"],
  author: [/\S/, "a name"],
  publisher: [/\S/, "a name"],
  date: [/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "a date like 2025-12-14"],
  url: [/^https?:\/\/\S+$/, "an address that begins with https://"],
  language: [/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'a language code like "en"'],
};

/**
 * Reads a small front matter: lines of `key: value` between two lines of `---` at the very start of
 * the text (with `\n` line ends). A text without one has `end` 0.
 */
export function parseFrontMatter(text: string): FrontMatter {
  const lines = FENCED.exec(text)?.groups?.lines;
  if (lines === undefined || !/^\s*[\w-]+\s*:/m.test(lines)) {
    return { meta: NO_META, end: 0, problems: [] };
  }
  const meta: { -readonly [key in keyof StoryMeta]: StoryMeta[key] } = { ...NO_META };
  const problems: string[] = [];
  for (const line of lines.split("\n")) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const [, key = "", raw = ""] = /^\s*([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
    const known = KEYS[key as keyof StoryMeta];
    if (known === undefined || !Object.hasOwn(KEYS, key)) {
      problems.push(`front matter: "${line.trim()}" is not one of ${Object.keys(KEYS).join(", ")}`);
      continue;
    }
    const value = raw.trim().replace(/^(["'])(.*)\1$/, "$2");
    if (value === "") continue;
    if (known[0].test(value)) {
      meta[key as keyof StoryMeta] = key === "language" ? value.split("-")[0]! : value;
    } else problems.push(`front matter: ${key} must be ${known[1]}, not "${value}"`);
  }
  return { meta, end: FENCED.exec(text)![0].length, problems };
}
