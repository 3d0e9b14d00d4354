import type { Complaint, Vote } from "../../records/feedback.ts";
import type { AskedQuestion } from "../../records/question-log.ts";
import { stemmerOf } from "../../retrieval/stem.ts";
import { guessLanguage, stopWordsOf } from "../../retrieval/stop-words.ts";
import { tokenize } from "../../retrieval/tokenize.ts";
import { groupQuestions } from "../questions/group-questions.ts";

export interface DayStats {
  /** "2026-11-24", in UTC. */
  readonly day: string;
  readonly answered: number;
  readonly unsure: number;
  readonly silent: number;
}

/** What was asked and how it went, over some days. */
export interface Stats {
  /** Oldest first, every day of them. */
  readonly days: readonly DayStats[];
  /** Questions about stories; small talk apart. */
  readonly total: number;
  readonly answered: number;
  readonly unsure: number;
  readonly silent: number;
  readonly smallTalk: number;
  readonly votes: {
    readonly up: number;
    readonly down: number;
    readonly complaints: Readonly<Partial<Record<Complaint, number>>>;
  };
  /** What was asked about most, as it was written most often. */
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
  /** What the story did not answer, those that ask the same together, most often asked first. */
  readonly unanswered: readonly { readonly text: string; readonly count: number }[];
  /** US dollars; null where the price of a call was unknown. */
  readonly cost: number | null;
}

export interface StatsInput {
  readonly questions: readonly AskedQuestion[];
  readonly votes: readonly Vote[];
  /** Days, today among them. */
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const DAY = 86_400_000;
const MOST_TOPICS = 5;
const MOST_UNANSWERED = 5;
/** Shorter words are seldom a topic. */
const SHORTEST_TOPIC = 3;

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

function countDays({ questions, days, now }: StatsInput): DayStats[] {
  const today = Math.floor(now / DAY) * DAY;
  const byDay = Map.groupBy(questions, ({ at }) => at.slice(0, 10));
  return Array.from({ length: days }, (_, at) => {
    const day = dayOf(today - (days - 1 - at) * DAY);
    const asked = byDay.get(day) ?? [];
    const countOf = (outcome: AskedQuestion["outcome"]) =>
      asked.filter((question) => question.outcome === outcome).length;
    return {
      day,
      answered: countOf("answered"),
      unsure: countOf("unsure"),
      silent: countOf("silent"),
    };
  });
}

/** The form in which most of them write it. */
function mostFrequent(forms: readonly string[]): string {
  const counts = Map.groupBy(forms, (form) => form);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]![0];
}

function findTopics(questions: readonly AskedQuestion[]): Stats["topics"] {
  const forms = new Map<string, string[]>();
  for (const { text } of questions) {
    const tokens = tokenize(text);
    const language = guessLanguage(
      tokens.map(({ word }) => word),
      "en",
    );
    const stem = stemmerOf(language);
    const stopWords = stopWordsOf(language);
    const seen = new Set<string>();
    for (const { word, start, end } of tokens) {
      if (stopWords.has(word) || word.length < SHORTEST_TOPIC || /^\d+$/.test(word)) continue;
      const key = stem(word);
      if (seen.has(key)) continue;
      seen.add(key);
      forms.set(key, [...(forms.get(key) ?? []), text.slice(start, end)]);
    }
  }
  return [...forms.values()]
    .map((written) => ({ topic: mostFrequent(written), count: written.length }))
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1))
    .slice(0, MOST_TOPICS);
}

function countVotes(votes: readonly Vote[]): Stats["votes"] {
  const down = votes.filter(({ vote }) => vote === "down");
  const complaints: Partial<Record<Complaint, number>> = {};
  for (const { complaint } of down) {
    if (complaint !== null) complaints[complaint] = (complaints[complaint] ?? 0) + 1;
  }
  return { up: votes.length - down.length, down: down.length, complaints };
}

/** Counts what a server's members asked. */
export function computeStats(input: StatsInput): Stats {
  const asked = input.questions.filter(({ outcome }) => outcome !== "small_talk");
  const known = asked.filter(({ text }) => text !== "");
  const countOf = (outcome: AskedQuestion["outcome"]) =>
    asked.filter((question) => question.outcome === outcome).length;
  const silent = known.filter(({ outcome }) => outcome === "silent");
  const unanswered = groupQuestions(silent)
    .map((group) => ({ text: group[0]!.text, count: group.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_UNANSWERED);
  const costs = input.questions.map(({ cost }) => cost);
  return {
    days: countDays({ ...input, questions: asked }),
    total: asked.length,
    answered: countOf("answered"),
    unsure: countOf("unsure"),
    silent: countOf("silent"),
    smallTalk: input.questions.length - asked.length,
    votes: countVotes(input.votes),
    topics: findTopics(known),
    unanswered,
    cost: costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + cost!, 0),
  };
}
