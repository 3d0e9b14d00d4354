import { describe, expect, it } from "vitest";
import { createBudget, type Limits } from "../../src/llm/budget.ts";
import { createMemoryQuotas } from "../../src/storage/memory/create-memory-quotas.ts";

const NO_LIMITS: Limits = {
  dailyTokens: null,
  dailyDollars: null,
  userCooldown: 0,
  serverCooldown: 0,
};
const DAY = 86_400_000;

/** Budgets of two processes that count in one place. */
function twoProcesses(limits: Partial<Limits>, model = "gpt-5-mini") {
  const clock = { now: DAY };
  const counts = createMemoryQuotas(() => clock.now);
  const budget = () => createBudget(model, { ...NO_LIMITS, ...limits }, counts, () => clock.now);
  return { clock, budgets: [budget(), budget()] as const };
}

const failure = (why: string) => expect.objectContaining({ failure: why });

describe("createBudget", () => {
  it("does not let calls of several processes overrun the day's tokens together", async () => {
    const { clock, budgets } = twoProcesses({ dailyTokens: 1_000 });
    const calls = Array.from({ length: 20 }, (_, at) => budgets[at % 2]!.admit(null, 100, 100));
    const settled = await Promise.allSettled(calls);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    await expect(budgets[0].admit(null, 1, 0)).rejects.toEqual(failure("budget"));
    clock.now += DAY;
    await budgets[1].admit(null, 500, 500);
  });

  it("gives back what a call did not take, and counts what it took", async () => {
    const { budgets } = twoProcesses({ dailyTokens: 1_000 });
    const call = await budgets[0].admit(null, 100, 900);
    await expect(budgets[1].admit(null, 1, 0)).rejects.toEqual(failure("budget"));
    await call.settle(90, 10);
    await budgets[1].admit(null, 100, 800);
    await expect(budgets[1].admit(null, 1, 0)).rejects.toEqual(failure("budget"));
    expect(budgets[0].spent()).toMatchObject({ tokensIn: 90, tokensOut: 10 });
  });

  it("keeps to the day's dollars of a model whose price is known", async () => {
    const { budgets } = twoProcesses({ dailyDollars: 0.01 });
    // 0.002 dollars each.
    const calls = Array.from({ length: 9 }, () => budgets[0].admit(null, 0, 1_000));
    const settled = await Promise.allSettled(calls);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    const free = twoProcesses({ dailyDollars: 0.01 }, "somebody's").budgets[0];
    await free.admit(null, 1e9, 1e9);
  });

  it("keeps users and servers waiting in every process, at no cost to the day's budget", async () => {
    const limits = { dailyTokens: 30, userCooldown: 1_000, serverCooldown: 100 };
    const { clock, budgets } = twoProcesses(limits);
    const asker = { user: "1", server: "2" };
    await budgets[0].admit(asker, 10, 0);
    await expect(budgets[1].admit(asker, 10, 0)).rejects.toEqual(failure("cooldown"));
    await expect(budgets[1].admit({ ...asker, user: "3" }, 10, 0)).rejects.toEqual(
      failure("cooldown"),
    );
    await budgets[1].admit({ user: "3", server: null }, 10, 0);
    clock.now += 1_000;
    await budgets[1].admit(asker, 10, 0);
    await expect(budgets[1].admit(null, 1, 0)).rejects.toEqual(failure("budget"));
  });
});
