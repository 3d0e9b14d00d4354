import { loadCorpus } from "../../story/load-corpus.ts";
import type { Story } from "../../story/story.ts";
import type { Check } from "./check.ts";

const name = "Story";
/** Stories that get a line of their own. */
const MOST_LINES = 20;

function describeStory({ id, language, blocks, sentences, utterances, cast }: Story): Check {
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph").length;
  const message = `${id}: ${paragraphs} paragraphs, ${sentences.length} sentences, ${utterances.length} utterances, ${cast.length} names, ${language}`;
  return { name, state: "ok", message };
}

/** Loads the stories and counts what was recognised in them. */
export async function checkStories(folder: string): Promise<Check[]> {
  const { library, problems } = await loadCorpus(folder);
  const { stories } = library;
  const checks = stories.slice(0, MOST_LINES).map(describeStory);
  if (stories.length > MOST_LINES) {
    const rest = stories.slice(MOST_LINES);
    const sentences = rest.reduce((sum, story) => sum + story.sentences.length, 0);
    const message = `and ${rest.length} more with ${sentences} sentences: verbatim stories lists them`;
    checks.push({ name, state: "ok", message });
  }
  const state = stories.length === 0 ? "problem" : "warning";
  return [
    ...checks,
    ...problems.map(({ file, message }): Check => ({ name, state, message: `${file} ${message}` })),
  ];
}
