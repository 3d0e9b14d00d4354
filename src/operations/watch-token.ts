import type { Alerts } from "./create-alerts.ts";

const UNAUTHORIZED = 401;
/** Refusals in a row: a single one is a stray, from which the bot recovers by itself. */
const MANY = 2;

/** Follows the statuses of requests that take the bot's token. */
export function watchToken(alerts: Pick<Alerts, "raise" | "settle">): (status: number) => void {
  let refusals = 0;
  return (status) => {
    if (status === UNAUTHORIZED) {
      refusals++;
      if (refusals >= MANY) alerts.raise("token-refused", `${refusals} times in a row`);
    } else if (status < 400) {
      if (refusals >= MANY) alerts.settle("token-refused");
      refusals = 0;
    }
  };
}
