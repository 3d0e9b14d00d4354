import { Cron } from "croner";
import type { Client } from "discord.js";
import type { Logger } from "pino";
import { receiptOfQuotes } from "../../answering/receipt.ts";
import type { Records } from "../../records/records.ts";
import type { DailyQuote } from "../../records/server-settings.ts";
import { COLOURS, card, row, text } from "../card.ts";
import { proofButtons } from "../check-buttons.ts";
import { describeQuote } from "../describe-quote.ts";
import type { LookUpHere } from "../here.ts";
import { placeIn } from "../place.ts";
import { publish } from "../publish.ts";
import { sourceLine } from "../render-answer.ts";
import type { ServerMessenger } from "../server-messenger.ts";
import { SETTINGS_TEXTS } from "../texts/settings-texts.ts";
import { pickDailyQuote } from "./pick-daily-quote.ts";

export interface DailyQuotesOptions {
  readonly client: Client;
  readonly records: Records;
  readonly messenger: ServerMessenger;
  readonly lookUpHere: LookUpHere;
  readonly log: Logger;
}

/** Posts each server's quote of the day at its time. */
export interface DailyQuotes {
  /** Looks up again what a server has set. */
  reschedule(server: string): Promise<void>;
  /** Schedules every server of this process. */
  start(): Promise<void>;
  stop(): void;
  /** Posts a server's quote of today, unless it was posted by this or another process. */
  post(server: string): Promise<void>;
}

const DAY = 86_400_000;
/** Longer than a calendar day is anywhere. */
const ONCE_WITHIN = 2 * DAY;
const LONGEST = 1_500;

/** Today, in a time zone: "2026-11-24". */
const dayIn = (timeZone: string) => new Intl.DateTimeFormat("en-CA", { timeZone }).format();

export function createDailyQuotes(options: DailyQuotesOptions): DailyQuotes {
  const { client, records, messenger, lookUpHere, log } = options;
  const jobs = new Map<string, { readonly job: Cron; readonly set: DailyQuote }>();

  const post = async (server: string): Promise<void> => {
    const { dailyQuote } = await records.settings.get(server);
    if (dailyQuote === null) return;
    const { channel } = dailyQuote;
    const here = await lookUpHere(placeIn(client, server, channel));
    const story = here.library.find(here.storyHere ?? "") ?? here.library.stories[0];
    const quote = story === undefined ? null : pickDailyQuote(story, Math.floor(Date.now() / DAY));
    if (story === undefined || quote === null) return;
    const lease = {
      // One for each day of the calendar there, whatever becomes of time and clocks.
      key: `daily:${server}:${dayIn(dailyQuote.zone)}`,
      limit: 1,
      window: ONCE_WITHIN,
      kind: "rolling",
    } as const;
    if (!(await records.quotas.take([lease])).ok) return;
    const about = { server, channel, actor: null, message: null, caseNumber: null };
    await records.audit.append({ ...about, action: "daily", text: quote.text });
    const language = await messenger.languageOf(server);
    const sent = await messenger.send(
      channel,
      card(
        COLOURS.plain,
        [
          text(`**${SETTINGS_TEXTS[language].daily}**`),
          text(describeQuote(quote, { story, language, longest: LONGEST })),
          text(sourceLine(story)),
          row(...proofButtons(language)),
        ],
        { spoiler: here.settings.spoilers },
      ),
    );
    if (sent === null) return;
    const receipt = receiptOfQuotes("quote", [quote], story, new Date());
    await publish(records, { ...sent, server, actor: client.user?.id ?? "", receipt });
  };

  const unschedule = (server: string) => {
    jobs.get(server)?.job.stop();
    jobs.delete(server);
  };

  const reschedule = async (server: string): Promise<void> => {
    const { dailyQuote } = await records.settings.get(server);
    const known = jobs.get(server)?.set;
    if (JSON.stringify(known ?? null) === JSON.stringify(dailyQuote)) return;
    unschedule(server);
    if (dailyQuote === null) return;
    const [hour, minute] = dailyQuote.time.split(":").map(Number);
    const job = new Cron(`0 ${minute} ${hour} * * *`, { timezone: dailyQuote.zone }, () => {
      post(server).catch((error: unknown) => {
        log.error({ server, err: error }, "the quote of the day could not be posted");
      });
    });
    jobs.set(server, { job, set: dailyQuote });
  };

  return {
    reschedule,
    async start() {
      for (const server of await records.settings.servers()) {
        if (client.guilds.cache.has(server)) await reschedule(server);
      }
    },
    stop() {
      for (const server of [...jobs.keys()]) unschedule(server);
    },
    post,
  };
}
