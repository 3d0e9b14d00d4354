import { h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import type { Component } from "./component-types.ts";
import { emojiOf } from "./emoji.ts";
import type { ComponentContext } from "./render-components.ts";

const STYLES: Readonly<Record<number, string>> = {
  1: "primary",
  2: "secondary",
  3: "success",
  4: "danger",
};
const LINK = 5;

/** A button of a message; a link leads out of the page, any other tells the bot. */
export function button(component: Component, context: ComponentContext): HTMLElement {
  const { label, custom_id: customId = "", disabled = false } = component;
  const content = [
    component.emoji && emojiOf(component.emoji),
    label && h("span", { class: "button-label" }, label),
  ];
  const name = label ? null : (component.emoji?.name ?? "Button");
  if (component.style === LINK) return linkButton(component, [...content, icon("link", 16)]);
  return h(
    "button",
    {
      class: `button ${STYLES[component.style ?? 2] ?? "secondary"}`,
      type: "button",
      disabled,
      "aria-label": name,
      "data-custom-id": customId,
      onclick: () => context.press(customId, component.type, []),
    },
    content,
  );
}

/** Only addresses that Discord itself lets through are followed. */
function linkButton(component: Component, content: Parameters<typeof h>[2][]): HTMLElement {
  const allowed = /^(?:https?|discord):/i.test(component.url ?? "") && !component.disabled;
  const attributes = { class: "button secondary link", role: allowed ? null : "link" };
  if (!allowed) return h("a", { ...attributes, "aria-disabled": "true" }, content);
  const target = { href: component.url, target: "_blank", rel: "noopener noreferrer" };
  return h("a", { ...attributes, ...target }, content);
}
