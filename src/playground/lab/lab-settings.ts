/** What the page's panel can switch about the bot's answers. */
export interface LabSettings {
  /** "own": what the configuration says; "none": no model; else a stand-in. */
  readonly model: LabModel;
  /** Name of a failure that every call of a model meets; null: none. */
  readonly fault: LabFault | null;
  /** Milliseconds that a call of a model waits first. */
  readonly latency: number;
}

export const LAB_MODELS = ["own", "none", "faithful", "liar", "obedient"] as const;
export type LabModel = (typeof LAB_MODELS)[number];

export const LAB_FAULTS = [
  "busy",
  "budget",
  "refused",
  "filtered",
  "truncated",
  "malformed",
  "timeout",
  "unavailable",
] as const;
export type LabFault = (typeof LAB_FAULTS)[number];

/** Longer waits would pass for a hang. */
const LONGEST = 10_000;

/** Takes what a page sends; null where it is no setting. */
export function readLabSettings(sent: Readonly<Record<string, unknown>>): LabSettings | null {
  const model = LAB_MODELS.find((name) => name === sent.model);
  const fault = LAB_FAULTS.find((name) => name === sent.fault) ?? null;
  const { latency } = sent;
  if (model === undefined || (fault === null && sent.fault !== null)) return null;
  if (typeof latency !== "number" || !(latency >= 0 && latency <= LONGEST)) return null;
  return { model, fault, latency };
}
