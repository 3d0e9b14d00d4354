import type { PageChannel } from "../../page-protocol.ts";
import { showPress } from "../components/show-press.ts";
import { openChannel, openMessages, type State } from "../store/state.ts";
import { h } from "../ui/h.ts";
import { icon } from "../ui/icon.ts";
import { type ArrangedMessage, arrangeMessages } from "./arrange-messages.ts";
import { type MessageRowOptions, messageRow } from "./message-row.ts";
import { runRow } from "./run-row.ts";

/** How far from the end, in CSS pixels, still counts as reading the newest. */
const NEAR_END = 80;

export interface MessageList {
  readonly element: HTMLElement;
  update(state: State): void;
}

interface Row {
  readonly element: HTMLElement;
  readonly arranged: ArrangedMessage;
  readonly state: State;
}

/** The open channel's messages. A row is built anew only when something that it shows has changed. */
export function createMessageList(options: MessageRowOptions): MessageList {
  const list = h("ol", { class: "messages", role: "list", onkeydown: moveFocus });
  const element = h(
    "div",
    { class: "message-scroller", role: "log", "aria-label": "Messages" },
    list,
  );
  let rows = new Map<string, Row>();
  let shownChannel: string | null = null;
  let shownRuns = 0;
  // Pictures that load late must not push the newest message out of sight.
  let atEnd = true;
  element.addEventListener("scroll", () => {
    atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
  });
  const resizes = new ResizeObserver(() => atEnd && toEnd());
  resizes.observe(list);
  resizes.observe(element);

  function toEnd(): void {
    element.scrollTop = element.scrollHeight;
  }

  function update(state: State): void {
    const channel = openChannel(state);
    const switched = channel?.id !== shownChannel;
    if (switched) rows = new Map();
    shownChannel = channel?.id ?? null;
    // One's own message or command brings the end into sight.
    const acted = state.runs.length > shownRuns || newestIsMine(state, rows);
    shownRuns = state.runs.length;
    const focused = focusedControl(list);
    const next = new Map<string, Row>();
    const children: HTMLElement[] = channel ? [welcome(channel)] : [];
    for (const arranged of arrangeMessages(openMessages(state))) {
      const { message, opensDay } = arranged;
      const known = rows.get(message.id);
      const row =
        known && isSame(known, arranged, state)
          ? known
          : { arranged, state, element: messageRow(arranged, state, options) };
      showPress(row.element, state.presses.get(message.id) ?? null);
      if (opensDay) children.push(dayDivider(message.timestamp));
      children.push(row.element);
      next.set(message.id, row);
    }
    const runs = state.runs.filter((run) => run.channelId === channel?.id);
    children.push(...runs.map((run) => runRow(run, state, options.client)));
    rows = next;
    replaceChildren(list, children);
    const last = list.querySelector<HTMLElement>(".message:last-of-type");
    if (last !== null && list.querySelector('.message[tabindex="0"]') === null) last.tabIndex = 0;
    if (focused !== null) restoreFocus(list, focused);
    if (switched || atEnd || acted) toEnd();
  }

  return { element, update };
}

function newestIsMine(state: State, rows: ReadonlyMap<string, Row>): boolean {
  const newest = openMessages(state).at(-1);
  return newest !== undefined && newest.authorId === state.me?.id && !rows.has(newest.id);
}

function isSame({ arranged, state }: Row, next: ArrangedMessage, nextState: State): boolean {
  const { message } = next;
  return (
    arranged.message === message &&
    arranged.continued === next.continued &&
    state.users === nextState.users &&
    state.me === nextState.me &&
    state.channels === nextState.channels &&
    state.commands === nextState.commands &&
    (message.replyToId === null || state.messages === nextState.messages)
  );
}

/** Leaves children that stay where they are untouched, so that they keep focus and scroll. */
function replaceChildren(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const staying = new Set<Element>(children);
  for (const child of [...parent.children]) if (!staying.has(child)) child.remove();
  children.forEach((child, index) => {
    if (parent.children[index] !== child)
      parent.insertBefore(child, parent.children[index] ?? null);
  });
}

interface Focused {
  readonly messageId: string;
  readonly customId: string | null;
}

function focusedControl(list: HTMLElement): Focused | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !list.contains(activeElement)) return null;
  const messageId = activeElement.closest<HTMLElement>(".message")?.dataset.id;
  if (messageId === undefined) return null;
  return { messageId, customId: activeElement.dataset.customId ?? null };
}

/** A message that was edited while one of its buttons had the focus gives it to the same button. */
function restoreFocus(list: HTMLElement, { messageId, customId }: Focused): void {
  if (list.contains(document.activeElement)) return;
  const row = list.querySelector<HTMLElement>(`.message[data-id="${CSS.escape(messageId)}"]`);
  const control =
    customId === null
      ? null
      : row?.querySelector<HTMLElement>(`[data-custom-id="${CSS.escape(customId)}"]`);
  (control ?? row)?.focus({ preventScroll: true });
}

/** The arrow keys, Home and End go from message to message. */
function moveFocus(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches(".message")) return;
  const all = [...target.parentElement!.querySelectorAll<HTMLElement>(".message")];
  const at = all.indexOf(target);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[key];
  const next = to === undefined ? undefined : all[to];
  if (next === undefined) return;
  event.preventDefault();
  target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function welcome(channel: PageChannel): HTMLElement {
  const title = channel.kind === "text" ? `Welcome to #${channel.name}!` : channel.name;
  const kind = channel.kind === "thread" ? "thread" : "channel";
  const start =
    channel.kind === "dm"
      ? `This is the beginning of your direct messages with ${channel.name}.`
      : `This is the start of the ${channel.kind === "text" ? "#" : ""}${channel.name} ${kind}.`;
  return h(
    "li",
    { class: "welcome" },
    h("span", { class: "welcome-icon" }, icon(channel.kind === "thread" ? "thread" : "hash", 42)),
    h("h2", {}, title),
    h("p", {}, start, channel.topic && ` ${channel.topic}`),
  );
}

function dayDivider(iso: string): HTMLElement {
  const day = new Intl.DateTimeFormat(navigator.language, { dateStyle: "long" }).format(
    new Date(iso),
  );
  return h("li", { class: "day-divider" }, h("span", {}, day));
}
