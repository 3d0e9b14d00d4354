import type { CastMember, Story } from "../../story/story.ts";
import { readWords, type Word } from "../checks/read-words.ts";
import { isSameName } from "../checks/same-word.ts";

/** Finds members of a cast by words that name them. */
export interface CastIndex {
  /** Those of whose names a folded word is part. */
  named(word: string): readonly CastMember[];
  /** The only one whom a word names in another spelling or script; null for none or several. */
  similar(word: Word): CastMember | null;
  /** The only one who holds a role that ends with this word ("baker"); null for none or several. */
  holding(role: Word): CastMember | null;
}

const NOBODY: readonly CastMember[] = [];

function add<Key>(map: Map<Key, CastMember[]>, key: Key, member: CastMember): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [member]);
  else if (!known.includes(member)) known.push(member);
}

function build({ cast, language }: Story): CastIndex {
  const byWord = new Map<string, CastMember[]>();
  const byRole = new Map<string, CastMember[]>();
  const words = new Map<string, Word>();
  for (const member of cast) {
    for (const word of member.names.flatMap((name) => readWords(name, language))) {
      if (word.stop) continue;
      add(byWord, word.word, member);
      words.set(word.word, word);
    }
    for (const role of member.roles) {
      const head = readWords(role, language).findLast(({ stop }) => !stop);
      if (head !== undefined) add(byRole, head.stem, member);
    }
  }
  const only = (members: readonly CastMember[]) => (members.length === 1 ? members[0]! : null);
  return {
    named: (word) => byWord.get(word) ?? NOBODY,
    similar(word) {
      const found = new Set<CastMember>();
      for (const [key, other] of words) {
        if (isSameName(word, other)) for (const member of byWord.get(key)!) found.add(member);
      }
      return only([...found]);
    },
    holding: ({ stem }) => only(byRole.get(stem) ?? NOBODY),
  };
}

const indexes = new WeakMap<Story, CastIndex>();

/** The index of a story's cast, built once: of its names alone, so that a novel's takes no while. */
export function castIndexOf(story: Story): CastIndex {
  let index = indexes.get(story);
  if (index === undefined) {
    index = build(story);
    indexes.set(story, index);
  }
  return index;
}
