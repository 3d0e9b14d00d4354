import { displayName } from "../store/display-name.ts";
import type { State } from "../store/state.ts";
import { avatar } from "../ui/avatar.ts";
import { type Child, h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import { createListbox } from "../ui/listbox.ts";
import { type Component, KIND } from "./component-types.ts";
import { emojiOf } from "./emoji.ts";

export interface SelectChoice {
  readonly value: string;
  readonly label: string;
  readonly description: string | null;
  readonly leading: Child;
  readonly chosen: boolean;
}

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

/** What a select offers: its own options, or the server's users and channels. */
export function optionsOf(component: Component, state: State): SelectChoice[] {
  const preset = new Set(component.default_values?.map(({ id }) => id));
  const users = [...state.users.values()].map((user) => ({
    value: user.id,
    label: displayName(user),
    description: user.username,
    leading: avatar(user, 24),
    chosen: preset.has(user.id),
  }));
  const roles = [...new Set([...state.users.values()].flatMap((user) => user.roles))].map(
    (role) => ({
      value: role,
      label: role,
      description: null,
      leading: icon("at"),
      chosen: preset.has(role),
    }),
  );
  const channels = state.channels
    .filter((channel) => channel.kind !== "dm")
    .map((channel) => ({
      value: channel.id,
      label: channel.name,
      description: null,
      leading: icon(channel.kind === "thread" ? "thread" : "hash"),
      chosen: preset.has(channel.id),
    }));
  switch (component.type) {
    case KIND.userSelect:
      return users;
    case KIND.roleSelect:
      return roles;
    case KIND.mentionableSelect:
      return [...users, ...roles];
    case KIND.channelSelect:
      return channels;
    default:
      return (component.options ?? []).map((option) => ({
        value: option.value,
        label: option.label,
        description: option.description ?? null,
        leading: option.emoji ? emojiOf(option.emoji) : null,
        chosen: option.default ?? false,
      }));
  }
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
            option.leading,
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

function row(option: SelectChoice): Child {
  return [
    option.leading,
    h(
      "span",
      { class: "option-text" },
      h("span", { class: "option-label" }, option.label),
      option.description && h("span", { class: "option-description" }, option.description),
    ),
    h("span", { class: "option-check" }, icon("check", 18)),
  ];
}
