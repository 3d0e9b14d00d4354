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

export interface ExplainPanel extends View {
  /** A closed panel holds nothing. */
  setOpen(open: boolean): void;
}

/** Beside the channel: how the last answer came about, and who drafts the next one. */
export function createExplainPanel({ client, toasts, onClose }: ExplainPanelOptions): ExplainPanel {
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
  let isOpen = false;
  let shown: State["explanation"] | undefined;

  function update(state: State): void {
    form.update(state);
    if (!isOpen || shown === state.explanation) return;
    shown = state.explanation;
    content.replaceChildren(
      shown === null
        ? h("p", { class: "panel-empty" }, "Ask something with /ask: it is explained here.")
        : explanationView(shown),
    );
  }

  return {
    element,
    update,
    setOpen(open) {
      isOpen = open;
      if (open) return update(client.store.state);
      shown = undefined;
      content.replaceChildren();
    },
  };
}
