import { type MarkdownContext, renderMarkdown, spoiler } from "../markdown/render-markdown.ts";
import { type Child, h } from "../ui/h.ts";
import { button } from "./button.ts";
import { type Component, isSelect, KIND } from "./component-types.ts";
import { fileCard, mediaGallery, thumbnail } from "./media.ts";
import { createSelect } from "./select.ts";
import { choicesOf } from "./select-choices.ts";

/** The message that components stand in, and what using one of them does. */
export interface ComponentContext extends MarkdownContext {
  readonly attachments: ReadonlyMap<string, string>;
  readonly press: (customId: string, componentType: number, values: readonly string[]) => void;
}

export function renderComponents(
  components: readonly unknown[],
  context: ComponentContext,
): HTMLElement {
  const rendered = (components as readonly Component[]).map((each) => render(each, context));
  return h("div", { class: "components" }, rendered);
}

function render(component: Component, context: ComponentContext): Child {
  switch (component.type) {
    case KIND.actionRow:
      return h("div", { class: "action-row" }, children(component, context));
    case KIND.button:
      return button(component, context);
    case KIND.section:
      return section(component, context);
    case KIND.textDisplay:
      return renderMarkdown(component.content ?? "", context);
    case KIND.thumbnail:
      return thumbnail(component, context);
    case KIND.mediaGallery:
      return mediaGallery(component, context);
    case KIND.file:
      return fileCard(component, context);
    case KIND.separator:
      return separator(component);
    case KIND.container:
      return container(component, context);
    default:
      return isSelect(component) ? select(component, context) : unknown(component);
  }
}

function children(component: Component, context: ComponentContext): Child[] {
  return (component.components ?? []).map((each) => render(each, context));
}

function section(component: Component, context: ComponentContext): HTMLElement {
  return h(
    "div",
    { class: "section" },
    h("div", { class: "section-text" }, children(component, context)),
    component.accessory &&
      h("div", { class: "section-accessory" }, render(component.accessory, context)),
  );
}

function separator({ divider = true, spacing = 1 }: Component): HTMLElement {
  const className = `separator spacing-${spacing}`;
  return divider
    ? h("hr", { class: className })
    : h("div", { class: className, "aria-hidden": "true" });
}

function container(component: Component, context: ComponentContext): HTMLElement {
  const accent = component.accent_color;
  const color = typeof accent === "number" ? `#${accent.toString(16).padStart(6, "0")}` : null;
  const element = h(
    "div",
    { class: `container${color ? " accented" : ""}`, style: color && `--accent:${color}` },
    children(component, context),
  );
  return component.spoiler ? spoiler(element, "block") : element;
}

function select(component: Component, context: ComponentContext): HTMLElement {
  const { custom_id: customId = "", type } = component;
  return createSelect({
    label: component.placeholder ?? "Make a selection",
    placeholder: component.placeholder ?? "Make a selection",
    options: choicesOf(component, context.state),
    minimum: component.min_values ?? 1,
    maximum: component.max_values ?? 1,
    disabled: component.disabled ?? false,
    customId,
    onChosen: (values) => context.press(customId, type, values),
  }).element;
}

function unknown(component: Component): HTMLElement {
  return h(
    "div",
    { class: "unknown-component" },
    `The playground cannot show component ${component.type}.`,
  );
}
