import type { Logger } from "pino";

/** Closes something; told why the process ends: a signal's name, or what went wrong. */
type Close = (reason: string) => Promise<void> | void;

/** One thing to close. */
interface Step {
  readonly name: string;
  readonly close: Close;
}

export interface Shutdown {
  /** Registers what to close; steps run in reverse order of registration. */
  add(name: string, close: Close): void;
  /** Closes everything once; later calls wait for the first. Resolves to the exit code. */
  run(reason: string): Promise<number>;
}

export interface ShutdownOptions {
  readonly log: Pick<Logger, "info" | "error">;
  /** All steps together, in milliseconds. Default 12,000: the bot's own drain takes up to 10,000. */
  readonly deadline?: number;
}

/**
 * Closes what was opened, last first. A step that fails is logged and the others still run; steps
 * that outlast the deadline are given up. Exit code 0 when all closed in time, else 1.
 */
export function createShutdown({ log, deadline = 12_000 }: ShutdownOptions): Shutdown {
  const steps: Step[] = [];
  let running: Promise<number> | null = null;

  async function closeAll(reason: string): Promise<number> {
    let code = 0;
    for (const { name, close } of steps.toReversed()) {
      try {
        await close(reason);
        log.info({ step: name }, "closed");
      } catch (error) {
        code = 1;
        log.error({ step: name, err: error }, "could not be closed");
      }
    }
    return code;
  }

  async function closeInTime(reason: string): Promise<number> {
    log.info({ reason }, "shutting down");
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<number>((resolve) => {
      timer = setTimeout(() => {
        log.error({ deadline }, "shutdown took too long");
        resolve(1);
      }, deadline);
    });
    const code = await Promise.race([closeAll(reason), late]);
    clearTimeout(timer);
    return code;
  }

  return {
    add: (name, close) => {
      steps.push({ name, close });
    },
    run: (reason) => {
      running ??= closeInTime(reason);
      return running;
    },
  };
}

/**
 * Ends the process in order on Ctrl-C and SIGTERM, at once on a second signal, and with exit code 1
 * on an error that nobody caught.
 */
export function installShutdown(shutdown: Shutdown, log: Pick<Logger, "fatal">): void {
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (asked) process.exit(130);
      asked = true;
      void shutdown.run(signal).then((code) => process.exit(code));
    });
  }
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error: unknown) => {
      log.fatal({ err: error }, event);
      void shutdown.run(event).then(() => process.exit(1));
    });
  }
}
