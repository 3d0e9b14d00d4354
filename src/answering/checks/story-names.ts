import type { CastMember, Story } from "../../story/story.ts";
import { readWords, type Word } from "./read-words.ts";

/** The words that name one member of a story's cast. */
export interface MemberWords {
  readonly member: CastMember;
  /** Of all names, stop-words apart. */
  readonly names: readonly Word[];
  /** Stem of the last word of each role: "aide" of "Zelenskyy aide". */
  readonly roles: readonly string[];
}

/** The names of a story, read once. */
export interface StoryNames {
  readonly members: readonly MemberWords[];
  /** Folded words of everybody whom the story names. */
  readonly words: ReadonlySet<string>;
  /** Runs of capitalised words, by the folded words that they hold. */
  readonly runs: ReadonlyMap<string, readonly (readonly Word[])[]>;
}

/** Runs of capitalised words that only spaces part: "French President Emmanuel Macron". */
export function runsOf(text: string, words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const [at, word] of words.entries()) {
    if (!word.capital) continue;
    const before = words[at - 1];
    const joined =
      before?.capital === true &&
      /^[.\s]+$/u.test(text.slice(before.end, word.start)) &&
      !word.opens;
    if (joined) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs;
}

function readNames(story: Story): StoryNames {
  const content = (text: string) => readWords(text, story.language).filter((word) => !word.stop);
  const members = story.cast.map(
    (member): MemberWords => ({
      member,
      names: member.names.flatMap(content),
      roles: member.roles.flatMap((role) => content(role).at(-1)?.stem ?? []),
    }),
  );
  const runs = new Map<string, Word[][]>();
  for (const { start, end } of story.blocks) {
    const text = story.text.slice(start, end);
    for (const run of runsOf(text, readWords(text, story.language))) {
      if (run.length < 2) continue;
      for (const { word } of run) {
        const known = runs.get(word);
        if (known === undefined) runs.set(word, [run]);
        else known.push(run);
      }
    }
  }
  const words = new Set(members.flatMap(({ names }) => names.map(({ word }) => word)));
  return { members, words, runs };
}

const cache = new WeakMap<Story, StoryNames>();

/** The names of a story; every statement asks for them, and reading a novel's takes a while. */
export function namesOf(story: Story): StoryNames {
  let names = cache.get(story);
  if (names === undefined) {
    names = readNames(story);
    cache.set(story, names);
  }
  return names;
}
