import type { Block, Story } from "../../story/story.ts";
import { createAttribution } from "../attribute.ts";
import { DraftError, type DraftRequest, type Grounding } from "../draft.ts";
import { blockAt } from "../quote.ts";
import { selectGrounding } from "../select-grounding.ts";
import { sideOf } from "./group-sides.ts";
import { opensLeaning } from "./openers.ts";
import { findDates, mainDate } from "./order-times.ts";
import type { SummaryRequest } from "./summarize-extractively.ts";
import type { LineLabel, SummaryStyle } from "./summary.ts";
import { overlaps, type SummaryItem } from "./summary-item.ts";
import type { SummaryModel } from "./summary-model.ts";

export interface DraftedItems {
  /** Lines of the draft that held. */
  readonly items: readonly SummaryItem[];
  /** Statements of the draft, held or not. */
  readonly drafted: number;
}

export interface ModelCall {
  readonly model: SummaryModel;
  readonly countTokens: (text: string) => number;
  /** Tokens of the story that the model is shown at most. */
  readonly groundingTokens: number;
  readonly asker: DraftRequest["asker"];
  readonly signal: AbortSignal | null;
}

/** The most lines that a model drafts; the attribution keeps no more of one draft. */
const MOST_LINES = 8;
const LINES: Readonly<Partial<Record<SummaryStyle, number>>> = { line: 1, brief: 3 };

/** What the checks hold a summary's lines against, where no topic is given: the story as a whole. */
const WHOLE = "summary of the story";

function ground(story: Story, items: readonly SummaryItem[], call: ModelCall): Grounding {
  // What the extractive summary quotes is grounded first: a long story is shown by its main points.
  const ranked = items.flatMap(({ spans }) =>
    story.sentences
      .filter((sentence) => spans.some((span) => overlaps(span, sentence)))
      .map((sentence) => ({ story, sentence, score: 1, parts: [], matches: [], coverage: 1 })),
  );
  const { countTokens, groundingTokens: budget } = call;
  return selectGrounding(story, ranked, { budget, countTokens });
}

const isHeadline = ({ kind }: Block) => kind === "title" || kind === "heading";

/** What a drafted line is about, by the words it cites; undefined where the style needs and lacks it. */
function labelFor(
  story: Story,
  style: SummaryStyle,
  { text, spans }: Pick<SummaryItem, "text" | "spans">,
): LineLabel | null | undefined {
  switch (style) {
    case "timeline": {
      const when = mainDate(spans.flatMap((span) => findDates(story, span)));
      return when === null ? undefined : { type: "time", said: when.said, date: when.date };
    }
    case "sides": {
      const members = spans.map((span) => {
        const sentence = story.sentences.find((each) => overlaps(each, span));
        return sentence === undefined ? null : sideOf(story, sentence, span);
      });
      const [member] = members;
      const one = member != null && members.every((other) => other === member);
      return one ? { type: "member", name: member.name } : undefined;
    }
    case "who": {
      const named = story.cast.filter(({ names }) => names.some((name) => text!.includes(name)));
      return named.length === 1 ? { type: "member", name: named[0]!.name } : undefined;
    }
    default:
      return null;
  }
}

/**
 * The lines of a model's draft that hold against the story, in the draft's order; each statement is
 * checked like an answer's. Throws a `DraftError` when there is no draft.
 */
export async function draftItems(
  story: Story,
  { style, focus }: SummaryRequest,
  extractive: readonly SummaryItem[],
  call: ModelCall,
): Promise<DraftedItems> {
  const grounding = ground(story, extractive, call);
  const lines = LINES[style] ?? MOST_LINES;
  const { asker, signal } = call;
  const attribution = createAttribution(grounding, {
    text: focus ?? WHOLE,
    quotes: Number.POSITIVE_INFINITY,
  });
  let ended = false;
  const request = { style, focus, lines, grounding, asker, signal };
  for await (const event of call.model.draftSummary(request)) {
    if (signal?.aborted === true) throw new DraftError("timeout", "stopped by the caller");
    if (event.type === "statement") attribution.add(event.statement);
    else ended = true;
  }
  if (!ended) throw new DraftError("truncated", "the draft had no end");
  const { statements, quotes } = attribution.shown;
  const items = statements.slice(0, lines).flatMap(({ text, citations, support }) => {
    // Each line is read alone.
    if (opensLeaning(text, story.language)) return [];
    const spans = quotes.filter(({ n }) => citations.includes(n));
    // The headline stands above the summary already, and proves less than the story.
    if (spans.every(({ start }) => isHeadline(blockAt(story, start)))) return [];
    const label = labelFor(story, style, { text, spans });
    return label === undefined ? [] : [{ label, text, support, spans }];
  });
  return { items, drafted: attribution.receipts.length };
}
