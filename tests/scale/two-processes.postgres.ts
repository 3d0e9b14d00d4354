import { describe, expect, it } from "vitest";
import { rehearse } from "./rehearse.ts";

const QUESTIONS = 500;

describe("two processes with two shards each, on one PostgreSQL", () => {
  it("answer every question once while they are killed and replaced", async () => {
    const outcome = await rehearse({ questions: QUESTIONS, atOnce: 8, between: 700, seed: 7 });
    const { troubles: _, ...figures } = outcome;
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(outcome).toMatchObject({
      answered: QUESTIONS,
      acknowledged: QUESTIONS + outcome.closed,
      lost: 0,
      twice: 0,
      overrun: 0,
      badEnds: 0,
      earlyIdentifies: 0,
      deployments: 1,
      violations: [],
      filesWritten: [],
    });
    expect(outcome.killed + outcome.rolled).toBeGreaterThan(0);
  }, 300_000);
});
