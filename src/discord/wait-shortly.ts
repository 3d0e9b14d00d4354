import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds that somebody waits for others to be told: Discord gives up after 3,000. */
const LONGEST = 1_500;

/** Waits for work that goes on by itself, but not so long that an interaction is lost. */
export async function waitShortly(
  work: Promise<unknown>,
  onError: (error: unknown) => void,
): Promise<void> {
  await Promise.race([work.catch(onError), wait(LONGEST, undefined, { ref: false })]);
}
