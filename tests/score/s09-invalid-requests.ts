import { setTimeout as wait } from "node:timers/promises";
import type { LocalDiscord } from "../../src/playground/local-discord.ts";
import { askMany, settle } from "./lib/load.ts";
import { ADA, buttonOf, messagesOf, pressAndFill } from "./lib/people.ts";
import { addCrowd, type Stage, startStage } from "./lib/stage.ts";
import type { Score } from "./score.ts";

const MOST_INVALID = 50;
const MOST_REQUESTS = 5;
const LONGEST_MUTE = 60_000;
const REPORTS = 60;
/** Status codes of which Discord lets a bot have 10,000 in ten minutes before it shuts it out. */
const INVALID = new Set([401, 403, 429]);
/** Routes that take the bot's token. */
const WITH_TOKEN = /^\/(?!interactions|webhooks)/;

const requests = ({ record }: LocalDiscord, from: number) =>
  record.entries.slice(from).filter(({ kind }) => kind === "request").length;

const invalid = ({ record }: LocalDiscord) =>
  record.entries.filter(({ ...entry }) => entry.kind === "response" && INVALID.has(entry.status))
    .length;

/** Asks and reports each answer: for each the moderators' channel is written to, with the token. */
async function reportMany(stage: Stage, channelId: string, count: number): Promise<void> {
  for (const messageId of messagesOf(stage.discord, channelId).slice(0, count)) {
    const customId = buttonOf(stage.discord, messageId, "Report");
    await pressAndFill(stage, { userId: ADA, messageId, customId }, "wrong");
  }
}

const CHANNEL = "600000000000000032";

async function withAnswers(count: number): Promise<Stage> {
  const stage = await startStage({ model: null });
  await askMany(stage, { count, rate: 30, askers: addCrowd(stage.discord, count) });
  await settle(stage, 20_000);
  return stage;
}

const refuse = (status: number, times: number) => ({
  path: WITH_TOKEN,
  times,
  effect: { kind: "answer", status, body: { message: "refused", code: 0 } } as const,
});

/** Every channel refuses the bot, and edits of answers meet rate limits, while reports come in. */
async function storm(): Promise<number> {
  const stage = await withAnswers(REPORTS);
  const { discord } = stage;
  discord.faults.add({ ...refuse(403, Number.POSITIVE_INFINITY), path: /^\/channels\// });
  await reportMany(stage, CHANNEL, REPORTS);
  const body = { message: "You are being rate limited.", retry_after: 1, global: false };
  const limited = { kind: "answer", status: 429, body, headers: { "retry-after": "1" } } as const;
  discord.faults.add({ path: /@original$/, times: 10, effect: limited });
  await askMany(stage, { count: 20, rate: 20, askers: addCrowd(discord, 20), first: 500 });
  await settle(stage, 20_000);
  const count = invalid(discord);
  await stage.stop();
  return count;
}

/** Requests that a bot makes with a token that Discord does not take any more, and its exit code. */
async function revoked(): Promise<{ requests: number; code: number | null }> {
  const stage = await withAnswers(10);
  stage.discord.faults.add(refuse(401, Number.POSITIVE_INFINITY));
  const before = stage.discord.record.entries.length;
  const reporting = reportMany(stage, CHANNEL, 10);
  const code = await Promise.race([stage.bot.exited, wait(20_000, -1)]);
  const counted = stage.discord.record.entries
    .slice(before)
    .filter((entry) => entry.kind === "request" && WITH_TOKEN.test(entry.path)).length;
  await stage.stop();
  await reporting.catch(() => {});
  return { requests: counted, code };
}

/** The same at the start, and for a gateway that closes with 4004. */
async function refusedAtStart(): Promise<{ requests: number; code: number | null }> {
  const stage = await startStage({
    model: null,
    waits: false,
    env: { DISCORD_TOKEN: `${"M".repeat(24)}.${"a".repeat(6)}.${"b".repeat(38)}` },
  });
  const code = await Promise.race([stage.bot.exited, wait(20_000, -1)]);
  const counted = requests(stage.discord, 0);
  await stage.stop();
  return { requests: counted, code };
}

async function closedForGood(): Promise<number | null> {
  const stage = await startStage({ model: null });
  stage.discord.gateway.close(4_004);
  const code = await Promise.race([stage.bot.exited, wait(20_000, -1)]);
  await stage.stop();
  return code;
}

/** Milliseconds after one stray 401 until the moderators' channel gets a card again. */
async function stray(): Promise<number> {
  const stage = await withAnswers(6);
  const { discord } = stage;
  discord.faults.add(refuse(401, 1));
  const from = performance.now();
  const cards = () => messagesOf(discord, discord.moderatorChannel).length;
  let muted = Number.POSITIVE_INFINITY;
  for (const messageId of messagesOf(discord, CHANNEL)) {
    const customId = buttonOf(discord, messageId, "Report");
    await pressAndFill(stage, { userId: ADA, messageId, customId }, "wrong");
    await wait(300);
    if (cards() > 0) {
      muted = performance.now() - from;
      break;
    }
  }
  await stage.stop();
  return muted;
}

/** What Discord counts against a bot. */
export default {
  id: "S9",
  title: "fault suite",
  target:
    "≤ 50 invalid requests per 10 min; revoked token: exit within 5 requests; one stray 401: serving again ≤ 60 s",
  async run() {
    const [count, gone, start, closed, muted] = [
      await storm(),
      await revoked(),
      await refusedAtStart(),
      await closedForGood(),
      await stray(),
    ];
    const exits = [gone.code, start.code, closed];
    const passed =
      count <= MOST_INVALID &&
      gone.requests <= MOST_REQUESTS &&
      start.requests <= MOST_REQUESTS &&
      exits.every((code) => code !== null && code > 0) &&
      muted <= LONGEST_MUTE;
    return {
      figure: `${count} invalid; revoked: exit after ${gone.requests} requests, at the start after ${start.requests}; serving again after ${(muted / 1_000).toFixed(1)} s`,
      passed,
      notes: [
        `every channel refuses while ${REPORTS} reports come in, and 10 edits meet a rate limit; exit codes: revoked while running ${gone.code}, at the start ${start.code}, closed with 4004 ${closed}`,
      ],
    };
  },
} satisfies Score;
