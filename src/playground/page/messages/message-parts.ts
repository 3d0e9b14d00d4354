import { formatMessageTime } from "../markdown/format-timestamp.ts";
import { h } from "../ui/h.ts";

export function appBadge(): HTMLElement {
  return h("span", { class: "app-badge" }, "APP");
}

export function messageTime(iso: string): HTMLElement {
  const { language } = navigator;
  const full = { dateStyle: "full", timeStyle: "short" } as const;
  const title = new Intl.DateTimeFormat(language, full).format(new Date(iso));
  return h("time", { datetime: iso, title }, formatMessageTime(iso, Date.now(), language));
}

export function dots(): HTMLElement {
  return h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));
}

export function thinking(name: string): HTMLElement {
  return h("div", { class: "thinking" }, dots(), `${name} is thinking…`);
}
