import type { Answer, Question } from "../../answering/answer.ts";
import { createAttribution } from "../../answering/attribute.ts";
import { describeRank } from "../../answering/describe-rank.ts";
import { DraftError, type DraftEvent, type DraftRequest } from "../../answering/draft.ts";
import { estimateTokens } from "../../answering/estimate-tokens.ts";
import { FALLBACK_LINES } from "../../answering/fallback-lines.ts";
import { quoteOf } from "../../answering/quote.ts";
import type { RetrievedPassage } from "../../retrieval/retrieved.ts";
import type { Story } from "../../story/story.ts";
import type { ExplainedDraft, ExplainedDrafting, Explanation } from "./explanation.ts";

/** What is noted of one question on its way to an answer. */
export interface Trace {
  /** What the first search found; further searches of the same question find the same. */
  searched(found: readonly RetrievedPassage[], milliseconds: number): void;
  /** Passes a draft on and notes it. */
  drafting(model: string, request: DraftRequest, events: AsyncIterable<DraftEvent>): Draft;
  paid(dollars: number | null): void;
  explain(answer: Answer, story: Story, milliseconds: number): Explanation;
}

type Draft = AsyncGenerator<DraftEvent, void>;

/** Passages that the panel shows. */
const PASSAGES = 5;

export function createTrace(question: Question): Trace {
  let found: readonly RetrievedPassage[] = [];
  let searching = 0;
  let waiting = 0;
  let checking = 0;
  let dollars: number | null = 0;
  let drafting: Omit<ExplainedDrafting, "dollars"> | null = null;

  const passagesOf = (answer: Answer): Explanation["passages"] => {
    const quotes = [...answer.quotes, ...answer.nearest];
    return found.slice(0, PASSAGES).map(({ story, passage, score, sentences }) => ({
      place: quoteOf(story, passage, 1).place,
      score,
      sentences: sentences.map((ranked) => {
        const { start, end } = ranked.sentence;
        return {
          text: story.text.slice(start, end),
          score: ranked.score,
          matched: describeRank(ranked).matched,
          parts: ranked.parts.filter(({ value }) => value !== 0),
          quoted: quotes.some((quote) => quote.start < end && quote.end > start),
        };
      }),
    }));
  };

  const note = (model: string, { grounding }: DraftRequest, draft: ExplainedDraft) => {
    const sentences = grounding.sentences.map(({ label, sentence: { start, end } }) => ({
      label,
      text: grounding.story.text.slice(start, end),
    }));
    const sent = sentences.map(({ text }) => estimateTokens(text)).reduce((a, b) => a + b, 0);
    const received = draft.statements
      .map(({ text }) => estimateTokens(text))
      .reduce((a, b) => a + b, 0);
    const before = drafting?.tokens ?? { sent: 0, received: 0 };
    drafting = {
      model,
      grounding: sentences,
      whole: grounding.whole,
      drafts: [...(drafting?.drafts ?? []), draft],
      tokens: {
        sent: before.sent + sent + estimateTokens(question.text),
        received: before.received + received,
      },
    };
  };

  return {
    searched(passages, milliseconds) {
      searching += milliseconds;
      if (found.length === 0) found = passages;
    },
    async *drafting(model, request, events) {
      const { grounding, question: text } = request;
      const statements: ExplainedDraft["statements"][number][] = [];
      // The same checks as the answer's own: its receipts are gone when nothing of a draft holds.
      const attribution = createAttribution(grounding, { text, quotes: question.quotes });
      let ending = "stopped";
      let begun = performance.now();
      try {
        for await (const event of events) {
          waiting += performance.now() - begun;
          if (event.type === "statement") {
            attribution.add(event.statement);
            const { stamp, checks } = attribution.receipts.at(-1)!;
            const cites = event.statement.cites.map(({ sentence }) => sentence);
            statements.push({ text: event.statement.text, cites, stamp, checks });
          } else ending = event.type;
          const handed = performance.now();
          yield event;
          begun = performance.now();
          checking += begun - handed;
        }
      } catch (error) {
        waiting += performance.now() - begun;
        if (error instanceof DraftError) ending = `${error.failure}: ${error.message}`;
        throw error;
      } finally {
        note(model, request, { statements, ending });
      }
    },
    paid(amount) {
      dollars = dollars === null || amount === null ? null : dollars + amount;
    },
    explain(answer, story, milliseconds) {
      const { status, confidence, mode, reasons } = answer;
      const stages = [
        { name: "search", milliseconds: searching },
        ...(drafting === null
          ? []
          : [
              { name: "model", milliseconds: waiting },
              { name: "checks", milliseconds: checking },
            ]),
        { name: "total", milliseconds },
      ];
      return {
        question: question.text,
        story: story.title,
        at: new Date().toISOString(),
        status,
        confidence,
        mode,
        coverage: reasons.coverage,
        missing: reasons.missing,
        notes: reasons.notes,
        fallback: reasons.fallback === null ? null : FALLBACK_LINES[reasons.fallback],
        passages: passagesOf(answer),
        drafting: drafting === null ? null : { ...drafting, dollars },
        stages,
      };
    },
  };
}
