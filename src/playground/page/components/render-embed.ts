import { formatMessageTime } from "../markdown/format-timestamp.ts";
import {
  externalLink,
  type MarkdownContext,
  renderInline,
  renderMarkdown,
} from "../markdown/render-markdown.ts";
import { type Child, h } from "../ui/h.ts";
import { picture } from "./media.ts";

/** An embed as Discord's API has it; every field may be missing. */
export interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly color?: number;
  readonly timestamp?: string;
  readonly author?: { readonly name: string; readonly url?: string };
  readonly footer?: { readonly text: string };
  readonly fields?: readonly {
    readonly name: string;
    readonly value: string;
    readonly inline?: boolean;
  }[];
  readonly image?: { readonly url: string };
  readonly thumbnail?: { readonly url: string };
}

type EmbedContext = MarkdownContext & { readonly attachments: ReadonlyMap<string, string> };

export function renderEmbed(raw: unknown, context: EmbedContext): HTMLElement {
  const embed = raw as Embed;
  const color = embed.color === undefined ? null : `#${embed.color.toString(16).padStart(6, "0")}`;
  return h(
    "article",
    { class: "embed", style: color && `--accent:${color}` },
    h(
      "div",
      { class: "embed-body" },
      embed.author &&
        h("div", { class: "embed-author" }, linked(embed.author.url, embed.author.name)),
      embed.title &&
        h("div", { class: "embed-title" }, linked(embed.url, renderInline(embed.title, context))),
      embed.description &&
        h("div", { class: "embed-description" }, renderMarkdown(embed.description, context)),
      embed.fields && embed.fields.length > 0 && fields(embed.fields, context),
      embed.image && h("div", { class: "embed-image" }, picture(embed.image.url, null, context)),
      footer(embed),
    ),
    embed.thumbnail &&
      h("div", { class: "embed-thumbnail" }, picture(embed.thumbnail.url, null, context)),
  );
}

function fields(all: NonNullable<Embed["fields"]>, context: EmbedContext): HTMLElement {
  const cells = all.map((field) =>
    h(
      "div",
      { class: `embed-field${field.inline ? " inline" : ""}` },
      h("div", { class: "embed-field-name" }, renderInline(field.name, context)),
      renderMarkdown(field.value, context),
    ),
  );
  return h("div", { class: "embed-fields" }, cells);
}

function footer(embed: Embed): Child {
  const time =
    embed.timestamp && formatMessageTime(embed.timestamp, Date.now(), navigator.language);
  const parts = [embed.footer?.text, time].filter((part) => part);
  return parts.length > 0 && h("div", { class: "embed-footer" }, parts.join(" • "));
}

function linked(url: string | undefined, content: Child): Child {
  return url !== undefined && /^https?:/i.test(url) ? externalLink(url, null, content) : content;
}
