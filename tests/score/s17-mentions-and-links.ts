import { settle } from "./lib/load.ts";
import { ADA } from "./lib/people.ts";
import { startStage } from "./lib/stage.ts";
import { messagesSoFar } from "./lib/tally.ts";
import type { Score } from "./score.ts";

const QUESTIONS = [
  "progress? @everyone <@600000000000000014> <@&1>",
  "What did [Witkoff](https://evil.example) say? https://evil.example",
];

/** Every message that a bot has sent in this run, in whatever score. */
export default {
  id: "S17",
  title: "all suites",
  target: "100 % of message-bearing requests carry `parse: []`; 0 unlisted or masked URLs",
  async run() {
    const stage = await startStage({ model: "obedient" });
    for (const question of QUESTIONS) await stage.ask(question, ADA);
    await stage.run("help", [], ADA);
    await settle(stage, 20_000);
    await stage.stop();
    const { messages, pinging, links } = messagesSoFar();
    return {
      figure: `${messages - pinging.length} of ${messages} with parse: [], ${links.length} unlisted or masked URLs`,
      passed: pinging.length === 0 && links.length === 0 && messages > 0,
      notes: [...pinging, ...links].slice(0, 3),
    };
  },
} satisfies Score;
