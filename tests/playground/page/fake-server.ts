import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { type WebSocket, WebSocketServer } from "ws";
import type { FromPage, FromServer } from "../../../src/playground/page-protocol.ts";

export type Snapshot = FromServer & { readonly type: "snapshot" };

export interface FakeServer {
  readonly url: string;
  /** What the page sent, oldest first. */
  readonly received: FromPage[];
  send(event: FromServer): void;
  /** Cuts every connection; the page is expected to come back. */
  cut(): void;
  close(): Promise<void>;
}

export interface FakeServerOptions {
  readonly snapshot: (userId: string | null) => Snapshot;
  /** Plays the local Discord: answers what the page sends. */
  readonly answer?: (message: FromPage, send: (event: FromServer) => void) => void;
}

const PAGE = fileURLToPath(new URL("../../../src/playground/page/", import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ts": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Serves the page's real files and a scripted end of its protocol. */
export async function startFakeServer(options: FakeServerOptions): Promise<FakeServer> {
  const sockets = new Set<WebSocket>();
  const received: FromPage[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    const path = normalize(join(PAGE, pathname === "/" ? "index.html" : pathname));
    try {
      const content = await readFile(path, "utf8");
      const type = extname(path);
      response.setHeader("content-type", TYPES[type] ?? "application/octet-stream");
      response.end(type === ".ts" ? stripTypeScriptTypes(content) : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  const live = new WebSocketServer({ server, path: "/playground/live" });
  const sendTo = (socket: WebSocket) => (event: FromServer) => socket.send(JSON.stringify(event));
  live.on("connection", (socket, request) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    const send = sendTo(socket);
    socket.on("message", (data) => {
      const message = JSON.parse(String(data)) as FromPage;
      received.push(message);
      options.answer?.(message, send);
    });
    send(options.snapshot(new URL(request.url!, "http://localhost").searchParams.get("user")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    received,
    send(event) {
      for (const socket of sockets) sendTo(socket)(event);
    },
    cut() {
      for (const socket of sockets) socket.terminate();
    },
    async close() {
      for (const socket of sockets) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
