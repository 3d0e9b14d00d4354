import { type Child, h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import { createListbox } from "../ui/listbox.ts";
import type { SelectChoice } from "./select-choices.ts";

export interface SelectOptions {
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly SelectChoice[];
  readonly minimum: number;
  readonly maximum: number;
  readonly disabled: boolean;
  readonly customId: string;
  readonly onChosen: (values: readonly string[]) => void;
}

export interface Select {
  readonly element: HTMLElement;
  readonly values: readonly string[];
}

/** A drop-down: one choice is told at once, several when the list closes. */
export function createSelect(options: SelectOptions): Select {
  const { minimum, maximum } = options;
  const multiple = maximum > 1;
  const before = options.options.filter(({ chosen }) => chosen).map(({ value }) => value);
  let values: readonly string[] = before;
  const shown = h("span", { class: "select-shown" });
  const box = h(
    "button",
    {
      class: "select-box",
      type: "button",
      role: "combobox",
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "aria-label": options.label,
      "data-custom-id": options.customId,
      disabled: options.disabled,
      onclick: () => (list.isOpen ? list.hide() : open()),
      onblur: () => list.hide(),
      onkeydown: handleKey,
    },
    shown,
    icon("chevron"),
  );
  const list = createListbox<string>({
    label: options.label,
    owner: () => box,
    multiple,
    onPick: pick,
    onClose() {
      const changed = values.join("\n") !== before.join("\n");
      if (multiple && changed && values.length >= minimum) options.onChosen(values);
    },
  });

  function open(activeValue?: string): void {
    const rows = options.options.map((option) => ({
      value: option.value,
      selected: values.includes(option.value),
      content: row(option),
    }));
    list.show(rows, "No options");
    fitInto(list.element, box);
    if (activeValue !== undefined) list.activate(activeValue);
  }

  function pick(value: string): void {
    if (!multiple) {
      const cleared = minimum === 0 && values.includes(value);
      values = cleared ? [] : [value];
      show();
      list.hide();
      options.onChosen(values);
      return;
    }
    if (values.includes(value)) values = values.filter((other) => other !== value);
    else if (values.length < maximum) values = [...values, value];
    show();
    open(value);
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.key === "Tab") {
      list.hide();
      return;
    }
    if (event.key === " " && list.active !== null) {
      event.preventDefault();
      pick(list.active);
      return;
    }
    if (list.handleKey(event) || list.isOpen) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      open();
    }
  }

  function show(): void {
    const chosen = options.options.filter((option) => values.includes(option.value));
    shown.classList.toggle("placeholder", chosen.length === 0);
    if (chosen.length === 0) shown.textContent = options.placeholder;
    else
      shown.replaceChildren(
        ...chosen.map((option) =>
          h(
            "span",
            { class: multiple ? "select-chip" : "select-value" },
            option.leading(),
            option.label,
          ),
        ),
      );
  }

  show();
  const element = h("div", { class: "select" }, box, list.element);
  return {
    element,
    get values() {
      return values;
    },
  };
}

/** The height of a list that is worth opening downwards, in CSS pixels. */
const COMFORTABLE = 220;

/** Opens the list upwards where there is more room, and never higher than the messages' part of the page. */
function fitInto(list: HTMLElement, box: HTMLElement): void {
  const scroller = box.closest(".message-scroller");
  if (scroller === null) return;
  const room = scroller.getBoundingClientRect();
  const { top, bottom } = box.getBoundingClientRect();
  const [above, below] = [top - room.top - 12, room.bottom - bottom - 12];
  const upwards = below < Math.min(COMFORTABLE, list.scrollHeight) && above > below;
  list.classList.toggle("upwards", upwards);
  list.style.maxHeight = `${Math.max(96, Math.min(420, upwards ? above : below))}px`;
}

function row(option: SelectChoice): Child {
  return [
    option.leading(),
    h(
      "span",
      { class: "option-text" },
      h("span", { class: "option-label" }, option.label),
      option.description && h("span", { class: "option-description" }, option.description),
    ),
    h("span", { class: "option-check" }, icon("check", 18)),
  ];
}
