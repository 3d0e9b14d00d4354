import { describe, expect, it } from "vitest";
import { createAlerts } from "../../src/operations/create-alerts.ts";
import { judgeSpace } from "../../src/operations/watch-disk.ts";
import { judgeShutDown, watchModel } from "../../src/operations/watch-model.ts";
import { causeOf, watchRecords } from "../../src/operations/watch-records.ts";
import { watchToken } from "../../src/operations/watch-token.ts";

const settled = () => new Promise((resolve) => setImmediate(resolve));

function setUp(tell: (text: string) => Promise<boolean> = async () => true) {
  const logged: string[] = [];
  const told: string[] = [];
  let time = 0;
  const write = (level: string) => (about: object, text: string) => {
    logged.push(`${level} ${(about as { alert: string }).alert}: ${text}`);
  };
  const alerts = createAlerts({
    log: { error: write("error"), warn: write("warn"), info: write("info") },
    tell: async (text) => {
      const done = await tell(text);
      if (done) told.push(text);
      return done;
    },
    calm: 1_000,
    now: () => time,
  });
  return { alerts, logged, told, pass: (milliseconds: number) => (time += milliseconds) };
}

/** Records what is raised and settled. */
function recorder() {
  const seen: string[] = [];
  const raise = (kind: string, detail = "") => void seen.push(`raise ${kind} ${detail}`.trim());
  const settle = (kind: string) => void seen.push(`settle ${kind}`);
  return { seen, raise, settle };
}

describe("createAlerts", () => {
  it("tells once, however often it is raised", async () => {
    const { alerts, logged, told } = setUp();
    for (let n = 0; n < 1_000; n++) alerts.raise("key-refused");
    await settled();
    expect(logged).toHaveLength(1);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("refuses the key");
    expect(alerts.active()).toEqual(["key-refused"]);
  });

  it("makes no storm of what comes and goes", async () => {
    const { alerts, logged, told, pass } = setUp();
    for (let n = 0; n < 500; n++) {
      alerts.raise("database-not-writable", "the disk is full");
      alerts.settle("database-not-writable");
      pass(900);
      alerts.tick();
    }
    await settled();
    expect(logged).toHaveLength(1);
    expect(told).toHaveLength(1);
  });

  it("says that it is over once it has stayed well, and is armed again", async () => {
    const { alerts, told, pass } = setUp();
    alerts.raise("budget-spent");
    alerts.settle("budget-spent");
    pass(500);
    alerts.settle("budget-spent");
    pass(500);
    alerts.tick();
    await settled();
    expect(alerts.active()).toEqual([]);
    alerts.raise("budget-spent");
    await settled();
    expect(told).toEqual([
      expect.stringContaining("budget for the model is spent"),
      expect.stringContaining("budget for the model again"),
      expect.stringContaining("budget for the model is spent"),
    ]);
  });

  it("tells each kind by itself", async () => {
    const { alerts, told } = setUp();
    alerts.raise("disk-nearly-full", "12.0 MB");
    alerts.raise("token-refused", "2 times in a row");
    await settled();
    expect(told).toHaveLength(2);
    expect(told[0]).toContain("12.0 MB");
  });

  it("tells later what it can't tell now, and gives up in the end", async () => {
    let open = false;
    const later = setUp(async () => open);
    later.alerts.raise("key-refused");
    await settled();
    expect(later.told).toEqual([]);
    open = true;
    later.alerts.tick();
    await settled();
    later.alerts.tick();
    await settled();
    expect(later.told).toHaveLength(1);

    let tries = 0;
    const never = setUp(async () => {
      tries++;
      return false;
    });
    never.alerts.raise("key-refused");
    for (let n = 0; n < 50; n++) {
      never.alerts.tick();
      await settled();
    }
    expect(tries).toBe(5);
    expect(never.logged.at(-1)).toBe("warn key-refused: the operator could not be told");
  });

  it("ends nothing that was never raised", () => {
    const { alerts, logged, pass } = setUp();
    alerts.settle("key-refused");
    pass(5_000);
    alerts.tick();
    expect(logged).toEqual([]);
  });
});

