import { type Client, DiscordAPIError, MessageFlags, Routes } from "discord.js";
import type { Logger } from "pino";
import type { Case, Decision, NewCase } from "../records/case-book.ts";
import type { Records } from "../records/records.ts";
import type { CardMessage } from "./card.ts";
import { renderCase } from "./render-case.ts";
import { type TopLevel, withNotice } from "./render-notice.ts";

export interface CaseDeskOptions {
  readonly client: Client;
  readonly records: Records;
  /** Channels of moderators, at most one of each server. */
  readonly moderatorChannels: readonly string[];
  readonly log: Logger;
}

/**
 * Where disputes are opened and decided. What moderators do is in the log before it takes effect; a
 * report is logged as soon as it has a number.
 */
export interface CaseDesk {
  open(report: NewCase): Promise<{ readonly opened: Case; readonly isNew: boolean }>;
  /** Null: there is no such case, or it was decided before. `corrected`: the message was edited. */
  decide(
    server: string,
    number: number,
    decision: Decision,
  ): Promise<{ readonly decided: Case; readonly corrected: boolean } | null>;
  link(server: string, one: number, other: number, by: string): Promise<boolean>;
  /** Sends a card to a server's moderators; false when they have no channel. */
  tell(server: string, message: CardMessage): Promise<boolean>;
  /** Puts a notice above a message that stands in a channel; false when it can't be edited. */
  annotate(channel: string, message: string, notice: string): Promise<boolean>;
}

interface SentMessage {
  readonly id: string;
  readonly components?: readonly TopLevel[];
}

export function createCaseDesk(options: CaseDeskOptions): CaseDesk {
  const { client, records, moderatorChannels, log } = options;

  const channelOf = (server: string): string | null =>
    moderatorChannels.find((id) => {
      const channel = client.channels.cache.get(id);
      return channel !== undefined && "guildId" in channel && channel.guildId === server;
    }) ?? null;

  const bodyOf = ({ components }: CardMessage) => ({
    components,
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [] },
  });

  const send = async (server: string, message: CardMessage) => {
    const channel = channelOf(server);
    if (channel === null) return null;
    try {
      const sent = await client.rest.post(Routes.channelMessages(channel), {
        body: bodyOf(message),
      });
      return { channel, message: (sent as SentMessage).id };
    } catch (error) {
      // A channel that the bot may not write to is the server's own matter.
      if (!(error instanceof DiscordAPIError)) throw error;
      log.warn({ channel, code: error.code }, "the moderators' channel does not take messages");
      return null;
    }
  };

  /** Shows a case as it stands now on its card. */
  const refresh = async ({ card, ...rest }: Case) => {
    if (card === null) return;
    const route = Routes.channelMessage(card.channel, card.message);
    const body = bodyOf(renderCase({ card, ...rest }));
    await client.rest.patch(route, { body }).catch((error: unknown) => {
      log.warn({ err: error, case: rest.number }, "the card of a case could not be edited");
    });
  };

  const annotate = async (channel: string, message: string, notice: string): Promise<boolean> => {
    const route = Routes.channelMessage(channel, message);
    try {
      const { components = [] } = (await client.rest.get(route)) as SentMessage;
      await client.rest.patch(route, { body: bodyOf(withNotice(components, notice)) });
      return true;
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error;
      log.info({ message, code: error.code }, "a message could not be edited");
      return false;
    }
  };

  return {
    async open(report) {
      const result = await records.cases.open(report);
      const { opened, isNew } = result;
      const { server, channel, message, openedBy, complaint } = opened;
      if (!isNew) return result;
      await records.audit.append({
        server,
        channel,
        actor: openedBy,
        action: "report",
        message,
        caseNumber: opened.number,
        text: complaint,
      });
      const card = await send(server, renderCase(opened));
      if (card !== null) await records.cases.setCard(server, opened.number, card);
      return result;
    },

    async decide(server, number, decision) {
      const found = await records.cases.find(server, number);
      if (found === null || found.status !== "open") return null;
      await records.audit.append({
        server,
        channel: found.channel,
        actor: decision.by,
        action: decision.status === "upheld" ? "uphold" : "dismiss",
        message: found.message,
        caseNumber: number,
        text: decision.reason,
      });
      const decided = await records.cases.decide(server, number, decision);
      if (decided === null) return null;
      let corrected = false;
      if (decided.status === "upheld") {
        await records.audit.append({
          server,
          channel: decided.channel,
          actor: decision.by,
          action: "correct",
          message: decided.message,
          caseNumber: number,
          text: "a correction above the message",
        });
        const notice = `**Corrected by the moderators** (case ${number})\n${decision.reason}`;
        corrected = await annotate(decided.channel, decided.message, notice);
      }
      await refresh(decided);
      return { decided, corrected };
    },

    async link(server, one, other, by) {
      const pair = await Promise.all([one, other].map((n) => records.cases.find(server, n)));
      if (one === other || pair.includes(null)) return false;
      await records.audit.append({
        server,
        channel: null,
        actor: by,
        action: "link",
        message: null,
        caseNumber: one,
        text: `linked to case ${other}`,
      });
      if (!(await records.cases.link(server, one, other))) return false;
      for (const number of [one, other]) {
        const found = await records.cases.find(server, number);
        if (found !== null) await refresh(found);
      }
      return true;
    },

    tell: async (server, message) => (await send(server, message)) !== null,
    annotate,
  };
}
