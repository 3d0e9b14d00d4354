import type { Summarizer } from "../../answering/summary/create-summarizer.ts";
import { SUMMARY_STYLES } from "../../answering/summary/summary.ts";
import type { Library } from "../../story/library.ts";
import { openLibrary } from "../open-library.ts";
import { printSummary } from "../print-summary.ts";
import { CommandError, styleFor, type Terminal, UsageError, widthOf } from "../terminal.ts";

export interface SummaryOptions {
  /** Id or file; undefined: the only story of the corpus. */
  readonly story: string | undefined;
  readonly corpus: string;
  readonly style: string | undefined;
  readonly focus: string | undefined;
  readonly json: boolean;
}

/** `verbatim summary`: a story in a few verified lines of its own. */
export async function summarize(
  options: SummaryOptions,
  createSummarizer: (library: Library) => Promise<Summarizer>,
  terminal: Terminal,
): Promise<void> {
  const style = SUMMARY_STYLES.find((each) => each === (options.style ?? "brief"));
  if (style === undefined) throw new UsageError(`--style takes ${SUMMARY_STYLES.join(", ")}`);
  const { library, storyId } = await openLibrary(options, terminal);
  const [first, ...others] = library.stories;
  if (storyId === null && others.length > 0) {
    const known = library.stories.map(({ id }) => id).join(", ");
    throw new CommandError(`there are several stories, say which: ${known}`);
  }
  const story = storyId === null ? first! : library.find(storyId)!;
  const summarizer = await createSummarizer(library);
  const focus = options.focus?.trim() || null;
  const summary = await summarizer.summarize(story, { style, focus });
  const shown = options.json
    ? JSON.stringify(summary)
    : printSummary(summary, styleFor(terminal), widthOf(terminal));
  terminal.stdout.write(`${shown}\n`);
}
