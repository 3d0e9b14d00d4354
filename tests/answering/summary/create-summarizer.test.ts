import { describe, expect, it } from "vitest";
import { DraftError, type DraftEvent } from "../../../src/answering/draft.ts";
import { estimateTokens } from "../../../src/answering/estimate-tokens.ts";
import { verifyReceipt } from "../../../src/answering/receipt.ts";
import { createSummarizer } from "../../../src/answering/summary/create-summarizer.ts";
import { receiptOfSummary } from "../../../src/answering/summary/receipt-of-summary.ts";
import type {
  SummaryDraftRequest,
  SummaryModel,
} from "../../../src/answering/summary/summary-model.ts";
import { createLibrary } from "../../../src/story/library.ts";
import { loadCorpus } from "../../../src/story/load-corpus.ts";
import { END, says } from "../scripted-model.ts";

const { library } = await loadCorpus("corpus");
const story = library.stories[0]!;
/** The label of the sentence that holds these words. */
const labelOf = (words: string) => {
  const at = story.text.indexOf(words);
  const { index } = story.sentences.find(({ start, end }) => start <= at && at < end)!;
  return `s${index + 1}`;
};
const OFFER = labelOf("Ukraine has said");
const TALKS = labelOf("five hours of talks");
const ALLIES = labelOf("Even Ukraine’s allies");
const MOSCOW = labelOf("Moscow vehemently");
const WITKOFF = labelOf("a lot of progress");

type Call = readonly DraftEvent[] | Error;

function scripted(...script: readonly Call[]) {
  const requests: SummaryDraftRequest[] = [];
  const model: SummaryModel = {
    name: "scripted",
    promptVersion: "0",
    async *draftSummary(request) {
      const call = script[requests.length];
      requests.push(request);
      if (call === undefined) throw new Error(`call ${requests.length} was not scripted`);
      if (call instanceof Error) throw call;
      yield* call;
    },
  };
  return { requests, summarizer: createSummarizer({ model, countTokens: estimateTokens }) };
}

const BRIEF = { style: "brief", focus: null } as const;
const HOLDS = says("Ukraine’s allies within NATO worried about poking the Russian bear.", ALLIES);
const FALSE = says("Ukraine’s allies within NATO wanted to poke the Russian bear in 2031.", ALLIES);

