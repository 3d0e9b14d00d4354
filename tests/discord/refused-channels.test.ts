import { DiscordAPIError } from "discord.js";
import { describe, expect, it } from "vitest";
import { createRefusedChannels } from "../../src/discord/refused-channels.ts";

const refusal = (status: number) =>
  new DiscordAPIError({ code: 50_013, message: "no" }, 50_013, status, "POST", "/channels/1", {});

describe("createRefusedChannels", () => {
  it("remembers a channel that refused, for ten minutes", () => {
    let now = 0;
    const refused = createRefusedChannels(() => now);
    refused.note("1", refusal(403));
    expect([refused.has("1"), refused.has("2")]).toEqual([true, false]);
    now = 600_000;
    expect(refused.has("1")).toBe(false);
  });

  it("remembers nothing of other failures", () => {
    const refused = createRefusedChannels(() => 0);
    refused.note("1", refusal(404));
    refused.note("1", new Error("cut"));
    expect(refused.has("1")).toBe(false);
  });
});
