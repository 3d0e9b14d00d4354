import type { Client } from "../client.ts";
import type { View } from "../layout/server-rail.ts";
import type { State } from "../store/state.ts";
import { h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import type { Toasts } from "../ui/toast.ts";
import { explanationView } from "./explanation-view.ts";
import { createLabForm } from "./lab-form.ts";

export interface ExplainPanelOptions {
  readonly client: Client;
  readonly toasts: Toasts;
  readonly onClose: () => void;
}

/** Beside the channel: how the last answer came about, and who drafts the next one. */
export function createExplainPanel({ client, toasts, onClose }: ExplainPanelOptions): View {
  const form = createLabForm({ client, toasts });
  const content = h("div", { class: "panel-content" });
  const close = { class: "box-button", type: "button", "aria-label": "Close", onclick: onClose };
  const element = h(
    "aside",
    { class: "panel", id: "explanation", "aria-label": "How the last answer came about" },
    h(
      "header",
      { class: "panel-header" },
      h("h2", {}, "How the last answer came about"),
      h("button", close, icon("close")),
    ),
    form.element,
    content,
  );
  let shown: State | null = null;

  return {
    element,
    update(state) {
      form.update(state);
      if (shown !== null && shown.explanation === state.explanation) return;
      shown = state;
      content.replaceChildren(
        state.explanation === null
          ? h("p", { class: "panel-empty" }, "Ask something with /ask: it is explained here.")
          : explanationView(state.explanation),
      );
    },
  };
}
