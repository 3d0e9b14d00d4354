import { h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";

/** Shown where there is no keyboard with an Enter key at hand: on touch screens. */
export function sendButton(label: string, send: () => void): HTMLElement {
  const attributes = { class: "box-button send-button", type: "button", "aria-label": label };
  return h("button", { ...attributes, onclick: send }, icon("send", 24));
}
