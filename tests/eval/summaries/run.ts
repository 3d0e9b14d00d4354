import { readFileSync } from "node:fs";
import { summarizeExtractively } from "../../../src/answering/summary/summarize-extractively.ts";
import type { Story } from "../../../src/story/story.ts";
import { type RougeScore, rougeL, rougeN } from "./rouge.ts";

const FOLDER = "tests/eval/summaries";
const MEASURES = {
  "ROUGE-1": (text: string, reference: string) => rougeN(text, reference, 1),
  "ROUGE-2": (text: string, reference: string) => rougeN(text, reference, 2),
  "ROUGE-L": rougeL,
} as const;

const read = (file: string) => readFileSync(`${FOLDER}/${file}`, "utf8").trim();

/** The mean over the references. */
function meanScore(
  text: string,
  references: readonly string[],
  measure: (text: string, reference: string) => RougeScore,
): RougeScore {
  const scores = references.map((reference) => measure(text, reference));
  const mean = (part: keyof RougeScore) =>
    scores.reduce((sum, score) => sum + score[part], 0) / scores.length;
  return { recall: mean("recall"), precision: mean("precision"), f1: mean("f1") };
}

/**
 * The shipped article's summaries beside those of TextRank (recorded: see docs/eval/summaries.md),
 * by ROUGE against three references that were written before either was seen; a Markdown table.
 */
export function reportSummaries(story: Story): string {
  const references = [1, 2, 3].map((n) => read(`reference-${n}.txt`));
  const ours = (style: "brief" | "full") =>
    summarizeExtractively(story, { style, focus: null })
      .quotes.map(({ text }) => text)
      .join(" ");
  const rows: readonly (readonly [string, string])[] = [
    ["Verbatim, brief", ours("brief")],
    ["TextRank, as long as brief", read("textrank-brief.txt")],
    ["Verbatim, full", ours("full")],
    ["TextRank, as long as full", read("textrank-full.txt")],
  ];
  const names = Object.keys(MEASURES).map((name) => `${name} R / P / F1`);
  const lines = rows.map(([name, text]) => {
    const scores = Object.values(MEASURES).map((measure) => {
      const { recall, precision, f1 } = meanScore(text, references, measure);
      return [recall, precision, f1].map((value) => value.toFixed(3)).join(" / ");
    });
    return `| ${[name, text.split(/\s+/).length, ...scores].join(" | ")} |`;
  });
  const head = ["summary", "words", ...names];
  return [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...lines].join("\n");
}
