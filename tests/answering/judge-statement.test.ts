import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { judgeStatement } from "../../src/answering/judge-statement.ts";
import { selectGrounding } from "../../src/answering/select-grounding.ts";
import { parseStory } from "../../src/story/parse-story.ts";

/** A statement of a draft, with what is to become of it. */
interface Row {
  readonly story: string;
  readonly cites: readonly string[];
  readonly text: string;
  readonly question?: string;
  readonly stamp: "full" | "partial" | "none";
  /** The statement as it is shown, where that is not its own text. */
  readonly shown?: string;
  /** Names of the checks that refuse it, or that lower its stamp. */
  readonly failed: readonly string[];
  /** How many of several citations it keeps. */
  readonly quotes?: number;
}

const FILES: Readonly<Record<string, string>> = {
  article: "corpus/ukraine-nato.txt",
  lamp: "tests/fixtures/stories/lamp-room.txt",
  harbour: "tests/fixtures/stories/harbour-trial.txt",
};
const groundings = new Map(
  Object.entries(FILES).map(([id, file]) => {
    const story = parseStory(readFileSync(file, "utf8"), { id });
    const all = { budget: Number.POSITIVE_INFINITY, countTokens: (text: string) => text.length };
    return [id, selectGrounding(story, [], all)];
  }),
);
const rows = readFileSync(new URL("judged.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

function judge({ story, cites, text, question = "What is it about?" }: Row) {
  const cited = cites.map((sentence) => ({ sentence, words: null }));
  return judgeStatement({ cites: cited, text }, groundings.get(story)!, question);
}

describe("judgeStatement", () => {
  it.each(rows.filter(({ stamp }) => stamp === "none").map((row) => [row.text, row] as const))(
    "refuses “%s”",
    (_, row) => {
      const { stamp, checks } = judge(row);
      expect(stamp).toBe("none");
      const refusing = checks.filter(({ passed, allows }) => !passed && allows === "none");
      expect(refusing.map(({ name }) => name)).toEqual(row.failed);
      for (const { detail } of refusing) expect(detail).toMatch(/\p{L}{3}/u);
    },
  );

  it.each(rows.filter(({ stamp }) => stamp !== "none").map((row) => [row.text, row] as const))(
    "shows “%s”",
    (_, row) => {
      const { stamp, text, checks, spans } = judge(row);
      expect(stamp).toBe(row.stamp);
      expect(text).toBe(row.shown ?? row.text);
      expect(checks.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(row.failed);
      expect(spans).toHaveLength(row.quotes ?? 1);
    },
  );
});
