import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { createLibrary, type Library } from "./library.ts";
import { type ReadOptions, readStory, STORY_ENDINGS, type StoryProblem } from "./read-story.ts";
import type { Story } from "./story.ts";

export interface Corpus {
  readonly library: Library;
  readonly problems: readonly StoryProblem[];
}

/** Files about the stories, which are none themselves. */
const NO_STORIES = new Set(["source.md", "readme.md"]);

/** Names of the files of a folder that may be stories; null where it can't be read. */
export function storyFilesOf(folder: string): string[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."))
      .map((entry) => entry.name)
      .filter((name) => STORY_ENDINGS.has(extname(name).toLowerCase()))
      .filter((name) => !NO_STORIES.has(name.toLowerCase()))
      .sort();
  } catch {
    return null;
  }
}

/**
 * Loads every story of a folder. A file that can't be read, or that repeats another, is told in
 * `problems`; the others still load.
 */
export async function loadCorpus(folder: string, options?: ReadOptions): Promise<Corpus> {
  const files = storyFilesOf(folder);
  if (files === null) {
    const message = "is not a folder that can be read: create it and put the stories in it";
    return { library: createLibrary([]), problems: [{ file: folder, message }] };
  }
  const stories: Story[] = [];
  const problems: StoryProblem[] = [];
  for (const name of files) {
    const file = join(folder, name);
    const read = await readStory(file, options);
    if (!read.ok) {
      problems.push(read.problem);
      continue;
    }
    const { story } = read;
    const same = stories.find(({ id, sha256 }) => sha256 === story.sha256 || id === story.id);
    if (same === undefined) stories.push(story);
    else if (same.sha256 === story.sha256) {
      problems.push({ file, message: `holds the same text as ${same.source.file}: remove one` });
    } else {
      const message = `would have the id "${story.id}", as ${same.source.file} has: rename one`;
      problems.push({ file, message });
    }
    problems.push(...read.problems);
  }
  if (files.length === 0) {
    problems.push({ file: folder, message: "has no story: put a .txt, .md or .html file there" });
  }
  return { library: createLibrary(stories), problems };
}
