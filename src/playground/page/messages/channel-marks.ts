import type { PageChannel } from "../../page-protocol.ts";
import { h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";

const SYMBOLS = { text: "hash", thread: "thread", dm: "at" } as const;

/** What stands at the beginning of a channel. */
export function welcome(channel: PageChannel): HTMLElement {
  const title = channel.kind === "text" ? `Welcome to #${channel.name}!` : channel.name;
  const kind = channel.kind === "thread" ? "thread" : "channel";
  const start =
    channel.kind === "dm"
      ? `This is the beginning of your direct messages with ${channel.name}.`
      : `This is the start of the ${channel.kind === "text" ? "#" : ""}${channel.name} ${kind}.`;
  return h(
    "li",
    { class: "welcome" },
    h("span", { class: "welcome-icon" }, icon(SYMBOLS[channel.kind], 42)),
    h("h2", {}, title),
    h("p", {}, start, channel.topic && ` ${channel.topic}`),
  );
}

export function dayDivider(iso: string): HTMLElement {
  const day = new Intl.DateTimeFormat(navigator.language, { dateStyle: "long" }).format(
    new Date(iso),
  );
  return h("li", { class: "day-divider" }, h("span", {}, day));
}
