import type { MarkdownNode } from "../../src/playground/page/markdown/markdown-tree.ts";
import { parseMarkdown } from "../../src/playground/page/markdown/parse-markdown.ts";
import type { Library } from "../../src/story/library.ts";
import type { StartedBot } from "./start-bot.ts";

/** Every node of the markdown that the bot's messages mean to a reader. */
function* nodesOf(nodes: readonly MarkdownNode[]): Generator<MarkdownNode> {
  for (const node of nodes) {
    yield node;
    if ("children" in node) yield* nodesOf(node.children);
    if (node.kind === "list") for (const item of node.items) yield* nodesOf(item);
  }
}

interface Sent {
  readonly allowed_mentions?: { readonly parse?: readonly string[] };
  readonly content?: string;
  readonly components?: readonly object[];
}

/** Bodies of the bot's requests that carry a message, from the `since`-th entry of the record on. */
export function messagesOf({ discord }: StartedBot, since = 0): Sent[] {
  return discord.record.entries.slice(since).flatMap((entry) => {
    if (entry.kind !== "request" || typeof entry.body !== "object" || entry.body === null)
      return [];
    const { data } = entry.body as { data?: Sent };
    return [entry.body as Sent, ...(data === undefined ? [] : [data])].filter(
      ({ content, components }) => content !== undefined || components !== undefined,
    );
  });
}

/** All texts of a message, or of messages. */
export function contents(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(contents);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "content" && typeof value === "string" ? [value] : contents(value),
  );
}

const BAD_KINDS = new Set(["user", "role", "channel", "command", "everyone", "timestamp", "emoji"]);

/** What a reader must not meet in any message, whatever was asked or stands in a story. */
export function badEffects(
  started: StartedBot,
  library: Pick<Library, "stories">,
  since = 0,
): string[] {
  const listed = new Set(library.stories.map(({ source }) => source.url));
  return messagesOf(started, since).flatMap((message) => {
    const problems: string[] = [];
    if (JSON.stringify(message.allowed_mentions?.parse) !== "[]") problems.push("no parse: []");
    for (const content of contents(message)) {
      if (/You answer questions about a story|zq[0-9a-f]{12}/.test(content)) problems.push(content);
      for (const node of nodesOf(parseMarkdown(content))) {
        if (BAD_KINDS.has(node.kind)) problems.push(`${node.kind} in ${content}`);
        if (node.kind === "link" && !listed.has(node.href)) problems.push(`link in ${content}`);
      }
    }
    return problems;
  });
}

/** Lines of the bot's cards that are given as the story's words, without their escapes. */
export function quotedLines(started: StartedBot): string[] {
  return messagesOf(started)
    .flatMap(contents)
    .flatMap((content) => content.split("\n"))
    .filter((line) => line.startsWith("> "))
    .map((line) => line.slice(2).replace(/\\(.)/gu, "$1"));
}
