import { displayName } from "../store/display-name.ts";
import { openChannel, type State } from "../store/state.ts";
import { h } from "../ui/h.ts";
import { dots } from "./message-parts.ts";

export interface TypingLine {
  readonly element: HTMLElement;
  update(state: State): void;
}

/** "Verbatim is typing…", until a message comes or ten seconds are over. */
export function createTypingLine(): TypingLine {
  const element = h("div", { class: "typing", "aria-live": "off" });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = "";

  function update(state: State): void {
    clearTimeout(timer);
    const now = Date.now();
    const all = [...(state.typing.get(openChannel(state)?.id ?? "") ?? [])];
    const typing = all.filter(([id, until]) => until > now && id !== state.me?.id);
    const names = typing.map(([id]) => state.users.get(id)).filter((user) => user !== undefined);
    const text = names.map(displayName).join(", ");
    if (typing.length > 0) {
      const next = Math.min(...typing.map(([, until]) => until));
      timer = setTimeout(() => update(state), next - now + 10);
    }
    if (text === shown) return;
    shown = text;
    if (text === "") element.replaceChildren();
    else
      element.replaceChildren(
        dots(),
        h("strong", {}, text),
        names.length > 1 ? " are typing…" : " is typing…",
      );
  }

  return { element, update };
}
