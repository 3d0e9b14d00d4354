import { h } from "./h.ts";
import { type IconName, icon } from "./icon.ts";

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  readonly danger?: boolean;
  /** Whether the item is the chosen one of several. */
  readonly checked?: boolean;
  readonly leading?: Node;
  readonly act: () => void;
}

/** Groups of items, each with an optional heading. */
export interface MenuGroup {
  readonly heading?: string;
  readonly items: readonly MenuItem[];
}

/**
 * Opens a menu at a place on the page and gives the focus back when it closes. Arrow keys, Home, End,
 * first letters and Escape work as in any menu.
 */
export function openMenu(
  label: string,
  groups: readonly MenuGroup[],
  place: { readonly x: number; readonly y: number },
): void {
  const before = document.activeElement;
  const items: HTMLElement[] = [];
  const menu = h("div", { class: "menu", role: "menu", "aria-label": label });
  for (const group of groups.filter(({ items }) => items.length > 0)) {
    const part = h("div", { class: "menu-group", role: "group", "aria-label": group.heading });
    if (group.heading) part.append(h("div", { class: "menu-heading" }, group.heading));
    for (const item of group.items) {
      const row = menuItem(item, close);
      items.push(row);
      part.append(row);
    }
    menu.append(part);
  }

  function close(): void {
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  }
  function outside(event: Event): void {
    if (!menu.contains(event.target as Node)) close();
  }

  menu.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next = nextItem(items, at, event.key);
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (next === null) return;
    else next.focus();
    event.preventDefault();
  });
  document.addEventListener("pointerdown", outside, true);
  // Assistive technology finds its way by landmarks: the menu belongs to the page's main one.
  (document.querySelector("main") ?? document.body).append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(place.x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(place.y, innerHeight - height - 8))}px`;
  (items.find((item) => item.getAttribute("aria-checked") === "true") ?? items[0])?.focus();
}

function menuItem(item: MenuItem, close: () => void): HTMLElement {
  const choice = item.checked !== undefined;
  return h(
    "button",
    {
      class: `menu-item ${item.danger ? "danger" : ""}`,
      type: "button",
      role: choice ? "menuitemradio" : "menuitem",
      "aria-checked": choice ? String(item.checked) : null,
      tabindex: "-1",
      onclick: () => {
        close();
        item.act();
      },
    },
    item.leading,
    h("span", { class: "menu-label" }, item.label),
    item.icon && icon(item.icon, 18),
    item.checked && icon("check", 18),
  );
}

function nextItem(items: readonly HTMLElement[], at: number, key: string): HTMLElement | null {
  const last = items.length - 1;
  if (key === "ArrowDown") return items[at === last ? 0 : at + 1] ?? null;
  if (key === "ArrowUp") return items[at <= 0 ? last : at - 1] ?? null;
  if (key === "Home") return items[0] ?? null;
  if (key === "End") return items[last] ?? null;
  if (key.length !== 1 || key === " ") return null;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const wanted = key.toLowerCase();
  return after.find((item) => item.textContent?.trim().toLowerCase().startsWith(wanted)) ?? null;
}
