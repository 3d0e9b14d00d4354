import type { PageOption } from "../../page-protocol.ts";
import { h, uniqueId } from "../ui/h.ts";
import { type Candidate, type CheckedOption, checkOption } from "./check-option.ts";
import type { OptionSpec } from "./command-entries.ts";

export interface OptionField {
  readonly spec: OptionSpec;
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** Checks what was typed and shows whether it holds. */
  check(): CheckedOption;
  choose(candidate: Candidate): void;
  setText(text: string): void;
  showError(reason: string | null): void;
  /** The value as it stands, for an autocompletion; `null` while it does not hold. */
  current(focused: boolean): PageOption | null;
}

/** A pill: the option's name and a box for its value. */
export function createOptionField(
  spec: OptionSpec,
  candidates: readonly Candidate[] | null,
): OptionField {
  // What the text stands for, when it was chosen from a list.
  let chosen: Candidate | null = null;
  const errorId = uniqueId("option-error");
  const input = h("input", {
    class: "pill-input",
    type: "text",
    role: "combobox",
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    "aria-label": `${spec.name}: ${spec.description}`,
    "aria-required": spec.required ? "true" : null,
    "data-option": spec.name,
    autocomplete: "off",
    spellcheck: "false",
  });
  const error = h("span", { class: "visually-hidden", id: errorId });
  const element = h(
    "label",
    { class: "pill" },
    h("span", { class: "pill-name" }, spec.name),
    h("span", { class: "pill-value" }, input),
    error,
  );
  input.addEventListener("input", () => {
    chosen = null;
    showError(null);
  });

  function showError(reason: string | null): void {
    element.classList.toggle("invalid", reason !== null);
    error.textContent = reason ?? "";
    if (reason === null) {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    } else {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", errorId);
    }
  }

  function value(): CheckedOption {
    if (chosen !== null) return { ok: true, value: chosen.value };
    return checkOption(spec, input.value, candidates);
  }

  return {
    spec,
    element,
    input,
    check() {
      const checked = value();
      showError(checked.ok ? null : checked.reason);
      return checked;
    },
    choose(candidate) {
      chosen = candidate;
      input.value = candidate.name;
      showError(null);
    },
    setText(text) {
      chosen = null;
      input.value = text;
    },
    showError,
    current(focused) {
      const { name, type } = spec;
      if (focused) return { name, type, value: input.value, focused };
      const checked = value();
      return checked.ok ? { name, type, value: checked.value } : null;
    },
  };
}
