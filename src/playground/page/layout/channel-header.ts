import { openChannel, type State } from "../store/state.ts";
import { h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import type { View } from "./server-rail.ts";

export interface ChannelHeaderOptions {
  readonly onToggleChannels: () => void;
  readonly onToggleMembers: () => void;
  readonly onTogglePanel: () => void;
}

/** The open channel's name and topic, with the switches of the lists at both sides. */
export function createChannelHeader(options: ChannelHeaderOptions): View {
  const symbol = h("span", { class: "header-symbol" });
  const name = h("h1", { class: "header-name" });
  const topic = h("div", { class: "header-topic" });
  const element = h("header", { class: "channel-header" }, [
    h(
      "button",
      {
        class: "box-button channels-toggle",
        type: "button",
        "aria-label": "Show the channels",
        onclick: options.onToggleChannels,
      },
      icon("menu", 24),
    ),
    symbol,
    name,
    topic,
    h(
      "button",
      {
        class: "box-button panel-toggle",
        type: "button",
        "aria-label": "Show or hide how the last answer came about",
        title: "How the last answer came about",
        "aria-controls": "explanation",
        onclick: options.onTogglePanel,
      },
      icon("explain", 24),
    ),
    h(
      "button",
      {
        class: "box-button members-toggle",
        type: "button",
        "aria-label": "Show or hide the members",
        title: "Members",
        "aria-controls": "members",
        onclick: options.onToggleMembers,
      },
      icon("people", 24),
    ),
  ]);
  return {
    element,
    update(state: State) {
      const channel = openChannel(state);
      symbol.replaceChildren(
        icon(channel?.kind === "text" ? "hash" : channel?.kind === "dm" ? "at" : "thread", 24),
      );
      name.textContent = channel?.name ?? "";
      topic.textContent = channel?.topic ?? "";
      topic.hidden = !channel?.topic;
      const guild = state.guild?.name ?? "Discord";
      document.title = channel ? `#${channel.name} | ${guild} (playground)` : "Playground";
    },
  };
}
