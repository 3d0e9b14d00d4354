import type { Retriever } from "../../retrieval/retrieved.ts";
import type { Sentence, Story } from "../../story/story.ts";
import type { Answer } from "../answer.ts";
import type { Answerer, AnswerOptions } from "../answerer.ts";
import { type ClaimCheck, type ClaimVerdict, checkClaim } from "./check-claim.ts";
import { splitClaims } from "./split-claims.ts";

export interface ModelCheckOptions {
  readonly retriever: Retriever;
  /** Answers with a model's checked statements. */
  readonly answerer: Answerer;
  readonly asker: AnswerOptions["asker"];
}

/** Calls of a model for one message: the surest claims need none. */
const MOST_CALLS = 4;
const QUOTES = 3;

/** How much a verdict says. */
const SAYS: Readonly<Record<ClaimVerdict, number>> = {
  silent: 0,
  partly: 1,
  supported: 2,
  contradicted: 2,
};

/** The sentences that a model's statements rest on; none where it found nothing, or failed. */
function citedIn(story: Story, { mode, statements, quotes }: Answer): Sentence[] {
  if (mode !== "model") return [];
  const cited = quotes.filter(({ n }) => statements.some(({ citations }) => citations.includes(n)));
  return story.sentences.filter(({ start, end }) =>
    cited.some((quote) => quote.start < end && quote.end > start),
  );
}

/**
 * Holds the claims of a message against a story. Where the rules alone find little, a model is
 * asked what the story says of it: it may point at sentences, and the rules judge those as well.
 */
export async function checkClaimsWithModel(
  message: string,
  story: Story,
  { retriever, answerer, asker }: ModelCheckOptions,
): Promise<ClaimCheck[]> {
  const checks: ClaimCheck[] = [];
  let calls = 0;
  for (const { text } of splitClaims(message, story.language)) {
    const plain = checkClaim(story, text, retriever);
    if (SAYS[plain.verdict] === 2 || calls >= MOST_CALLS) {
      checks.push(plain);
      continue;
    }
    const question = {
      text: `What does the story say of this: ${text}`,
      storyId: story.id,
      history: [],
      quotes: QUOTES,
    };
    // One cooldown for one message.
    const answer = await answerer.answer(question, {
      asker: calls++ === 0 ? (asker ?? null) : null,
    });
    // A model that is down, or out of budget, is not asked about the next claim.
    if (answer.reasons.fallback !== null && answer.mode !== "model") calls = MOST_CALLS;
    const suggested = citedIn(story, answer);
    const helped = suggested.length === 0 ? plain : checkClaim(story, text, retriever, suggested);
    checks.push(SAYS[helped.verdict] >= SAYS[plain.verdict] ? helped : plain);
  }
  return checks;
}
