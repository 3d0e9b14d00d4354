import { findUtterances } from "../answering/find-utterances.ts";
import type { Retriever } from "../retrieval/retrieved.ts";
import type { Story } from "../story/story.ts";
import type { CardMessage } from "./card.ts";
import { type QuoteSearch, renderFoundQuotes } from "./render-found-quotes.ts";

/** Looks for quotes and shows a page of them. */
export function findQuotes(
  story: Story,
  search: QuoteSearch,
  page: number,
  retriever: Retriever,
): CardMessage {
  const { speaker, topic, voice } = search;
  const name = speaker === null ? null : (story.cast[speaker]?.name ?? null);
  const filter = { speaker: name, topic: topic === "" ? null : topic, voice };
  const found = findUtterances(story, filter, retriever);
  return renderFoundQuotes(story, found.ok ? found.utterances : [], search, page);
}
