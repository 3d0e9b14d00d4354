import type {
  ExplainedDraft,
  ExplainedDrafting,
  ExplainedStatement,
} from "../../lab/explanation.ts";
import { type Child, h } from "../ui/h.ts";

const STAMPS = { full: "backed", partial: "partly backed", none: "not shown" } as const;

/** What a model was shown, what it drafted, and what the checks made of it. */
export function draftingView(drafting: ExplainedDrafting): Child {
  const { model, grounding, whole, drafts, tokens, dollars } = drafting;
  const money = dollars === null ? "cost unknown" : `$${dollars.toFixed(4)}`;
  const extent = whole ? "all that may be quoted" : "the best for the question";
  return [
    h(
      "p",
      { class: "explained-line" },
      `${model} · about ${tokens.sent} tokens sent, ${tokens.received} received · ${money}`,
    ),
    drafts.map((draft, at) => draftView(draft, at)),
    h(
      "details",
      { class: "explained-more" },
      h("summary", {}, `Grounding: ${grounding.length} sentences, ${extent}`),
      h(
        "ol",
        { class: "grounding" },
        grounding.map(({ label, text }) => h("li", {}, h("code", {}, label), text)),
      ),
    ),
  ];
}

function draftView({ statements, ending }: ExplainedDraft, at: number): Child {
  const endings: Readonly<Record<string, string>> = {
    end: "",
    silent: "It found no answer in the story.",
    stopped: "It was stopped.",
  };
  const last = endings[ending] ?? `It failed: ${ending}`;
  return [
    at > 0 && h("p", { class: "explained-line" }, "Asked once more, told what did not hold:"),
    statements.map(statementView),
    last !== "" && h("p", { class: "explained-line" }, last),
  ];
}

function statementView({ text, cites, stamp, checks }: ExplainedStatement): HTMLElement {
  const failed = checks.filter(({ passed }) => !passed);
  const passed = new Set(checks.filter((check) => check.passed).map(({ name }) => name));
  return h(
    "div",
    { class: `explained-statement ${stamp}` },
    h(
      "div",
      {},
      h("span", { class: `stamp ${stamp}` }, STAMPS[stamp]),
      h("code", {}, cites.join(", ")),
    ),
    h("p", {}, text),
    h(
      "ul",
      { class: "checks" },
      failed.map(({ name, detail }) =>
        h("li", { class: "failed" }, `✗ ${name}`, detail && h("span", {}, ` ${detail}`)),
      ),
      passed.size > 0 && h("li", { class: "passed" }, `✓ ${[...passed].join(", ")}`),
    ),
  );
}
