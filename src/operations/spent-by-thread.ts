import type { SpentToday } from "./observation.ts";

const DAY = 86_400_000;

/** Sums up what the model took today (UTC) in several threads, each of which tells its own sum. */
export function createSpentByThread(now: () => number = Date.now) {
  const said = new Map<string, { readonly day: number; readonly spent: SpentToday }>();
  const today = () => Math.floor(now() / DAY);
  return {
    note(thread: string, spent: SpentToday): void {
      said.set(thread, { day: today(), spent });
    },
    /** Dollars null: the price is unknown. */
    today(): { readonly tokens: number; readonly dollars: number | null } {
      let tokens = 0;
      let dollars: number | null = 0;
      for (const { day, spent } of said.values()) {
        if (day !== today()) continue;
        tokens += spent.tokensIn + spent.tokensOut;
        dollars = dollars === null || spent.dollars === null ? null : dollars + spent.dollars;
      }
      return { tokens, dollars };
    },
  };
}
