import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { PageOption } from "../../src/playground/page-protocol.ts";
import { HOSTILE } from "./lib/hostile.ts";
import { settle } from "./lib/load.ts";
import { ADA, buttonOf, MARCUS, messagesOf, pressAndFill } from "./lib/people.ts";
import { pool } from "./lib/pool.ts";
import { CHANNEL, type Stage, startStage } from "./lib/stage.ts";
import { readEnds } from "./lib/wire.ts";
import type { Score } from "./score.ts";

const AT_ONCE = 10;
const STRING = 3;
const SUBCOMMAND = 1;

interface Option {
  readonly name: string;
  readonly type: number;
  readonly required?: boolean;
  readonly max_length?: number;
  readonly autocomplete?: boolean;
  readonly choices?: readonly { readonly value: string }[];
  readonly options?: readonly Option[];
}

/** One text in one option of one command. */
interface Attempt {
  readonly command: string;
  readonly options: readonly PageOption[];
  readonly completes: boolean;
}

/** Values that let a command run, for options that are not the one tried. */
const filler = ({ name, type, choices }: Option): PageOption => ({
  name,
  type,
  value: choices?.[0]?.value ?? (type === STRING ? "progress" : type === 5 ? true : 1),
});

/** Every text for every option that takes text, as the commands define them. */
function attemptsFor(stage: Stage, texts: readonly string[]): Attempt[] {
  const attempts: Attempt[] = [];
  const visit = (path: string, options: readonly Option[]) => {
    for (const sub of options.filter(({ type }) => type === SUBCOMMAND)) {
      visit(`${path} ${sub.name}`, sub.options ?? []);
    }
    const others = options.filter(({ required }) => required === true);
    for (const option of options) {
      if (option.type !== STRING || option.choices !== undefined) continue;
      for (const text of texts) {
        const value = text.slice(0, option.max_length ?? 6_000);
        if (value === "") continue;
        const tried = { name: option.name, type: STRING, value };
        const rest = others.filter(({ name }) => name !== option.name).map(filler);
        attempts.push({ command: path, options: [...rest, tried], completes: false });
        if (option.autocomplete !== true) continue;
        const typed = { ...tried, focused: true };
        attempts.push({ command: path, options: [...rest, typed], completes: true });
      }
    }
  };
  for (const command of stage.discord.world.commands.values()) {
    if (command.type === 1) visit(command.name, (command.options ?? []) as Option[]);
  }
  return attempts;
}

async function tryOne(stage: Stage, { command, options, completes }: Attempt): Promise<void> {
  if (!completes) {
    await stage.run(command, options, MARCUS);
    return;
  }
  const [first, sub] = command.split(" ");
  const { id } = [...stage.discord.world.commands.values()].find(({ name }) => name === first)!;
  const all = sub === undefined ? options : [{ name: sub, type: SUBCOMMAND, options }];
  await stage.discord.actions.autocomplete({
    userId: MARCUS,
    channelId: CHANNEL,
    commandId: id,
    options: all,
  });
}

/** Puts the texts where no command's option is: a nickname, a form, a message that is checked. */
async function tryElsewhere(stage: Stage, texts: readonly string[]): Promise<void> {
  const { discord } = stage;
  const { users } = discord.world;
  const ada = users.get(ADA)!;
  const menus = [...discord.world.commands.values()].filter(({ type }) => type === 3);
  await stage.ask("How long did the talks last?", ADA);
  await settle(stage, 20_000);
  const [answer] = messagesOf(discord, CHANNEL).slice(-1);
  const report = buttonOf(discord, answer!, "Report");
  for (const text of texts) {
    users.set(ADA, { ...ada, globalName: text.slice(0, 32) || "x" });
    await stage.ask(`What did ${text.slice(0, 100)} say?`, ADA);
    await pressAndFill(
      stage,
      { userId: ADA, messageId: answer!, customId: report },
      text.slice(0, 1_000) || "x",
    );
    const target = discord.actions.send({ userId: ADA, channelId: CHANNEL, content: text });
    if (target === null) continue;
    for (const { id } of menus) {
      await discord.actions.run({
        userId: ADA,
        channelId: CHANNEL,
        commandId: id,
        options: [],
        targetId: target.api.id,
      });
    }
  }
}

/** A corpus with a story that is made of the texts, beside the shipped one. */
function hostileCorpus(texts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-score-corpus-"));
  cpSync("corpus/ukraine-nato.txt", join(folder, "ukraine-nato.txt"));
  const paragraphs = texts.map(
    (text, at) => `“${text},” said Witkoff, for the ${at}th time of progress.`,
  );
  writeFileSync(
    join(folder, "hostile.txt"),
    `A story of ${texts[0]}\n\n${paragraphs.join("\n\n")}\n`,
  );
  return folder;
}

/** Texts that break programs, wherever a user can put one. */
export default {
  id: "S18",
  title:
    "naughty strings and `hostile/` through every option, modal, autocomplete, nickname, story, quote: generated from the command definitions",
  target: "0 unhandled, 0 × 50035, 0 stuck",
  async run({ quick }) {
    const texts = quick ? HOSTILE.filter((_, at) => at % 6 === 0) : HOSTILE;
    const corpus = hostileCorpus(HOSTILE);
    const stage = await startStage({ env: { CORPUS_DIR: corpus } });
    try {
      const attempts = attemptsFor(stage, texts);
      await pool(attempts, AT_ONCE, (attempt) => tryOne(stage, attempt));
      await tryElsewhere(stage, texts);
      await settle(stage, 60_000);
      await wait(500);
      const log = stage.bot.output();
      const unhandled =
        log.match(/"msg":"(?:an interaction failed|uncaughtException|unhandledRejection)"/g) ?? [];
      const violations = stage.discord.record.violations();
      const stuck = [...readEnds(stage.discord).values()].filter(({ loading }) => loading).length;
      return {
        figure: `${unhandled.length} unhandled, ${violations.length} × 50035 or other rules broken, ${stuck} stuck`,
        passed: unhandled.length === 0 && violations.length === 0 && stuck === 0,
        notes: [
          `${attempts.length} attempts with ${texts.length} texts in options, further ones in forms, names, messages; a story of ${HOSTILE.length}`,
          ...violations.slice(0, 3),
          ...(unhandled.length > 0
            ? [/.*an interaction failed.*/.exec(log)?.[0].slice(0, 400) ?? ""]
            : []),
        ],
      };
    } finally {
      await stage.stop();
      rmSync(corpus, { recursive: true, force: true });
    }
  },
} satisfies Score;
