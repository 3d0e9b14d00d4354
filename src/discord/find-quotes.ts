import { findUtterances } from "../answering/find-utterances.ts";
import type { Retriever } from "../retrieval/retrieved.ts";
import type { Story } from "../story/story.ts";
import type { CardMessage } from "./card.ts";
import { type QuoteSearch, renderFoundQuotes } from "./render-found-quotes.ts";
import type { Language } from "./texts/language.ts";

export interface FindQuotesOptions {
  readonly retriever: Retriever;
  readonly page: number;
  readonly language: Language;
}

/** Looks for quotes and shows a page of them. */
export function findQuotes(
  story: Story,
  search: QuoteSearch,
  { retriever, page, language }: FindQuotesOptions,
): CardMessage {
  const { speaker, topic, voice } = search;
  const name = speaker === null ? null : (story.cast[speaker]?.name ?? null);
  const filter = { speaker: name, topic: topic === "" ? null : topic, voice };
  const found = findUtterances(story, filter, retriever);
  const utterances = found.ok ? found.utterances : [];
  return renderFoundQuotes({ story, utterances, search, page, language });
}
