import { afterEach, beforeEach, describe } from "vitest";
import type { Records } from "../../src/records/records.ts";
import { describeAuditLog } from "./contract/describe-audit-log.ts";
import { describeCaseBook } from "./contract/describe-case-book.ts";
import { describeConversations } from "./contract/describe-conversations.ts";
import { describeErasure } from "./contract/describe-erasure.ts";
import { describeFeedback } from "./contract/describe-feedback.ts";
import { describeOpenQuestions } from "./contract/describe-open-questions.ts";
import { describePublications } from "./contract/describe-publications.ts";
import { describeQuestionLog } from "./contract/describe-question-log.ts";
import { describeQuotas } from "./contract/describe-quotas.ts";
import { describeSettings } from "./contract/describe-settings.ts";
import { describeStories } from "./contract/describe-stories.ts";

export interface RecordsTwin {
  /** Opens empty records that read this clock (milliseconds since 1970). */
  open(now: () => number): Records | Promise<Records>;
}

/** A clock that stands still until it is moved. */
export interface Clock {
  now: number;
}

/** What a test of the contract works on. */
export interface Subject {
  readonly records: Records;
  readonly clock: Clock;
}

/** 2026-01-02T03:04:05.006Z */
const START = Date.UTC(2026, 0, 2, 3, 4, 5, 6);

/** What the contract says of each concern, and of erasing them all. */
const SUITES = {
  audit: describeAuditLog,
  cases: describeCaseBook,
  publications: describePublications,
  settings: describeSettings,
  feedback: describeFeedback,
  questions: describeQuestionLog,
  openQuestions: describeOpenQuestions,
  conversations: describeConversations,
  quotas: describeQuotas,
  stories: describeStories,
  erasure: describeErasure,
} as const;

/** What every twin of `Records` does; `only` names the suites of one that merely passes calls on. */
export function describeRecords(
  name: string,
  twin: RecordsTwin,
  only: readonly (keyof typeof SUITES)[] = Object.keys(SUITES) as (keyof typeof SUITES)[],
): void {
  describe(name, () => {
    let subject: Subject;
    beforeEach(async () => {
      const clock = { now: START };
      subject = { clock, records: await twin.open(() => clock.now) };
    });
    afterEach(() => subject.records.close());

    for (const suite of only) SUITES[suite](() => subject);
  });
}
