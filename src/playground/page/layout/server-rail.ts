import type { State } from "../store/state.ts";
import { h } from "../ui/h.ts";

export interface View {
  readonly element: HTMLElement;
  update(state: State): void;
}

/** The bar of servers at the left: the playground has one. */
export function createServerRail(): View {
  const name = h("span", { class: "visually-hidden" });
  const initials = h("span", { "aria-hidden": "true" });
  const server = h("div", { class: "server", "aria-current": "true" }, initials, name);
  const element = h("nav", { class: "rail", "aria-label": "Servers" }, server);
  return {
    element,
    update({ guild }) {
      const words = (guild?.name ?? "").split(/\s+/).filter((word) => word !== "");
      initials.textContent = words
        .map((word) => [...word][0])
        .join("")
        .slice(0, 3);
      name.textContent = guild?.name ?? "Server";
      server.title = guild?.name ?? "";
    },
  };
}
