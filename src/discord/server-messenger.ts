import { type Client, DiscordAPIError, MessageFlags, Routes } from "discord.js";
import type { Logger } from "pino";
import type { Records } from "../records/records.ts";
import type { CardMessage } from "./card.ts";
import { createRefusedChannels } from "./refused-channels.ts";
import { type TopLevel, withNotice } from "./render-notice.ts";
import { type Language, languageOf } from "./texts/language.ts";

/** Where a message stands. */
export interface SentAt {
  readonly channel: string;
  readonly message: string;
}

export interface SendOptions {
  /** The message that it replies to; it may be gone. */
  readonly replyTo?: string;
  /** The only users whom it may ping. */
  readonly pings?: readonly string[];
}

/** Says something that is no reply to an interaction. */
export interface ServerMessenger {
  /** What everybody in a server reads: as it is set, else the server's own language; else English. */
  languageOf(server: string | null): Promise<Language>;
  /** Sends a card to a channel; null where the bot may not, or the channel is gone. */
  send(channel: string, message: CardMessage, options?: SendOptions): Promise<SentAt | null>;
  /** Sends a card to somebody alone; null where they take none. */
  sendDirect(user: string, message: CardMessage): Promise<SentAt | null>;
  /** Sends a card to a server's moderators; null when they have no channel. */
  tellModerators(
    server: string,
    render: (language: Language) => CardMessage,
  ): Promise<SentAt | null>;
  /** Shows another card in the place of one that was sent; false when that can't be done. */
  replace(at: SentAt, message: CardMessage): Promise<boolean>;
  /** Puts a notice above a message that stands in a channel; false when it can't be edited. */
  annotate(at: SentAt, notice: string): Promise<boolean>;
}

export interface ServerMessengerOptions {
  readonly client: Client;
  readonly records: Pick<Records, "settings">;
  /** Channels of moderators, at most one of each server, where its settings name none. */
  readonly moderatorChannels: readonly string[];
  readonly log: Logger;
}

interface SentMessage {
  readonly id: string;
  readonly components?: readonly TopLevel[];
}

const bodyOf = (
  { components }: Pick<CardMessage, "components">,
  pings: readonly string[] = [],
) => ({
  components,
  flags: MessageFlags.IsComponentsV2,
  allowed_mentions: { parse: [], ...(pings.length === 0 ? {} : { users: [...pings] }) },
});

export function createServerMessenger(options: ServerMessengerOptions): ServerMessenger {
  const { client, records, moderatorChannels, log } = options;

  const refused = createRefusedChannels();

  /**
   * What Discord refuses is a server's own matter: told in the log, and as null. Where the bot may
   * not write it does not try again for a while.
   */
  const unlessRefused = async <Result>(
    channel: string,
    work: () => Promise<Result>,
  ): Promise<Result | null> => {
    if (refused.has(channel)) return null;
    try {
      return await work();
    } catch (error) {
      refused.note(channel, error);
      if (!(error instanceof DiscordAPIError)) throw error;
      log.warn({ channel, code: error.code }, "a channel did not take a message");
      return null;
    }
  };

  const languageOfServer = async (server: string | null): Promise<Language> => {
    if (server === null) return "en";
    const { language } = await records.settings.get(server);
    return languageOf(language ?? client.guilds.cache.get(server)?.preferredLocale ?? "");
  };

  const moderatorsOf = async (server: string): Promise<string | null> => {
    const { moderatorChannel } = await records.settings.get(server);
    if (moderatorChannel !== null) return moderatorChannel;
    const named = moderatorChannels.find((id) => {
      const channel = client.channels.cache.get(id);
      return channel !== undefined && "guildId" in channel && channel.guildId === server;
    });
    return named ?? null;
  };

  const send: ServerMessenger["send"] = (channel, message, { replyTo, pings } = {}) =>
    unlessRefused(channel, async () => {
      const reference =
        replyTo === undefined
          ? {}
          : { message_reference: { message_id: replyTo, fail_if_not_exists: false } };
      const body = { ...bodyOf(message, pings), ...reference };
      const sent = (await client.rest.post(Routes.channelMessages(channel), {
        body,
      })) as SentMessage;
      return { channel, message: sent.id };
    });

  return {
    languageOf: languageOfServer,
    send,
    async sendDirect(user, message) {
      try {
        const body = { recipient_id: user };
        const opened = await client.rest.post(Routes.userChannels(), { body });
        return await send((opened as { readonly id: string }).id, message);
      } catch (error) {
        // Whose messages are closed has no place in the log.
        if (!(error instanceof DiscordAPIError)) throw error;
        log.warn({ code: error.code }, "somebody takes no direct messages");
        return null;
      }
    },
    async tellModerators(server, render) {
      const channel = await moderatorsOf(server);
      if (channel === null) return null;
      return send(channel, render(await languageOfServer(server)));
    },
    async replace({ channel, message }, newCard) {
      const route = Routes.channelMessage(channel, message);
      const done = await unlessRefused(channel, () =>
        client.rest.patch(route, { body: bodyOf(newCard) }),
      );
      return done !== null;
    },
    async annotate({ channel, message }, notice) {
      const route = Routes.channelMessage(channel, message);
      const done = await unlessRefused(channel, async () => {
        const { components = [] } = (await client.rest.get(route)) as SentMessage;
        return client.rest.patch(route, {
          body: bodyOf({ components: withNotice(components, notice).components }),
        });
      });
      return done !== null;
    },
  };
}
