import { createDiscordApi, type DiscordApi } from "./discord-api.ts";
import type { Finding } from "./finding.ts";
import { explainResult, inspectBot, type KnownBot } from "./inspect-bot.ts";
import { inviteLink } from "./invite-link.ts";

/** A finding with the heading that it stands under. */
export interface NamedFinding extends Finding {
  readonly name: string;
}

export interface ProbeDiscordOptions {
  readonly token: string;
  /** Base of the API without the version. Default: Discord's own. */
  readonly url?: string | undefined;
  /** Ids of the channels that reports go to. */
  readonly channels: readonly string[];
  /** Tells whether registered commands are this version's. */
  readonly isOurs: (registered: readonly unknown[]) => boolean;
}

/** Clocks this far apart are wrong, and not only read late. */
const CLOCK_TOLERANCE = 10_000;
/** Session starts left of a day's thousand below which a bot must be restarting in a circle. */
const FEW_SESSIONS = 50;

function checkClock(ahead: number | null): NamedFinding[] {
  if (ahead === null) return [];
  const name = "Clock";
  if (Math.abs(ahead) <= CLOCK_TOLERANCE) {
    return [{ name, state: "ok", message: "agrees with Discord's" }];
  }
  const seconds = Math.round(Math.abs(ahead) / 1_000);
  const side = ahead > 0 ? "ahead of" : "behind";
  const message = `${seconds} s ${side} Discord's: set it by the network (timedatectl set-ntp true)`;
  return [{ name, state: "warning", message }];
}

function describeBot({ name, applicationId, servers }: KnownBot): NamedFinding {
  if (servers === 0) {
    const message = `logs in as ${name}, which is in no server yet: invite it by ${inviteLink(applicationId)}`;
    return { name: "Discord", state: "warning", message };
  }
  const where = servers === null ? "" : `, in ${servers} ${servers === 1 ? "server" : "servers"}`;
  return { name: "Discord", state: "ok", message: `logs in as ${name}${where}` };
}

interface GatewayBot {
  readonly shards: number;
  readonly session_start_limit: { readonly remaining: number; readonly reset_after: number };
}

async function checkGateway(api: DiscordApi, token: string): Promise<NamedFinding> {
  const name = "Gateway";
  const result = await api.get("/gateway/bot");
  if (result.kind !== "ok")
    return { name, state: "warning", message: explainResult(result, token) };
  const { session_start_limit: limit, shards } = result.body as GatewayBot;
  const hours = Math.ceil(limit.reset_after / 3_600_000);
  const left = `${limit.remaining} session starts left today`;
  if (limit.remaining === 0) {
    const message = `no session start is left: stop what keeps restarting the bot, and wait ${hours} h`;
    return { name, state: "problem", message };
  }
  if (limit.remaining < FEW_SESSIONS) {
    const message = `${left}: something keeps restarting the bot`;
    return { name, state: "warning", message };
  }
  return { name, state: "ok", message: `${left}, ${shards} ${shards === 1 ? "shard" : "shards"}` };
}

async function checkCommands(
  api: DiscordApi,
  applicationId: string,
  { token, isOurs }: ProbeDiscordOptions,
): Promise<NamedFinding> {
  const name = "Commands";
  const path = `/applications/${applicationId}/commands?with_localizations=true`;
  const result = await api.get(path);
  if (result.kind !== "ok")
    return { name, state: "warning", message: explainResult(result, token) };
  const registered = result.body as readonly unknown[];
  if (isOurs(registered)) {
    return { name, state: "ok", message: `all ${registered.length} registered, of this version` };
  }
  const which =
    registered.length === 0 ? "none registered" : "registered ones are another version's";
  const message = `${which}: npm start registers them, or npm run setup`;
  return { name, state: "warning", message };
}

/** Whether the bot sees a channel that it is to write into. */
async function checkChannel(api: DiscordApi, id: string, token: string): Promise<NamedFinding> {
  const name = "Reports";
  const result = await api.get(`/channels/${id}`);
  if (result.kind === "ok") {
    const { name: called } = result.body as { readonly name?: string };
    return { name, state: "ok", message: `the bot sees #${called ?? id}` };
  }
  if (result.kind !== "failed" || (result.status !== 403 && result.status !== 404)) {
    return { name, state: "warning", message: explainResult(result, token) };
  }
  const message = `the bot does not see channel ${id}: give its role View Channel and Send Messages there, or correct MODERATOR_CHANNELS`;
  return { name, state: "problem", message };
}

/** Looks at all that Discord tells of a token's bot. */
export async function probeDiscord(options: ProbeDiscordOptions): Promise<NamedFinding[]> {
  const { token, url, channels } = options;
  const api = createDiscordApi({ token, url });
  const inspected = await inspectBot(api, token);
  if (inspected.kind !== "known") {
    return [{ name: "Discord", state: "problem", message: inspected.message }];
  }
  const { bot } = inspected;
  const switches = bot.findings.map((finding) => ({ name: "Discord", ...finding }));
  const rest = await Promise.all([
    checkGateway(api, token),
    checkCommands(api, bot.applicationId, options),
    ...channels.map((channel) => checkChannel(api, channel, token)),
  ]);
  return [describeBot(bot), ...switches, ...checkClock(bot.clockAhead), ...rest];
}
