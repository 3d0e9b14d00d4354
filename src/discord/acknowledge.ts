import { DiscordAPIError, InteractionResponseType, MessageFlags, REST, Routes } from "discord.js";
import type { OpenReplies } from "../records/open-replies.ts";
import type { Answerable } from "./reply.ts";

/** Says to Discord that an interaction is being worked on. */
export type Acknowledge = (
  interaction: Answerable,
  options: { readonly ephemeral: boolean },
) => Promise<AcknowledgeResult>;

/**
 * - `acknowledged`: go on; also when Discord's answer was lost, for it may have taken effect;
 * - `taken`: another process, or this one before, has acknowledged it: stop, or it answers twice;
 * - `late`: Discord no longer takes an answer.
 */
export type AcknowledgeResult = "acknowledged" | "taken" | "late";

const ALREADY_ACKNOWLEDGED = 40_060;
const UNKNOWN_INTERACTION = 10_062;

/** After three seconds Discord gives up, so a slower callback is of no use. */
const TIMEOUT = 2_500;

/** What a store may take to remember a reply; a slower one does not keep the asker waiting. */
const REMEMBER_WITHIN = 300;

/** Waits for some work, but not longer than so many milliseconds. */
async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

/**
 * Makes the callback with limits of its own: discord.js would wait 15 seconds and try four times,
 * long after Discord has told the user that the application did not respond. What is acknowledged is
 * remembered first, so that it can be ended after a crash.
 */
export function createAcknowledge(
  apiUrl: string | undefined,
  openReplies: Pick<OpenReplies, "begin"> | null = null,
): Acknowledge {
  const rest = new REST({
    retries: 0,
    timeout: TIMEOUT,
    ...(apiUrl === undefined ? {} : { api: apiUrl }),
  });
  return async (interaction, { ephemeral }) => {
    const { id, token, locale } = interaction;
    if (openReplies !== null) {
      const remembered = openReplies.begin({ id, token, locale, at: Date.now() });
      await within(REMEMBER_WITHIN, remembered);
    }
    try {
      await rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
        auth: false,
        body: {
          type: InteractionResponseType.DeferredChannelMessageWithSource,
          data: ephemeral ? { flags: MessageFlags.Ephemeral } : {},
        },
      });
    } catch (error) {
      if (error instanceof DiscordAPIError) {
        if (error.code === ALREADY_ACKNOWLEDGED) return "taken";
        if (error.code === UNKNOWN_INTERACTION) return "late";
      }
      // The callback may have arrived though its answer did not: the edit will tell.
    }
    interaction.deferred = true;
    interaction.ephemeral = ephemeral;
    return "acknowledged";
  };
}
