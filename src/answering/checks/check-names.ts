import { isCommonWord } from "../../retrieval/word-rarity.ts";
import type { Story } from "../../story/story.ts";
import { type CheckResult, fail, pass } from "./check-result.ts";
import type { Claim } from "./read-claim.ts";
import type { Evidence } from "./read-evidence.ts";
import { readWords, type Word } from "./read-words.ts";
import { isSameName, likeness } from "./same-word.ts";

/** Folded words of everybody whom the story names. */
function castWords(story: Story): Set<string> {
  const names = story.cast.flatMap((member) => member.names);
  return new Set(names.flatMap((name) => readWords(name, story.language).map(({ word }) => word)));
}

/**
 * The words of a statement that are (part of) a proper name. At the start of a sentence a capital
 * tells nothing, so there a word counts when it is rare or the story uses it as a name.
 */
export function namesIn(words: readonly Word[], story: Story): Word[] {
  const known = castWords(story);
  return words.filter((word) => {
    if (!word.capital || /^i(?:'|$)/u.test(word.word)) return false;
    if (!word.opens) return !word.stop || word.surface === word.surface.toUpperCase();
    if (word.stop) return false;
    return known.has(word.word) || !isCommonWord(word.word);
  });
}

/** Runs of capitalised words that only spaces part: "French President Emmanuel Macron". */
function runsOf(text: string, words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  for (const [at, word] of words.entries()) {
    if (!word.capital) continue;
    const before = words[at - 1];
    const joined =
      before?.capital === true && /^[.\s]+$/u.test(text.slice(before.end, word.start)) && !word.opens;
    if (joined) runs.at(-1)!.push(word);
    else runs.push([word]);
  }
  return runs;
}

function holdsPair(run: readonly Word[], left: Word, right: Word): boolean {
  const at = run.findIndex((word) => isSameName(word, left));
  return at !== -1 && run.slice(at + 1).some((word) => isSameName(word, right));
}

/**
 * Every proper name of a statement stands in a cited sentence or in the question, in this or
 * another spelling; and names (or a title and a name) that the statement joins, the story joins.
 */
export function checkNames(claim: Claim, { story, words, sentences }: Evidence): CheckResult {
  const known = [...words, ...claim.question];
  const names = namesIn(claim.words, story);
  const unmet = names.filter((name) => !known.some((word) => isSameName(name, word)));
  if (unmet.length > 0) {
    const list = unmet.map(({ surface }) => surface).join(", ");
    return fail("names", "none", `the cited sentences do not name ${list}`);
  }
  const inStory = story.blocks.flatMap(({ start, end }) => {
    const text = story.text.slice(start, end);
    return runsOf(text, readWords(text, story.language));
  });
  const near = new Set(sentences.map(({ block }) => block));
  for (const run of runsOf(claim.text, claim.words)) {
    for (const [at, right] of run.entries()) {
      const left = run[at - 1];
      if (left === undefined || left.stop || right.stop) continue;
      if (left.opens && !names.includes(left)) continue;
      if (!inStory.some((other) => holdsPair(other, left, right))) {
        const detail = `the story never joins "${left.surface} ${right.surface}"`;
        return fail("names", "none", detail);
      }
    }
  }
  // A capitalised subject that nothing near supports is a name that no list knows ("Paris").
  const subject = claim.words.find((word) => word.opens && word.capital && !word.stop);
  if (subject !== undefined && near.size > 0) {
    const supported = known.some((word) => likeness(subject, word, story.language) > 0);
    const named = story.text.includes(` ${subject.surface}`);
    if (!supported && named) {
      return fail("names", "none", `the cited sentences do not name ${subject.surface}`);
    }
  }
  return pass("names");
}
