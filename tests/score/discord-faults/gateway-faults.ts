import { setTimeout as wait } from "node:timers/promises";
import { apiUser } from "../../../src/playground/api-objects.ts";
import type { Gateway } from "../../../src/playground/gateway.ts";
import { startBotProcess } from "../lib/bot-process.ts";
import { ADA, buttonOf, messagesOf } from "../lib/people.ts";
import { addServers, CHANNEL, GUILD, startStage } from "../lib/stage.ts";
import { readEnds, readWire } from "../lib/wire.ts";
import { ask, askAndEnd, exitOf, onStage, type Scenario, stillServes, within } from "./scenario.ts";

const INTERVAL = 1_000;
/** Milliseconds of a black hole; a client that comes back into it waits for a greeting as long as it may. */
const HOLE = 2_500;

/** Something befalls the gateway; the bot comes back with at most so many new sessions. */
const befalls =
  (act: (gateway: Gateway) => void, sessions: number): Scenario =>
  () =>
    onStage({ discordOptions: { heartbeatInterval: INTERVAL } }, async (stage) => {
      const { gateway } = stage.discord;
      void ask(stage);
      await wait(50);
      act(gateway);
      await wait(600);
      const served = await stillServes(stage);
      if (served !== null) return served;
      if (gateway.identifies > 1 + sessions) return `${gateway.identifies} identifies`;
      const open = [...readEnds(stage.discord).values()].filter(({ loading }) => loading).length;
      return open === 0 ? null : `${open} answers left open`;
    });

/** The gateway closes with a code after which a client may not come back. */
const endsWith =
  (code: number): Scenario =>
  () =>
    onStage({}, async (stage) => {
      stage.discord.gateway.close(code);
      const exit = await exitOf(stage);
      if (exit === null || exit <= 0) return `exit ${exit}`;
      return stage.discord.gateway.identifies === 1 ? null : "it came back";
    });

/** An event that is made up, of which nothing may come but what `expects` says. */
const hears =
  (event: string, data: object): Scenario =>
  () =>
    onStage({}, async (stage) => {
      stage.discord.gateway.dispatch(event, data as Record<string, unknown>, null);
      await wait(200);
      return stillServes(stage);
    });

