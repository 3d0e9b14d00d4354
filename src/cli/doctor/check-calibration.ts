import { calibration, describeCalibration } from "../../answering/calibration.ts";
import type { Check } from "./check.ts";

/** Says which calibration of the tiers of confidence is in force. */
export function checkCalibration(): Check {
  return { name: "Tiers", state: "ok", message: describeCalibration(calibration()) };
}
