import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface HealthServerOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  /** True while the bot is logged in and hears Discord. */
  readonly isReady: () => boolean;
}

export interface HealthServer {
  readonly port: number;
  stop(): Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/**
 * Answers `/health` while the process turns, and `/ready` while its bot hears Discord, for whoever
 * watches it on the same machine. Rejects with the system's error when the port is taken.
 */
export async function startHealthServer(options: HealthServerOptions): Promise<HealthServer> {
  const answers: Readonly<Record<string, () => readonly [status: number, text: string]>> = {
    "/health": () => [200, "alive"],
    "/ready": () => (options.isReady() ? [200, "ready"] : [503, "not connected to Discord"]),
  };
  const server = createServer((request, response) => {
    const [status, text] = answers[request.url ?? ""]?.() ?? [404, "see /health and /ready"];
    response.writeHead(status, { "content-type": "text/plain" }).end(`${text}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, LOOPBACK, resolve);
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
