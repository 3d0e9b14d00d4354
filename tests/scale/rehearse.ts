import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type LocalDiscord, startLocalDiscord } from "../../src/playground/local-discord.ts";
import { openPostgresRecords } from "../../src/storage/postgres/open-postgres-records.ts";
import { startPostgres } from "../storage/postgres-server.ts";
import { type BotProcess, startBotProcess } from "./bot-process.ts";

/** What a bot is told of a command with one option. */
interface AskData {
  readonly options: readonly { readonly value: string }[];
}

export interface Rehearsal {
  readonly questions: number;
  /** Questions that wait for an answer at the same time. */
  readonly atOnce: number;
  /** Milliseconds that an asker waits between two questions. */
  readonly between: number;
  /** The same seed ends the same processes in the same order. */
  readonly seed: number;
  readonly tell?: (line: string) => void;
}

/** What came of it. */
export interface Outcome {
  /** Questions that ended with one answer, or with one refusal for a limit. */
  readonly answered: number;
  /** Interactions that Discord acknowledged, and those that nobody took: their askers asked again. */
  readonly acknowledged: number;
  readonly untaken: number;
  /** Acknowledged, left by a killed process, and ended by another: their askers asked again. */
  readonly closed: number;
  /** Acknowledged and never ended. */
  readonly lost: number;
  /** Interactions with more than one message, or more questions in the log than were acknowledged. */
  readonly twice: number;
  readonly overrun: number;
  readonly killed: number;
  readonly rolled: number;
  /** SIGTERMs after which a process did not end with 0. */
  readonly badEnds: number;
  readonly identifies: number;
  readonly earlyIdentifies: number;
  readonly deployments: number;
  readonly violations: readonly string[];
  readonly filesWritten: readonly string[];
  /** Errors in the bots' logs. */
  readonly troubles: readonly string[];
}

const SHARDS = 4;
/** Two sessions at once: shards 0 and 2 wait for one another, and 1 and 3. */
const MAX_CONCURRENCY = 2;
const SLOTS = ["0,1", "2,3"] as const;
const USERS = ["600000000000000011", "600000000000000012", "600000000000000013"];
const HOME = "600000000000000001";
const PER_DAY = 10;
const PATIENCE = 60_000;
const LOADING = 128;
const RESTARTED = /was restarted/;

/** Servers on each shard, the first of a shard with a limit; a channel's id for each. */
function addServers({ world }: LocalDiscord): { server: string; channel: string }[] {
  const home = world.guilds.get(HOME)!;
  const pattern = [...world.channels.values()].find(({ guildId }) => guildId === HOME)!;
  return Array.from({ length: 2 * SHARDS }, (_, at) => {
    const server = String(BigInt(HOME) + (BigInt(at + 1) << 22n));
    const channel = String(BigInt(pattern.id) + (BigInt(at + 1) << 22n));
    const everyone = { ...home.roles[0]!, id: server };
    world.guilds.set(server, {
      ...home,
      id: server,
      name: `Server ${at}`,
      roles: [everyone, ...home.roles.slice(1)],
    });
    world.channels.set(channel, { ...pattern, id: channel, guildId: server, onlyRoles: null });
    return { server, channel };
  });
}

/** Mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Two bot processes with two shards each, on the local Discord and one PostgreSQL, are asked while one
 * after the other is killed, or is replaced by a new one that holds the same shards for a while.
 */
