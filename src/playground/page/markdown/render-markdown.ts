import type { PageRole } from "../../page-protocol.ts";
import { displayName } from "../store/display-name.ts";
import type { State } from "../store/state.ts";
import { roleColors } from "../ui/avatar.ts";
import { type Child, h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import { isEmojiOnly } from "./emoji-only.ts";
import { formatTimestamp } from "./format-timestamp.ts";
import type { MarkdownNode } from "./markdown-tree.ts";
import { parseInline, parseMarkdown } from "./parse-markdown.ts";

/** What markdown needs to know about the place it stands in. */
export interface MarkdownContext {
  readonly state: State;
  /** Whether `@everyone` really pings. */
  readonly pingsEveryone: boolean;
  readonly openChannel: (id: string) => void;
  /** Puts a command into the message box. */
  readonly startCommand: (id: string, name: string) => void;
}

export function renderMarkdown(source: string, context: MarkdownContext): HTMLElement {
  const nodes = parseMarkdown(source.trim());
  const large = isEmojiOnly(nodes) ? " emoji-only" : "";
  return h("div", { class: `markdown${large}` }, renderNodes(nodes, context));
}

/** For titles: no headings, quotes or lists. */
export function renderInline(source: string, context: MarkdownContext): Child {
  return renderNodes(parseInline(source), context);
}

function renderNodes(nodes: readonly MarkdownNode[], context: MarkdownContext): Child[] {
  return nodes.map((node) => renderNode(node, context));
}

function renderNode(node: MarkdownNode, context: MarkdownContext): Child {
  switch (node.kind) {
    case "text":
      return node.value;
    case "bold":
      return h("strong", {}, renderNodes(node.children, context));
    case "italic":
      return h("em", {}, renderNodes(node.children, context));
    case "underline":
      return h("u", {}, renderNodes(node.children, context));
    case "strike":
      return h("s", {}, renderNodes(node.children, context));
    case "spoiler":
      return spoiler(renderNodes(node.children, context));
    case "code":
      return h("code", {}, node.value);
    case "code_block":
      return h("pre", { tabindex: "0", "aria-label": "Code" }, h("code", {}, node.value));
    case "quote":
      return h("blockquote", {}, renderNodes(node.children, context));
    case "subtext":
      return h("small", {}, renderNodes(node.children, context));
    case "heading":
      return heading(node.level, renderNodes(node.children, context));
    case "list":
      return list(node, context);
    case "link":
      return externalLink(node.href, node.title, renderNodes(node.children, context));
    case "emoji":
      return h("span", { class: "custom-emoji", title: `:${node.name}:` }, `:${node.name}:`);
    case "timestamp":
      return timestamp(node.seconds, node.style);
    case "everyone":
      return everyone(node.name, context);
    default:
      return mention(node, context);
  }
}

/** Messages begin with headings of any rank: for the page's outline they are all of one. */
function heading(level: 1 | 2 | 3, children: Child[]): HTMLElement {
  const rank = { role: "heading", "aria-level": "3" };
  return h("div", { class: `heading heading-${level}`, ...rank }, children);
}

function list(node: MarkdownNode & { kind: "list" }, context: MarkdownContext): HTMLElement {
  const items = node.items.map((item) => h("li", {}, renderNodes(item, context)));
  return node.start === null ? h("ul", {}, items) : h("ol", { start: node.start }, items);
}

export function externalLink(href: string, title: string | null, children: Child): HTMLElement {
  return h(
    "a",
    { href, title: title ?? href, target: "_blank", rel: "noopener noreferrer" },
    children,
  );
}

/** Covered text that a click, Enter or Space uncovers. */
export function spoiler(children: Child, className = ""): HTMLElement {
  const content = h("span", { class: "spoiler-content", inert: true }, children);
  const cover = h("span", {
    class: `spoiler ${className}`,
    role: "button",
    tabindex: "0",
    "aria-label": "Spoiler, show it",
    onclick: reveal,
    onkeydown: (event: KeyboardEvent) => {
      if (event.key === "Enter" || event.key === " ") reveal(event);
    },
  });
  cover.append(content);
  function reveal(event: Event): void {
    if (cover.classList.contains("revealed")) return;
    event.preventDefault();
    event.stopPropagation();
    cover.classList.add("revealed");
    for (const name of ["role", "tabindex", "aria-label"]) cover.removeAttribute(name);
    content.inert = false;
  }
  return cover;
}

function timestamp(seconds: number, style: Parameters<typeof formatTimestamp>[1]): HTMLElement {
  const { language } = navigator;
  const text = formatTimestamp(seconds, style, Date.now(), language);
  return h(
    "time",
    {
      datetime: new Date(seconds * 1000).toISOString(),
      title: formatTimestamp(seconds, "F", Date.now(), language),
      "data-relative": style === "R" ? String(seconds) : null,
    },
    text,
  );
}

/** Keeps "5 minutes ago" true while the page stays open. */
export function refreshRelativeTimes(root: ParentNode): void {
  for (const time of root.querySelectorAll<HTMLElement>("time[data-relative]")) {
    const seconds = Number(time.dataset.relative);
    time.textContent = formatTimestamp(seconds, "R", Date.now(), navigator.language);
  }
}

function everyone(name: string, { pingsEveryone }: MarkdownContext): Child {
  return pingsEveryone ? h("span", { class: "mention" }, `@${name}`) : `@${name}`;
}

/** In the role's own colour, as far as that can be read. */
function roleMention(role: PageRole | undefined): HTMLElement {
  if (role === undefined) return h("span", { class: "mention" }, "@unknown-role");
  return h("span", { class: "mention role-color", style: roleColors(role.color) }, `@${role.name}`);
}

type Mention = MarkdownNode & { kind: "user" | "role" | "channel" | "command" };

function mention(node: Mention, context: MarkdownContext): Child {
  const { state } = context;
  if (node.kind === "user") {
    const user = state.users.get(node.id);
    return h("span", { class: "mention" }, user ? `@${displayName(user)}` : `<@${node.id}>`);
  }
  if (node.kind === "role") return roleMention(state.roles.find(({ id }) => id === node.id));
  if (node.kind === "command") {
    const start = () => context.startCommand(node.id, node.name);
    return h("button", { class: "mention", type: "button", onclick: start }, `/${node.name}`);
  }
  const channel = state.channels.find((each) => each.id === node.id);
  if (channel === undefined) return h("span", { class: "mention" }, "# unknown");
  const open = () => context.openChannel(channel.id);
  return h("button", { class: "mention", type: "button", onclick: open }, [
    icon(channel.kind === "thread" ? "thread" : "hash", 16),
    channel.name,
  ]);
}
