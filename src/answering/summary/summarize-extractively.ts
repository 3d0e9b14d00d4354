import { createRetriever } from "../../retrieval/create-retriever.ts";
import type { Span, Story } from "../../story/story.ts";
import { type Candidate, findCandidates } from "./find-candidates.ts";
import { groupSides } from "./group-sides.ts";
import { nameRoles } from "./name-roles.ts";
import { orderTimes } from "./order-times.ts";
import type { Summary, SummaryStyle } from "./summary.ts";
import { numberQuotes, type SummaryItem } from "./summary-item.ts";
import { tellGist } from "./tell-gist.ts";

export interface SummaryRequest {
  readonly style: SummaryStyle;
  /** A topic to keep to; null: the story as a whole. */
  readonly focus: string | null;
}

/** Share of the topic's words, by rarity, that a sentence and its neighbours must meet. */
const LEAST_COVERAGE = 0.5;
const MOST_PASSAGES = 60;
/** What being on the topic counts for, beside saying much of the story. */
const ON_TOPIC = 0.6;

/** How well (0..1) the sentences of a story meet a topic, by where they start; only those that do. */
function findFocus(story: Story, focus: string): ReadonlyMap<number, number> {
  const retriever = createRetriever([story]);
  const found = retriever
    .retrieve(focus, { storyId: story.id, limit: MOST_PASSAGES })
    .flatMap(({ sentences }) => sentences)
    .filter(({ coverage, matches }) => coverage >= LEAST_COVERAGE && matches.length > 0);
  return new Map(found.map(({ sentence, coverage }) => [sentence.start, coverage]));
}

function meets(focus: ReadonlyMap<number, number>, span: Span): number {
  let most = 0;
  for (const [start, coverage] of focus) {
    if (start >= span.start && start < span.end) most = Math.max(most, coverage);
  }
  return most;
}

/** The candidates on the topic, with their scores raised by how well they meet it. */
function keepTo(candidates: readonly Candidate[], focus: ReadonlyMap<number, number>): Candidate[] {
  return candidates.flatMap((candidate) => {
    const share = meets(focus, candidate.span);
    if (share === 0) return [];
    return [{ ...candidate, score: ON_TOPIC * share + (1 - ON_TOPIC) * candidate.score }];
  });
}

/** The lines of a summary in the story's own words, best first where there is a choice. */
export function findItems(story: Story, { style, focus }: SummaryRequest): SummaryItem[] {
  const all = findCandidates(story);
  const topic = focus === null ? null : findFocus(story, focus);
  const candidates = topic === null ? all : keepTo(all, topic);
  const onTopic = (items: SummaryItem[]) =>
    topic === null
      ? items
      : items.filter(({ spans }) => spans.some((span) => meets(topic, span) > 0));
  switch (style) {
    case "timeline":
      return onTopic(orderTimes(story, candidates));
    case "who":
      return onTopic(nameRoles(story, candidates));
    case "sides":
      return onTopic(groupSides(story, candidates));
    default:
      return tellGist(style, candidates);
  }
}

/**
 * Summarises a story in its own words, without a model: whole sentences that can stand alone, each
 * with its voice. Only the given value is read: of a story that ends early, nothing behind its end.
 */
export function summarizeExtractively(story: Story, request: SummaryRequest): Summary {
  const { style, focus } = request;
  const numbered = numberQuotes(story, findItems(story, request));
  return { style, focus, story: story.id, mode: "extractive", fallback: null, ...numbered };
}
