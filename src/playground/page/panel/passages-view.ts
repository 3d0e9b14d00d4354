import type { ExplainedPassage, ExplainedSentence } from "../../lab/explanation.ts";
import { type Child, h } from "../ui/h.ts";

/** The passages that the search found, with why each of their sentences ranks as it does. */
export function passagesView(passages: readonly ExplainedPassage[]): Child {
  if (passages.length === 0) return h("p", { class: "explained-line" }, "None.");
  return h(
    "ol",
    { class: "explained-passages" },
    passages.map(({ place, score, sentences }) =>
      h(
        "li",
        {},
        h(
          "div",
          { class: "passage-head" },
          h("span", {}, place),
          h("span", { class: "score", title: "Score of the passage" }, score.toFixed(2)),
        ),
        sentences.map(sentenceView),
      ),
    ),
  );
}

function sentenceView({ text, score, matched, parts, quoted }: ExplainedSentence): HTMLElement {
  return h(
    "div",
    { class: `explained-sentence${quoted ? " quoted" : ""}` },
    h("p", {}, quoted && h("span", { class: "visually-hidden" }, "Quoted: "), text),
    h(
      "div",
      { class: "terms" },
      h("span", { class: "score", title: "Score of the sentence" }, score.toFixed(2)),
      matched.map((term) => h("span", { class: "term" }, term)),
    ),
    parts.length > 0 &&
      h(
        "details",
        { class: "explained-more" },
        h("summary", {}, "Parts of the score"),
        h(
          "dl",
          { class: "parts" },
          parts.map(({ name, value }) => [h("dt", {}, name), h("dd", {}, value.toFixed(2))]),
        ),
      ),
  );
}
