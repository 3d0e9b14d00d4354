import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Question } from "../../../src/answering/answer.ts";
import { createAnswerer } from "../../../src/answering/create-answerer.ts";
import { createLab } from "../../../src/playground/lab/create-lab.ts";
import type { Explanation } from "../../../src/playground/lab/explanation.ts";
import type { LabSettings } from "../../../src/playground/lab/lab-settings.ts";
import { createRetriever } from "../../../src/retrieval/create-retriever.ts";
import { createLibrary } from "../../../src/story/library.ts";
import { parseStory } from "../../../src/story/parse-story.ts";

const text = readFileSync(new URL("../../../corpus/ukraine-nato.txt", import.meta.url), "utf8");
const story = parseStory(text, { id: "ukraine-nato" });
const ADA = "ada";
const question: Question = {
  text: "Who offered to drop NATO dreams?",
  storyId: null,
  history: [],
  quotes: 3,
};

async function answered(settings: Partial<LabSettings>, asker: string | null = ADA) {
  const lab = createLab();
  const told: Explanation[] = [];
  lab.onExplained = (_user, explanation) => told.push(explanation);
  const library = createLibrary([story]);
  const retriever = lab.watchRetriever(createRetriever(library.stories));
  const from = { library, retriever };
  lab.change({ model: "own", fault: null, latency: 0, ...settings });
  const answerer = lab.watchAnswerer(createAnswerer(from), from);
  const options = asker === null ? {} : { asker: { user: asker, server: null } };
  const answer = await answerer.answer(question, options);
  return { lab, answer, told };
}

describe("createLab", () => {
  it("explains a configured answer by the passages found and what they met", async () => {
    const { answer, told, lab } = await answered({});
    expect(told).toHaveLength(1);
    expect(lab.lastOf(ADA)).toBe(told[0]);
    expect(lab.lastOf("bao")).toBeNull();
    const { passages, drafting, stages, confidence } = told[0]!;
    expect(drafting).toBeNull();
    expect(confidence).toBe(answer.confidence);
    expect(stages.map(({ name }) => name)).toEqual(["search", "total"]);
    const quoted = passages.flatMap(({ sentences }) => sentences).filter((each) => each.quoted);
    expect(quoted.length).toBeGreaterThan(0);
    for (const sentence of quoted) expect(text).toContain(sentence.text);
    expect(quoted.flatMap(({ matched }) => matched).join(" ")).toContain("NATO");
  });

  it("shows what a faithful stand-in drafts, each statement with its checks passed", async () => {
    const { answer, told } = await answered({ model: "faithful" });
    expect(answer.mode).toBe("model");
    expect(answer.statements.length).toBeGreaterThan(0);
    const { drafts, model, grounding, dollars } = told[0]!.drafting!;
    expect([model, dollars, drafts.length]).toEqual(["faithful stand-in", 0, 1]);
    const labels = grounding.map(({ label }) => label);
    for (const { cites, stamp, checks } of drafts[0]!.statements) {
      expect(stamp).not.toBe("none");
      expect(labels).toEqual(expect.arrayContaining([...cites]));
      expect(checks.every(({ passed }) => passed)).toBe(true);
    }
  });

  it("shows why nothing of the liar's draft holds, not even after a repair", async () => {
    const { answer, told } = await answered({ model: "liar" });
    expect([answer.statements, answer.reasons.fallback]).toEqual([[], "unverified"]);
    const { drafts } = told[0]!.drafting!;
    expect(drafts).toHaveLength(2);
    for (const { stamp, checks } of drafts[0]!.statements) {
      expect(stamp).toBe("none");
      expect(checks.some(({ passed, detail }) => !passed && detail !== null)).toBe(true);
    }
    expect(told[0]!.fallback).toMatch(/did not hold/);
  });

  it("shows why the pings, links and invented quotes of the obedient one do not hold", async () => {
    const { answer, told } = await answered({ model: "obedient" });
    expect(answer.statements).toEqual([]);
    const [echo, ...orders] = told[0]!.drafting!.drafts[0]!.statements;
    expect(echo!.text).toBe(question.text);
    expect(orders.map(({ stamp }) => stamp)).toEqual(["none", "none", "none"]);
  });

  it("gives the story's words alone when told that no model is there", async () => {
    const { answer, told } = await answered({ model: "none", fault: "timeout" });
    expect(answer.mode).toBe("extractive");
    expect(told[0]!.drafting).toBeNull();
  });

  it("lets a model fail as it is told, and names the failure", async () => {
    const { answer, told } = await answered({ model: "faithful", fault: "timeout" });
    expect(answer.reasons.fallback).toBe("timeout");
    expect(told[0]!.drafting!.drafts.map(({ ending }) => ending)).toEqual([
      "timeout: as set in the panel",
    ]);
  });

  it("tells nobody of a question that nobody asked", async () => {
    const { told } = await answered({}, null);
    expect(told).toEqual([]);
  });
});
