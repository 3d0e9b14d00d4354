import { setTimeout as wait } from "node:timers/promises";
import type { FaultEffect } from "../../../src/playground/faults.ts";
import { ADA, buttonOf, messagesOf, pressAndFill } from "../lib/people.ts";
import { CHANNEL, type Stage } from "../lib/stage.ts";
import { acknowledgedAfter, LATE, readWire } from "../lib/wire.ts";
import {
  ask,
  askAndEnd,
  isEnded,
  lastSeen,
  onStage,
  type Scenario,
  stillServes,
  within,
} from "./scenario.ts";

const answer = (
  status: number,
  code: number,
  headers: Record<string, string> = {},
): FaultEffect => ({
  kind: "answer",
  status,
  body: {
    message: "refused",
    code,
    ...(status === 429 ? { retry_after: Number(headers["retry-after"]) } : {}),
  },
  headers,
});

const writes = (stage: Stage) => lastFaulty(stage).writes.length;
const lastFaulty = (stage: Stage) => readWire(stage.discord)[0]!;

/** The first question meets a fault of its callback. `ends`: it is answered all the same. */
const callback =
  (
    effect: FaultEffect,
    { times = 1, ends }: { readonly times?: number; readonly ends: boolean },
  ): Scenario =>
  () =>
    onStage({}, async (stage) => {
      stage.discord.faults.add({ path: /\/callback$/, times, effect });
      const ended = await askAndEnd(stage, ends ? 8_000 : 5_000);
      if (ended !== ends && ends) return "not answered";
      await wait(500);
      if (lastFaulty(stage).callbacks.length > 1 && effect.kind !== "answer")
        return "called back twice";
      if (lastFaulty(stage).callbacks.length > 4) return "a storm of callbacks";
      stage.discord.faults.clear();
      return stillServes(stage);
    });

/** The first edit of an answer meets a fault. `most`: edits that may follow in all. */
const edit =
  (
    effect: FaultEffect,
    {
      times = 1,
      most,
      ends,
      deadline = 8_000,
    }: {
      readonly times?: number;
      readonly most: number;
      readonly ends: boolean;
      readonly deadline?: number;
    },
  ): Scenario =>
  () =>
    onStage({}, async (stage) => {
      stage.discord.faults.add({ path: /@original$/, times, effect });
      const ended = await askAndEnd(stage, ends ? deadline : 3_000);
      if (ends && !ended) return "not answered in the end";
      if (writes(stage) > most) return `${writes(stage)} writes`;
      return stillServes(stage);
    });

/** Edits limited for so long. */
const limited =
  (headers: Record<string, string>, seconds: (quick: boolean) => number): Scenario =>
  ({ quick }) => {
    const retry = String(seconds(quick));
    const effect = answer(429, 0, { "retry-after": retry, ...headers });
    return edit(effect, { most: 3, ends: true, deadline: Number(retry) * 1_000 + 8_000 })({
      quick,
    });
  };

/** Reports an answer: the moderators' channel is written to with the bot's token. */
async function report(stage: Stage): Promise<void> {
  const messageId = messagesOf(stage.discord, CHANNEL).at(-1)!;
  const customId = buttonOf(stage.discord, messageId, "Report");
  await pressAndFill(stage, { userId: ADA, messageId, customId }, "wrong");
}

const cards = ({ discord }: Stage) => messagesOf(discord, discord.moderatorChannel).length;

/** Faults of Discord's HTTP API, by their ids in the list. */
export const REST_FAULTS: Readonly<Record<string, Scenario>> = {
  D01: callback({ kind: "delay", milliseconds: 2_300 }, { ends: true }),
  D02: callback({ kind: "delay", milliseconds: 3_500 }, { ends: false }),
  D03: callback({ kind: "reset", when: "after" }, { ends: true }),
  D04: () =>
    onStage({ model: "faithful" }, async (stage) => {
      stage.discord.faults.add({ path: /\/callback$/, effect: answer(400, 40_060) });
      void ask(stage);
      await wait(2_000);
      const { callbacks, writes: written } = lastSeen(stage);
      if (callbacks.length !== 1 || written.length > 0)
        return "went on though another had answered";
      if (stage.model!.requests.length > 0) return "asked the model for nobody";
      return stillServes(stage);
    }),
  D05: callback({ kind: "answer", status: 503, body: {} }, { times: 3, ends: false }),
  D06: callback({ kind: "hang" }, { ends: false }),
  D07: edit(answer(404, 10_015), { most: 1, ends: false }),
  D08: edit(answer(404, 10_008), { most: 1, ends: false }),
  D09: edit(answer(401, 50_027), { most: 1, ends: false }),
  D10: edit(answer(400, 50_035), { most: 2, ends: true }),
  D11: limited({ "x-ratelimit-scope": "user" }, (quick) => (quick ? 3 : 30)),
  D12: limited({ "x-ratelimit-scope": "shared" }, () => 2),
  D13: () =>
    onStage({}, async (stage) => {
      const headers = {
        "retry-after": "5",
        "x-ratelimit-global": "true",
        "x-ratelimit-scope": "global",
      };
      stage.discord.faults.add({ path: /@original$/, effect: answer(429, 0, headers) });
      void ask(stage);
      await wait(1_000);
      void ask(stage);
      await wait(1_000);
      const second = lastSeen(stage);
      if (acknowledgedAfter(second) > LATE) return "acknowledgements wait for the global limit";
      return (await within(12_000, () => isEnded(stage, second)))
        ? stillServes(stage)
        : "never goes on";
    }),
  D14: () =>
    onStage({}, async (stage) => {
      await askAndEnd(stage);
      stage.discord.faults.add({ path: /^\/channels\//, effect: answer(401, 0) });
      await report(stage);
      await askAndEnd(stage);
      await report(stage);
      return (await within(5_000, () => cards(stage) > 0)) ? null : "mute";
    }),
  D16: () =>
    onStage({}, async (stage) => {
      await askAndEnd(stage);
      stage.discord.faults.add({ path: /^\/channels\//, times: 99, effect: answer(403, 50_013) });
      await report(stage);
      await wait(500);
      const tries = stage.discord.record.entries.filter(
        (entry) => entry.kind === "request" && entry.path.startsWith("/channels/"),
      ).length;
      return tries === 1 ? stillServes(stage) : `${tries} tries`;
    }),
  D18: edit({ kind: "html", status: 403 }, { most: 2, ends: false }),
  D19: edit({ kind: "html", status: 502 }, { most: 5, ends: true }),
  D20: edit({ kind: "answer", status: 200 }, { most: 2, ends: false }),
  D21: edit({ kind: "stall" }, { most: 5, ends: true, deadline: 40_000 }),
};