describe("watchModel", () => {
  it("raises what a person has to mend, and settles it with the next answer", () => {
    const alerts = recorder();
    const onCall = watchModel(alerts);
    for (const outcome of ["timeout", "busy", "cooldown", "left", "bug"] as const) onCall(outcome);
    expect(alerts.seen).toEqual([]);
    onCall("rejected");
    onCall("budget");
    onCall("ok");
    expect(alerts.seen).toEqual([
      "raise key-refused",
      "raise budget-spent",
      "settle key-refused",
      "settle budget-spent",
    ]);
  });
});

describe("judgeShutDown", () => {
  const now = Date.parse("2026-11-24T18:00:00Z");

  it.each([
    [
      "2026-12-11",
      "raise model-shut-down The model m will be shut down on 2026-12-11, in 17 days.",
    ],
    ["2026-11-01", "raise model-shut-down The model m was to be shut down on 2026-11-01."],
    ["2027-01-14", "settle model-shut-down"],
    [null, "settle model-shut-down"],
  ])("of %s: %s", (day, expected) => {
    const alerts = recorder();
    judgeShutDown("m", day, alerts, now);
    expect(alerts.seen).toEqual([expected]);
  });
});

describe("judgeSpace", () => {
  it("is about 500 MB, or a tenth of a small disk, with room between little and well", () => {
    const judge = (free: number, size: number) => {
      const alerts = recorder();
      judgeSpace({ free, size }, alerts);
      return alerts.seen;
    };
    expect(judge(499e6, 1e12)).toEqual(["raise disk-nearly-full 499.0 MB"]);
    expect(judge(550e6, 1e12)).toEqual([]);
    expect(judge(601e6, 1e12)).toEqual(["settle disk-nearly-full"]);
    expect(judge(1e6, 2e6)).toEqual(["settle disk-nearly-full"]);
    expect(judge(0.1e6, 2e6)).toEqual(["raise disk-nearly-full 0.1 MB"]);
  });
});

describe("watchToken", () => {
  it("lets a stray refusal pass, and settles with the next request that is taken", () => {
    const alerts = recorder();
    const onStatus = watchToken(alerts);
    for (const status of [200, 401, 200, 401, 404, 401]) onStatus(status);
    expect(alerts.seen).toEqual(["raise token-refused 2 times in a row"]);
    onStatus(204);
    onStatus(200);
    expect(alerts.seen.slice(1)).toEqual(["settle token-refused"]);
  });
});

describe("watchRecords", () => {
  it("raises what keeps a database from being written, in our words, and settles with a write", async () => {
    const alerts = recorder();
    let failure: Error | null = new Error("database or disk is full: 'what a user wrote'");
    let failed = 0;
    const store = {
      audit: {
        append: async (entry: string) => {
          if (failure !== null) throw failure;
          return `kept ${entry}`;
        },
        list: async () => [],
      },
      close: async () => {},
    };
    const watched = watchRecords(store, alerts, () => failed++);
    await expect(watched.audit.append("a")).rejects.toBe(failure);
    await watched.audit.list();
    expect(alerts.seen).toEqual(["raise database-not-writable the disk is full"]);
    failure = null;
    expect(await watched.audit.append("b")).toBe("kept b");
    expect(alerts.seen.at(-1)).toBe("settle database-not-writable");
    failure = new TypeError("x is not a function");
    await expect(watched.audit.append("c")).rejects.toBe(failure);
    expect(alerts.seen).toHaveLength(2);
    expect(failed).toBe(2);
  });

  it.each([
    [new Error("attempt to write a readonly database"), "read-only"],
    [new Error("database is locked"), "another process"],
    [new Error("disk I/O error"), "disk fails"],
    [Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), "PostgreSQL"],
    [new Error("terminating connection due to administrator command"), "PostgreSQL"],
  ])("knows what %s means", (error, words) => {
    expect(causeOf(error)).toContain(words);
  });
});
