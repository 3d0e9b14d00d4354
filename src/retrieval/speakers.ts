import type { Sentence, Story } from "../story/story.ts";
import { spellingLikeness } from "./spelling.ts";
import { tokenize } from "./tokenize.ts";

/** Likeness from which a word is taken for a speaker's name. */
const ALIKE = 0.75;

const speakersBySentence = new WeakMap<Sentence, ReadonlySet<string>>();

/** Who speaks in a sentence, as far as the story tells. */
export function speakersIn(story: Story, sentence: Sentence): ReadonlySet<string> {
  let speakers = speakersBySentence.get(sentence);
  if (speakers === undefined) {
    speakers = new Set(
      story.utterances.flatMap(({ start, end, speaker }) =>
        speaker !== null && start < sentence.end && end > sentence.start ? [speaker] : [],
      ),
    );
    speakersBySentence.set(sentence, speakers);
  }
  return speakers;
}

const speakerWords = new WeakMap<Story, Map<string, readonly string[]>>();

/** Folded words of all the names that a speaker has in the story. */
function wordsOfSpeaker(story: Story, speaker: string): readonly string[] {
  const known = speakerWords.get(story) ?? new Map<string, readonly string[]>();
  speakerWords.set(story, known);
  let words = known.get(speaker);
  if (words === undefined) {
    const names = story.cast.find((member) => member.name === speaker)?.names ?? [speaker];
    words = names.flatMap((name) => tokenize(name).map((token) => token.word));
    known.set(speaker, words);
  }
  return words;
}

/** True when `asked` (folded words) names this speaker, spelling forgiven. */
export function namesSpeaker(story: Story, asked: readonly string[], speaker: string): boolean {
  const words = wordsOfSpeaker(story, speaker);
  return asked.some((word) => words.some((name) => spellingLikeness(word, name) >= ALIKE));
}

/** True when `word` names this speaker's role: "the president", "the aide". */
export function namesRole(story: Story, word: string, speaker: string): boolean {
  const roles = story.cast.find((member) => member.name === speaker)?.roles ?? [];
  return roles.some((role) => tokenize(role).some((token) => token.word === word));
}
