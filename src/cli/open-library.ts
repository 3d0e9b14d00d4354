import { existsSync, statSync } from "node:fs";
import { createLibrary, type Library } from "../story/library.ts";
import { loadCorpus } from "../story/load-corpus.ts";
import { readStory } from "../story/read-story.ts";
import { CommandError, type Terminal } from "./terminal.ts";

/** The stories a command works on, and the one it was told to keep to. */
export interface OpenedLibrary {
  readonly library: Library;
  /** Null: none was named. */
  readonly storyId: string | null;
}

/** A path rather than an id: it has a separator or an ending, or names a file that is there. */
function isPath(story: string): boolean {
  return /[/\\.]/.test(story) || (existsSync(story) && statSync(story).isFile());
}

/**
 * Loads the corpus, or the one file that `story` names. Files that can't be read are told on
 * stderr; the others still load. Throws {@link CommandError} when nothing is left.
 */
export async function openLibrary(
  { corpus, story }: { readonly corpus: string; readonly story: string | undefined },
  terminal: Terminal,
): Promise<OpenedLibrary> {
  if (story !== undefined && isPath(story)) {
    const read = await readStory(story);
    if (!read.ok) throw new CommandError(`${read.problem.file}: ${read.problem.message}`);
    return { library: createLibrary([read.story]), storyId: read.story.id };
  }
  const { library, problems } = await loadCorpus(corpus);
  for (const { file, message } of problems) terminal.stderr.write(`${file}: ${message}\n`);
  if (library.stories.length === 0) {
    throw new CommandError(`no story in ${corpus}: put a .txt, .md or .html file there`);
  }
  if (story !== undefined && library.find(story) === null) {
    const known = library.stories.map(({ id }) => id).join(", ");
    throw new CommandError(`no story is called "${story}"; there is: ${known}`);
  }
  return { library, storyId: story ?? null };
}
