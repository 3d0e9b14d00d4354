import { openLibrary } from "../open-library.ts";
import { styleFor, type Terminal } from "../terminal.ts";

/** `verbatim stories`: what can be asked about. */
export async function listStories(
  { corpus, json }: { readonly corpus: string; readonly json: boolean },
  terminal: Terminal,
): Promise<void> {
  const { library } = await openLibrary({ corpus, story: undefined }, terminal);
  const style = styleFor(terminal);
  for (const { id, title, language, sha256, source, blocks, sentences } of library.stories) {
    const paragraphs = blocks.filter((block) => block.kind === "paragraph").length;
    const line = json
      ? JSON.stringify({
          id,
          title,
          language,
          sha256,
          ...source,
          paragraphs,
          sentences: sentences.length,
        })
      : `${style("bold", id)}  ${title}\n    ${paragraphs} paragraphs, ${sentences.length} sentences, ${language}, sha256 ${sha256.slice(0, 12)}`;
    terminal.stdout.write(`${line}\n`);
  }
}
