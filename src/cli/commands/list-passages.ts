import { splitIntoPassages } from "../../retrieval/split-into-passages.ts";
import { sliceOf } from "../../story/story.ts";
import { openLibrary } from "../open-library.ts";
import { styleFor, type Terminal } from "../terminal.ts";

/** `verbatim passages`: how the stories are cut for the index. */
export async function listPassages(
  options: { readonly corpus: string; readonly story: string | undefined; readonly json: boolean },
  terminal: Terminal,
): Promise<void> {
  const { library, storyId } = await openLibrary(options, terminal);
  const style = styleFor(terminal);
  for (const story of library.stories) {
    if (storyId !== null && story.id !== storyId) continue;
    for (const passage of splitIntoPassages(story)) {
      const text = sliceOf(story, passage);
      const { paragraph, kind } = story.blocks[story.sentences[passage.firstSentence]!.block]!;
      const line = options.json
        ? JSON.stringify({ ...passage, kind, paragraph, text })
        : `${style("bold", passage.id)} ${style("dim", `${passage.start}–${passage.end}`)}\n${text}\n`;
      terminal.stdout.write(`${line}\n`);
    }
  }
}
