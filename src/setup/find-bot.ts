import { createDiscordApi } from "./discord-api.ts";
import { type Inspection, inspectBot, type KnownBot } from "./inspect-bot.ts";
import { type Prompts, SetupCancelled } from "./prompts.ts";

/** Starts to look a token up at Discord. */
export function lookUp(token: string, url: string | undefined): Promise<Inspection> {
  return inspectBot(createDiscordApi({ token, url }), token);
}

/** Tells what Discord knows of the bot. */
export function tellBot(bot: KnownBot, prompts: Prompts): void {
  prompts.ok(`Discord knows the token: it is ${bot.name}’s.`);
  for (const { state, message } of bot.findings) {
    const say = { ok: prompts.ok, warning: prompts.warn, problem: prompts.fail }[state];
    say(message);
  }
}

/** A token with the bot that it logs in. */
export interface FoundBot {
  readonly token: string;
  readonly bot: KnownBot;
}

/** Asks for the token again, or for Discord again, until Discord knows it. */
export async function settleBot(
  first: { readonly token: string; readonly inspection: Promise<Inspection> },
  context: { readonly prompts: Prompts; readonly apiUrl: string | undefined },
  askToken: () => Promise<string>,
): Promise<FoundBot> {
  const { prompts, apiUrl } = context;
  let { token, inspection } = first;
  for (;;) {
    const found = await prompts.wait("Asking Discord about the token", inspection);
    if (found.kind === "known") {
      tellBot(found.bot, prompts);
      return { token, bot: found.bot };
    }
    prompts.fail(found.message);
    const again = { value: "again", label: "Ask Discord again" } as const;
    const other = { value: "other", label: "Enter another token" } as const;
    const stop = { value: "stop", label: "Stop; nothing was written" } as const;
    const likely = found.kind === "refused" ? [other, again] : [again, other];
    const next = await prompts.choose("What now?", [...likely, stop]);
    if (next === "stop") throw new SetupCancelled("stopped");
    if (next === "other") token = await askToken();
    inspection = lookUp(token, apiUrl);
  }
}
