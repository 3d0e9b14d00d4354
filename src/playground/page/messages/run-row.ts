import type { PageUser } from "../../page-protocol.ts";
import type { Client } from "../client.ts";
import { displayName } from "../store/display-name.ts";
import type { PendingRun, State } from "../store/state.ts";
import { avatar, userName } from "../ui/avatar.ts";
import { h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import { appBadge, dots, messageTime } from "./message-parts.ts";

/** A command on its way, or "The application did not respond". */
export function runRow(run: PendingRun, state: State, client: Client): HTMLElement {
  const bot = botOf(state);
  const { me } = state;
  return h(
    "li",
    { class: `message run${run.failure === null ? "" : " failed ephemeral"}` },
    h(
      "div",
      { class: "message-above" },
      h("span", { class: "spine", "aria-hidden": "true" }),
      me && [avatar(me, 16), userName(me)],
      " used ",
      h("span", { class: "used-command" }, run.commandName),
    ),
    h(
      "div",
      { class: "message-main" },
      h("span", {}, bot && avatar(bot, 40)),
      h(
        "div",
        { class: "message-body" },
        h(
          "div",
          { class: "message-header" },
          bot && userName(bot),
          appBadge(),
          messageTime(run.startedAt),
        ),
        run.failure === null ? sending() : failure(run, client),
      ),
    ),
  );
}

function sending(): HTMLElement {
  return h("div", { class: "thinking" }, dots(), "Sending command…");
}

function failure(run: PendingRun, client: Client): HTMLElement[] {
  const dismiss = () => client.dismissRun(run.nonce);
  return [
    h("div", { class: "run-failure", role: "alert" }, icon("warning", 18), run.failure),
    h(
      "div",
      { class: "ephemeral-note" },
      icon("eye", 16),
      h("span", {}, "Only you can see this • "),
      h("button", { class: "text-link", type: "button", onclick: dismiss }, "Dismiss message"),
    ),
  ];
}

/** The app that answers: the playground hosts one. */
export function botOf(state: State): PageUser | null {
  return [...state.users.values()].find(({ role }) => role === "bot") ?? null;
}

export function botName(state: State): string {
  const bot = botOf(state);
  return bot ? displayName(bot) : "The app";
}
