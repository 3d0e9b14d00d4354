import type { AuditAction, AuditEntry } from "../records/audit-log.ts";
import type { Records } from "../records/records.ts";
import type { Answerable } from "./reply.ts";

/** What somebody does by an interaction, as the log has it. */
export interface LoggedAction {
  readonly action: AuditAction;
  /** One line of plain text. */
  readonly text: string;
  /** The message that it is about. Default: none. */
  readonly message?: string;
}

/** Writes into the log what an interaction is about to do: only then may it do it. */
export async function logAction(
  { audit }: Pick<Records, "audit">,
  { guildId, channelId, user }: Answerable,
  { action, text, message }: LoggedAction,
): Promise<AuditEntry> {
  return audit.append({
    server: guildId,
    channel: channelId,
    actor: user.id,
    action,
    message: message ?? null,
    caseNumber: null,
    text,
  });
}
