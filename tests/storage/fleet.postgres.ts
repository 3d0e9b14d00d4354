import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Fleet } from "../../src/records/fleet.ts";
import { openPostgresFleet } from "../../src/storage/postgres/fleet/open-postgres-fleet.ts";
import { openPostgresRecords } from "../../src/storage/postgres/open-postgres-records.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

let server: PostgresServer;
let url: string;
let one: Fleet;
let other: Fleet;
const children: ChildProcess[] = [];

beforeAll(async () => {
  server = await startPostgres();
  url = await server.createDatabase("fleet");
  await (await openPostgresRecords({ url })).close();
  [one, other] = await Promise.all([
    openPostgresFleet({ url, secret: "secret" }),
    openPostgresFleet({ url, secret: "secret" }),
  ]);
});
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await Promise.all([one?.close(), other?.close()]);
  await server?.stop();
});

/** A process of the fleet with an open reply, which lives until it is killed. */
async function startOther(id: string): Promise<ChildProcess> {
  const child = fork(new URL("./open-reply-until-killed.ts", import.meta.url), [url, id]);
  children.push(child);
  await new Promise((resolve) => child.once("message", resolve));
  return child;
}

describe("openPostgresFleet", () => {
  it("gives a lease to one of many who ask at once, and again when it is over", async () => {
    const ask = () =>
      [one, other].flatMap(({ leases }) => [leases.take("a", 300), leases.take("a", 300)]);
    expect((await Promise.all([...ask(), ...ask()])).filter(Boolean)).toHaveLength(1);
    expect(await one.leases.take("b", 300)).toBe(true);
    await vi.waitFor(async () => expect(await other.leases.take("a", 300)).toBe(true), 5_000);
  });

  it("lets nobody in while another works on the same", async () => {
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await pause(50);
      steps.push(`${name} ends`);
    };
    await Promise.all([one.exclusively("x", work("one")), other.exclusively("x", work("other"))]);
    expect(steps.map((step) => step.split(" ")[1])).toEqual(["begins", "ends", "begins", "ends"]);
    await expect(one.exclusively("x", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await other.exclusively("x", async () => 7)).toBe(7);
  });

  it("tells all processes, and those who were cut off that they may have missed something", async () => {
    const heard: string[] = [];
    const onGap = vi.fn();
    const end = other.notices.subscribe("settings", (about) => heard.push(about), onGap);
    await one.notices.publish("settings", "1 2");
    await one.notices.publish("answers", "3");
    await other.notices.publish("settings", "4");
    await vi.waitFor(() => expect(heard).toEqual(["1 2", "4"]));
    await server.crash();
    await server.start();
    await vi.waitFor(() => expect(onGap).toHaveBeenCalled(), 20_000);
    await vi.waitFor(async () => {
      await one.notices.publish("settings", "5");
      expect(heard).toContain("5");
    }, 20_000);
    end();
  });

  it("leaves a gap between sessions of one key, and none between those of several", async () => {
    const first = await Promise.all(
      [one, other].map(({ identifySlots }) => identifySlots!.take(0)),
    );
    expect(first.filter((left) => left === 0)).toHaveLength(1);
    const left = Math.max(...first);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(6_000);
    expect(await other.identifySlots!.take(1)).toBe(0);
  });

  it("hands what a killed process left open to one other, and nothing of living ones", async () => {
    const child = await startOther("41");
    const ended = await startOther("42");
    ended.send("end");
    await new Promise((resolve) => ended.once("message", resolve));
    expect(await one.openReplies!.claim()).toEqual([]);
    const gone = [child, ended].map((each) => new Promise((resolve) => each.once("exit", resolve)));
    for (const each of [child, ended]) each.kill("SIGKILL");
    await Promise.all(gone);
    const claimed: unknown[] = [];
    await vi.waitFor(async () => {
      const both = await Promise.all([one.openReplies!.claim(), other.openReplies!.claim()]);
      claimed.push(...both.flat());
      expect(claimed).toEqual([{ id: "41", token: "token of 41", locale: "uk", at: 1 }]);
    }, 10_000);
    one.openReplies!.end("41");
    other.openReplies!.end("41");
  });
});
