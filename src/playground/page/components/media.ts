import { externalLink, spoiler } from "../markdown/render-markdown.ts";
import { h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import type { Component } from "./component-types.ts";
import type { ComponentContext } from "./render-components.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

type Media = Pick<ComponentContext, "attachments">;

/**
 * The address of a picture: an upload of the same message, or one that the local Discord serves.
 * Anything else is not loaded, as the page asks no other machine for anything.
 */
export function localUrl(url: string, { attachments }: Media): string | null {
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  const found = name === undefined ? url : attachments.get(name);
  if (found === undefined) return null;
  const resolved = URL.parse(found, location.href);
  if (resolved?.protocol === "data:") return found;
  // The same server under another of its names, "localhost" or "127.0.0.1".
  const own = resolved?.port === location.port && LOOPBACK.has(resolved.hostname);
  return own || resolved?.origin === location.origin ? resolved.pathname + resolved.search : null;
}

/** A picture, or a link in its place where it lies elsewhere. */
export function picture(url: string, description: string | null, media: Media): HTMLElement {
  const source = localUrl(url, media);
  if (source !== null) {
    const attributes = { src: source, alt: description ?? "", loading: "lazy", draggable: "false" };
    return h("img", { class: "picture", ...attributes });
  }
  const text = description ?? "A picture on another server";
  const remote = /^https?:/i.test(url);
  return h("div", { class: "picture missing" }, remote ? externalLink(url, null, text) : text);
}

export function thumbnail(component: Component, context: ComponentContext): HTMLElement {
  const { media, description = null } = component;
  const element = h("div", { class: "thumbnail" }, picture(media?.url ?? "", description, context));
  return component.spoiler ? spoiler(element, "block") : element;
}

export function mediaGallery(component: Component, context: ComponentContext): HTMLElement {
  const items = component.items ?? [];
  const cells = items.map((item) => {
    const cell = picture(item.media?.url ?? "", item.description ?? null, context);
    return item.spoiler ? spoiler(cell, "block") : cell;
  });
  return h("div", { class: `gallery gallery-${Math.min(items.length, 5)}` }, cells);
}

export function fileCard(component: Component, context: ComponentContext): HTMLElement {
  const url = component.file?.url ?? "";
  const name = component.name ?? url.split("/").at(-1) ?? "file";
  const card = fileLink(name, component.size ?? null, localUrl(url, context));
  return component.spoiler ? spoiler(card, "block") : card;
}

/** A file to download; `size` in bytes. */
export function fileLink(name: string, size: number | null, href: string | null): HTMLElement {
  return h(
    "div",
    { class: "file" },
    icon("file", 32),
    h(
      "div",
      { class: "file-text" },
      href === null ? name : h("a", { href, download: name }, name),
      size !== null && h("div", { class: "file-size" }, formatSize(size)),
    ),
    href !== null &&
      h(
        "a",
        { class: "file-download", href, download: name, "aria-label": `Download ${name}` },
        icon("download"),
      ),
  );
}

function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(2)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(2)} MB`;
}
