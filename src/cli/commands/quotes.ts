import { findUtterances } from "../../answering/find-utterances.ts";
import { quoteOf } from "../../answering/quote.ts";
import { createRetriever } from "../../retrieval/create-retriever.ts";
import type { Story, Utterance } from "../../story/story.ts";
import { openLibrary } from "../open-library.ts";
import { printQuote } from "../print-answer.ts";
import { CommandError, styleFor, type Terminal, UsageError, widthOf } from "../terminal.ts";

export interface QuotesOptions {
  readonly story: string | undefined;
  readonly corpus: string;
  readonly speaker: string | undefined;
  readonly topic: string | undefined;
  readonly voice: string | undefined;
  readonly json: boolean;
}

const VOICES = ["direct", "reported", "scare"] as const;

function parseVoice(voice: string | undefined): Utterance["kind"] | null {
  if (voice === undefined) return null;
  const known = VOICES.find((each) => each === voice);
  if (known === undefined) throw new UsageError(`--voice takes ${VOICES.join(", ")}`);
  return known;
}

const pair = (span: { readonly start: number; readonly end: number } | null) =>
  span === null ? null : [span.start, span.end];

function toJson(story: Story, { start, end, kind, speaker, source, cue }: Utterance): string {
  const text = story.text.slice(start, end);
  const fields = { start, end, text, voice: kind, speaker, source: pair(source), cue: pair(cue) };
  return JSON.stringify({ story: story.id, ...fields });
}

/** `verbatim quotes`: who says what in a story, by speaker, topic and voice. */
export async function listQuotes(options: QuotesOptions, terminal: Terminal): Promise<void> {
  const voice = parseVoice(options.voice);
  const { library, storyId } = await openLibrary(options, terminal);
  const stories = storyId === null ? library.stories : [library.find(storyId)!];
  const retriever = createRetriever(stories);
  const filter = { speaker: options.speaker ?? null, topic: options.topic ?? null, voice };
  const style = styleFor(terminal);
  let known = false;
  for (const story of stories) {
    const found = findUtterances(story, filter, retriever);
    if (!found.ok) continue;
    known = true;
    for (const [at, utterance] of found.utterances.entries()) {
      const line = options.json
        ? toJson(story, utterance)
        : `${printQuote(quoteOf(story, utterance, at + 1), style, widthOf(terminal))}\n`;
      terminal.stdout.write(`${line}\n`);
    }
  }
  if (!known) throw new CommandError(`no story has anybody called "${options.speaker}"`);
}
