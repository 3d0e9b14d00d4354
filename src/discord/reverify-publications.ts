import type { Logger } from "pino";
import { parseReceipt, verifyReceipt } from "../answering/receipt.ts";
import type { Publication } from "../records/publications.ts";
import type { Records } from "../records/records.ts";
import { createLibrary, type Library } from "../story/library.ts";
import type { Story } from "../story/story.ts";
import { renderBroken } from "./render-broken.ts";
import type { ServerMessenger } from "./server-messenger.ts";
import { CASE_TEXTS } from "./texts/case-texts.ts";

export interface ReverifyOptions {
  readonly library: Pick<Library, "titles">;
  readonly records: Records;
  readonly messenger: ServerMessenger;
  readonly log: Logger;
  readonly now?: () => Date;
  /** Reads a story of the library's titles; null when it is gone. */
  readonly read: (id: string) => Promise<Story | null>;
}

function stands({ receipt }: Publication, story: Story): boolean {
  const parsed = parseReceipt(receipt);
  if (parsed === null) return false;
  const checked = verifyReceipt(parsed, createLibrary([story]));
  return checked.ok && checked.holds;
}

/**
 * Looks again at what was shown of a story that has changed since. Messages with quotes that no
 * longer stand get a notice while they can be edited, and each server's moderators get a list. Tells
 * how many messages there were.
 */
export async function reverifyPublications(options: ReverifyOptions): Promise<number> {
  const { library, read, records, messenger, log, now = () => new Date() } = options;
  const broken: Publication[] = [];
  for (const { id, sha256 } of library.titles) {
    const outdated = await records.publications.outdated(id, sha256);
    const story = outdated.length === 0 ? null : await read(id);
    if (story === null) continue;
    for (const shown of outdated) {
      const holds = stands(shown, story);
      const { message, channel, server } = shown;
      if (!holds) {
        await records.audit.append({
          server,
          channel,
          actor: null,
          action: "reverify",
          message,
          caseNumber: null,
          text: `a quote of “${story.title}” no longer stands`,
        });
        const { noLongerStands } = CASE_TEXTS[await messenger.languageOf(server)];
        await messenger.annotate({ channel, message }, `**${noLongerStands}**`);
        broken.push(shown);
      }
      await records.publications.mark(message, story.sha256, holds ? null : now().toISOString());
    }
  }
  if (broken.length === 0) return 0;
  log.warn({ messages: broken.length }, "a story has changed: quotes shown before no longer stand");
  for (const [server, own] of Map.groupBy(broken, (shown) => shown.server)) {
    if (server !== null) {
      await messenger.tellModerators(server, (language) => renderBroken(own, language));
    }
  }
  return broken.length;
}