describe("createSummarizer", () => {
  it("shows a drafted line that holds, and fills the rest with the story's own", async () => {
    const { summarizer } = scripted([HOLDS, END]);
    const { mode, lines, quotes, fallback } = await summarizer.summarize(story, BRIEF);
    expect({ mode, fallback }).toEqual({ mode: "model", fallback: null });
    expect(lines).toHaveLength(3);
    const drafted = lines.find(({ text }) => text !== null)!;
    expect(drafted.text).toContain("poking the Russian bear");
    expect(quotes[drafted.citations[0]! - 1]!.text).toContain("Even Ukraine’s allies");
    expect(lines.filter(({ text }) => text === null)).toHaveLength(2);
  });

  it("drops what fails the checks, and says so when nothing is left", async () => {
    const { summarizer } = scripted([FALSE, END]);
    const summary = await summarizer.summarize(story, BRIEF);
    expect(summary).toMatchObject({ mode: "extractive", fallback: "unverified" });
    expect(JSON.stringify(summary)).not.toContain("2031");
    expect(summary.lines).toHaveLength(3);
  });

  it("drops a claim that is told as a fact, or gives it its voice", async () => {
    const { summarizer } = scripted([says("A lot of progress was made.", WITKOFF), HOLDS, END]);
    const { lines } = await summarizer.summarize(story, BRIEF);
    for (const { text } of lines) {
      if (text?.includes("progress")) expect(text).toMatch(/Witkoff/);
    }
  });

  it("drops a line that could not be read alone", async () => {
    const leaning = says("They worried about poking the Russian bear.", ALLIES);
    const { summarizer } = scripted([leaning, END]);
    expect((await summarizer.summarize(story, BRIEF)).mode).toBe("extractive");
  });

  it("drops a line that rests on the headline alone", async () => {
    const headline = says("Ukraine gives up joining NATO.", labelOf("Ukraine gives up joining"));
    const { summarizer } = scripted([headline, HOLDS, END]);
    const { lines, quotes } = await summarizer.summarize(story, BRIEF);
    expect(lines.filter(({ text }) => text !== null)).toHaveLength(1);
    expect(quotes.map(({ place }) => place)).not.toContain("title");
  });

  it.each(["unavailable", "timeout", "budget"] as const)(
    "gives the story's own words with a quiet line, and tries again: %s",
    async (failure) => {
      const { summarizer, requests } = scripted(new DraftError(failure, "down"), [HOLDS, END]);
      const first = await summarizer.summarize(story, BRIEF);
      expect(first).toMatchObject({ mode: "extractive", fallback: failure });
      expect(first.lines).toHaveLength(3);
      expect((await summarizer.summarize(story, BRIEF)).mode).toBe("model");
      expect(requests).toHaveLength(2);
    },
  );

  it("gives the story's own words for a draft that breaks off", async () => {
    const { summarizer } = scripted([HOLDS]);
    const summary = await summarizer.summarize(story, BRIEF);
    expect(summary).toMatchObject({ mode: "extractive", fallback: "truncated" });
  });

  it("lets bugs be bugs, and forgets them", async () => {
    const { summarizer } = scripted(new Error("a bug"), [HOLDS, END]);
    await expect(summarizer.summarize(story, BRIEF)).rejects.toThrow("a bug");
    expect((await summarizer.summarize(story, BRIEF)).mode).toBe("model");
  });

  it("builds a summary once, also for those who ask at the same time", async () => {
    const { summarizer, requests } = scripted([HOLDS, END]);
    const both = await Promise.all([
      summarizer.summarize(story, BRIEF),
      summarizer.summarize(story, BRIEF),
    ]);
    expect(both[0]).toBe(both[1]);
    expect(await summarizer.summarize(story, { style: "brief", focus: null })).toBe(both[0]);
    expect(requests).toHaveLength(1);
  });

  it("builds another for another style, topic, version or length of the story", async () => {
    const { summarizer, requests } = scripted(...Array<Call>(5).fill([HOLDS, END]));
    const shorter = { ...story, sentences: story.sentences.slice(0, 12) };
    await summarizer.summarize(story, BRIEF);
    await summarizer.summarize(story, { style: "full", focus: null });
    await summarizer.summarize(story, { style: "brief", focus: "NATO" });
    await summarizer.summarize(story, { style: "brief", focus: " nato " });
    await summarizer.summarize({ ...story, sha256: "0".repeat(64) }, BRIEF);
    await summarizer.summarize(shorter, BRIEF);
    expect(requests).toHaveLength(5);
  });

  it("labels drafted lines by what they cite, and drops those without", async () => {
    const { summarizer } = scripted(
      [
        says("Zelenskyy offered to drop Kyiv’s NATO dreams in Berlin over the weekend.", TALKS),
        HOLDS,
        END,
      ],
      [says("Moscow vehemently opposes Ukraine joining NATO.", MOSCOW), HOLDS, END],
    );
    const timeline = await summarizer.summarize(story, { style: "timeline", focus: null });
    const drafted = timeline.lines.filter(({ text }) => text !== null);
    expect(drafted).toHaveLength(1);
    expect(drafted[0]!.label).toMatchObject({ said: "over the weekend", date: null });
    const sides = await summarizer.summarize(story, { style: "sides", focus: null });
    const held = sides.lines.filter(({ text }) => text !== null);
    expect(held.map(({ label }) => label)).toEqual([{ type: "member", name: "Russia" }]);
  });

  it("shows the model nothing behind the end of a story that is limited", async () => {
    const { summarizer, requests } = scripted([HOLDS, END]);
    const end = story.sentences[7]!.end;
    const limited = {
      ...story,
      sentences: story.sentences.slice(0, 8),
      blocks: story.blocks.filter((block) => block.end <= end),
    };
    await summarizer.summarize(limited, BRIEF);
    const shown = requests[0]!.grounding.sentences;
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.every(({ sentence }) => sentence.end <= end)).toBe(true);
  });

  it("is proved by its receipt", async () => {
    const { summarizer } = scripted([
      says("Ukraine is willing to give up NATO.", OFFER),
      HOLDS,
      END,
    ]);
    const summary = await summarizer.summarize(story, BRIEF);
    const context = { at: new Date(0), model: summarizer.model };
    const receipt = receiptOfSummary(summary, story, context);
    expect(receipt).toMatchObject({
      kind: "answer",
      question: "summary: brief",
      model: { name: "scripted" },
    });
    expect(receipt.statements.length).toBeGreaterThan(0);
    const checked = verifyReceipt(receipt, createLibrary([story]));
    expect(checked).toMatchObject({ ok: true, holds: true, changed: false });
  });
});
