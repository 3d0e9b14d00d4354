import type { PageOption } from "../../page-protocol.ts";
import type { Client } from "../client.ts";
import { botName } from "../messages/run-row.ts";
import { h } from "../ui/h.ts";
import { createListbox } from "../ui/listbox.ts";
import { type CommandEntry, nestOptions, OPTION, type OptionSpec } from "./command-entries.ts";
import { candidatesFor } from "./option-candidates.ts";
import { createOptionField, type OptionField } from "./option-field.ts";
import { pickFile } from "./pick-file.ts";
import { sendButton } from "./send-button.ts";
import { createSuggestions } from "./suggestions.ts";

export interface CommandForm {
  readonly element: HTMLElement;
  /** What stands above the box: the list, and what is wanted in the box that has the focus. */
  readonly above: HTMLElement;
  focus(): void;
}

export interface CommandFormOptions {
  readonly entry: CommandEntry;
  readonly values: ReadonlyMap<string, string>;
  readonly client: Client;
  /** The form is over; `text` goes back into the message box. */
  readonly onEnd: (text: string) => void;
}

/** A chosen command with a pill for each of its options. */
export function createCommandForm({
  entry,
  values,
  client,
  onEnd,
}: CommandFormOptions): CommandForm {
  const fields: OptionField[] = [];
  const pills = h("div", { class: "pills" });
  const addButton = h("button", {
    class: "add-option",
    type: "button",
    role: "combobox",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    onclick: offerOptional,
  });
  const hint = h("div", { class: "option-hint" });
  let current: OptionField | null = null;

  const suggestions = createSuggestions({ client, entry, fields, onPicked: afterPick });
  const optional = createListbox<OptionSpec>({
    label: "Optional options",
    className: "options-list",
    owner: () => addButton,
    onPick: (spec) => add(spec).input.focus(),
  });

  function add(spec: OptionSpec): OptionField {
    optional.hide();
    const field = createOptionField(spec, candidatesFor(spec, client.store.state));
    fields.push(field);
    if (spec.type === OPTION.attachment) pickFile(field, client.upload);
    field.input.addEventListener("focus", () => enter(field));
    field.input.addEventListener("blur", () => leave(field));
    field.input.addEventListener("input", () => {
      describe(field);
      if (!jumpToNamed(field)) suggestions.refresh(field);
    });
    field.input.addEventListener("keydown", (event) => handleKey(event, field));
    pills.append(field.element);
    showRest();
    return field;
  }

  function unused(): OptionSpec[] {
    return entry.options.filter((spec) => !fields.some((field) => field.spec === spec));
  }

  function showRest(): void {
    const rest = unused();
    addButton.hidden = rest.length === 0;
    addButton.textContent = `+${rest.length} optional`;
    addButton.setAttribute("aria-label", `Add one of ${rest.length} optional options`);
  }

  function offerOptional(): void {
    if (optional.isOpen) {
      optional.hide();
      return;
    }
    const items = unused().map((spec) => ({
      value: spec,
      content: [
        h("span", { class: "option-label" }, spec.name),
        h("span", { class: "option-description" }, spec.description),
      ],
    }));
    addButton.focus();
    optional.show(items);
  }

  function enter(field: OptionField): void {
    current = field;
    optional.hide();
    describe(field);
    suggestions.refresh(field);
  }

  function leave(field: OptionField): void {
    suggestions.hide();
    if (field.input.value.trim() !== "") field.check();
    if (current === field) describe(field);
  }

  function describe(field: OptionField): void {
    const reason = field.element.querySelector(".visually-hidden")?.textContent;
    hint.classList.toggle("error", Boolean(reason));
    hint.replaceChildren(
      h("strong", {}, field.spec.name),
      h("span", {}, reason || field.spec.description),
    );
  }

  function afterPick(field: OptionField): void {
    describe(field);
    const next = fields[fields.indexOf(field) + 1];
    if (next !== undefined && next.input.value === "") next.input.focus();
  }

  /** "private:" typed at the end of a value opens that option, as in Discord. */
  function jumpToNamed(field: OptionField): boolean {
    const found = /(?:^|\s)([-_\p{L}\p{N}]+):$/u.exec(field.input.value);
    const spec = found && entry.options.find(({ name }) => name === found[1]);
    if (!spec) return false;
    field.setText(field.input.value.slice(0, found.index));
    const open = fields.find((other) => other.spec === spec);
    (open ?? add(spec)).input.focus();
    return true;
  }

  function handleKey(event: KeyboardEvent, field: OptionField): void {
    if (event.isComposing || suggestions.handleKey(event)) return;
    const at = fields.indexOf(field);
    const { input } = field;
    if (event.key === "Enter") {
      event.preventDefault();
      submit();
    } else if (event.key === "Escape") {
      event.preventDefault();
      onEnd("");
    } else if (event.key === "Backspace" && input.value === "") {
      event.preventDefault();
      remove(field);
    } else if (event.key === "ArrowLeft" && input.selectionEnd === 0 && at > 0) {
      event.preventDefault();
      fields[at - 1]!.input.focus();
    } else if (event.key === "ArrowRight" && input.selectionStart === input.value.length) {
      const next = fields[at + 1];
      if (next === undefined && addButton.hidden) return;
      event.preventDefault();
      if (next === undefined) offerOptional();
      else next.input.focus();
    }
  }

  /** An optional pill goes; going back over the first one leaves the command. */
  function remove(field: OptionField): void {
    const at = fields.indexOf(field);
    if (!field.spec.required) {
      fields.splice(at, 1);
      field.element.remove();
      showRest();
    } else if (at === 0) {
      onEnd(`/${entry.name}`);
      return;
    }
    const before = fields[at - 1] ?? fields[0];
    if (before === undefined) focus();
    else before.input.focus();
  }

  function submit(): void {
    const options: PageOption[] = [];
    for (const field of fields) {
      const empty = field.input.value.trim() === "" && !field.spec.required;
      const checked = empty ? null : field.check();
      if (checked === null) continue;
      if (!checked.ok) {
        field.input.focus();
        describe(field);
        return;
      }
      options.push({ name: field.spec.name, type: field.spec.type, value: checked.value });
    }
    onEnd("");
    void client.run(entry.command, nestOptions(entry, options), null);
  }

  function focus(): void {
    const empty = fields.find(({ input }) => input.value === "");
    const target = empty ?? fields.at(-1);
    (target?.input ?? chip).focus();
  }

  addButton.addEventListener("keydown", (event) => {
    if (optional.handleKey(event)) return;
    if (event.key === "Escape") onEnd("");
    if (event.key === "ArrowLeft" || event.key === "Backspace") fields.at(-1)?.input.focus();
    if (event.key === "ArrowUp" || event.key === "ArrowDown") offerOptional();
  });
  addButton.addEventListener("blur", () => optional.hide());
  const chip = h(
    "button",
    {
      class: "command-chip",
      type: "button",
      title: entry.description,
      "aria-label": `Run /${entry.name}`,
      onclick: submit,
      onkeydown: (event: KeyboardEvent) => {
        if (event.key === "Escape" || event.key === "Backspace") onEnd("");
      },
    },
    `/${entry.name}`,
  );
  for (const spec of entry.options) {
    const text = values.get(spec.name);
    if (!spec.required && text === undefined) continue;
    add(spec).setText(text ?? "");
  }
  showRest();
  hint.append(h("strong", {}, `/${entry.name}`), h("span", {}, entry.description));
  const app = h("span", { class: "hint-app" }, botName(client.store.state));
  return {
    element: h("div", { class: "command-form", role: "group", "aria-label": `/${entry.name}` }, [
      chip,
      pills,
      addButton,
      sendButton(`Send /${entry.name}`, submit),
    ]),
    above: h("div", { class: "above-box" }, [
      suggestions.element,
      optional.element,
      h("div", { class: "hint-bar" }, hint, app),
    ]),
    focus,
  };
}
