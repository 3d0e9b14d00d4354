import { readFileSync } from "node:fs";
import { createRandom } from "../bench/random.ts";
import { settle } from "./lib/load.ts";
import { pool } from "./lib/pool.ts";
import { readTexts } from "./lib/read-nodes.ts";
import { addCrowd, addServers, type Stage, startStage } from "./lib/stage.ts";
import { readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const SERVERS = 20;
const AT_ONCE = 50;
const FOLLOW_UPS = ["And why?", "How long did they last?", "What about Witkoff?", "And when?"];

interface Pair {
  readonly guild_a: { readonly where: string; readonly plants: string };
  readonly guild_b: { readonly asks: string };
}

const PAIRS = readFileSync("tests/fixtures/isolation-pairs.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Pair);

const ROT13 = /[a-z]/gi;
const rot13 = (text: string) =>
  text.replace(ROT13, (letter) => {
    const base = letter <= "Z" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });

/** A text in the forms that it might be smuggled in, folded. */
function formsOf(canary: string): readonly string[] {
  const reversed = [...canary].reverse().join("");
  // Base64 has three forms, by where in its triple a text begins; their edges depend on the neighbours.
  const encoded = [0, 1, 2].map((shift) =>
    Buffer.from("x".repeat(shift) + canary)
      .toString("base64")
      .replace(/=+$/, "")
      .slice(shift === 0 ? 0 : 2, -2),
  );
  return [canary, reversed, rot13(canary), ...encoded].map((form) =>
    form.normalize("NFKC").toLowerCase(),
  );
}

const holds = (text: string, forms: readonly string[]) => {
  const folded = text.normalize("NFKC").toLowerCase();
  return forms.some((form) => folded.includes(form));
};

/** What came to the model or to a server of another server's words. */
function foreignTexts(stage: Stage, canaries: ReadonlyMap<string, string>): readonly string[] {
  const { discord, model } = stage;
  const forms = new Map([...canaries].map(([channel, canary]) => [channel, formsOf(canary)]));
  const found: string[] = [];
  for (const { api } of discord.world.messages.values()) {
    const text = readTexts([api.content, api.components, api.embeds]).join("\n");
    for (const [channel, own] of forms) {
      if (channel !== api.channel_id && holds(text, own))
        found.push(`message of ${api.channel_id}: ${canaries.get(channel)}`);
    }
  }
  for (const body of model!.requests) {
    const text = JSON.stringify(body);
    const named = [...forms].filter(([, own]) => holds(text, own));
    if (named.length > 1)
      found.push(`model request with ${named.map(([channel]) => canaries.get(channel)).join()}`);
  }
  return found;
}

/** One server's words, in questions, nicknames and pasted quotes, and many servers that ask for them at once. */
export default {
  id: "S19",
  title: "isolation pairs and 2,000 interleaved questions over 20 servers at concurrency 50",
  target: "0 foreign text in model requests or messages, decoded forms too",
  async run({ quick, seed }) {
    const count = quick ? 400 : 2_000;
    const random = createRandom(seed);
    const stage = await startStage();
    const { discord } = stage;
    try {
      const channels = addServers(discord, SERVERS);
      const askers = addCrowd(discord, SERVERS);
      const canaries = new Map(
        channels.map((channel, at) => [
          channel,
          PAIRS[at % PAIRS.length]!.guild_a.plants + String.fromCharCode(65 + at),
        ]),
      );
      // A nickname counts as its server's own text, too.
      channels.forEach((channel, at) => {
        const user = discord.world.users.get(askers[at]!)!;
        discord.world.users.set(user.id, { ...user, globalName: canaries.get(channel)! });
      });
      const jobs = Array.from({ length: count }, (_, at) => ({
        server: Math.floor(random() * SERVERS),
        at,
        kind: random(),
      }));
      await pool(jobs, AT_ONCE, async ({ server, at, kind }) => {
        const channel = channels[server]!;
        const canary = canaries.get(channel)!;
        const asks = PAIRS[at % PAIRS.length]!.guild_b.asks;
        if (kind < 0.1) {
          const quote = { name: "quote", type: 3, value: `${canary} a lot of progress was made` };
          await stage.run("check", [quote], askers[server]!, channel);
        } else if (kind < 0.3) {
          // What it goes on about is this asker's own, in this server.
          await stage.ask(FOLLOW_UPS[at % FOLLOW_UPS.length]!, askers[server]!, channel);
        } else if (kind < 0.6) await stage.ask(`${asks} (${at})`, askers[server]!, channel);
        else
          await stage.ask(
            `How long did the talks of ${canary} last? (${at})`,
            askers[server]!,
            channel,
          );
      });
      await settle(stage, 60_000);
      const foreign = foreignTexts(stage, canaries);
      const answered = readWire(discord).filter(({ callbacks }) => callbacks.length > 0).length;
      return {
        figure: `${foreign.length} foreign texts in ${discord.world.messages.size} messages and ${stage.model!.requests.length} model requests`,
        passed: foreign.length === 0 && answered === count && stage.model!.requests.length > 0,
        notes: [
          `${count} questions over ${SERVERS} servers; words planted in questions, nicknames and pasted quotes; the story is one for all servers`,
          ...foreign.slice(0, 3),
        ],
      };
    } finally {
      await stage.stop();
    }
  },
} satisfies Score;
