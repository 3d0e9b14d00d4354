import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { settle } from "./lib/load.ts";
import { buttonOf, MARCUS, messagesOf } from "./lib/people.ts";
import { addCrowd, CHANNEL, type Stage, startStage, until } from "./lib/stage.ts";
import { readWire } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const PAGE = 4_096;
const MOST = 100;
const MEGABYTES = 2;

/** Fills a folder's disk but for so many pages. */
function fill(folder: string, pages: number): void {
  const file = openSync(join(folder, "filler"), "w");
  const page = Buffer.alloc(PAGE, 1);
  while (statfsSync(folder).bavail > pages) writeSync(file, page);
  closeSync(file);
}

const freeUp = (folder: string) => rmSync(join(folder, "filler"), { force: true });

function countRows(folder: string, action: string): Map<string, number> {
  const database = new DatabaseSync(join(folder, "verbatim.db"), { readOnly: true });
  const rows = database
    .prepare("SELECT text, count(*) AS n FROM audit_log WHERE action = ? GROUP BY text")
    .all(action) as { text: string; n: number }[];
  database.close();
  return new Map(rows.map(({ text, n }) => [text, n]));
}

/** Questions that reached the model, and posts that stand in the channel, without a row. */
function unaudited(stage: Stage): { readonly effects: number; readonly without: number } {
  const asked = countRows(stage.dataFolder, "ask");
  const bodies = stage.model!.requests.map((body) => JSON.stringify(body));
  const seen = readWire(stage.discord);
  const questions = seen
    .map(({ data }) => String(data.options?.[0]?.value ?? ""))
    .filter((question) => question.endsWith(")") && bodies.some((body) => body.includes(question)));
  const posts = seen.filter(
    ({ data, callbacks, id }) =>
      String((data as { custom_id?: string }).custom_id).startsWith("1:post:") &&
      callbacks.some(({ status }) => status === 200) &&
      isPublic(stage, id),
  ).length;
  const logged = [...countRows(stage.dataFolder, "post").values()].reduce((a, b) => a + b, 0);
  const without = questions.filter((question) => !asked.has(question)).length;
  return { effects: questions.length + posts, without: without + Math.max(0, posts - logged) };
}

function isPublic({ discord }: Stage, interaction: string): boolean {
  return [...discord.world.messages.values()].some(
    ({ api, visibleTo }) =>
      visibleTo === null &&
      (api.interaction_metadata as { id?: string } | undefined)?.id === interaction,
  );
}

/** The disk fills up while questions are asked and quotes are posted, and is freed again. */
export default {
  id: "S14",
  title: "2 MB tmpfs; the nth write fails, n = 1…100",
  target: "0 unaudited actions; recovers without restart",
  async run({ quick }) {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-score-disk-"));
    const mounted = spawnSync("mount", [
      "-t",
      "tmpfs",
      "-o",
      `size=${MEGABYTES}m`,
      "tmpfs",
      folder,
    ]);
    if (mounted.status !== 0) {
      return { figure: "not measured", passed: false, notes: ["no tmpfs can be mounted here"] };
    }
    const stage = await startStage({ dataFolder: folder });
    const { discord } = stage;
    let number = 0;
    let refused = 0;
    let recovered = 0;
    let tried = 0;
    try {
      const askers = addCrowd(discord, 400);
      await stage.run("quote find", [], MARCUS);
      const found = messagesOf(discord, CHANNEL).at(-1)!;
      const customId = buttonOf(discord, found, "Post");
      const press = () => discord.actions.press({ userId: MARCUS, messageId: found, customId });
      const ask = async () => {
        const question = `How long did the talks last? (disk ${number})`;
        await stage.ask(question, askers[number++ % askers.length]!);
        return question;
      };
      for (let pages = 0; pages <= MOST; pages += quick ? 12 : 1) {
        tried++;
        fill(folder, pages);
        await Promise.all([ask(), press(), ask()]);
        await press();
        freeUp(folder);
        const before = countRows(folder, "ask").size;
        const question = await ask();
        await until(
          () => countRows(folder, "ask").has(question),
          10_000,
          "the log to be written again",
        ).then(
          () => recovered++,
          () => {},
        );
        if (countRows(folder, "ask").size === before + 1) refused++;
      }
      await settle(stage, 30_000);
      const { effects, without } = unaudited(stage);
      const failures = (stage.bot.output().match(/"msg":"an interaction failed"/g) ?? []).length;
      return {
        figure: `${without} of ${effects} actions unaudited; recovered ${recovered} of ${tried} times`,
        passed: without === 0 && recovered === tried && failures > 0 && refused > 0,
        notes: [`${failures} interactions were refused because nothing could be written`],
      };
    } finally {
      await stage.stop();
      spawnSync("umount", ["-l", folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  },
} satisfies Score;