export async function rehearse(options: Rehearsal): Promise<Outcome> {
  const { questions, atOnce, between, seed, tell = () => {} } = options;
  const random = randomOf(seed);
  const postgres = await startPostgres();
  const folder = mkdtempSync(join(tmpdir(), "verbatim-scale-"));
  const url = await postgres.createDatabase("scale");
  const discord = await startLocalDiscord({
    shards: SHARDS,
    maxConcurrency: MAX_CONCURRENCY,
    identifyGap: 5_000,
  });
  const servers = addServers(discord);
  const limited = servers.slice(0, SHARDS);
  const records = await openPostgresRecords({ url });
  for (const { server } of limited) {
    await records.settings.change(server, { limits: { cooldown: null, perDay: PER_DAY } });
  }
  const troubles: string[] = [];
  const running = new Set<BotProcess>();
  const start = (shards: string) => {
    const env = {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATABASE_URL: url,
      SHARDS: shards,
      SHARD_COUNT: String(SHARDS),
    };
    const bot = startBotProcess({ env, folder, onTrouble: (line) => troubles.push(line) });
    running.add(bot);
    void bot.ended.then(() => running.delete(bot));
    return bot;
  };
  const slots = SLOTS.map(start);
  const tally = {
    acknowledged: 0,
    untaken: 0,
    closed: 0,
    lost: 0,
    twice: 0,
    answered: 0,
    killed: 0,
    rolled: 0,
    badEnds: 0,
  };
  let over = false;

  /** Ends one process after the other, in one of two ways, until all is answered. */
  const disturb = async () => {
    while (!over) {
      await pause(500 + random() * 2_500);
      const at = random() < 0.5 ? 0 : 1;
      const old = slots[at]!;
      if (random() < 0.5) {
        old.kill("SIGKILL");
        tally.killed += 1;
        await old.ended;
        slots[at] = start(SLOTS[at]!);
        await slots[at]!.online;
      } else {
        const next = start(SLOTS[at]!);
        await next.online;
        slots[at] = next;
        old.kill("SIGTERM");
        if ((await old.ended) !== 0) tally.badEnds += 1;
        tally.rolled += 1;
      }
      tell(
        `${tally.answered} of ${questions} answered, ${tally.killed} killed, ${tally.rolled} replaced`,
      );
    }
  };

  let read = 0;
  const interactions = new Map<string, string>();
  /** The interaction that was sent to a bot with this question. */
  const interactionOf = (text: string) => {
    const { entries } = discord.record;
    for (; read < entries.length; read += 1) {
      const entry = entries[read]!;
      if (entry.kind !== "gateway" || entry.direction !== "out") continue;
      const { t, d } = entry.frame as { t: string; d: { id: string; data: AskData } };
      if (t === "INTERACTION_CREATE") interactions.set(d.data.options[0]!.value, d.id);
    }
    return interactions.get(text)!;
  };
  const answersTo = (interaction: string) =>
    [...discord.world.messages.values()].filter(
      ({ api }) => (api.interaction_metadata as { id?: string } | undefined)?.id === interaction,
    );
  /** How the answer to an acknowledged question ended. */
  const watch = async (text: string): Promise<"answered" | "closed" | "lost"> => {
    const answers = answersTo(interactionOf(text));
    const end = performance.now() + PATIENCE;
    for (;;) {
      const { api } = discord.world.messages.get(answers[0]!.api.id)!;
      if ((api.flags & LOADING) === 0) {
        return RESTARTED.test(String(api.content)) ? "closed" : "answered";
      }
      if (performance.now() > end) return "lost";
      await pause(50);
    }
  };
  /** Asks until it is answered, as often as Discord or a bot says that it was not. */
  const ask = async (number: number): Promise<void> => {
    const { channel } = servers[number % servers.length]!;
    const userId = USERS[number % USERS.length]!;
    for (let attempt = 1; ; attempt += 1) {
      const text = `How long did the talks last? (${number}.${attempt})`;
      const command = [...discord.world.commands.values()].find(({ name }) => name === "ask")!;
      const options = [{ name: "question", type: 3, value: text }];
      const action = { userId, channelId: channel, commandId: command.id, options };
      const { kind } = await discord.actions.run(action);
      if (kind !== "acknowledged") {
        tally.untaken += 1;
        await pause(200);
        continue;
      }
      tally.acknowledged += 1;
      const ended = await watch(text);
      tally[ended] += 1;
      if (ended !== "closed") return;
    }
  };

  try {
    await Promise.all(slots.map(({ online }) => online));
    const disturbed = disturb();
    let next = 0;
    const askers = Array.from({ length: atOnce }, async () => {
      for (let number = next++; number < questions; number = next++) {
        await ask(number);
        await pause(between);
      }
    });
    await Promise.race([Promise.all(askers), disturbed]);
    over = true;
    await disturbed;
    for (const bot of [...running]) bot.kill("SIGTERM");
    for (const code of await Promise.all([...running].map(({ ended }) => ended))) {
      if (code !== 0) tally.badEnds += 1;
    }
    const byInteraction = Map.groupBy(
      discord.world.messages.values(),
      ({ api }) => (api.interaction_metadata as { id?: string } | undefined)?.id,
    );
    const shown = [...byInteraction.values()].filter((messages) => messages.length > 1).length;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows: logged } = await client.query(
      "SELECT text FROM verbatim.audit_log WHERE action = 'ask' GROUP BY text HAVING count(*) > 1",
    );
    const { rows: taken } = await client.query<{ asked: number }>(
      `SELECT count(*)::int AS asked FROM verbatim.audit_log
       WHERE action = 'ask' AND server = ANY ($1) GROUP BY server, actor`,
      [limited.map(({ server }) => server)],
    );
    await client.end();
    return {
      ...tally,
      twice: shown + logged.length,
      overrun: taken.reduce((sum, { asked }) => sum + Math.max(0, asked - PER_DAY), 0),
      identifies: discord.gateway.identifies,
      earlyIdentifies: discord.gateway.earlyIdentifies,
      deployments: discord.record.entries.filter(
        (entry) =>
          entry.kind === "request" && entry.method === "PUT" && /commands$/.test(entry.path),
      ).length,
      violations: discord.record.violations(),
      filesWritten: readdirSync(folder),
      troubles,
    };
  } finally {
    over = true;
    for (const bot of [...running]) bot.kill("SIGKILL");
    await Promise.all([...running].map(({ ended }) => ended));
    await records.close();
    await discord.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
