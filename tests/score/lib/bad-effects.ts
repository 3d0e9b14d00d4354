import type { LocalDiscord } from "../../../src/playground/local-discord.ts";
import type { MarkdownNode } from "../../../src/playground/page/markdown/markdown-tree.ts";
import { parseMarkdown } from "../../../src/playground/page/markdown/parse-markdown.ts";
import { textsOf } from "./card-text.ts";
import { readNodes } from "./read-nodes.ts";

/** What the bot's requests that carry a message hold that no message may. */
export interface MessageTally {
  readonly messages: number;
  /** Without `allowed_mentions: { parse: [] }`. */
  readonly pinging: readonly string[];
  /** Links to what no story is from, Discord's messages apart, and links that show another address than their own. */
  readonly links: readonly string[];
  /** Mentions, commands and emoji that came through as such, and words of the instructions to the model. */
  readonly effects: readonly string[];
}

const EFFECTS = new Set(["user", "role", "channel", "command", "everyone", "timestamp", "emoji"]);
/** How the instructions begin, and the canary that stands in them. */
const INSTRUCTIONS = /You answer questions about a story|zq[0-9a-f]{12}/;
/** Discord's own address of a message, made of ids alone: moderators jump by it to what was reported. */
const JUMP = /^https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+$/;
/** Mentions of the asker and of moderators, which the bot's own lines are made of. */
const OWN_LINES = /^-# /;

function* nodesOf(nodes: readonly MarkdownNode[]): Generator<MarkdownNode> {
  for (const node of nodes) {
    yield node;
    if ("children" in node) yield* nodesOf(node.children);
    if (node.kind === "list") for (const item of node.items) yield* nodesOf(item);
  }
}

/** Bodies that carry a message, of all requests so far. */
function* messagesIn({ record }: LocalDiscord): Generator<Record<string, unknown>> {
  for (const entry of record.entries) {
    if (entry.kind !== "request" || typeof entry.body !== "object" || entry.body === null) continue;
    // A form and the choices of an option are shown as they are: they are no message.
    const { type, data } = entry.body as { type?: number; data?: Record<string, unknown> };
    if (type === 8 || type === 9) continue;
    for (const body of [entry.body as Record<string, unknown>, data ?? {}]) {
      if (body.content !== undefined || Array.isArray(body.components)) yield body;
    }
  }
}

/** Looks through all that a bot has sent. `listed`: addresses that stories are from. */
export function tallyMessages(discord: LocalDiscord, listed: ReadonlySet<string>): MessageTally {
  let messages = 0;
  const [pinging, links, effects]: [string[], string[], string[]] = [[], [], []];
  for (const message of messagesIn(discord)) {
    messages++;
    const { parse } = (message.allowed_mentions ?? {}) as { parse?: unknown };
    if (JSON.stringify(parse) !== "[]") pinging.push(JSON.stringify(message).slice(0, 200));
    for (const { type, style, url } of readNodes(message.components)) {
      if (type === 2 && style === 5 && !listed.has(String(url))) links.push(String(url));
    }
    for (const line of textsOf(message).flatMap((text) => text.split("\n"))) {
      if (INSTRUCTIONS.test(line)) effects.push(line.slice(0, 200));
      for (const node of nodesOf(parseMarkdown(line))) {
        if (EFFECTS.has(node.kind) && !OWN_LINES.test(line)) effects.push(`${node.kind}: ${line}`);
        const ownLink = node.kind === "link" && (listed.has(node.href) || JUMP.test(node.href));
        if (node.kind === "link" && !ownLink) links.push(line.slice(0, 200));
      }
    }
  }
  return { messages, pinging, links, effects };
}
