import type { LocalDiscord } from "../../../src/playground/local-discord.ts";
import { loadCorpus } from "../../../src/story/load-corpus.ts";
import { type MessageTally, tallyMessages } from "./bad-effects.ts";

const { library } = await loadCorpus("corpus");

/** Addresses that the stories of the shipped corpus are from. */
export const LISTED: ReadonlySet<string> = new Set(
  library.stories.flatMap(({ source }) => source.url ?? []),
);

let total: MessageTally = { messages: 0, pinging: [], links: [], effects: [] };

/** Adds what a bot has sent to what was counted over all the scores of this run. */
export function countMessages(discord: LocalDiscord): void {
  const { messages, pinging, links, effects } = tallyMessages(discord, LISTED);
  total = {
    messages: total.messages + messages,
    pinging: [...total.pinging, ...pinging],
    links: [...total.links, ...links],
    effects: [...total.effects, ...effects],
  };
}

/** What was counted so far. */
export const messagesSoFar = (): MessageTally => total;
