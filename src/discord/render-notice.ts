import { type APIMessageTopLevelComponent, ComponentType } from "discord.js";
import {
  type CardMessage,
  COLOURS,
  card,
  clip,
  MOST_CHARACTERS,
  MOST_COMPONENTS,
  measure,
  text,
} from "./card.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

export type TopLevel = APIMessageTopLevelComponent;

const LONGEST_NOTICE = 900;

/** True for the notice that {@link withNotice} puts above a message. */
const isNotice = (component: TopLevel) =>
  component.type === ComponentType.Container &&
  component.accent_color === COLOURS.wrong &&
  component.components.length === 1;

/**
 * A message with a notice above it. The notice's first line is ours, the others are a moderator's
 * and are escaped. An earlier notice gives way; a card that has no room left does as well.
 */
export function withNotice(components: readonly TopLevel[], notice: string): CardMessage {
  const [first, ...rest] = notice.split("\n");
  const words = clip(escapeMarkdown(rest.join("\n")), LONGEST_NOTICE);
  const above = card(COLOURS.wrong, [text(words === "" ? first! : `${first}\n${words}`)]);
  const kept = components.filter((component) => !isNotice(component));
  const whole = { ...above, components: [...above.components, ...kept] };
  const { components: count, characters } = measure(whole.components);
  return count <= MOST_COMPONENTS && characters <= MOST_CHARACTERS ? whole : above;
}
