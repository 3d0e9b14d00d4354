import { createClient } from "./client.ts";
import { createComposer } from "./composer/composer.ts";
import { createChannelHeader } from "./layout/channel-header.ts";
import { createChannelList } from "./layout/channel-list.ts";
import { createConnectionBanner } from "./layout/connection-banner.ts";
import { createMemberList } from "./layout/member-list.ts";
import { createServerRail } from "./layout/server-rail.ts";
import { startTheme } from "./layout/theme.ts";
import { createUserPanel } from "./layout/user-panel.ts";
import { refreshRelativeTimes } from "./markdown/render-markdown.ts";
import { createMessageList } from "./messages/message-list.ts";
import { createMessageMenus } from "./messages/message-menu.ts";
import { createTypingLine } from "./messages/typing-line.ts";
import { openModal } from "./modal/open-modal.ts";
import { createExplainPanel } from "./panel/explain-panel.ts";
import { h } from "./ui/h.ts";
import { loadEmoji } from "./ui/load-emoji.ts";
import { createToasts } from "./ui/toast.ts";

const USER_KEY = "playground.user";
const PANEL_KEY = "playground.panel";
const RELATIVE_TIMES_EVERY = 15_000;

startTheme();
const emojiReady = loadEmoji();

const toasts = createToasts();
const client = createClient({
  onModal: (modal) =>
    openModal(modal, client, {
      state: client.store.state,
      pingsEveryone: false,
      openChannel: client.openChannel,
      startCommand: composer.startCommand,
    }),
});
const composer = createComposer(client, toasts);
const menus = createMessageMenus(client, toasts);
const typing = createTypingLine();
const messages = createMessageList({
  client,
  startCommand: composer.startCommand,
  openMenu: menus.forMessage,
  openUserMenu: menus.forUser,
});
const rail = createServerRail();
const channels = createChannelList({ client, onPicked: closeDrawers });
const panel = createUserPanel({
  client,
  onSwitch(userId) {
    sessionStorage.setItem(USER_KEY, userId);
    client.become(userId);
    closeDrawers();
  },
});
const header = createChannelHeader({
  onToggleChannels: () => toggleDrawer("channels-open"),
  onToggleMembers: toggleMembers,
  onTogglePanel: () => togglePanel(),
});
const explain = createExplainPanel({ client, toasts, onClose: () => togglePanel(false) });
const members = createMemberList({ openUserMenu: menus.forUser });
const banner = createConnectionBanner();

const chat = h("main", { class: "chat" }, [
  messages.element,
  h("div", { class: "composer-area" }, composer.element, typing.element),
]);
const shade = h("div", { class: "shade", onclick: closeDrawers });
const page = h("div", { class: "page" }, [
  banner.element,
  h("div", { class: "sidebar" }, rail.element, channels.element, panel.element),
  h(
    "div",
    { class: "content" },
    header.element,
    h("div", { class: "columns" }, chat, members.element, explain.element),
  ),
  shade,
]);
document.body.append(page, toasts.element);

/** On a wide page the members are shown until switched off; on a narrow one both lists are drawers. */
function toggleDrawer(name: "channels-open" | "members-switched"): void {
  page.classList.toggle(name);
}

/** The panel takes the members' place. */
function togglePanel(open = !page.classList.contains("panel-open")): void {
  page.classList.toggle("panel-open", open);
  explain.setOpen(open);
  if (open) page.classList.remove("channels-open");
  localStorage.setItem(PANEL_KEY, open ? "open" : "closed");
}

function toggleMembers(): void {
  const covered = page.classList.contains("panel-open");
  togglePanel(false);
  if (covered && !isNarrow()) page.classList.remove("members-switched");
  else toggleDrawer("members-switched");
}

const isNarrow = () => matchMedia("(max-width: 900px)").matches;

function closeDrawers(): void {
  page.classList.remove("channels-open");
  if (!isNarrow()) return;
  page.classList.remove("members-switched");
  togglePanel(false);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closeDrawers();
  const { target, key } = event;
  const nowhere = target instanceof Element && target.matches("body, .message");
  const writes =
    key.length === 1 && key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  // Whoever begins to write without having chosen a place means the message box.
  if (nowhere && writes) composer.focus();
});
client.store.subscribe((state) => {
  const views = [
    banner,
    rail,
    channels,
    panel,
    header,
    members,
    messages,
    composer,
    typing,
    explain,
  ];
  for (const view of views) view.update(state);
});
setInterval(() => refreshRelativeTimes(messages.element), RELATIVE_TIMES_EVERY);
if (!isNarrow() && localStorage.getItem(PANEL_KEY) === "open") togglePanel(true);
void emojiReady.then(() => client.become(sessionStorage.getItem(USER_KEY)));
// On a touch screen the focus would open the keyboard over the page.
if (matchMedia("(hover: hover)").matches) composer.focus();
