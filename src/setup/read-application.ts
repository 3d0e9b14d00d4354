import type { Finding } from "./finding.ts";
import { inPortal } from "./portal.ts";

/** What is read of Discord's application object; whatever it lacks is not judged. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly flags?: number;
  readonly interactions_endpoint_url?: string | null;
  readonly bot_require_code_grant?: boolean;
  readonly bot_public?: boolean;
  readonly integration_types_config?: Readonly<Record<string, unknown>> | null;
  readonly approximate_guild_count?: number;
}

/** Privileged intents by the flags that show them: of verified applications, and of small ones. */
const INTENTS: readonly (readonly [name: string, bits: number])[] = [
  ["Presence Intent", (1 << 12) | (1 << 13)],
  ["Server Members Intent", (1 << 14) | (1 << 15)],
  ["Message Content Intent", (1 << 18) | (1 << 19)],
];

/** What of an application's switches keeps the bot from working, or is on without need. */
export function readApplication(application: Application): Finding[] {
  const { id, flags = 0, integration_types_config: installs } = application;
  const findings: Finding[] = [];
  const add = (state: Finding["state"], message: string) => findings.push({ state, message });
  if (application.interactions_endpoint_url) {
    const where = inPortal("General Information", "Interactions Endpoint URL", id);
    add("problem", `commands are sent to a web address instead of this bot: empty ${where}`);
  }
  if (application.bot_require_code_grant) {
    const where = inPortal("Bot", "Requires OAuth2 Code Grant", id);
    add("problem", `the invite link can't work: switch off ${where}`);
  }
  if (installs != null && !("0" in installs)) {
    const where = inPortal("Installation", "Guild Install", id);
    add("problem", `the bot can't be added to servers: tick ${where}`);
  }
  if (installs != null && !("1" in installs)) {
    const where = inPortal("Installation", "User Install", id);
    add("warning", `people can't take the bot along into their own messages: tick ${where}`);
  }
  const unneeded = INTENTS.filter(([, bits]) => (flags & bits) !== 0).map(([name]) => name);
  if (unneeded.length > 0) {
    const where = inPortal("Bot", "Privileged Gateway Intents", id);
    add("warning", `${unneeded.join(", ")} on, which Verbatim does not need: switch off ${where}`);
  }
  if (application.bot_public === false) {
    const where = inPortal("Bot", "Public Bot", id);
    add("ok", `only you can invite the bot; whoever else is to: switch on ${where}`);
  }
  return findings;
}
