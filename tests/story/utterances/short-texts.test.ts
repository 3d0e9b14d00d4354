import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseStory } from "../../../src/story/parse-story.ts";
import { sliceOf } from "../../../src/story/story.ts";

/** A text of a line or two, with everything that is said in it, and everybody who is named. */
interface Row {
  readonly language: string;
  readonly text: string;
  /** Kind, speaker, cue and words of each utterance. */
  readonly told: readonly (readonly [string, string | null, string | null, string])[];
  /** Kind, names and roles of each member of the cast. */
  readonly cast: readonly (readonly [string, string, string])[];
}

const rows = readFileSync(new URL("short-texts.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);

function read({ language, text }: Row) {
  const head =
    language === "en" ? "A title of it\n\n" : `---\nlanguage: ${language}\ntitle: T\n---\n`;
  return parseStory(head + text, { id: "x" });
}

describe("findSpeech", () => {
  it.each(rows.map((row) => [row.text, row] as const))("tells who says what in %j", (_, row) => {
    const story = read(row);
    const told = story.utterances.map((one) => [
      one.kind,
      one.speaker,
      one.cue === null ? null : sliceOf(story, one.cue),
      sliceOf(story, one),
    ]);
    expect(told).toEqual(row.told);
    for (const { source } of story.utterances) {
      if (source !== null) expect(sliceOf(story, source)).toMatch(/^\p{L}.*\p{L}\.?$|^\p{L}$/su);
    }
  });

  it.each(rows.filter(({ cast }) => cast.length > 0).map((row) => [row.text, row] as const))(
    "knows who is named in %j",
    (_, row) => {
      const { cast } = read(row);
      expect(
        cast.map(({ kind, names, roles }) => [kind, names.join("|"), roles.join("|")]),
      ).toEqual(row.cast);
    },
  );
});
