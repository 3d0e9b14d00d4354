import { describe, expect, it } from "vitest";
import { observeBot } from "../../src/discord/observe-bot.ts";
import type { ObservedRequest } from "../../src/discord/observer.ts";

function setUp() {
  const seen: string[] = [];
  const requests: ObservedRequest[] = [];
  const observed = observeBot({
    acknowledged: (milliseconds) => {
      expect(milliseconds).toBeGreaterThanOrEqual(0);
      seen.push("acknowledged");
    },
    late: () => seen.push("late"),
    ended: () => seen.push("ended"),
    requested: (request) => requests.push(request),
  });
  const respond = (status: number) =>
    observed.requests(async () => ({ status, ok: status < 400 }) as never);
  return { seen, requests, observed, respond };
}

const url = (path: string) => `https://discord.com/api/v10${path}`;
const interaction = { id: "111" } as never;

describe("observeBot", () => {
  it("tells once that an interaction was acknowledged, whichever way", async () => {
    const { seen, observed, respond } = setUp();
    await observed.interaction("111", async () => {
      await observed.acknowledge(async () => "acknowledged")(interaction, { ephemeral: false });
      await respond(204)(url("/interactions/111/abc/callback"), {});
    });
    await observed.interaction("112", async () => {
      await respond(204)(url("/interactions/112/abc/callback"), {});
    });
    expect(seen).toEqual(["acknowledged", "ended", "acknowledged", "ended"]);
  });

  it("tells what came too late, and nothing of what another process took", async () => {
    const { seen, observed } = setUp();
    await observed.interaction("111", async () => {
      await observed.acknowledge(async () => "late")(interaction, { ephemeral: false });
      await observed.acknowledge(async () => "taken")(interaction, { ephemeral: false });
    });
    expect(seen).toEqual(["late", "ended"]);
  });

  it("tells of each request's kind and status, and passes failures on", async () => {
    const { seen, requests, observed, respond } = setUp();
    await respond(404)(url("/interactions/111/abc/callback"), {});
    await respond(200)(url("/webhooks/1/abc/messages/@original"), {});
    await respond(200)(url("/channels/1/messages"), {});
    const fail = observed.requests(async () => {
      throw new Error("reset");
    });
    await expect(fail(url("/users/@me"), {})).rejects.toThrow("reset");
    expect(requests.map(({ kind, status }) => [kind, status])).toEqual([
      ["callback", 404],
      ["reply", 200],
      ["bot", 200],
      ["bot", null],
    ]);
    expect(seen).toEqual([]);
  });

  it("says that an interaction ended, though it failed", async () => {
    const { seen, observed } = setUp();
    const failing = observed.interaction("1", () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    expect(seen).toEqual(["ended"]);
  });
});
