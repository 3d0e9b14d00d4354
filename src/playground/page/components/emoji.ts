import { h } from "../ui/h.ts";

/** A Unicode emoji as it is; a server's own emoji by its name, as the playground holds no pictures. */
export function emojiOf(emoji: {
  readonly id?: string | null;
  readonly name?: string | null;
}): HTMLElement {
  const text = emoji.id ? `:${emoji.name}:` : (emoji.name ?? "");
  return h("span", { class: "emoji", "aria-hidden": "true" }, text);
}
