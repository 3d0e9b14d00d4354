import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface HealthServerOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Where it listens. Default: this machine alone. */
  readonly host?: string;
  /** True while the bot is logged in and hears Discord. */
  readonly isReady: () => boolean;
  /** What `/metrics` answers. */
  readonly metrics: {
    readonly contentType: string;
    text(): Promise<string>;
  };
}

export interface HealthServer {
  readonly port: number;
  stop(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/** An answer: status, text and its type. */
type Reply = readonly [status: number, text: string, type?: string];

/**
 * Answers `/health` while the process turns, `/ready` while its bot hears Discord, and `/metrics` for
 * Prometheus. Nothing can be changed by it. Rejects with the system's error when the port is taken.
 */
export async function startHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const { port, host = LOOPBACK, isReady, metrics } = options;
  const answers: Readonly<Record<string, () => Reply | Promise<Reply>>> = {
    "/health": () => [200, "alive\n"],
    "/ready": () => (isReady() ? [200, "ready\n"] : [503, "not connected to Discord\n"]),
    "/metrics": async () => [200, await metrics.text(), metrics.contentType],
  };
  const replyTo = async (method: string, path: string): Promise<Reply> => {
    if (method !== "GET" && method !== "HEAD") return [405, "only to be read\n"];
    if (!Object.hasOwn(answers, path)) return [404, "see /health, /ready and /metrics\n"];
    return answers[path]!();
  };
  const server = createServer((request, response) => {
    const { method = "GET", url = "" } = request;
    replyTo(method, url).then(
      ([status, text, type = "text/plain"]) => {
        response.writeHead(status, { "content-type": type });
        response.end(method === "HEAD" ? undefined : text);
      },
      () => response.writeHead(500, { "content-type": "text/plain" }).end("failed\n"),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
