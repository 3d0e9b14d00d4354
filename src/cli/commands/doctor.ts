import { calibration, describeCalibration } from "../../answering/calibration.ts";
import { parseConfig } from "../../config.ts";
import { loadCorpus } from "../../story/load-corpus.ts";
import type { CliDependencies } from "../run.ts";
import { styleFor, type Terminal } from "../terminal.ts";

/** One thing looked at. */
interface Check {
  readonly name: string;
  readonly state: "ok" | "warning" | "problem";
  /** What was found and, where it is not well, what to do. */
  readonly message: string;
}

/** The oldest Node that runs Verbatim. */
const OLDEST_NODE = 24;

function checkNode(): Check {
  const name = "Node";
  const { node } = process.versions;
  return Number.parseInt(node, 10) >= OLDEST_NODE
    ? { name, state: "ok", message: node }
    : { name, state: "problem", message: `${node} is too old: run npm ci, which brings Node 24` };
}

function checkConfig({ env }: Terminal): Check[] {
  const parsed = parseConfig(env);
  if (!parsed.ok) {
    return parsed.problems.map((message) => ({ name: "Settings", state: "problem", message }));
  }
  const { discordToken, playgroundPort } = parsed.config;
  const token: Check =
    discordToken === null
      ? {
          name: "Discord",
          state: "warning",
          message: `no DISCORD_TOKEN: npm start opens the local playground on port ${playgroundPort}. To join a server, put the bot's token into .env`,
        }
      : { name: "Discord", state: "ok", message: "the token has the right shape" };
  return [{ name: "Settings", state: "ok", message: "all understood" }, token];
}

async function checkCorpus(corpus: string): Promise<Check[]> {
  const { library, problems } = await loadCorpus(corpus);
  const stories = library.stories.map(
    ({ id, language, blocks, sentences, utterances, cast }): Check => {
      const paragraphs = blocks.filter(({ kind }) => kind === "paragraph").length;
      const message = `${id}: ${paragraphs} paragraphs, ${sentences.length} sentences, ${utterances.length} utterances, ${cast.length} names, ${language}`;
      return { name: "Story", state: "ok", message };
    },
  );
  const state = library.stories.length === 0 ? "problem" : "warning";
  return [
    ...stories,
    ...problems.map(
      ({ file, message }): Check => ({ name: "Story", state, message: `${file} ${message}` }),
    ),
  ];
}

function checkCalibration(): Check {
  return { name: "Tiers", state: "ok", message: describeCalibration(calibration()) };
}

async function checkModel(probeModel: CliDependencies["probeModel"]): Promise<Check[]> {
  const findings = await probeModel();
  return findings.map(({ ok, message }) => ({
    name: "Model",
    state: ok ? "ok" : "problem",
    message,
  }));
}

const MARKS = { ok: "ok", warning: "note", problem: "FIX" } as const;
const COLOURS = { ok: "green", warning: "yellow", problem: "red" } as const;

/** `verbatim doctor`: checks this installation and says what to do. True when nothing must be mended. */
export async function doctor(
  terminal: Terminal,
  { corpus, probeModel }: { readonly corpus: string } & Pick<CliDependencies, "probeModel">,
): Promise<boolean> {
  const checks = [
    checkNode(),
    ...checkConfig(terminal),
    ...(await checkCorpus(corpus)),
    checkCalibration(),
    ...(await checkModel(probeModel)),
  ];
  const style = styleFor(terminal);
  for (const { name, state, message } of checks) {
    terminal.stdout.write(
      `${style(COLOURS[state], MARKS[state].padEnd(5))} ${name.padEnd(9)} ${message}\n`,
    );
  }
  return checks.every(({ state }) => state !== "problem");
}
