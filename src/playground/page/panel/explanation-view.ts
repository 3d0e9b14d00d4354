import type { Explanation } from "../../lab/explanation.ts";
import { type Child, h } from "../ui/h.ts";
import { draftingView } from "./drafting-view.ts";
import { passagesView } from "./passages-view.ts";

const VERDICTS = {
  strong: "Answered",
  weak: "Not sure",
  none: "The story does not say",
} as const;

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Milliseconds as they are read: "0.4 ms", "1.25 s". */
function duration(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${(milliseconds / 1_000).toFixed(2)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}

/** Everything about one answer, what matters most first. */
export function explanationView(explanation: Explanation): HTMLElement {
  const { question, confidence, mode, coverage, missing, notes, fallback } = explanation;
  const facts: readonly (readonly [string, string])[] = [
    ["Story", explanation.story],
    ["Answer", mode === "model" ? "statements of a model, checked" : "the story’s words alone"],
    ["Question met", percent(coverage)],
    ...(missing.length > 0 ? [["Not in the story", missing.join(", ")] as const] : []),
  ];
  const remarks = fallback === null ? notes : [fallback, ...notes];
  return h(
    "div",
    { class: "explanation" },
    h(
      "div",
      { class: "explained-question" },
      h("span", { class: `verdict ${confidence}` }, VERDICTS[confidence]),
      h("strong", {}, question),
    ),
    h(
      "dl",
      { class: "facts" },
      facts.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]),
    ),
    remarks.length > 0 &&
      h(
        "ul",
        { class: "explained-notes" },
        remarks.map((note) => h("li", {}, note)),
      ),
    section("Time", times(explanation)),
    explanation.drafting && section("Draft and checks", draftingView(explanation.drafting)),
    section("Passages found", passagesView(explanation.passages)),
  );
}

function section(title: string, content: Child): HTMLElement {
  return h("section", { class: "explained-section" }, h("h3", {}, title), content);
}

/** A bar for each stage, as wide as its share of the whole. */
function times({ stages }: Explanation): HTMLElement {
  const all = stages.at(-1)?.milliseconds ?? 0;
  const rows = stages.map(({ name, milliseconds }) => {
    const share = all === 0 ? 0 : Math.min(100, (milliseconds / all) * 100);
    return h(
      "div",
      { class: "stage" },
      h("span", {}, name),
      h("span", { class: "bar", "aria-hidden": "true" }, h("i", { style: `width:${share}%` })),
      h("span", { class: "stage-time" }, duration(milliseconds)),
    );
  });
  return h("div", { class: "stages" }, rows);
}
