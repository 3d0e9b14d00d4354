import { readFileSync } from "node:fs";
import { answerExtractively } from "../../src/answering/answer-extractively.ts";
import {
  type ResolvedQuestion,
  resolveFollowUp,
} from "../../src/answering/conversation/resolve-follow-up.ts";
import { type Turn, turnOf } from "../../src/answering/conversation/turn.ts";
import { createRetriever } from "../../src/retrieval/create-retriever.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import type { Story } from "../../src/story/story.ts";
import { parseMarkup } from "./speakers/parse-markup.ts";

/** One line of a scripted dialogue, and what its full question is to be. */
interface ScriptedTurn {
  readonly ask: string;
  /** True: the question is to stay to the letter. */
  readonly same?: true;
  /** Each has to be in the full question, whatever its case; "a|b": one of them. */
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  /** Each has to be in a quote of the answer; "a|b": one of them. */
  readonly quotes?: readonly string[];
}

interface Dialogue {
  readonly id: string;
  /** `held-out`: nobody reads its misses to change a rule. */
  readonly set: "dev" | "held-out" | "second" | "fresh" | "third";
  /** File of the story, from the project's folder. */
  readonly story: string;
  readonly turns: readonly ScriptedTurn[];
}

/** A turn that was played. */
interface PlayedTurn {
  readonly dialogue: Dialogue;
  readonly scripted: ScriptedTurn;
  /** False for what opens a dialogue and is to be answered only. */
  readonly judged: boolean;
  readonly resolved: ResolvedQuestion;
  readonly right: boolean;
  /** Whether the answer holds the quotes; null where none are told. */
  readonly answered: boolean | null;
  /** Words of the full question that neither the conversation nor the story has. */
  readonly strange: readonly string[];
}

const FILE = new URL("dialogues.jsonl", import.meta.url);

export function readDialogues(): Dialogue[] {
  const lines = readFileSync(FILE, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Dialogue);
}

const holds = (text: string, wanted: string) =>
  wanted.split("|").some((words) => text.toLowerCase().includes(words.toLowerCase()));

function isRight({ ask, same, has = [], hasNot = [] }: ScriptedTurn, text: string): boolean {
  if (same === true) return text === ask;
  return has.every((words) => holds(text, words)) && !hasNot.some((words) => holds(text, words));
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Names and numbers that came from nowhere: a full question may have none. */
function strangeIn(text: string, ask: string, turns: readonly Turn[], story: Story): string[] {
  const shown = turns.flatMap(({ question, quotes, statements }) => [
    question,
    ...statements,
    ...quotes.map((quote) => `${quote.text} ${quote.speaker ?? ""}`),
  ]);
  const known = new Set(wordsOf([ask, story.text, ...shown].join(" ")));
  const names = text.match(/(?<!^)(?:\p{Lu}[\p{L}]+|\p{N}+)/gu) ?? [];
  return names.filter((name) => !known.has(name.toLowerCase()));
}

/** Plays a dialogue without a model: every question is resolved, answered and remembered. */
function play(dialogue: Dialogue, story: Story): PlayedTurn[] {
  const library = createLibrary([story]);
  const retriever = createRetriever([story]);
  const turns: Turn[] = [];
  return dialogue.turns.map((scripted, at): PlayedTurn => {
    const resolved = resolveFollowUp(scripted.ask, turns, story);
    const question = { text: resolved.text, storyId: story.id, history: [], quotes: 3 };
    const answer = answerExtractively(question, { library, retriever })!;
    const strange = strangeIn(resolved.text, scripted.ask, turns, story);
    turns.push(turnOf(resolved.text, answer));
    const answered =
      scripted.quotes?.every((words) => answer.quotes.some(({ text }) => holds(text, words))) ??
      null;
    const judged = at > 0 || scripted.same === true || scripted.has !== undefined;
    const right = isRight(scripted, resolved.text);
    return { dialogue, scripted, judged, resolved, right, answered, strange };
  });
}

/** The story of a dialogue: a plain text, or an annotated one of the speakers' gold set. */
function storyOf({ story: file }: Dialogue): Story {
  const raw = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
  const text = file.includes("speakers/texts") ? parseMarkup(raw, file).text : raw;
  return parseStory(text, { id: file.replace(/^.*\/|\.txt$/gu, "") });
}

export function playAll(): PlayedTurn[] {
  const stories = new Map<string, Story>();
  return readDialogues().flatMap((dialogue) => {
    const story = stories.get(dialogue.story) ?? storyOf(dialogue);
    stories.set(dialogue.story, story);
    return play(dialogue, story);
  });
}

const percent = (part: number, all: number) =>
  all === 0 ? "–" : `${((100 * part) / all).toFixed(0)} % (${part} of ${all})`;

/** The report of `npm run eval -- --dialogues`; with `errors`, the misses of the dev set. */
export function reportDialogues({ errors }: { readonly errors: boolean }): string {
  const played = playAll();
  const lines: string[] = [];
  for (const set of ["dev", "held-out", "second", "fresh", "third"] as const) {
    const judged = played.filter(({ dialogue, judged }) => judged && dialogue.set === set);
    const told = judged.filter(({ answered }) => answered !== null);
    const count = (list: readonly PlayedTurn[], is: (turn: PlayedTurn) => boolean) =>
      percent(list.filter(is).length, list.length);
    lines.push(
      `${set.padEnd(8)} resolved right ${count(judged, ({ right }) => right)}, quotes as told ${count(told, ({ answered }) => answered === true)}, leaks ${judged.filter(({ strange }) => strange.length > 0).length}`,
    );
  }
  if (!errors) return lines.join("\n");
  const missed = played.filter(
    ({ dialogue, judged, right, answered }) =>
      dialogue.set === "dev" && judged && (!right || answered === false),
  );
  for (const { dialogue, scripted, resolved, right } of missed) {
    lines.push(`${dialogue.id} ${right ? "quotes" : "MISSED"}: ${scripted.ask} → ${resolved.text}`);
  }
  return lines.join("\n");
}
