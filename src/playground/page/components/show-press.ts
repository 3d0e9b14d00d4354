import type { PendingPress } from "../store/state.ts";
import { h } from "../ui/h.ts";

/**
 * Marks what was pressed as busy, or says that the interaction failed, without building the message
 * anew: the focus and a menu's choice stay.
 */
export function showPress(message: HTMLElement, press: PendingPress | null): void {
  for (const control of message.querySelectorAll<HTMLElement>("[data-custom-id]")) {
    const busy =
      press !== null && press.failure === null && control.dataset.customId === press.customId;
    control.classList.toggle("busy", busy);
    if (busy) control.setAttribute("aria-busy", "true");
    else control.removeAttribute("aria-busy");
  }
  message.querySelector(".press-failure")?.remove();
  if (press?.failure) {
    const note = h("div", { class: "press-failure", role: "alert" }, "This interaction failed");
    note.title = press.failure;
    message.querySelector(".message-body")?.append(note);
  }
}
