import type { Retriever } from "../../retrieval/retrieved.ts";
import { createLibrary } from "../../story/library.ts";
import type { Span, Story } from "../../story/story.ts";
import type { Answer } from "../answer.ts";
import { answerExtractively } from "../answer-extractively.ts";
import { readWords } from "../checks/read-words.ts";
import { type QuestionIdea, questionIdeas } from "./question-ideas.ts";

/** The longest label of a button in Discord, in UTF-16 code units. */
const LONGEST = 80;
const SUGGESTIONS = 3;
/** Sentences around what was shown from which questions are made. */
const NEAR = 30;
/** Ideas that are tried: each costs a search. */
const MOST_TRIED = 12;
/** Two questions that share more of their content words ask the same. */
const SAME = 0.6;
/** Quotes of an answer that are looked at; one question is to be answered by its first quotes. */
const QUOTES = 2;

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function stemsOf(text: string, language: string): Set<string> {
  return new Set(
    readWords(text, language).flatMap(({ stop, stem, word }) =>
      stop || word === "say" || word === "said" ? [] : [stem],
    ),
  );
}

function asksTheSame(left: string, right: string, language: string): boolean {
  const [a, b] = [stemsOf(left, language), stemsOf(right, language)];
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / Math.max(1, Math.min(a.size, b.size)) > SAME;
}

/** What is known of each story's ideas: an answer shows three, and each costs a search. */
const remembered = new WeakMap<Story, Map<string, Span | null>>();

/** The quote with which the story surely answers an idea; null where it does not. */
function findAnswer(
  { text, sentence, kind, about }: QuestionIdea,
  story: Story,
  retriever: Retriever,
): Span | null {
  const question = { text, storyId: story.id, history: [], quotes: QUOTES };
  const library = createLibrary([story]);
  const answer = answerExtractively(question, { library, retriever });
  if (answer === null || answer.confidence !== "strong") return null;
  const first = answer.quotes.find((quote) => overlap(quote, sentence));
  if (kind === "speech" && first?.voice.speaker !== about) return null;
  return first ?? null;
}

/** True when the story surely answers the question with the sentence that it was made from. */
export function isAnswered(
  idea: QuestionIdea,
  story: Story,
  retriever: Retriever,
  shown: readonly Span[],
): boolean {
  const known = remembered.get(story) ?? new Map<string, Span | null>();
  remembered.set(story, known);
  const key = `${idea.sentence.start} ${idea.text}`;
  let quote = known.get(key);
  if (quote === undefined) {
    quote = findAnswer(idea, story, retriever);
    known.set(key, quote);
  }
  return quote !== null && !shown.some((span) => overlap(span, quote));
}

/** Ideas of each story, by the stretch of {@link NEAR} sentences that they are made from. */
const ideasOf = new WeakMap<Story, Map<number, readonly QuestionIdea[]>>();

function ideasOfStretch(story: Story, stretch: number): readonly QuestionIdea[] {
  const known = ideasOf.get(story) ?? new Map<number, readonly QuestionIdea[]>();
  ideasOf.set(story, known);
  let ideas = known.get(stretch);
  if (ideas === undefined) {
    ideas = questionIdeas(story, story.sentences.slice(stretch * NEAR, (stretch + 1) * NEAR));
    known.set(stretch, ideas);
  }
  return ideas;
}

/** Ideas from the sentences around what was shown; from the story's beginning where nothing was. */
function ideasAround(story: Story, spans: readonly Span[]): QuestionIdea[] {
  const first = spans[0];
  const at = first === undefined ? 0 : story.sentences.findIndex(({ end }) => end > first.start);
  const stretch = Math.floor(Math.max(0, at) / NEAR);
  return [stretch - 1, stretch, stretch + 1]
    .filter((near) => near >= 0 && near * NEAR < story.sentences.length)
    .flatMap((near) => ideasOfStretch(story, near));
}

/**
 * Up to three short next questions near what an answer showed, each of which the story surely
 * answers with words that were not just shown. `asked`: the conversation's questions so far, none
 * of which is suggested again. Empty for stories in languages other than English.
 */
export function suggestQuestions(
  answer: Answer,
  story: Story,
  retriever: Retriever,
  asked: readonly string[],
): string[] {
  const shown = answer.quotes.length > 0 ? answer.quotes : answer.nearest;
  const middle = shown[0]?.start ?? 0;
  const ideas = ideasAround(story, shown)
    .filter(
      ({ text, sentence }) =>
        text.length <= LONGEST && !shown.some((span) => overlap(span, sentence)),
    )
    .sort((a, b) => Math.abs(a.sentence.start - middle) - Math.abs(b.sentence.start - middle));
  const chosen: QuestionIdea[] = [];
  const { language } = story;
  let tried = 0;
  // First one of each kind and about each person, then whatever else is near.
  for (const strict of [true, false]) {
    for (const idea of ideas) {
      if (chosen.length >= SUGGESTIONS || tried >= MOST_TRIED) break;
      const alike = chosen.some(
        ({ kind, about, sentence }) =>
          sentence === idea.sentence ||
          (strict && (about === idea.about || (kind === idea.kind && kind !== "speech"))),
      );
      if (alike) continue;
      const known = [...asked, ...chosen.map(({ text }) => text)];
      if (known.some((other) => asksTheSame(other, idea.text, language))) continue;
      tried++;
      if (isAnswered(idea, story, retriever, shown)) chosen.push(idea);
    }
  }
  return chosen.map(({ text }) => text);
}
