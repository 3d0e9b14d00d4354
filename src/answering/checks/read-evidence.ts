import { isLeaning } from "../../retrieval/leaning.ts";
import type { Sentence, Story, Utterance } from "../../story/story.ts";
import { readWords, type Word } from "./read-words.ts";
import { namesOf } from "./story-names.ts";

/** A word of a cited sentence. */
export interface EvidenceWord extends Word {
  /** Index of its sentence in the story. */
  readonly sentence: number;
  /** The innermost utterance that it is part of; scare quotes apart. */
  readonly utterance: Utterance | null;
}

/** What a statement stands on: the cited sentences, and those that they lean on. */
export interface Evidence {
  readonly story: Story;
  /** In story order. */
  readonly sentences: readonly Sentence[];
  readonly words: readonly EvidenceWord[];
  /** The names of those who speak in these sentences, also where a pronoun stands for them. */
  readonly speakers: readonly Word[];
  /** Somebody's speech within these sentences, in text order. */
  readonly utterances: readonly Utterance[];
}

/** The sentence before, where the sentence could not be understood without it. */
export function leansOn(story: Story, sentence: Sentence): Sentence | null {
  if (!isLeaning(story.text.slice(sentence.start, sentence.end))) return null;
  const before = story.sentences[sentence.index - 1];
  return before !== undefined && before.block === sentence.block ? before : null;
}

function innermost(utterances: readonly Utterance[], start: number): Utterance | null {
  let found: Utterance | null = null;
  for (const utterance of utterances) {
    if (utterance.start > start || utterance.end <= start) continue;
    if (found === null || utterance.end - utterance.start <= found.end - found.start) {
      found = utterance;
    }
  }
  return found;
}

export function readEvidence(story: Story, cited: readonly Sentence[]): Evidence {
  const all = cited.flatMap((sentence) => [leansOn(story, sentence) ?? sentence, sentence]);
  const sentences = [...new Set(all)].sort((a, b) => a.start - b.start);
  const utterances = story.utterances.filter(
    ({ kind, start, end }) =>
      kind !== "scare" &&
      sentences.some((sentence) => start < sentence.end && end > sentence.start),
  );
  const words = sentences.flatMap((sentence) =>
    readWords(story.text.slice(sentence.start, sentence.end), story.language, sentence.start).map(
      (word): EvidenceWord => ({
        ...word,
        sentence: sentence.index,
        utterance: innermost(utterances, word.start),
      }),
    ),
  );
  const speaking = new Set(utterances.map(({ speaker }) => speaker));
  const speakers = namesOf(story)
    .members.filter(({ member }) => speaking.has(member.name))
    .flatMap(({ names }) => names);
  return { story, sentences, words, speakers, utterances };
}
