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

/** One limit, and how much is taken of it; as the records' quotas have it. */
interface Share {
  readonly key: string;
  readonly limit: number;
  /** Milliseconds. */
  readonly window: number;
  readonly kind: "fixed" | "rolling";
  readonly amount?: number;
}

/** Where it is counted: in this process, or in a store that all processes and later ones share. */
export interface BudgetCounts {
  /** Takes from each, or from none of them when one has not enough left. */
  take(shares: readonly Share[]): Promise<{ readonly ok: boolean }>;
  /** Adds to what was taken, or gives back. */
  correct(shares: readonly Share[]): Promise<void>;
}

/** What one call may take at most, taken from the day's budget before the call is made. */
export interface Reservation {
  /** Counts what the call really took. */
  settle(tokensIn: number, tokensOut: number): Promise<void>;
}

export interface Budget {
  /** Lets a call through, or throws a DraftError that says what is spent. `asker` null: no cooldown. */
  admit(asker: Asker | null, tokensIn: number, mostTokensOut: number): Promise<Reservation>;
  /** What this process spent today (UTC). */
  spent(): Spent;
}

export interface Spent {
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Null: the model's price is unknown. */
  readonly dollars: number | null;
}

const DAY = 86_400_000;
/** Counts are whole numbers: millionths of a dollar. */
const MICRO = 1_000_000;

/**
 * Budgets by the day (UTC), and cooldowns. A call first takes the most that it may cost, so that calls
 * at the same time, in whichever process, do not overrun a limit together; one whose process dies
 * stays counted so.
 */
export function createBudget(
  model: string,
  limits: Limits,
  counts: BudgetCounts,
  now: () => number = Date.now,
): Budget {
  let day = -1;
  let tokens = { in: 0, out: 0 };
  let dollars: number | null = 0;

  const today = () => {
    const current = Math.floor(now() / DAY);
    if (current !== day) [day, tokens, dollars] = [current, { in: 0, out: 0 }, 0];
  };
  /** What so many tokens take of each limit. */
  const sharesOf = (tokensIn: number, tokensOut: number): readonly Required<Share>[] => {
    const { dailyTokens, dailyDollars } = limits;
    const cost = costOf(model, tokensIn, tokensOut);
    const daily = { window: DAY, kind: "fixed" } as const;
    const shares: Required<Share>[] = [];
    if (dailyTokens !== null) {
      shares.push({
        ...daily,
        key: "model:tokens",
        limit: dailyTokens,
        amount: tokensIn + tokensOut,
      });
    }
    if (dailyDollars !== null && cost !== null) {
      const limit = Math.floor(dailyDollars * MICRO);
      shares.push({ ...daily, key: "model:dollars", limit, amount: Math.ceil(cost * MICRO) });
    }
    return shares;
  };
  const cooldownsOf = ({ user, server }: Asker): readonly Share[] => {
    const cooldown = (key: string, window: number): readonly Share[] =>
      window > 0 ? [{ key: `model:${key}`, limit: 1, window, kind: "rolling" }] : [];
    const ofServer = server === null ? [] : cooldown(`server:${server}`, limits.serverCooldown);
    return [...cooldown(`user:${user}`, limits.userCooldown), ...ofServer];
  };
  const take = async (shares: readonly Share[]) =>
    shares.length === 0 || (await counts.take(shares)).ok;
  const correct = async (shares: readonly Share[]) => {
    if (shares.length > 0) await counts.correct(shares);
  };
  /** Of two lists of the same limits, what the second takes more. */
  const difference = (before: readonly Required<Share>[], after: readonly Required<Share>[]) =>
    after.map((share, at) => ({ ...share, amount: share.amount - before[at]!.amount }));

  return {
    async admit(asker, tokensIn, mostTokensOut) {
      const reserved = sharesOf(tokensIn, mostTokensOut);
      if (!(await take(reserved))) throw new DraftError("budget", "the day's budget is spent");
      if (asker !== null && !(await take(cooldownsOf(asker)))) {
        await correct(difference(reserved, sharesOf(0, 0)));
        throw new DraftError("cooldown", "asked again too soon");
      }
      return {
        async settle(usedIn, usedOut) {
          today();
          tokens = { in: tokens.in + usedIn, out: tokens.out + usedOut };
          const cost = costOf(model, usedIn, usedOut);
          dollars = cost === null || dollars === null ? null : dollars + cost;
          await correct(difference(reserved, sharesOf(usedIn, usedOut)));
        },
      };
    },
    spent() {
      today();
      return { tokensIn: tokens.in, tokensOut: tokens.out, dollars };
    },
  };
}