/** Faults of the gateway, by their ids in the list. */
export const GATEWAY_FAULTS: Readonly<Record<string, Scenario>> = {
  D22: befalls((gateway) => gateway.reconnect(), 0),
  D23: befalls((gateway) => gateway.invalidate(false), 1),
  D24: befalls((gateway) => gateway.invalidate(true), 0),
  D25: () =>
    onStage({ discordOptions: { heartbeatInterval: INTERVAL } }, async (stage) => {
      const { gateway } = stage.discord;
      gateway.spoil.muteHeartbeats = true;
      const before = stage.discord.record.entries.length;
      const closed = () =>
        stage.discord.record.entries
          .slice(before)
          .some((entry) => entry.kind === "gateway-state" && entry.state === "close");
      const found = await within(2 * INTERVAL + 300, closed);
      gateway.spoil.muteHeartbeats = false;
      return found ? stillServes(stage) : "a dead connection goes unnoticed";
    }),
  D26: befalls((gateway) => gateway.close(4_000), 0),
  D27: endsWith(4_004),
  D28: befalls((gateway) => gateway.close(4_008), 1),
  D29: befalls((gateway) => gateway.close(4_009), 1),
  D30: endsWith(4_011),
  D31: endsWith(4_013),
  D32: endsWith(4_014),
  D33: befalls((gateway) => gateway.close(1_000), 1),
  D34: befalls((gateway) => gateway.reset(), 0),
  D35: () =>
    onStage({ discordOptions: { heartbeatInterval: INTERVAL } }, async (stage) => {
      const { gateway } = stage.discord;
      gateway.spoil.blackHole = true;
      void ask(stage);
      // The hole ends before the client, which has left its dead connection, gives up on a new one.
      await within(HOLE, () => !gateway.online);
      gateway.spoil.blackHole = false;
      return stillServes(stage);
    }),
  D37: () =>
    onStage({ model: "faithful" }, async (stage) => {
      stage.discord.gateway.spoil.duplicate = 1;
      if (!(await askAndEnd(stage))) return "not answered";
      const [seen] = readWire(stage.discord);
      const ends = readEnds(stage.discord).get(seen!.id);
      return seen!.callbacks.length === 1 &&
        ends?.messages === 1 &&
        stage.model!.requests.length === 1
        ? null
        : "answered twice";
    }),
  D38: befalls((gateway) => {
    gateway.spoil.reorder = 1;
  }, 0),
  D39: async (options) =>
    (await hears("SOMETHING_NEW", { a: 1 })(options)) ??
    hears("INTERACTION_CREATE", {
      ...bareInteraction(),
      type: 3,
      data: { component_type: 99, custom_id: "x" },
    })(options),
  D40: () =>
    onStage({}, async (stage) => {
      if (!(await askAndEnd(stage))) return "not answered";
      const { user } = readWire(stage.discord).at(-1)!;
      const id = messagesOf(stage.discord, CHANNEL).at(-1)!;
      return buttonOf(stage.discord, id, "Delete").endsWith(`:${user}`)
        ? null
        : "an id lost its last digits";
    }),
  D41: hears("INTERACTION_CREATE", bareInteraction()),
  D42: befalls((gateway) => {
    gateway.spoil.garble = 1;
    gateway.dispatch("TYPING_START", { channel_id: CHANNEL, user_id: ADA, timestamp: 1 }, GUILD);
  }, 1),
  D43: async () => {
    // From the bot's word that it is there: how long a process takes to start is no matter of servers.
    let identified = Number.NaN;
    let looking: NodeJS.Timeout | undefined;
    const prepare = (discord: Parameters<typeof addServers>[0]) => {
      addServers(discord, 100);
      looking = setInterval(() => {
        if (Number.isNaN(identified) && discord.gateway.identifies > 0) {
          identified = performance.now();
        }
      }, 10);
    };
    return onStage({ prepare }, async (stage) => {
      clearInterval(looking);
      const seconds = (performance.now() - identified) / 1_000;
      return seconds <= 10 ? stillServes(stage) : `ready after ${seconds.toFixed(1)} s`;
    });
  },
  D44: async () => {
    const stage = await startStage({
      model: null,
      waits: false,
      prepare: ({ sessionStarts }) => {
        sessionStarts.remaining = 0;
      },
    });
    await exitOf(stage, 5_000);
    const { identifies } = stage.discord.gateway;
    await stage.stop();
    return identifies === 0 ? null : `${identifies} identifies`;
  },
  D46: () =>
    onStage({ model: "faithful" }, async (stage) => {
      const { discord } = stage;
      const twin = startBotProcess({
        env: {
          DISCORD_TOKEN: discord.token,
          DISCORD_API_URL: discord.apiUrl,
          OPENAI_BASE_URL: stage.model!.url,
          DATA_DIR: `${stage.dataFolder}/twin`,
        },
      });
      await within(15_000, () => /"msg":"online"/.test(twin.output()));
      const answered = await Promise.all(Array.from({ length: 5 }, () => askAndEnd(stage)));
      await wait(500);
      const doubles = [...readEnds(discord).values()].filter(({ messages }) => messages > 1).length;
      twin.kill("SIGKILL");
      await twin.exited;
      if (doubles > 0) return `${doubles} answered twice`;
      return answered.every(Boolean) ? null : "not all answered";
    }),
};

/** An interaction with as little in it as Discord may send. */
function bareInteraction() {
  return {
    id: "1400000000000000001",
    application_id: "600000000000000009",
    token: "unknown",
    version: 1,
    type: 2,
    user: apiUser({ id: ADA, username: "ada", globalName: "Ada" } as Parameters<typeof apiUser>[0]),
    channel_id: null,
    channel: null,
    member: null,
    guild_id: null,
    app_permissions: "0",
    entitlements: [],
    authorizing_integration_owners: {},
    context: null,
    data: {
      id: "1",
      name: "ask",
      type: 1,
      options: [{ name: "question", type: 3, value: "progress?" }],
    },
  };
}
