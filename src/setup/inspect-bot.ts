import type { ApiResult, DiscordApi } from "./discord-api.ts";
import type { Finding } from "./finding.ts";
import { applicationIdOf, inPortal } from "./portal.ts";
import { type Application, readApplication } from "./read-application.ts";

/** A bot that Discord knows. */
export interface KnownBot {
  readonly applicationId: string;
  readonly name: string;
  /** Servers that it is in, about; null where Discord does not say. */
  readonly servers: number | null;
  /** What of its switches is not well. */
  readonly findings: readonly Finding[];
  /** By how much this machine's clock is ahead of Discord's, in milliseconds; null: unknown. */
  readonly clockAhead: number | null;
}

export type Inspection =
  | { readonly kind: "known"; readonly bot: KnownBot }
  /** The token is wrong: another is needed. */
  | { readonly kind: "refused"; readonly message: string }
  /** Nothing can be said of the token now. */
  | { readonly kind: "unknown"; readonly message: string };

/** What to do about a request that failed, in one sentence. `token` is the one it was made with. */
export function explainResult(result: Exclude<ApiResult, { kind: "ok" }>, token: string): string {
  if (result.kind === "refused") {
    const where = inPortal("Bot", "Reset Token", applicationIdOf(token));
    return `Discord refuses the token: make a new one in ${where}`;
  }
  if (result.kind === "unreachable") return `Discord can't be asked: ${result.reason}`;
  if (result.status === 429)
    return "Discord asks for patience (too many requests): try again later";
  return `Discord answers ${result.status}: try again later, or look at https://discordstatus.com`;
}

interface User {
  readonly id: string;
  readonly username: string;
  readonly discriminator?: string;
  readonly bot?: boolean;
}

/** Looks a token's bot up: who it is, its application's switches, and the time at Discord. */
export async function inspectBot(api: DiscordApi, token: string): Promise<Inspection> {
  const [me, mine] = await Promise.all([api.get("/users/@me"), api.get("/applications/@me")]);
  for (const result of [me, mine]) {
    if (result.kind === "ok") continue;
    const kind = result.kind === "refused" ? "refused" : "unknown";
    return { kind, message: explainResult(result, token) };
  }
  const { body: user, clockAhead } = me as { body: User; clockAhead: number | null };
  const application = (mine as { body: Application }).body;
  return {
    kind: "known",
    bot: {
      applicationId: application.id,
      name: user.username,
      servers: application.approximate_guild_count ?? null,
      findings: readApplication(application),
      clockAhead,
    },
  };
}
