import { isForeign } from "../retrieval/is-foreign.ts";
import type { RankedSentence, Retriever } from "../retrieval/retrieved.ts";
import { tokenize } from "../retrieval/tokenize.ts";
import type { Library } from "../story/library.ts";
import type { Story } from "../story/story.ts";
import type { Answer, Question } from "./answer.ts";
import { answerExtractively } from "./answer-extractively.ts";
import {
  answerFromDraft,
  type LookedUp,
  missesTheQuestion,
  silentAnswer,
} from "./answer-from-draft.ts";
import type { Answerer, AnswerOptions } from "./answerer.ts";
import { assess } from "./assess.ts";
import { type Attribution, createAttribution } from "./attribute.ts";
import { describeFailures } from "./describe-failures.ts";
import { DraftError, type DraftModel, type DraftRequest, type Grounding } from "./draft.ts";
import type { Fallback } from "./fallback-lines.ts";
import { selectGrounding } from "./select-grounding.ts";
import type { Verifier } from "./verifier.ts";

export interface ModelAnswererOptions {
  readonly library: Library;
  readonly retriever: Retriever;
  readonly model: DraftModel;
  /** Tokens of a text, never fewer than the model will count. */
  readonly countTokens: (text: string) => number;
  /** A second opinion on every statement; null: the mechanical checks alone. */
  readonly verifier?: Verifier | null;
  /** Tokens of the story that the model is shown at most. Default 3,000. */
  readonly groundingTokens?: number;
}

const GROUNDING_TOKENS = 3000;
/** Passages from which the grounding of a long story is chosen. */
const PASSAGES = 40;

/** How one draft ended. */
type Drafted =
  | { readonly type: "statements"; readonly attribution: Attribution }
  | { readonly type: "silent"; readonly nearest: readonly string[] };

/** What the retriever makes of a question about one story. */
function lookUp({ text, history }: Question, story: Story, retriever: Retriever): LookedUp {
  const options = { storyId: story.id };
  const ranked = retriever
    .retrieve(text, { ...options, limit: PASSAGES })
    .flatMap((passage): readonly RankedSentence[] => passage.sentences)
    .sort((a, b) => b.score - a.score || a.sentence.start - b.sentence.start);
  const reading = retriever.read(text, options);
  const words = tokenize(text).map(({ word }) => word);
  return {
    story,
    ranked,
    reading,
    assessment: assess(reading, story, ranked),
    readable: !isForeign(words, story.language) && history.length === 0,
  };
}

/**
 * True when no model can help: the question asks for words of somebody who says nothing, or about
 * somebody whom the story never names.
 */
function isSurelySilent({ assessment, reading, ranked, readable }: LookedUp): boolean {
  return readable && assessment.certain && reading.question.terms.length > 0 && ranked.length > 0;
}

/** Runs one draft to its end; every statement is checked before anybody hears of it. */
async function draftOnce(
  model: DraftModel,
  request: DraftRequest,
  quotes: number,
  onProgress: AnswerOptions["onProgress"],
): Promise<Drafted> {
  const { grounding, question, signal } = request;
  const attribution = createAttribution(grounding, { text: question, quotes });
  let drafted: Drafted | null = null;
  // Whoever leaves before its end never hears that a call went well: nor do those who count failures.
  for await (const event of model.draftAnswer(request)) {
    if (signal?.aborted === true) throw new DraftError("timeout", "stopped by the caller");
    if (event.type === "end") drafted = { type: "statements", attribution };
    else if (event.type === "silent") drafted = { type: "silent", nearest: event.nearest };
    else if (attribution.add(event.statement)) onProgress?.(attribution.shown);
  }
  if (drafted === null) throw new DraftError("truncated", "the draft had no end");
  return drafted;
}

/** Takes a second opinion; where none can be had, the mechanical stamps stand. */
async function takeOpinion(
  verifier: Verifier,
  attribution: Attribution,
  signal: AbortSignal | null,
): Promise<void> {
  const { statements, quotes } = attribution.shown;
  const claims = statements.map(({ text, citations }) => ({
    text,
    quotes: quotes.filter(({ n }) => citations.includes(n)).map((quote) => quote.text),
  }));
  try {
    attribution.lower(await verifier.verify(claims, signal));
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
  }
}

/**
 * Answers with a model's statements, as far as each holds against the story; with silence where
 * the model finds nothing; and with the story's own words alone where the model fails or nothing
 * of its draft holds, after one repair call. Rejects when there is no story to answer from.
 */
export function createModelAnswerer(options: ModelAnswererOptions): Answerer {
  const { library, retriever, model, countTokens, verifier = null } = options;
  const budget = options.groundingTokens ?? GROUNDING_TOKENS;

  /** A draft of which something holds, or silence; null when nothing holds even after repair. */
  const draft = async (
    question: Question,
    grounding: Grounding,
    { onProgress, onCost, signal = null, asker = null }: DraftCall,
  ): Promise<Drafted | null> => {
    let repair: string | null = null;
    // A second opinion may take back what passed the checks, so nothing is shown before it.
    const progress = verifier === null ? onProgress : undefined;
    for (let call = 0; call < 2; call++) {
      const { text, history, quotes } = question;
      // A repair belongs to the same question: no cooldown stands in its way.
      const payer = repair === null ? asker : null;
      const about = { question: text, history, grounding, repair };
      const request = { ...about, asker: payer, signal, onCost };
      const drafted = await draftOnce(model, request, quotes, progress);
      if (drafted.type === "silent") return drafted;
      const { attribution } = drafted;
      if (verifier !== null && attribution.shown.statements.length > 0) {
        await takeOpinion(verifier, attribution, signal);
      }
      if (attribution.shown.statements.length > 0) return drafted;
      if (attribution.receipts.length === 0) return null;
      repair = describeFailures(attribution.receipts);
    }
    return null;
  };

  return {
    async answer(question, { onProgress, onCost, signal, asker } = {}) {
      const extractive = answerExtractively(question, { library, retriever });
      if (extractive === null) {
        throw new RangeError(`no story "${question.storyId}" to answer from`);
      }
      const isStopped = () => signal?.aborted === true;
      // Where the end is near before anything was drafted, there is no time for more than this.
      if (isStopped()) return withFallback(extractive, "stopped");
      const story = library.find(extractive.story)!;
      const looked = lookUp(question, story, retriever);
      if (isSurelySilent(looked)) return extractive;
      const grounding = selectGrounding(story, looked.ranked, { budget, countTokens });
      if (grounding.sentences.length === 0) return extractive;
      try {
        const whose = { signal: signal ?? null, asker: asker ?? null };
        const call: DraftCall = { onProgress, onCost, ...whose };
        const drafted = await draft(question, grounding, call);
        if (drafted === null) return withFallback(extractive, "unverified");
        if (drafted.type === "silent") {
          return silentAnswer(extractive, grounding, drafted.nearest, looked.ranked);
        }
        if (missesTheQuestion(drafted.attribution, looked)) {
          return withFallback(extractive, "missed");
        }
        return answerFromDraft(extractive, drafted.attribution, looked);
      } catch (error) {
        if (isStopped()) return withFallback(extractive, "stopped");
        if (error instanceof DraftError) return withFallback(extractive, error.failure);
        throw error;
      }
    },
  };
}

interface DraftCall {
  readonly onProgress: AnswerOptions["onProgress"];
  readonly onCost: AnswerOptions["onCost"];
  readonly signal: AbortSignal | null;
  readonly asker: DraftRequest["asker"];
}

function withFallback(answer: Answer, fallback: Fallback): Answer {
  return { ...answer, reasons: { ...answer.reasons, fallback } };
}
