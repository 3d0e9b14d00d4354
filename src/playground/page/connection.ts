import type { FromPage, FromServer } from "../page-protocol.ts";

export interface ConnectionOptions {
  readonly onEvent: (event: FromServer) => void;
  /** The socket closed without being told to; another attempt follows by itself. */
  readonly onLost: () => void;
}

export interface Connection {
  /** Becomes the user, or the one whom the server picks for `null`. */
  open(userId: string | null): void;
  /** Whether the message could be handed to the socket. */
  send(message: FromPage): boolean;
}

const FIRST_RETRY = 500;
const LONGEST_RETRY = 8_000;

/** One WebSocket to the local Discord that comes back by itself, ever more patiently. */
export function createConnection({ onEvent, onLost }: ConnectionOptions): Connection {
  let socket: WebSocket | null = null;
  let retry = FIRST_RETRY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(userId: string | null): void {
    clearTimeout(timer);
    socket?.close();
    const url = new URL("/playground/live", location.href);
    url.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    if (userId !== null) url.searchParams.set("user", userId);
    const opened = new WebSocket(url);
    let greeted = false;
    socket = opened;
    opened.addEventListener("message", ({ data }) => {
      if (socket !== opened) return;
      greeted = true;
      retry = FIRST_RETRY;
      onEvent(JSON.parse(String(data)) as FromServer);
    });
    opened.addEventListener("close", () => {
      if (socket !== opened) return;
      socket = null;
      onLost();
      // A server started anew may not know this user: then it picks one.
      const next = greeted || retry < LONGEST_RETRY / 4 ? userId : null;
      timer = setTimeout(() => open(next), retry);
      retry = Math.min(retry * 2, LONGEST_RETRY);
    });
  }

  return {
    open,
    send(message) {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(message));
      return true;
    },
  };
}
