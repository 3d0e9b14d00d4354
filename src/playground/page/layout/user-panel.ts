import type { Client } from "../client.ts";
import { displayName } from "../store/display-name.ts";
import type { State } from "../store/state.ts";
import { avatar } from "../ui/avatar.ts";
import { h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import { openMenu } from "../ui/menu.ts";
import type { View } from "./server-rail.ts";
import { currentTheme, toggleTheme } from "./theme.ts";

const ROLE_NAMES = {
  owner: "Owner",
  moderator: "Moderator",
  member: "Member",
  bot: "App",
} as const;

/** Languages that a Discord can be set to here, each by its own name. */
const LANGUAGES = [
  ["en-US", "English"],
  ["uk", "Українська"],
  ["de", "Deutsch"],
  ["fr", "Français"],
  ["es-ES", "Español"],
  ["pl", "Polski"],
  ["ru", "Русский"],
] as const;

export interface UserPanelOptions {
  readonly client: Client;
  readonly onSwitch: (userId: string) => void;
}

/** Who one is at the moment, with a menu to be somebody else, and the switch of the theme. */
export function createUserPanel({ client, onSwitch }: UserPanelOptions): View {
  const identity = h("button", {
    class: "identity",
    type: "button",
    "aria-haspopup": "menu",
    title: "Act as somebody else",
    onclick: chooseUser,
  });
  const theme = h("button", {
    class: "box-button",
    type: "button",
    onclick: () => {
      toggleTheme();
      showTheme();
    },
  });
  const language = h("button", {
    class: "box-button",
    type: "button",
    "aria-haspopup": "menu",
    onclick: chooseLanguage,
  });
  const element = h(
    "section",
    { class: "user-panel", "aria-label": "Your user" },
    identity,
    language,
    theme,
  );
  let shown: State | null = null;

  function chooseUser(): void {
    const { me, users } = client.store.state;
    const people = [...users.values()].filter(({ role }) => role !== "bot");
    const { left, top } = identity.getBoundingClientRect();
    openMenu(
      "Act as",
      [
        {
          heading: "Act as",
          items: people.map((user) => ({
            label: `${displayName(user)} · ${ROLE_NAMES[user.role]}`,
            leading: avatar(user, 24),
            checked: user.id === me?.id,
            act: () => onSwitch(user.id),
          })),
        },
      ],
      { x: left, y: top - 64 - people.length * 40 },
    );
  }

  function chooseLanguage(): void {
    const current = client.store.state.me?.locale ?? "en-US";
    const { left, top } = language.getBoundingClientRect();
    const items = LANGUAGES.map(([locale, label]) => ({
      label,
      checked: locale === current,
      act: () => void client.speak(locale),
    }));
    const place = { x: left, y: top - 64 - items.length * 36 };
    openMenu("Language", [{ heading: "Language of your Discord", items }], place);
  }

  function showLanguage(locale: string): void {
    const name = LANGUAGES.find(([known]) => known === locale)?.[1] ?? locale;
    const short = locale.slice(0, 2).toUpperCase();
    language.setAttribute("aria-label", `${short}: language of your Discord, ${name}`);
    language.title = `Language of your Discord: ${name}`;
    language.textContent = short;
  }

  function showTheme(): void {
    const other = currentTheme() === "dark" ? "light" : "dark";
    theme.setAttribute("aria-label", `Switch to the ${other} theme`);
    theme.title = `Switch to the ${other} theme`;
    theme.replaceChildren(icon(other === "light" ? "sun" : "moon"));
  }

  function update(state: State): void {
    if (shown?.me === state.me && shown?.connection === state.connection) return;
    shown = state;
    const { me } = state;
    if (me === null) {
      identity.replaceChildren("Connecting…");
      return;
    }
    showLanguage(me.locale ?? "en-US");
    const presence = state.connection === "online" ? "here" : "away";
    identity.replaceChildren(
      h("span", { class: `presence ${presence}` }, avatar(me, 32)),
      h(
        "span",
        { class: "identity-text" },
        h("span", { class: "identity-name" }, displayName(me)),
        h(
          "span",
          { class: "identity-role" },
          h("span", { class: "visually-hidden" }, "acting as "),
          ROLE_NAMES[me.role],
        ),
      ),
      icon("switch", 16),
    );
  }

  showLanguage("en-US");
  showTheme();
  return { element, update };
}
