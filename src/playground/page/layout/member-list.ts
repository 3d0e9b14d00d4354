import type { PageUser } from "../../page-protocol.ts";
import { appBadge } from "../messages/message-parts.ts";
import { displayName } from "../store/display-name.ts";
import type { State } from "../store/state.ts";
import { avatar, userName } from "../ui/avatar.ts";
import { h } from "../ui/h.ts";
import type { View } from "./server-rail.ts";

const GROUPS = [
  ["Owner", "owner"],
  ["Moderators", "moderator"],
  ["Apps", "bot"],
  ["Members", "member"],
] as const;

export interface MemberListOptions {
  readonly openUserMenu: (user: PageUser, place: { x: number; y: number }) => void;
}

/** Everybody on the server, by role; a bot that is gone stands under "Offline". */
export function createMemberList({ openUserMenu }: MemberListOptions): View {
  const element = h("aside", { class: "members", id: "members", "aria-label": "Members" });
  let shown: State | null = null;

  function update(state: State): void {
    if (shown?.users === state.users && shown.botOnline === state.botOnline) return;
    shown = state;
    const users = [...state.users.values()];
    const online = ({ role }: PageUser) => role !== "bot" || state.botOnline;
    const groups = GROUPS.map(
      ([title, role]) =>
        [title, users.filter((user) => user.role === role && online(user))] as const,
    );
    const offline = users.filter((user) => !online(user));
    const all = [...groups, ["Offline", offline] as const];
    element.replaceChildren(
      ...all
        .filter(([, members]) => members.length > 0)
        .map(([title, members]) => section(title, members)),
    );
  }

  function section(title: string, members: readonly PageUser[]): HTMLElement {
    return h(
      "section",
      { class: title === "Offline" ? "offline" : "", "aria-label": title },
      h("h2", { class: "member-heading" }, `${title} — ${members.length}`),
      h(
        "ul",
        { role: "list" },
        members.map((user) => h("li", {}, row(user, title))),
      ),
    );
  }

  function row(user: PageUser, title: string): HTMLElement {
    const show = (event: MouseEvent) => {
      event.preventDefault();
      const { left, bottom } = (event.currentTarget as Element).getBoundingClientRect();
      openUserMenu(user, { x: left, y: bottom });
    };
    return h(
      "button",
      {
        class: "member",
        type: "button",
        "aria-haspopup": "menu",
        title: displayName(user),
        onclick: show,
        oncontextmenu: show,
      },
      h("span", { class: `presence ${title === "Offline" ? "away" : "here"}` }, avatar(user, 32)),
      userName(user),
      user.role === "bot" && appBadge(),
    );
  }

  return { element, update };
}
