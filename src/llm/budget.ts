import { DraftError } from "../answering/draft.ts";
import { costOf } from "./models.ts";

export interface Limits {
  /** Tokens a day, in and out together; null: no limit. */
  readonly dailyTokens: number | null;
  /** Dollars a day; null: no limit. Kept for models whose price is known. */
  readonly dailyDollars: number | null;
  /** Milliseconds between two calls for one user, and for one server. */
  readonly userCooldown: number;
  readonly serverCooldown: number;
}

export interface Asker {
  readonly user: string;
  readonly server: string | null;
}

export interface Budget {
  /** Lets a call through, or throws a DraftError that says what is spent. */
  admit(asker: Asker | null, estimatedTokens: number): void;
  /** Counts what a call took. */
  spend(tokensIn: number, tokensOut: number): void;
  /** What was spent today (UTC). */
  spent(): Spent;
}

export interface Spent {
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Null: the model's price is unknown. */
  readonly dollars: number | null;
}

/** Cooldowns remembered; the oldest are forgotten first. */
const MOST_ASKERS = 10_000;
const DAY = 86_400_000;

/** Budgets by the day, counted on this process. */
export function createBudget(model: string, limits: Limits, now: () => number = Date.now): Budget {
  let day = -1;
  let tokens = { in: 0, out: 0 };
  let dollars: number | null = 0;
  const lastCalls = new Map<string, number>();

  const today = () => {
    const current = Math.floor(now() / DAY);
    if (current !== day) [day, tokens, dollars] = [current, { in: 0, out: 0 }, 0];
  };
  const isCooling = (key: string, cooldown: number) =>
    now() - (lastCalls.get(key) ?? Number.NEGATIVE_INFINITY) < cooldown;
  const called = (key: string) => {
    lastCalls.delete(key);
    lastCalls.set(key, now());
    if (lastCalls.size > MOST_ASKERS) lastCalls.delete(lastCalls.keys().next().value!);
  };

  return {
    admit(asker, estimatedTokens) {
      today();
      const { dailyTokens, dailyDollars, userCooldown, serverCooldown } = limits;
      if (dailyTokens !== null && tokens.in + tokens.out + estimatedTokens > dailyTokens) {
        throw new DraftError("budget", "the day's tokens are spent");
      }
      if (dailyDollars !== null && dollars !== null && dollars >= dailyDollars) {
        throw new DraftError("budget", "the day's money is spent");
      }
      if (asker === null) return;
      const [user, server] = [`user:${asker.user}`, `server:${asker.server}`];
      const cooling =
        isCooling(user, userCooldown) ||
        (asker.server !== null && isCooling(server, serverCooldown));
      if (cooling) throw new DraftError("cooldown", "asked again too soon");
      called(user);
      if (asker.server !== null) called(server);
    },
    spend(tokensIn, tokensOut) {
      today();
      tokens = { in: tokens.in + tokensIn, out: tokens.out + tokensOut };
      const cost = costOf(model, tokensIn, tokensOut);
      dollars = cost === null || dollars === null ? null : dollars + cost;
    },
    spent() {
      today();
      return { tokensIn: tokens.in, tokensOut: tokens.out, dollars };
    },
  };
}
