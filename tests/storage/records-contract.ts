import { afterEach, beforeEach, describe } from "vitest";
import type { Records } from "../../src/records/records.ts";
import { describeAuditLog } from "./contract/describe-audit-log.ts";
import { describeCaseBook } from "./contract/describe-case-book.ts";
import { describePublications } from "./contract/describe-publications.ts";

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

/** What every twin of `Records` does. */
export function describeRecords(name: string, twin: RecordsTwin): void {
  describe(name, () => {
    let subject: Subject;
    beforeEach(async () => {
      const clock = { now: START };
      subject = { clock, records: await twin.open(() => clock.now) };
    });
    afterEach(() => subject.records.close());

    describeAuditLog(() => subject);
    describeCaseBook(() => subject);
    describePublications(() => subject);
  });
}
