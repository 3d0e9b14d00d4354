import type { DraftFailure } from "../answering/draft.ts";
import type { Alerts } from "./create-alerts.ts";

/** Follows how calls of the model end. */
export function watchModel(
  alerts: Pick<Alerts, "raise" | "settle">,
): (outcome: DraftFailure | "ok" | "left" | "bug") => void {
  return (outcome) => {
    if (outcome === "rejected") alerts.raise("key-refused");
    if (outcome === "budget") alerts.raise("budget-spent");
    if (outcome !== "ok") return;
    alerts.settle("key-refused");
    alerts.settle("budget-spent");
  };
}

/** Days ahead that an operator is told. */
const AHEAD = 30;
const DAY = 86_400_000;

/** Raises an alert when a model is shut down soon, or was; `day` as "2026-12-11", null: none is known. */
export function judgeShutDown(
  model: string,
  day: string | null,
  alerts: Pick<Alerts, "raise" | "settle">,
  now: number,
): void {
  const left = day === null ? AHEAD + 1 : Math.ceil((Date.parse(day) - now) / DAY);
  if (left > AHEAD) {
    alerts.settle("model-shut-down");
    return;
  }
  const when =
    left > 0 ? `will be shut down on ${day}, in ${left} days.` : `was to be shut down on ${day}.`;
  alerts.raise("model-shut-down", `The model ${model} ${when}`);
}
