import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { Reply, Request } from "./session.ts";

/** A session that can be asked, and is started anew after one that hung. */
export interface Session {
  /** Null: no reply within so many milliseconds, or the process died. */
  ask(request: Request, timeout: number): Promise<Reply | null>;
  end(): void;
}

/** Starts a session when it is first asked. */
export function createSession(): Session {
  let child: ChildProcess | null = null;

  const end = () => {
    // Its own process group, so that workers that never return end with it.
    if (child?.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    child = null;
  };

  const nextReply = (from: ChildProcess, timeout: number) =>
    new Promise<Reply | null>((resolve) => {
      const settle = (reply: Reply | null) => {
        clearTimeout(timer);
        from.off("message", settle);
        from.off("exit", gone);
        resolve(reply);
      };
      const gone = () => {
        child = null;
        settle(null);
      };
      const timer = setTimeout(() => settle(null), timeout);
      from.on("message", settle);
      from.on("exit", gone);
    });

  return {
    async ask(request, timeout) {
      if (child === null) {
        const started = fork(join(import.meta.dirname, "session.ts"), {
          detached: true,
          stdio: ["ignore", "ignore", "inherit", "ipc"],
        });
        child = started;
        if ((await nextReply(started, 120_000)) === null) throw new Error("Vitest did not start");
      }
      const asked = child;
      asked.send(request);
      const reply = await nextReply(asked, timeout);
      if (reply === null && child !== null) end();
      return reply;
    },
    end,
  };
}
