import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from "discord.js";

/** What a message of Verbatim consists of: one Components V2 card. */
export interface CardMessage {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: readonly [] };
}

/** Discord's limits on one message of Components V2. */
export const MOST_COMPONENTS = 40;
export const MOST_CHARACTERS = 4_000;

/** A stripe of colour on the card’s side: how sure an answer is, or what a check found. */
export const COLOURS = {
  strong: 0x2f9e6e,
  weak: 0xd9a21b,
  none: 0x7d8590,
  plain: 0x5865f2,
  wrong: 0xd1453b,
} as const;

export function text(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

export function divider(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

export function button(
  custom_id: string,
  label: string,
  style: APIButtonComponentWithCustomId["style"] = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id };
}

export function row(...components: APIButtonComponentWithCustomId[]): APIComponentInContainer {
  return { type: ComponentType.ActionRow, components };
}

/** A message of one card; with `spoiler` it is hidden until somebody clicks on it. */
export function card(
  colour: number,
  components: readonly APIComponentInContainer[],
  { spoiler = false } = {},
): CardMessage {
  return {
    components: [
      {
        type: ComponentType.Container,
        accent_color: colour,
        ...(spoiler ? { spoiler } : {}),
        components: [...components],
      },
    ],
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [] },
  };
}

/** How many components and displayed characters a card has, as Discord counts them. */
export function measure(components: readonly unknown[]): {
  components: number;
  characters: number;
} {
  let count = 0;
  let characters = 0;
  for (const component of components as Record<string, unknown>[]) {
    count++;
    if (typeof component.content === "string") characters += component.content.length;
    const inner = [...((component.components as unknown[]) ?? [])];
    if (component.accessory !== undefined) inner.push(component.accessory);
    const measured = measure(inner);
    count += measured.components;
    characters += measured.characters;
  }
  return { components: count, characters };
}

/** What is built again and again until it fits. */
export interface Shrinking {
  /** Lengths to which quotes are cut, one after the other. */
  readonly lengths: readonly number[];
  /** How many lines or quotes there are. */
  readonly all: number;
  /** Builds the card with quotes of at most `longest`, and the first `most` of all. */
  readonly build: (longest: number, most: number) => CardMessage;
}

/**
 * The fullest card within Discord's limits: quotes are shortened first, then the last ones go, one
 * after the other. `barest` builds what is left where not even a single one fits.
 */
export function shrinkToFit(
  { lengths, all, build }: Shrinking,
  barest: (shortest: number) => CardMessage,
): CardMessage {
  const shortest = lengths.at(-1)!;
  for (const longest of lengths) {
    const message = build(longest, all);
    if (fits(message)) return message;
  }
  for (let most = all - 1; most > 0; most--) {
    const message = build(shortest, most);
    if (fits(message)) return message;
  }
  return barest(shortest);
}

function fits(message: CardMessage): boolean {
  const { components, characters } = measure(message.components);
  return components <= MOST_COMPONENTS && characters <= MOST_CHARACTERS;
}

/**
 * Cuts a text to at most `most` UTF-16 code units at a space, with an ellipsis in its place; a text
 * that fits is returned as it is.
 */
export function clip(content: string, most: number): string {
  if (content.length <= most) return content;
  const cut = content.slice(0, Math.max(0, most - 2));
  const space = cut.search(/\s\S*$/u);
  // An escape's backslash must not lose what it escapes, nor a character its second half.
  const clean = (space > most / 2 ? cut.slice(0, space) : cut).replace(
    /(?:\\|[\uD800-\uDBFF])$/,
    "",
  );
  return `${clean.trimEnd()} …`;
}
