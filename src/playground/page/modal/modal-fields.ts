import { type Component, isSelect, KIND } from "../components/component-types.ts";

/** One part of a modal: a text to read, or a control with its name. */
export interface ModalField {
  readonly control: Component;
  readonly label: string | null;
  readonly description: string | null;
}

/** A modal's parts, whether they stand in labels (today's form) or in action rows (the old one). */
export function modalFields(components: readonly unknown[]): ModalField[] {
  return (components as readonly Component[]).flatMap((component) => {
    if (component.type === KIND.label && component.component !== undefined) {
      const { label = null, description = null } = component;
      return [{ control: component.component, label, description }];
    }
    const inside = component.type === KIND.actionRow ? (component.components ?? []) : [component];
    return inside.map((control) => ({ control, label: control.label ?? null, description: null }));
  });
}

/** Inputs must be filled in unless their bot says otherwise. */
export function isRequired(control: Component): boolean {
  return control.type !== KIND.textDisplay && (control.required ?? true);
}

/** Why a control's value cannot be sent, or `null`. */
export function checkField(control: Component, value: string | readonly string[]): string | null {
  const required = isRequired(control);
  if (typeof value === "string") return checkText(control, value, required);
  if (value.length === 0) return required ? "This field is required" : null;
  const { min_values: least = 1 } = control;
  return isSelect(control) && value.length < least ? `Choose at least ${least}` : null;
}

function checkText(control: Component, value: string, required: boolean): string | null {
  if (value.trim() === "") return required ? "This field is required" : null;
  const { min_length: shortest = 0, max_length: longest = 4000 } = control;
  if (value.length < shortest) return `Must be at least ${shortest} characters`;
  return value.length > longest ? `Must be at most ${longest} characters` : null;
}
