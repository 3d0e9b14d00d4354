import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { settle } from "./lib/load.ts";
import { ADA, buttonOf, MARCUS, messagesOf, pressAndFill } from "./lib/people.ts";
import { addCrowd, CHANNEL, startStage } from "./lib/stage.ts";
import { readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const API_KEY = `sk-${"planted-secret-key".repeat(2)}`;
const USER_WORDS = "USERWORDS-7f3a";
const OTHERS_TOKEN = `${"N".repeat(24)}.${"c".repeat(6)}.${"d".repeat(38)}`;
const WEBHOOK = `https://discord.com/api/webhooks/123456789012345678/${"w".repeat(68)}`;
const BEHAVIOURS = ["stream_echo_cut", "r500x2", "html_200", "faithful"];
const CONTROL = /(?!\n)[\p{Cc}\u2028\u2029]/u;

/** Bytes of all the files that the bot keeps. */
const readFolder = (folder: string) =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("\n");

const count = (text: string, secret: string) => text.split(secret).length - 1;

/** The highest level of logging, with failures wherever an error could carry a secret along. */
export default {
  id: "S23",
  title: "planted secrets (tokens, keys, interaction tokens, webhook paths, user text)",
  target:
    "0 in logs, errors, database, dumps at the highest level; 1 line a record, 0 control characters",
  async run() {
    const stage = await startStage({
      env: { LOG_LEVEL: "trace", OPENAI_API_KEY: API_KEY },
      modelOptions: { behaviourOf: (nth) => BEHAVIOURS[nth % BEHAVIOURS.length]! },
    });
    const { discord } = stage;
    try {
      const askers = addCrowd(discord, 40);
      const refused = {
        kind: "answer",
        status: 500,
        body: { message: `failed at ${WEBHOOK}` },
      } as const;
      const forbidden = {
        kind: "answer",
        status: 403,
        body: { message: "Missing Access", code: 50_001 },
      } as const;
      await stage.ask("How long did the talks last?", ADA);
      await settle(stage, 20_000);
      const [answer] = messagesOf(discord, CHANNEL).slice(-1);
      const customId = buttonOf(discord, answer!, "Report");
      discord.faults.add({ path: /@original$/, times: 8, effect: refused });
      discord.faults.add({
        path: /@original$/,
        times: 2,
        skip: 4,
        effect: { kind: "reset", when: "before" },
      });
      discord.faults.add({
        path: /\/callback$/,
        times: 2,
        skip: 2,
        effect: { kind: "html", status: 502 },
      });
      discord.faults.add({ path: /^\/channels\//, times: 2, effect: forbidden });
      for (const [at, asker] of askers.entries()) {
        const words = [USER_WORDS, OTHERS_TOKEN, WEBHOOK, `${USER_WORDS}\u2028{"level":"fatal"}\r`][
          at % 4
        ]!;
        void stage.ask(`What did ${words} say about the talks? (${at})`, asker);
        await wait(40);
      }
      await pressAndFill(stage, { userId: ADA, messageId: answer!, customId }, USER_WORDS);
      await stage.run(
        "quote exact",
        [{ name: "words", type: 3, value: `${USER_WORDS} ${"talks ".repeat(9)}` }],
        MARCUS,
      );
      await settle(stage, 60_000);
      const log = stage.bot.output();
      const kept = readFolder(stage.dataFolder);
      const tokens = readWire(discord).map(({ id }) =>
        Buffer.from(`interaction:${id}`).toString("base64url"),
      );
      const secrets = [discord.token, API_KEY, ...tokens];
      const inLog = [...secrets, USER_WORDS, OTHERS_TOKEN, "w".repeat(68)].filter(
        (secret) => count(log, secret) > 0,
      );
      // What a user asked is in the log of who asked what, which is there for that.
      const inFiles = secrets.filter((secret) => count(kept, secret) > 0);
      const lines = log.split("\n").filter((line) => line !== "");
      const broken = lines.filter((line) => {
        try {
          return typeof JSON.parse(line) !== "object" || CONTROL.test(line);
        } catch {
          return true;
        }
      });
      return {
        figure: `${inLog.length} secrets in ${lines.length} lines of log, ${inFiles.length} in the files; ${broken.length} lines that are no record`,
        passed:
          inLog.length === 0 && inFiles.length === 0 && broken.length === 0 && lines.length > 5,
        notes: [
          `${secrets.length + 3} planted; level trace, failing edits, callbacks, channels and model calls`,
          ...inLog.map((secret) => `in the log: ${secret.slice(0, 12)}…`).slice(0, 3),
          ...broken.slice(0, 2).map((line) => line.slice(0, 200)),
        ],
      };
    } finally {
      await stage.stop();
    }
  },
} satisfies Score;
