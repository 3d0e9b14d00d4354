import { createServer } from "node:net";
import type { Check } from "./check.ts";

/** A port that Verbatim would listen on. */
export interface WantedPort {
  readonly setting: string;
  /** What it is for. */
  readonly use: string;
  readonly port: number;
}

const LOOPBACK = "127.0.0.1";

/** Why a port can't be listened on; null: it can. */
function tryPort(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code ?? "unknown"));
    server.listen(port, LOOPBACK, () => server.close(() => resolve(null)));
  });
}

async function checkPort({ setting, use, port }: WantedPort): Promise<Check> {
  const name = "Port";
  const code = await tryPort(port);
  if (code === null) return { name, state: "ok", message: `${port} is free for ${use}` };
  if (code === "EADDRINUSE") {
    const message = `${port}, for ${use}, is taken: by a Verbatim that runs now, or else set ${setting} to another`;
    return { name, state: "warning", message };
  }
  const message = `${port}, for ${use}, may not be used (${code}): set ${setting} to one above 1023`;
  return { name, state: "problem", message };
}

/** Tries each port; 0, which lets the system choose, needs no trying. */
export function checkPorts(wanted: readonly WantedPort[]): Promise<Check[]> {
  return Promise.all(wanted.filter(({ port }) => port !== 0).map(checkPort));
}
