import type { Client } from "../client.ts";
import { type Component, isSelect, KIND } from "../components/component-types.ts";
import { createSelect } from "../components/select.ts";
import { choicesOf } from "../components/select-choices.ts";
import type { State } from "../store/state.ts";
import { h } from "../ui/h.ts";
import { fileControl } from "./file-control.ts";

/** A control of a modal, and what it holds now. */
export interface ModalControl {
  readonly element: HTMLElement;
  /** What gets the focus and is told about errors. */
  readonly target: HTMLElement;
  /** Shown beside the control: how many characters are in use. */
  readonly counter: HTMLElement | null;
  readonly value: () => string | readonly string[];
  /** Resolves once `value` tells what was entered last. Missing where it always does. */
  readonly settled?: () => Promise<void>;
}

const PARAGRAPH = 2;

export function modalControl(control: Component, label: string, client: Client): ModalControl {
  if (control.type === KIND.textInput) return textInput(control);
  if (control.type === KIND.fileUpload) return fileControl(control, client.upload);
  if (isSelect(control)) return select(control, label, client.store.state);
  const text = `The playground cannot show component ${control.type}.`;
  const element = h("div", { class: "modal-unsupported", tabindex: "-1" }, text);
  return { element, target: element, counter: null, value: () => [] };
}

function textInput(control: Component): ModalControl {
  const paragraph = control.style === PARAGRAPH;
  const target = h(paragraph ? "textarea" : "input", {
    class: "modal-input",
    type: paragraph ? null : "text",
    rows: paragraph ? "4" : null,
    placeholder: control.placeholder,
    autocomplete: "off",
  });
  target.value = control.value ?? "";
  const { max_length: longest } = control;
  const counter = longest === undefined ? null : h("span", { class: "modal-counter" });
  const count = () => {
    if (counter === null) return;
    counter.textContent = `${target.value.length}/${longest}`;
    counter.classList.toggle("over", target.value.length > longest!);
  };
  target.addEventListener("input", count);
  count();
  return { element: target, target, counter, value: () => target.value };
}

function select(control: Component, label: string, state: State): ModalControl {
  const created = createSelect({
    label,
    placeholder: control.placeholder ?? "Make a selection",
    options: choicesOf(control, state),
    minimum: control.required === false ? 0 : (control.min_values ?? 1),
    maximum: control.max_values ?? 1,
    disabled: false,
    customId: control.custom_id ?? "",
    onChosen: () => {},
  });
  const target = created.element.querySelector<HTMLElement>(".select-box")!;
  return { element: created.element, target, counter: null, value: () => created.values };
}
