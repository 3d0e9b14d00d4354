import type { Logger } from "pino";
import type { Case, Decision, NewCase } from "../records/case-book.ts";
import type { Records } from "../records/records.ts";
import { renderCase } from "./render-case.ts";
import type { ServerMessenger } from "./server-messenger.ts";
import { CASE_TEXTS } from "./texts/case-texts.ts";
import { waitShortly } from "./wait-shortly.ts";

export interface CaseDeskOptions {
  readonly records: Records;
  readonly messenger: ServerMessenger;
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
}

export function createCaseDesk({ records, messenger, log }: CaseDeskOptions): CaseDesk {
  /** Shows a case as it stands now on its card. */
  const refresh = async (found: Case) => {
    if (found.card === null) return;
    const language = await messenger.languageOf(found.server);
    await messenger.replace(found.card, renderCase(found, language));
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
      const sending = messenger.tellModerators(server, (language) => renderCase(opened, language));
      const telling = sending.then(async (card) => {
        if (card !== null) await records.cases.setCard(server, opened.number, card);
      });
      await waitShortly(telling, (error) => {
        log.error(
          { err: error, case: opened.number },
          "the moderators could not be told of a case",
        );
      });
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
        const texts = CASE_TEXTS[await messenger.languageOf(server)];
        const heading = `**${texts.corrected}** (${texts.caseNumber(number)})`;
        const notice = `${heading}\n${decision.reason}`;
        corrected = await messenger.annotate(decided, notice);
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
  };
}
