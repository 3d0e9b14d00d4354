import type {
  FromPage,
  FromServer,
  PageCommand,
  PageLab,
  PageMessage,
  PageOption,
} from "../page-protocol.ts";
import { createConnection } from "./connection.ts";
import { createStore, type Store } from "./store/create-store.ts";
import { receive, withoutMessage } from "./store/receive.ts";
import type { State } from "./store/state.ts";

export type Modal = FromServer & { readonly type: "modal" };
export type Choice = (FromServer & { readonly type: "choices" })["choices"][number];

/** What came of a request. */
export type Reply =
  | { readonly kind: "acknowledged" }
  | { readonly kind: "choices"; readonly choices: readonly Choice[] }
  | { readonly kind: "uploaded"; readonly id: string }
  | { readonly kind: "failed"; readonly reason: string };

type Request = FromPage extends infer Each
  ? Each extends FromPage
    ? Omit<Each, "nonce">
    : never
  : never;

/** What the user of the page can do. */
export interface Client {
  readonly store: Store;
  become(userId: string | null): void;
  /** Switches the language of the user's Discord, and loads everything in it. */
  speak(locale: string): Promise<void>;
  /** Changes who drafts the bot's answers. */
  change(settings: PageLab["settings"]): Promise<Reply>;
  openChannel(id: string): void;
  send(content: string, replyToId: string | null): Promise<Reply>;
  run(command: PageCommand, options: readonly PageOption[], targetId: string | null): Promise<void>;
  suggest(commandId: string, options: readonly PageOption[]): Promise<readonly Choice[] | null>;
  press(
    messageId: string,
    customId: string,
    componentType: number,
    values: readonly string[],
  ): void;
  submit(
    interactionId: string,
    values: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<Reply>;
  /** Brings a file to the server; its id, by which options and forms name it. Null: it could not be brought. */
  upload(file: File): Promise<string | null>;
  remove(message: PageMessage): Promise<Reply>;
  /** Hides an ephemeral message, on this page alone. */
  dismiss(message: PageMessage): void;
  dismissRun(nonce: string): void;
  replyTo(messageId: string | null): void;
}

export interface ClientOptions {
  readonly onModal: (modal: Modal) => void;
}

const OFFLINE = "The playground is not connected.";
const NO_RESPONSE = "The application did not respond";
/** The server's own limit is 3 s; this one is for a server that is gone. */
const PATIENCE = 15_000;
/** Bytes that Discord takes without a subscription. */
const LARGEST_FILE = 10 * 1024 * 1024;

export function createClient({ onModal }: ClientOptions): Client {
  const store = createStore();
  const waiting = new Map<string, (reply: Reply) => void>();
  const connection = createConnection({
    onEvent(event) {
      store.update((state) => receive(state, event, Date.now()));
      if (event.type === "modal") onModal(event);
      if ("nonce" in event) waiting.get(event.nonce)?.(replyIn(event));
    },
    onLost() {
      store.update((state) => ({ ...state, connection: "lost" }));
      for (const answer of [...waiting.values()]) answer({ kind: "failed", reason: OFFLINE });
    },
  });

  function request(what: Request, nonce: string = crypto.randomUUID()): Promise<Reply> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => answer({ kind: "failed", reason: NO_RESPONSE }), PATIENCE);
      const answer = (reply: Reply) => {
        clearTimeout(timer);
        waiting.delete(nonce);
        resolve(reply);
      };
      waiting.set(nonce, answer);
      const sent = connection.send({ ...what, nonce } as FromPage);
      if (!sent) answer({ kind: "failed", reason: OFFLINE });
    });
  }

  const channelId = () => store.state.openChannelId ?? "";

  const become = (userId: string | null) => {
    store.update((state) => ({ ...state, connection: "connecting" }));
    connection.open(userId);
  };

  return {
    store,
    become,
    async speak(locale) {
      const { me } = store.state;
      const reply = await request({ type: "locale", locale });
      if (me !== null && reply.kind === "acknowledged") become(me.id);
    },
    change: (settings) => request({ type: "lab", ...settings }),
    openChannel(id) {
      store.update((state) => {
        const unread = new Set(state.unread);
        unread.delete(id);
        return { ...state, openChannelId: id, unread, replyToId: null };
      });
    },
    send: (content, replyToId) =>
      request({ type: "send", channelId: channelId(), content, replyToId }),
    async run(command, options, targetId) {
      const nonce = crypto.randomUUID();
      const run = {
        nonce,
        channelId: channelId(),
        commandName: command.type === 1 ? `/${commandPath(command, options)}` : command.name,
        startedAt: new Date().toISOString(),
        failure: null,
      };
      store.update((state) => ({ ...state, runs: [...state.runs, run] }));
      const reply = await request(
        { type: "run", channelId: run.channelId, commandId: command.id, options, targetId },
        nonce,
      );
      store.update((state) => withRunEnded(state, nonce, reply));
    },
    async suggest(commandId, options) {
      const reply = await request({
        type: "autocomplete",
        channelId: channelId(),
        commandId,
        options,
      });
      return reply.kind === "choices" ? reply.choices : null;
    },
    async press(messageId, customId, componentType, values) {
      store.update((state) => withPress(state, messageId, customId, null));
      const reply = await request({ type: "press", messageId, customId, componentType, values });
      store.update((state) =>
        reply.kind === "failed"
          ? withPress(state, messageId, customId, reply.reason)
          : withoutPress(state, messageId, customId),
      );
    },
    submit: (interactionId, values) => request({ type: "submit", interactionId, values }),
    async upload(file) {
      const base64 = file.size > LARGEST_FILE ? null : await base64Of(file);
      if (base64 === null) return null;
      const contentType = file.type || "application/octet-stream";
      const reply = await request({ type: "upload", filename: file.name, contentType, base64 });
      return reply.kind === "uploaded" ? reply.id : null;
    },
    remove: (message) => request({ type: "delete", messageId: message.id }),
    dismiss(message) {
      store.update((state) => withoutMessage(state, message.channelId, message.id));
    },
    dismissRun(nonce) {
      store.update((state) => ({
        ...state,
        runs: state.runs.filter((run) => run.nonce !== nonce),
      }));
    },
    replyTo(messageId) {
      store.update((state) => ({ ...state, replyToId: messageId }));
    },
  };
}

