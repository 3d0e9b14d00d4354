import { readFileSync } from "node:fs";

/** Sureness from which a sentence is taken to answer, and from which it may. */
export interface Tiers {
  readonly strong: number;
  readonly weak: number;
}

/** Shares (0..1) of the questions that tiers were fitted to. */
export interface TierRates {
  readonly answerableSilent: number;
  readonly unanswerableSilent: number;
  readonly unanswerableStrong: number;
}

/** The tiers in force, with what was measured when `verbatim calibrate` fitted them. */
export interface Calibration extends Tiers {
  /** ISO 8601 date, `YYYY-MM-DD`. */
  readonly date: string;
  readonly questions: number;
  readonly rates: TierRates;
}

/** Where `verbatim calibrate` writes what it found. */
export const CALIBRATION_FILE = new URL("./data/calibration.json", import.meta.url);

let inForce: Calibration | null = null;

/** The calibration in force. */
export function calibration(): Calibration {
  inForce ??= JSON.parse(readFileSync(CALIBRATION_FILE, "utf8")) as Calibration;
  return inForce;
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** What was measured, in a sentence for people. */
export function describeCalibration({ date, questions, rates }: Calibration): string {
  const { answerableSilent, unanswerableSilent, unanswerableStrong } = rates;
  return `fitted on ${date} to ${questions} questions: silent on ${percent(answerableSilent)} of those that the story answers and on ${percent(unanswerableSilent)} of those that it does not, sure of ${percent(unanswerableStrong)} of these`;
}
