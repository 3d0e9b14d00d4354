import { h } from "./h.ts";

const LASTS = 5_000;

export interface Toasts {
  readonly element: HTMLElement;
  show(text: string): void;
}

/** Short notes in a corner that are read out and go away by themselves. */
export function createToasts(): Toasts {
  const element = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
  return {
    element,
    show(text) {
      const note = h("div", { class: "toast" }, text);
      element.append(note);
      setTimeout(() => note.remove(), LASTS);
    },
  };
}