/** A file's bytes, as the part of a data address behind the comma. Null: it can't be read any more. */
function base64Of(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).split(",")[1] ?? ""));
    reader.addEventListener("error", () => resolve(null));
    reader.readAsDataURL(file);
  });
}

function replyIn(event: FromServer): Reply {
  if (event.type === "failed") return { kind: "failed", reason: event.reason };
  if (event.type === "choices") return { kind: "choices", choices: event.choices };
  if (event.type === "uploaded") return { kind: "uploaded", id: event.id };
  return { kind: "acknowledged" };
}

/** The command with its subcommands: "story add". */
function commandPath(command: PageCommand, options: readonly PageOption[]): string {
  const names = [command.name];
  let inner = options[0];
  while (inner !== undefined && inner.type <= 2) {
    names.push(inner.name);
    inner = inner.options?.[0];
  }
  return names.join(" ");
}

function withRunEnded(state: State, nonce: string, reply: Reply): State {
  const runs =
    reply.kind === "failed"
      ? state.runs.map((run) => (run.nonce === nonce ? { ...run, failure: reply.reason } : run))
      : state.runs.filter((run) => run.nonce !== nonce);
  return { ...state, runs };
}

function withPress(state: State, id: string, customId: string, failure: string | null): State {
  return { ...state, presses: new Map(state.presses).set(id, { customId, failure }) };
}

function withoutPress(state: State, id: string, customId: string): State {
  if (state.presses.get(id)?.customId !== customId) return state;
  const presses = new Map(state.presses);
  presses.delete(id);
  return { ...state, presses };
}
