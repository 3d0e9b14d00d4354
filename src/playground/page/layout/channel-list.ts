import type { PageChannel } from "../../page-protocol.ts";
import type { Client } from "../client.ts";
import type { State } from "../store/state.ts";
import { type Child, h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import type { View } from "./server-rail.ts";

export interface ChannelListOptions {
  readonly client: Client;
  /** Called after a channel was picked, so that a narrow page can close the list. */
  readonly onPicked: () => void;
}

/** The server's name, its channels with their threads, and direct messages. */
export function createChannelList({ client, onPicked }: ChannelListOptions): View {
  const name = h("h2", { class: "guild-name" });
  const list = h("div", { class: "channel-groups" });
  const element = h("nav", { class: "channels", "aria-label": "Channels" }, [
    h("header", { class: "guild-header" }, name),
    list,
  ]);
  let shown: State | null = null;

  function update(state: State): void {
    const same =
      shown !== null &&
      shown.channels === state.channels &&
      shown.openChannelId === state.openChannelId &&
      shown.unread === state.unread &&
      shown.guild === state.guild;
    if (same) return;
    shown = state;
    name.textContent = state.guild?.name ?? "";
    const focused = (document.activeElement as HTMLElement | null)?.dataset.channel;
    const texts = state.channels.filter(({ kind }) => kind === "text");
    const direct = state.channels.filter(({ kind }) => kind === "dm");
    const rows = texts.map((channel) => [
      row(channel, state),
      threadsOf(channel, state).map((thread) => row(thread, state)),
    ]);
    const parts = [
      group("Text channels", rows),
      direct.length > 0 &&
        group(
          "Direct messages",
          direct.map((channel) => row(channel, state)),
        ),
    ];
    list.replaceChildren(...parts.filter((part) => part instanceof Node));
    if (focused)
      list.querySelector<HTMLElement>(`[data-channel="${CSS.escape(focused)}"]`)?.focus();
  }

  function group(title: string, rows: Child): HTMLElement {
    return h(
      "section",
      { class: "channel-group", "aria-label": title },
      h("h3", { class: "channel-heading" }, title),
      h("ul", { role: "list" }, rows),
    );
  }

  function row(channel: PageChannel, state: State): HTMLElement {
    const open = channel.id === state.openChannelId;
    const unread = state.unread.has(channel.id);
    const pick = () => {
      client.openChannel(channel.id);
      onPicked();
    };
    return h(
      "li",
      {},
      h(
        "button",
        {
          class: `channel ${channel.kind}${open ? " open" : ""}${unread ? " unread" : ""}`,
          type: "button",
          "aria-current": open ? "page" : null,
          "data-channel": channel.id,
          onclick: pick,
        },
        icon(channel.kind === "text" ? "hash" : channel.kind === "dm" ? "at" : "thread"),
        h("span", { class: "channel-name" }, channel.name),
        unread && h("span", { class: "visually-hidden" }, " (unread)"),
      ),
    );
  }

  return { element, update };
}

function threadsOf(channel: PageChannel, state: State): PageChannel[] {
  return state.channels.filter(
    ({ kind, parentId }) => kind === "thread" && parentId === channel.id,
  );
}
