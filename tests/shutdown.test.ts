import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createShutdown } from "../src/shutdown.ts";

const log = { info: vi.fn(), error: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("createShutdown", () => {
  it("closes the last opened first, each once, however often it is asked", async () => {
    const closed: string[] = [];
    const shutdown = createShutdown({ log });
    shutdown.add("store", () => void closed.push("store"));
    shutdown.add("bot", async () => void closed.push("bot"));
    expect(await Promise.all([shutdown.run("SIGTERM"), shutdown.run("SIGINT")])).toEqual([0, 0]);
    expect(closed).toEqual(["bot", "store"]);
  });

  it("closes the others when one fails, and tells by its exit code", async () => {
    const closed: string[] = [];
    const shutdown = createShutdown({ log });
    shutdown.add("store", () => void closed.push("store"));
    shutdown.add("bot", () => Promise.reject(new Error("no answer")));
    expect(await shutdown.run("SIGTERM")).toBe(1);
    expect(closed).toEqual(["store"]);
    expect(log.error).toHaveBeenCalledOnce();
  });

  it("gives up what outlasts the deadline", async () => {
    const shutdown = createShutdown({ log, deadline: 5_000 });
    shutdown.add("bot", () => new Promise(() => {}));
    const code = shutdown.run("SIGTERM");
    await vi.advanceTimersByTimeAsync(4_999);
    expect(log.error).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await code).toBe(1);
  });
});
