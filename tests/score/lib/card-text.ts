import type { LocalDiscord } from "../../../src/playground/local-discord.ts";
import { readNodes } from "./read-nodes.ts";

/** Texts of a message's components, as they went over the wire. */
export const textsOf = (components: unknown): readonly string[] =>
  readNodes(components).flatMap(({ content }) => (typeof content === "string" ? [content] : []));

/** Lines that are given as the story's words, without their escapes. */
export const quotedLines = (components: unknown): readonly string[] =>
  textsOf(components)
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.startsWith("> "))
    .map((line) => flat(line.slice(2).replace(/\\(.)/gu, "$1")).replace(/ ?…$/u, ""));

/** White space told apart no longer. */
export const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** True for a card with a model's statements: only they are marked with their quotes' numbers. */
export const hasStatements = (components: unknown): boolean =>
  textsOf(components).some((text) => /\\\[\d\\\]/.test(text));

/** The message that answers an interaction, as it stands now. */
export function answerTo({ world }: Pick<LocalDiscord, "world">, interactionId: string) {
  for (const { api } of world.messages.values()) {
    const { id } = (api.interaction_metadata ?? {}) as { id?: string };
    if (id === interactionId) return api;
  }
  return null;
}
