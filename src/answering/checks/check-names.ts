import { isCommonWord } from "../../retrieval/word-rarity.ts";
import type { Story } from "../../story/story.ts";
import { type CheckResult, fail, pass } from "./check-result.ts";
import type { Claim } from "./read-claim.ts";
import type { Evidence } from "./read-evidence.ts";
import type { Word } from "./read-words.ts";
import { isSameName, likeness } from "./same-word.ts";
import { namesOf, runsOf } from "./story-names.ts";

/**
 * The words of a statement that are (part of) a proper name. At the start of a sentence a capital
 * tells nothing, so there a word counts when it is rare or the story uses it as a name.
 */
export function namesIn(words: readonly Word[], story: Story): Word[] {
  const known = namesOf(story).words;
  return words.filter((word) => {
    if (!word.capital || /^i(?:'|$)/u.test(word.word)) return false;
    if (!word.opens) return !word.stop || word.surface === word.surface.toUpperCase();
    if (word.stop) return false;
    return known.has(word.word) || !isCommonWord(word.word);
  });
}

/** True when the story has a run of capitalised words with both, in this order. */
function joins(story: Story, left: Word, right: Word): boolean {
  const { runs } = namesOf(story);
  const holds = (run: readonly Word[]) => {
    const at = run.findIndex((word) => isSameName(word, left));
    return at !== -1 && run.slice(at + 1).some((word) => isSameName(word, right));
  };
  if ((runs.get(left.word) ?? []).some(holds)) return true;
  // In another spelling the first word has no entry of its own.
  return [...runs.values()].some((some) => some.some(holds));
}

/** The first two names that the statement writes side by side and the story does not. */
function falselyJoined(claim: Claim, story: Story, names: readonly Word[]): string | null {
  for (const run of runsOf(claim.text, claim.words)) {
    for (const [at, right] of run.entries()) {
      const left = run[at - 1];
      if (left === undefined || left.stop || right.stop) continue;
      if (left.opens && !names.includes(left)) continue;
      if (!joins(story, left, right)) return `${left.surface} ${right.surface}`;
    }
  }
  return null;
}

const COPULA = /^(?:is|are|was|were|as|became|the|a|an)$/u;
/** A title stands this near to its name in the story, in words. */
const TITLE_REACH = 6;

/** True when a sentence has both names near, and no other person's name between them. */
function holdsTitle(words: readonly Word[], name: Word, title: Word, others: ReadonlySet<string>) {
  const places = (one: Word) => words.flatMap((word, at) => (isSameName(word, one) ? [at] : []));
  return places(name).some((at) =>
    places(title).some((other) => {
      if (Math.abs(at - other) > TITLE_REACH) return false;
      const between = words.slice(Math.min(at, other) + 1, Math.max(at, other));
      return !between.some(({ word }) => others.has(word));
    }),
  );
}

/** "Merz is the French President": a title that the cited sentences give to somebody else. */
function falselyTitled(claim: Claim, evidence: Evidence, names: readonly Word[]): string | null {
  const { story, words } = evidence;
  const people = namesOf(story)
    .members.filter(({ member }) => member.kind === "person")
    .map((person) => new Set(person.names.map(({ word }) => word)));
  const isPerson = ({ word }: Word) => people.some((person) => person.has(word));
  for (const [at, name] of names.entries()) {
    const title = names[at + 1];
    if (title === undefined || !isPerson(name) || isPerson(title)) continue;
    const [from, to] = [claim.words.indexOf(name), claim.words.indexOf(title)];
    const between = claim.words.slice(from + 1, to);
    if (between.length === 0 || !between.every(({ word }) => COPULA.test(word))) continue;
    const others = people.filter((person) => !person.has(name.word));
    const otherWords = new Set(others.flatMap((person) => [...person]));
    const bySentence = Map.groupBy(words, ({ sentence }) => sentence);
    const joined = [...bySentence.values()].some((own) => holdsTitle(own, name, title, otherWords));
    if (!joined) return `${name.surface} … ${title.surface}`;
  }
  return null;
}

/** A capitalised subject that nothing near supports: a name that no list knows ("Paris"). */
function strangeSubject(claim: Claim, known: readonly Word[], language: string): Word | null {
  const subject = claim.words[0];
  if (subject === undefined || !subject.capital || subject.stop) return null;
  const next = claim.words[1];
  const aside =
    next === undefined ||
    next.clause !== subject.clause ||
    /ly$/u.test(subject.word) ||
    /^(?:to|of|by|in|on|at|for|with|from)$/u.test(next.word);
  if (aside || known.some((word) => likeness(subject, word, language) > 0)) return null;
  return subject;
}

/**
 * Every proper name of a statement stands in a cited sentence or in the question, in this or
 * another spelling; and names (or a title and a name) that the statement joins, the story joins.
 */
export function checkNames(claim: Claim, evidence: Evidence): CheckResult {
  const { story, words } = evidence;
  const known = [...words, ...evidence.speakers, ...claim.question];
  const names = namesIn(claim.words, story);
  const unmet = names.filter((name) => !known.some((word) => isSameName(name, word)));
  const subject = strangeSubject(claim, known, story.language);
  if (subject !== null && !unmet.includes(subject)) unmet.push(subject);
  if (unmet.length > 0) {
    const list = unmet.map(({ surface }) => surface).join(", ");
    return fail("names", "none", `the cited sentences do not name ${list}`);
  }
  const joined = falselyJoined(claim, story, names) ?? falselyTitled(claim, evidence, names);
  if (joined !== null) return fail("names", "none", `the story never joins "${joined}"`);
  return pass("names");
}
