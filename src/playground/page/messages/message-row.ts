import type { PageMessage, PageUser } from "../../page-protocol.ts";
import type { Client } from "../client.ts";
import { fileLink, localUrl, picture } from "../components/media.ts";
import { type ComponentContext, renderComponents } from "../components/render-components.ts";
import { renderEmbed } from "../components/render-embed.ts";
import { formatMessageTime } from "../markdown/format-timestamp.ts";
import { type MarkdownContext, renderInline, renderMarkdown } from "../markdown/render-markdown.ts";
import { displayName } from "../store/display-name.ts";
import { findMessage, type State } from "../store/state.ts";
import { avatar, userName } from "../ui/avatar.ts";
import { type Child, h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import type { ArrangedMessage } from "./arrange-messages.ts";
import { appBadge, messageTime, thinking } from "./message-parts.ts";
import { firstLineOf } from "./text-of.ts";

const EPHEMERAL = 64;
const LOADING = 128;

export interface MessageRowOptions {
  readonly client: Client;
  readonly startCommand: (id: string, name: string) => void;
  readonly openMenu: (message: PageMessage, place: { x: number; y: number }) => void;
  readonly openUserMenu: (user: PageUser, place: { x: number; y: number }) => void;
}

/** One message of the list, with its header, body and hover buttons. */
export function messageRow(
  { message, continued }: ArrangedMessage,
  state: State,
  options: MessageRowOptions,
): HTMLElement {
  const author = state.users.get(message.authorId);
  const context = contextOf(message, state, options);
  const above = [replyLine(message, context), interactionLine(message, state)];
  const pinged = state.me !== null && message.mentionedUserIds?.includes(state.me.id);
  const ephemeral = (message.flags & EPHEMERAL) !== 0;
  const marks = `${continued ? " continued" : ""}${pinged ? " pinged" : ""}${ephemeral ? " ephemeral" : ""}`;
  const onUserMenu = (event: MouseEvent) => {
    if (author === undefined || author.role === "bot") return;
    event.preventDefault();
    event.stopPropagation();
    options.openUserMenu(author, { x: event.clientX, y: event.clientY });
  };
  return h(
    "li",
    {
      class: `message${marks}`,
      "data-id": message.id,
      tabindex: "-1",
      onfocusin: (event: FocusEvent) => letTabReach(event.currentTarget as HTMLElement, true),
      onfocusout: (event: FocusEvent) => letTabReach(event.currentTarget as HTMLElement, false),
      oncontextmenu: (event: MouseEvent) => openMenuAt(event, message, options),
    },
    h(
      "article",
      { "aria-label": `Message from ${author ? displayName(author) : "an unknown user"}` },
      above,
      h(
        "div",
        { class: "message-main" },
        continued
          ? h("span", { class: "side-time", "aria-hidden": "true" }, shortTime(message.timestamp))
          : h("span", { oncontextmenu: onUserMenu }, author && avatar(author, 40)),
        h(
          "div",
          { class: "message-body" },
          !continued &&
            h(
              "div",
              { class: "message-header" },
              author && h("span", { oncontextmenu: onUserMenu }, userName(author)),
              author?.role === "bot" && appBadge(),
              messageTime(message.timestamp),
            ),
          body(message, context),
          threadLink(message, state, options),
          ephemeral && ephemeralNote(message, options),
        ),
      ),
    ),
    hoverButtons(message, options),
  );
}

function openMenuAt(event: MouseEvent, message: PageMessage, options: MessageRowOptions): void {
  const inLink = event.target instanceof Element && event.target.closest("a, input, textarea");
  if (inLink || !getSelection()?.isCollapsed) return;
  event.preventDefault();
  const row = (event.currentTarget as Element).getBoundingClientRect();
  // The menu key has no place of its own.
  const byKey = event.clientX === 0 && event.clientY === 0;
  const place = byKey
    ? { x: row.left + 72, y: row.top + 24 }
    : { x: event.clientX, y: event.clientY };
  options.openMenu(message, place);
}

function contextOf(
  message: PageMessage,
  state: State,
  options: MessageRowOptions,
): ComponentContext {
  return {
    state,
    pingsEveryone: message.mentionsEveryone ?? false,
    attachments: new Map(message.attachments.map(({ filename, url }) => [filename, url])),
    openChannel: options.client.openChannel,
    startCommand: options.startCommand,
    press: (customId: string, type: number, values: readonly string[]) =>
      options.client.press(message.id, customId, type, values),
  };
}

function body(message: PageMessage, context: ComponentContext): Child {
  if ((message.flags & LOADING) !== 0) {
    const author = context.state.users.get(message.authorId);
    return thinking(author ? displayName(author) : "The app");
  }
  const edited = message.editedTimestamp !== null && editedMark(message.editedTimestamp);
  const text = message.content === "" ? null : renderMarkdown(message.content, context);
  if (edited) text?.append(edited);
  const loose = message.attachments.filter(({ filename }) => !usesFile(message, filename));
  return [
    text,
    loose.map((file) =>
      file.contentType?.startsWith("image/")
        ? h("div", { class: "attachment" }, picture(file.url, file.description, context))
        : fileLink(file.filename, file.size, localUrl(file.url, context)),
    ),
    message.embeds.map((embed) => renderEmbed(embed, context)),
    message.components.length > 0 && renderComponents(message.components, context),
    text === null && edited,
  ];
}

/** A file that a component or an embed shows is not shown once more below. */
function usesFile(message: PageMessage, filename: string): boolean {
  const shown = JSON.stringify([message.components, message.embeds]);
  return shown.includes(`attachment://${filename}`);
}

function editedMark(timestamp: string): HTMLElement {
  const time = formatMessageTime(timestamp, Date.now(), navigator.language);
  return h("span", { class: "edited", title: `Edited ${time}` }, "(edited)");
}

function replyLine(message: PageMessage, context: MarkdownContext): Child {
  if (message.replyToId === null) return null;
  const original = findMessage(context.state, message.replyToId);
  const author = original && context.state.users.get(original.authorId);
  const text = original
    ? firstLineOf(original) || "Click to see attachment"
    : "Original message was deleted";
  return h(
    "div",
    { class: "message-above" },
    h("span", { class: "spine", "aria-hidden": "true" }),
    author && [avatar(author, 16), userName(author)],
    h("span", { class: "above-text" }, renderInline(text, context)),
  );
}

/** "Ada used /ask" */
function interactionLine(message: PageMessage, state: State): Child {
  if (message.interaction === null) return null;
  const user = state.users.get(message.interaction.userId);
  const name = message.interaction.name;
  const menuCommand = state.commands.some((each) => each.type !== 1 && each.name === name);
  return h(
    "div",
    { class: "message-above" },
    h("span", { class: "spine", "aria-hidden": "true" }),
    user && [avatar(user, 16), userName(user)],
    " used ",
    h("span", { class: "used-command" }, menuCommand || name.startsWith("/") ? name : `/${name}`),
  );
}

function threadLink(message: PageMessage, state: State, options: MessageRowOptions): Child {
  const thread = state.channels.find(({ kind, id }) => kind === "thread" && id === message.id);
  if (thread === undefined || thread.id === state.openChannelId) return null;
  const count = state.messages.get(thread.id)?.length ?? 0;
  return h(
    "button",
    { class: "thread-link", type: "button", onclick: () => options.client.openChannel(thread.id) },
    h("strong", {}, thread.name),
    h("span", { class: "thread-count" }, `${count} ${count === 1 ? "Message" : "Messages"} ›`),
  );
}

function ephemeralNote(message: PageMessage, { client }: MessageRowOptions): HTMLElement {
  const dismiss = () => client.dismiss(message);
  return h(
    "div",
    { class: "ephemeral-note" },
    icon("eye", 16),
    h("span", {}, "Only you can see this • "),
    h("button", { class: "text-link", type: "button", onclick: dismiss }, "Dismiss message"),
  );
}

/** The Tab key stops at the buttons of the message that has the focus, not at those of every message. */
function letTabReach(row: HTMLElement, reachable: boolean): void {
  for (const button of row.querySelectorAll<HTMLElement>(".hover-buttons button")) {
    button.tabIndex = reachable ? 0 : -1;
  }
}

function hoverButtons(message: PageMessage, options: MessageRowOptions): HTMLElement {
  const more = (event: MouseEvent) => {
    const { left, bottom } = (event.currentTarget as Element).getBoundingClientRect();
    options.openMenu(message, { x: left, y: bottom + 4 });
  };
  const reply = () => options.client.replyTo(message.id);
  const canReply = (message.flags & (EPHEMERAL | LOADING)) === 0;
  return h(
    "div",
    { class: "hover-buttons" },
    canReply &&
      h(
        "button",
        { type: "button", tabindex: "-1", "aria-label": "Reply", title: "Reply", onclick: reply },
        icon("reply"),
      ),
    h(
      "button",
      {
        type: "button",
        tabindex: "-1",
        "aria-label": "More",
        title: "More",
        "aria-haspopup": "menu",
        onclick: more,
      },
      icon("more"),
    ),
  );
}

function shortTime(iso: string): string {
  return new Intl.DateTimeFormat(navigator.language, { timeStyle: "short" }).format(new Date(iso));
}
