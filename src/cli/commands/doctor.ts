import type { Config } from "../../config.ts";
import type { Check } from "../doctor/check.ts";
import { checkCalibration } from "../doctor/check-calibration.ts";
import { checkDisk } from "../doctor/check-disk.ts";
import { checkNode } from "../doctor/check-node.ts";
import { checkPorts } from "../doctor/check-ports.ts";
import { checkEnvFile, checkSettings } from "../doctor/check-settings.ts";
import { checkStories } from "../doctor/check-stories.ts";
import type { DoctorPorts } from "../doctor/doctor-ports.ts";
import { styleFor, type Terminal, widthOf, wrap } from "../terminal.ts";

export interface DoctorOptions {
  readonly corpus: string;
  /** Asks neither Discord nor the model server. */
  readonly offline: boolean;
  /** Another Discord, without the version; undefined: Discord's own. */
  readonly apiUrl: string | undefined;
  /** A JSON object a line, for programs. */
  readonly json: boolean;
}

async function checkDiscord(
  { discordToken, playgroundPort, moderatorChannels }: Config,
  { offline, apiUrl }: DoctorOptions,
  { probeDiscord }: DoctorPorts,
): Promise<readonly Check[]> {
  const name = "Discord";
  if (discordToken === null) {
    const message = `no DISCORD_TOKEN: npm start opens the local playground on port ${playgroundPort}. To join a server: npm run setup`;
    return [{ name, state: "warning", message }];
  }
  if (offline) return [{ name, state: "ok", message: "the token has the right shape" }];
  return probeDiscord({ token: discordToken, url: apiUrl, channels: moderatorChannels });
}

async function checkModel(
  { offline }: DoctorOptions,
  { probeModel }: DoctorPorts,
): Promise<Check[]> {
  const findings = offline ? [] : await probeModel();
  return findings.map(({ ok, warning = false, message }) => {
    const well = warning ? "warning" : "ok";
    return { name: "Model", state: ok ? well : "problem", message };
  });
}

async function checkDatabase(
  { data, databaseUrl }: Config,
  { offline }: DoctorOptions,
  { probeDatabase }: DoctorPorts,
): Promise<readonly Check[]> {
  if (databaseUrl === null || !offline) return probeDatabase({ data, databaseUrl });
  const message = "records are in PostgreSQL (DATABASE_URL), which was not asked: --offline";
  return [{ name: "Database", state: "ok", message }];
}

async function checkSurroundings(
  config: Config,
  options: DoctorOptions,
  ports: DoctorPorts,
): Promise<Check[]> {
  const { discordToken, playgroundPort, metricsPort } = config;
  const playground = { setting: "PLAYGROUND_PORT", use: "the playground", port: playgroundPort };
  const metrics = { setting: "METRICS_PORT", use: "health checks", port: metricsPort ?? 0 };
  const wanted = discordToken === null ? [playground, metrics] : [metrics];
  const checks = await Promise.all([
    checkDiscord(config, options, ports),
    checkModel(options, ports),
    checkDisk(config.data).then((check) => [check]),
    checkDatabase(config, options, ports),
    checkPorts(wanted),
  ]);
  return checks.flat();
}

const MARKS = { ok: "ok", warning: "note", problem: "FIX" } as const;
/** Columns of the mark and the name. */
const INDENT = " ".repeat(16);
const COLOURS = { ok: "green", warning: "yellow", problem: "red" } as const;

/** A line; on a terminal it is broken to fit, elsewhere it stays one that can be searched. */
function printCheck({ name, state, message }: Check, terminal: Terminal): string {
  const head = `${styleFor(terminal)(COLOURS[state], MARKS[state].padEnd(5))} ${name.padEnd(9)} `;
  if (terminal.stdout.isTTY !== true) return head + message;
  return head + wrap(message, widthOf(terminal), INDENT).trimStart();
}

/** `verbatim doctor`: checks this installation and says what to do. True when nothing must be mended. */
export async function doctor(
  terminal: Terminal,
  options: DoctorOptions,
  ports: DoctorPorts,
): Promise<boolean> {
  const settings = checkSettings(terminal);
  const checks = [
    checkNode(process.versions.node),
    ...settings.checks,
    ...(await checkEnvFile(".env")),
    ...(await checkStories(options.corpus)),
    checkCalibration(),
    ...(settings.config === null ? [] : await checkSurroundings(settings.config, options, ports)),
  ];
  for (const check of checks) {
    const line = options.json ? JSON.stringify(check) : printCheck(check, terminal);
    terminal.stdout.write(`${line}\n`);
  }
  return checks.every(({ state }) => state !== "problem");
}
