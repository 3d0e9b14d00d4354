import type { PageMessage } from "../../page-protocol.ts";

/** The words of a message, of its components too. */
export function textOf(message: PageMessage): string {
  return [message.content, ...message.components.flatMap(textsIn)]
    .filter((text) => text !== "")
    .join("\n");
}

function textsIn(component: unknown): string[] {
  const { content, components, accessory } = component as {
    content?: string;
    components?: readonly unknown[];
    accessory?: unknown;
  };
  return [
    ...(content === undefined ? [] : [content]),
    ...(components ?? []).flatMap(textsIn),
    ...(accessory === undefined ? [] : textsIn(accessory)),
  ];
}

/** The first line of a message without the marks of a heading, quote or list; "" for pictures alone. */
export function firstLineOf(message: PageMessage): string {
  const line = textOf(message).trim().split("\n")[0]!;
  return line.replace(/^(?:#{1,3}|-#|>>>|>|[-*]) +/, "");
}
