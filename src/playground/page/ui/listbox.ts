import { type Child, h, setAttributes, uniqueId } from "./h.ts";

export interface ListItem<Value> {
  readonly value: Value;
  readonly content: Child;
  readonly selected?: boolean;
  /** A heading above this item, where a group begins. */
  readonly group?: string;
}

export interface Listbox<Value> {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  /**
   * Shows the items with the selected or else the first one active; an empty list shows `empty` or
   * nothing at all.
   */
  show(items: readonly ListItem<Value>[], empty?: string): void;
  hide(): void;
  activate(value: Value): void;
  /** Whether the key was used up by the list. */
  handleKey(event: KeyboardEvent): boolean;
  readonly active: Value | null;
}

export interface ListboxOptions<Value> {
  readonly label: string;
  /** The element that has the focus while the list is open: it names the active item. */
  readonly owner: () => HTMLElement;
  readonly onPick: (value: Value) => void;
  readonly onClose?: () => void;
  readonly className?: string;
  readonly multiple?: boolean;
}

/** A list below or above a box, led by the keyboard while the focus stays in the box. */
export function createListbox<Value>(options: ListboxOptions<Value>): Listbox<Value> {
  const id = uniqueId("list");
  const element = h("div", {
    class: `listbox ${options.className ?? ""}`,
    id,
    role: "listbox",
    "aria-label": options.label,
    "aria-multiselectable": options.multiple ? "true" : null,
    hidden: true,
    // The focus must not leave the box when the list is clicked.
    onmousedown: (event: MouseEvent) => event.preventDefault(),
  });
  let items: readonly ListItem<Value>[] = [];
  let rows: HTMLElement[] = [];
  let active = -1;

  function activate(index: number, scroll = true): void {
    rows[active]?.classList.remove("active");
    active = index;
    const row = rows[index];
    row?.classList.add("active");
    if (scroll) row?.scrollIntoView({ block: "nearest" });
    setAttributes(options.owner(), { "aria-activedescendant": row?.id ?? null });
  }

  function move(steps: number): void {
    if (rows.length > 0) activate((active + steps + rows.length) % rows.length);
  }

  /** A box of several lines is no combobox, and may not be called expanded. */
  function setExpanded(expanded: boolean): void {
    const owner = options.owner();
    if (owner.role === "combobox") owner.setAttribute("aria-expanded", String(expanded));
  }

  function hide(): void {
    if (element.hidden) return;
    element.hidden = true;
    setExpanded(false);
    setAttributes(options.owner(), { "aria-activedescendant": null });
    options.onClose?.();
  }

  function rowFor(item: ListItem<Value>, index: number): HTMLElement {
    return h(
      "div",
      {
        class: "option",
        id: `${id}-${index}`,
        role: "option",
        "aria-selected": item.selected ? "true" : "false",
        onmousemove: () => active !== index && activate(index, false),
        onclick: () => options.onPick(item.value),
      },
      item.content,
    );
  }

  return {
    element,
    get isOpen() {
      return !element.hidden;
    },
    get active() {
      return element.hidden ? null : (items[active]?.value ?? null);
    },
    show(shown, empty) {
      items = shown;
      rows = items.map(rowFor);
      const groups = rows.map((row, index) => {
        const group = items[index]!.group;
        const heading = group && h("div", { class: "listbox-group", role: "presentation" }, group);
        return [heading, row];
      });
      element.replaceChildren(...groups.flat().filter((node) => node instanceof Node));
      if (rows.length === 0) {
        if (empty === undefined) return hide();
        const note = { class: "listbox-empty", role: "option", "aria-disabled": "true" };
        element.append(h("div", { ...note, "aria-selected": "false" }, empty));
      }
      element.hidden = false;
      setExpanded(true);
      setAttributes(options.owner(), { "aria-controls": id });
      active = -1;
      const chosen = items.findIndex((item) => item.selected);
      activate(rows.length === 0 ? -1 : Math.max(0, chosen));
    },
    hide,
    activate: (value) => activate(items.findIndex((item) => item.value === value)),
    handleKey(event) {
      if (element.hidden) return false;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        move(step);
      } else if (event.key === "Escape") {
        hide();
      } else {
        const picks = (event.key === "Enter" || event.key === "Tab") && !event.shiftKey;
        const item = items[active];
        if (!picks || item === undefined) return false;
        options.onPick(item.value);
      }
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}
