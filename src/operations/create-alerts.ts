import { ALERT_TEXTS, type AlertKind } from "./alert-texts.ts";

export interface Alerts {
  /** Says that something is wrong: told once, until it has settled. */
  raise(kind: AlertKind, detail?: string): void;
  /** Says that it is well: told, and armed again, once it has stayed so for a while. */
  settle(kind: AlertKind): void;
  /** What is wrong now. */
  active(): readonly AlertKind[];
  /** To be called now and then: ends what has settled, and tells what could not be told before. */
  tick(): void;
}

export interface AlertsOptions {
  readonly log: {
    error(about: object, text: string): void;
    warn(about: object, text: string): void;
    info(about: object, text: string): void;
  };
  /** Writes to the operator; false when that can't be done now. Null: the log alone. Never rejects. */
  readonly tell: ((text: string) => Promise<boolean>) | null;
  /** Milliseconds that something has to stay well before it is over. Default ten minutes. */
  readonly calm?: number;
  /** A clock that only goes forward, in milliseconds. */
  readonly now?: () => number;
}

const CALM = 600_000;
/** Tries to tell the operator one thing. A channel that refuses must not be asked for ever. */
const MOST_TRIES = 5;

interface Message {
  readonly kind: AlertKind;
  readonly text: string;
  tries: number;
}

/**
 * Tells an operator what is wrong, once and not in a storm: something that comes and goes is one alert
 * until it has stayed away for a while. It is always logged.
 */
export function createAlerts(options: AlertsOptions): Alerts {
  const { log, tell, calm = CALM, now = () => performance.now() } = options;
  /** Since when each has been well; null: it is not. */
  const raised = new Map<AlertKind, number | null>();
  const untold = new Set<Message>();
  let telling = false;

  const tellAll = async () => {
    if (tell === null || telling) return;
    telling = true;
    // What is raised meanwhile comes along.
    for (const message of untold) {
      message.tries++;
      const told = await tell(message.text);
      if (!told && message.tries === MOST_TRIES) {
        log.warn({ alert: message.kind }, "the operator could not be told");
      }
      if (told || message.tries === MOST_TRIES) {
        untold.delete(message);
      }
    }
    telling = false;
  };
  const say = (kind: AlertKind, text: string) => {
    if (tell === null) return;
    untold.add({ kind, text, tries: 0 });
    void tellAll();
  };

  return {
    raise(kind, detail = "") {
      const again = raised.has(kind);
      raised.set(kind, null);
      if (again) return;
      const text = ALERT_TEXTS[kind].raised(detail);
      log.error({ alert: kind }, text);
      say(kind, `⚠️ ${text}`);
    },
    settle(kind) {
      if (raised.get(kind) === null) raised.set(kind, now());
    },
    active: () => [...raised.keys()],
    tick() {
      for (const [kind, since] of raised) {
        if (since === null || now() - since < calm) continue;
        raised.delete(kind);
        log.info({ alert: kind }, ALERT_TEXTS[kind].settled);
        say(kind, `✅ ${ALERT_TEXTS[kind].settled}`);
      }
      void tellAll();
    },
  };
}
