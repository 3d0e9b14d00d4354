import type { Retriever } from "../../retrieval/retrieved.ts";
import type { Story } from "../../story/story.ts";
import { questionIdeas } from "../conversation/question-ideas.ts";
import { isAnswered } from "../conversation/suggest-questions.ts";

/** Sentences that are looked at together, and how many such stretches at most. */
const STRETCH = 40;
const STRETCHES = 5;
/** Ideas that are tried: each costs a search. */
const MOST_TRIED = 10;
/** What makes a better example: who said or wants what goes before who is who. */
const RANK = { speech: 0, deed: 1, length: 2, who: 3 } as const;

/**
 * A question that the story surely answers, for a friendly line to somebody who asked nothing. From
 * near the story's beginning. Null where none was found, and for stories in languages other than
 * English.
 */
export function exampleQuestion(story: Story, retriever: Retriever): string | null {
  let tried = 0;
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    const sentences = story.sentences.slice(stretch * STRETCH, (stretch + 1) * STRETCH);
    const ideas = questionIdeas(story, sentences).sort((a, b) => RANK[a.kind] - RANK[b.kind]);
    for (const idea of ideas) {
      if (tried++ >= MOST_TRIED) return null;
      if (isAnswered(idea, story, retriever, [])) return idea.text;
    }
  }
  return null;
}
