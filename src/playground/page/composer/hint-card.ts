import type { State } from "../store/state.ts";
import { h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";

const EXAMPLE = "/ask question: How long did the talks last?";
const DISMISSED = "playground.hint-dismissed";

export interface HintCard {
  readonly element: HTMLElement;
  /** Hidden while something is being written. */
  setQuiet(quiet: boolean): void;
  update(state: State): void;
}

/** Shows a newcomer what to type, until they have used a command or closed the card. */
export function createHintCard(fillIn: (line: string) => void): HintCard {
  let dismissed = localStorage.getItem(DISMISSED) !== null;
  let quiet = false;
  let useful = false;
  const element = h(
    "section",
    { class: "hint-card", "aria-label": "First steps", hidden: true },
    h("div", { class: "hint-card-text" }, [
      h("strong", {}, "Ask the story something"),
      h("span", {}, "Type / for all commands, or start with this one:"),
    ]),
    h("button", { class: "hint-fill", type: "button", onclick: () => fillIn(EXAMPLE) }, EXAMPLE),
    h(
      "button",
      {
        class: "box-button hint-close",
        type: "button",
        "aria-label": "Close the hint",
        onclick: dismiss,
      },
      icon("close", 18),
    ),
  );

  function dismiss(): void {
    dismissed = true;
    localStorage.setItem(DISMISSED, "yes");
    show();
  }
  function show(): void {
    element.hidden = dismissed || quiet || !useful;
  }

  return {
    element,
    setQuiet(next) {
      quiet = next;
      show();
    },
    update(state) {
      if (state.runs.length > 0 && !dismissed) dismiss();
      useful = state.commands.some(({ name, type }) => type === 1 && name === "ask");
      show();
    },
  };
}
