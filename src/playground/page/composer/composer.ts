import type { PageUser } from "../../page-protocol.ts";
import type { Client } from "../client.ts";
import { botName } from "../messages/run-row.ts";
import { displayName } from "../store/display-name.ts";
import { findMessage, openChannel, type State } from "../store/state.ts";
import { avatar, userName } from "../ui/avatar.ts";
import { h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import { createListbox } from "../ui/listbox.ts";
import type { Toasts } from "../ui/toast.ts";
import {
  type CommandEntry,
  findEntries,
  listEntries,
  parseCommandLine,
} from "./command-entries.ts";
import { createCommandForm } from "./command-form.ts";
import { createHintCard } from "./hint-card.ts";
import { mentionAt, usersNamed, withMentions } from "./mentions.ts";
import { sendButton } from "./send-button.ts";

export interface Composer {
  readonly element: HTMLElement;
  update(state: State): void;
  /** Puts a command into the box, as a click on its mention does. */
  startCommand(id: string, name: string): void;
  focus(): void;
}

/** Discord's limit for a message without Nitro. */
const LONGEST = 2000;

/** The message box: plain messages, replies, and commands after "/". */
export function createComposer(client: Client, toasts: Toasts): Composer {
  const { store } = client;
  let mentioned: PageUser[] = [];
  let shown: Partial<State> = {};

  const box = h("textarea", {
    class: "message-input",
    rows: "1",
    "aria-autocomplete": "list",
    autocomplete: "off",
    spellcheck: "true",
    oninput: refresh,
    onkeydown: handleKey,
    onblur: () => [commands.hide(), people.hide()],
  });
  const commands = createListbox<CommandEntry>({
    label: "Commands",
    className: "command-list",
    owner: () => box,
    onPick: (entry) => start(entry),
  });
  const people = createListbox<PageUser>({
    label: "Members",
    className: "mention-list",
    owner: () => box,
    onPick: insertMention,
  });
  const appsButton = h(
    "button",
    {
      class: "box-button",
      type: "button",
      "aria-label": "Use a command",
      title: "Apps",
      onclick: listAll,
    },
    icon("apps", 24),
  );
  const textPart = h(
    "div",
    { class: "box-text" },
    box,
    appsButton,
    sendButton("Send", () => void send()),
  );
  const boxElement = h("div", { class: "box" }, textPart);
  const replyBar = h("div", { class: "reply-bar", hidden: true });
  const above = h("div", { class: "above-slot" }, commands.element, people.element);
  const notice = h("div", { class: "bot-notice", role: "status", hidden: true });
  const hint = createHintCard(fillIn);
  const element = h(
    "form",
    {
      class: "composer",
      "aria-label": "Message box",
      onsubmit: (event: Event) => event.preventDefault(),
    },
    [notice, hint.element, h("div", { class: "composer-stack" }, above, replyBar, boxElement)],
  );

  const entries = () => listEntries(store.state.commands);

  function refresh(): void {
    hint.setQuiet(box.value !== "");
    const line = parseCommandLine(box.value, entries());
    if (line !== null) {
      start(line.entry, line.values);
      return;
    }
    if (box.value.startsWith("/") && !box.value.includes("\n")) {
      showCommands(findEntries(entries(), box.value.slice(1)));
      return;
    }
    commands.hide();
    const mention = mentionAt(box.value, box.selectionStart);
    const users = mention && usersNamed([...store.state.users.values()], mention.typed);
    people.show(
      (users ?? []).map((user) => ({
        value: user,
        content: [
          avatar(user, 24),
          userName(user, "option-label"),
          h("span", { class: "option-aside" }, user.username),
        ],
      })),
    );
  }

  function showCommands(found: readonly CommandEntry[]): void {
    const app = botName(store.state);
    commands.show(
      found.map((entry, index) => ({
        value: entry,
        ...(index === 0 ? { group: app } : {}),
        content: [
          h(
            "span",
            { class: "option-text" },
            h("span", { class: "option-label" }, `/${entry.name}`),
            h("span", { class: "option-description" }, entry.description),
          ),
          h("span", { class: "option-aside" }, app),
        ],
      })),
    );
  }

  function listAll(): void {
    box.value = "/";
    box.focus();
    refresh();
  }

  function start(entry: CommandEntry, values: ReadonlyMap<string, string> = new Map()): void {
    commands.hide();
    box.value = "";
    hint.setQuiet(true);
    const form = createCommandForm({ entry, values, client, onEnd: endCommand });
    boxElement.replaceChildren(form.element);
    above.replaceChildren(form.above);
    form.focus();
  }

  function endCommand(text: string): void {
    boxElement.replaceChildren(textPart);
    above.replaceChildren(commands.element, people.element);
    box.value = text;
    box.focus();
    refresh();
  }

  function fillIn(line: string): void {
    const parsed = parseCommandLine(line, entries());
    if (parsed !== null) start(parsed.entry, parsed.values);
  }

  function insertMention(user: PageUser): void {
    const mention = mentionAt(box.value, box.selectionStart);
    if (mention === null) return;
    box.setRangeText(`@${displayName(user)} `, mention.start, box.selectionStart, "end");
    mentioned = [...mentioned, user];
    people.hide();
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.isComposing || commands.handleKey(event) || people.handleKey(event)) return;
    if (event.key === "Escape") client.replyTo(null);
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    void send();
  }

  async function send(): Promise<void> {
    const typed = box.value;
    const content = withMentions(typed.trim(), mentioned);
    if (content === "") return;
    if (content.length > LONGEST) {
      toasts.show(`Messages hold at most ${LONGEST} characters: this one has ${content.length}.`);
      return;
    }
    const { replyToId } = store.state;
    box.value = "";
    hint.setQuiet(false);
    client.replyTo(null);
    const reply = await client.send(content, replyToId);
    if (reply.kind !== "failed") {
      mentioned = [];
      return;
    }
    toasts.show(`The message was not sent. ${reply.reason}`);
    if (box.value === "") box.value = typed;
  }

  function update(state: State): void {
    const channel = openChannel(state);
    const name = channel === null ? "" : `${channel.kind === "text" ? "#" : ""}${channel.name}`;
    box.placeholder = `Message ${name}`;
    box.setAttribute("aria-label", `Message ${name}`);
    notice.hidden = state.botOnline || state.connection !== "online";
    notice.textContent = `${botName(state)} is offline. Commands are not answered until it is back.`;
    hint.update(state);
    const changedReply = state.replyToId !== shown.replyToId;
    shown = state;
    if (!changedReply) return;
    const message = findMessage(state, state.replyToId);
    replyBar.hidden = message === null;
    if (message === null) return;
    const author = state.users.get(message.authorId);
    replyBar.replaceChildren(
      h("span", {}, "Replying to ", author ? userName(author) : "a message"),
      h(
        "button",
        {
          class: "box-button",
          type: "button",
          "aria-label": "Stop replying",
          onclick: () => client.replyTo(null),
        },
        icon("close", 18),
      ),
    );
    box.focus();
  }

  return {
    element,
    update,
    startCommand(id, name) {
      const own = entries().filter(({ command }) => command.id === id);
      // A mention has the name of the default language, an entry that of the user's.
      const entry = own.find((each) => each.name === name) ?? own[0];
      if (entry !== undefined) start(entry);
    },
    focus: () => box.focus(),
  };
}
