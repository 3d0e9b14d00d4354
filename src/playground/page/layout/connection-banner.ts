import { h } from "../ui/h.ts";
import type { View } from "./server-rail.ts";

/** Says that the connection is lost, until it is back. */
export function createConnectionBanner(): View {
  const element = h("div", { class: "connection-banner", role: "status", "aria-live": "polite" });
  return {
    element,
    update({ connection }) {
      const lost = connection === "lost";
      element.classList.toggle("shown", lost);
      const text = lost ? "Connection to the playground lost. Reconnecting…" : "";
      if (element.textContent !== text) element.textContent = text;
    },
  };
}
