import type { PageMessage } from "../../page-protocol.ts";
import { showPress } from "../components/show-press.ts";
import {
  findMessage,
  openChannel,
  openMessages,
  type PendingPress,
  type PendingRun,
  type State,
} from "../store/state.ts";
import { h } from "../ui/h.ts";
import { type ArrangedMessage, arrangeMessages } from "./arrange-messages.ts";
import { dayDivider, welcome } from "./channel-marks.ts";
import { type MessageRowOptions, messageRow } from "./message-row.ts";
import { focusedControl, moveFocus, restoreFocus } from "./row-focus.ts";
import { runRow } from "./run-row.ts";
import { stayAtEnd } from "./stay-at-end.ts";

export interface MessageList {
  readonly element: HTMLElement;
  update(state: State): void;
}

interface Row {
  readonly element: HTMLElement;
  readonly arranged: ArrangedMessage;
  readonly state: State;
  press: PendingPress | null;
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
  const end = stayAtEnd(element, list);
  // Marks are kept, not built anew: what is new in a log is read out.
  let marks = new Map<string, HTMLElement>();
  const runRows = new WeakMap<PendingRun, HTMLElement>();

  function mark(key: string, build: () => HTMLElement): HTMLElement {
    const element = marks.get(key) ?? build();
    marks.set(key, element);
    return element;
  }

  function rowOf(run: PendingRun, state: State): HTMLElement {
    const element = runRows.get(run) ?? runRow(run, state, options.client);
    runRows.set(run, element);
    return element;
  }

  function update(state: State): void {
    const channel = openChannel(state);
    const switched = channel?.id !== shownChannel;
    if (switched) {
      rows = new Map();
      marks = new Map();
    }
    shownChannel = channel?.id ?? null;
    // One's own message or command brings the end into sight.
    const acted = state.runs.length > shownRuns || newestIsMine(state, rows);
    shownRuns = state.runs.length;
    const focused = focusedControl(list);
    const next = new Map<string, Row>();
    const children = channel ? [mark("welcome", () => welcome(channel))] : [];
    for (const arranged of arrangeMessages([...starterOf(state), ...openMessages(state)])) {
      const { message, opensDay } = arranged;
      const known = rows.get(message.id);
      const row =
        known && isSame(known, arranged, state)
          ? known
          : { arranged, state, press: null, element: messageRow(arranged, state, options) };
      const press = state.presses.get(message.id) ?? null;
      if (press !== row.press) showPress(row.element, press);
      row.press = press;
      if (opensDay) children.push(mark(message.id, () => dayDivider(message.timestamp)));
      children.push(row.element);
      next.set(message.id, row);
    }
    const runs = state.runs.filter((run) => run.channelId === channel?.id);
    children.push(...runs.map((run) => rowOf(run, state)));
    rows = next;
    replaceChildren(list, children);
    const last = list.querySelector<HTMLElement>(".message:last-of-type");
    if (last !== null && list.querySelector('.message[tabindex="0"]') === null) last.tabIndex = 0;
    if (focused !== null) restoreFocus(list, focused);
    if (switched || acted || end.isNear()) end.go();
  }

  return { element, update };
}

/** The message that the open thread began with, which has the thread's id. */
function starterOf(state: State): PageMessage[] {
  const channel = openChannel(state);
  const starter = channel?.kind === "thread" ? findMessage(state, channel.id) : null;
  return starter === null ? [] : [starter];
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
    original(message, state) === original(message, nextState) &&
    // A thread has the id of the message that it began with.
    state.messages.get(message.id) === nextState.messages.get(message.id)
  );
}

function original(message: PageMessage, state: State): PageMessage | null {
  return findMessage(state, message.replyToId);
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
