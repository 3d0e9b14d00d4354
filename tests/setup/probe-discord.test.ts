import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { areOurCommands, deployWithToken } from "../../src/discord/deploy-with-token.ts";
import { type LocalDiscord, startLocalDiscord } from "../../src/playground/local-discord.ts";
import { probeDiscord } from "../../src/setup/probe-discord.ts";

let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startLocalDiscord();
});
afterEach(async () => {
  expect(discord.record.violations()).toEqual([]);
  await discord.stop();
});

const APPLICATION = "600000000000000009";

async function probe(change: Partial<Parameters<typeof probeDiscord>[0]> = {}) {
  const { token, apiUrl: url, moderatorChannel } = discord;
  const channels = [moderatorChannel];
  const options = { token, url, channels, isOurs: areOurCommands, ...change };
  const findings = await probeDiscord(options);
  return findings.map(({ name, state, message }) => `${state} ${name} ${message}`);
}

/** Lets Discord answer the next request for a path otherwise. */
const answer = (path: RegExp, status: number, body: unknown, headers = {}) =>
  discord.faults.add({ path, effect: { kind: "answer", status, body, headers } });

describe("probeDiscord", () => {
  it("finds a bot whose commands are registered well", async () => {
    const { token, apiUrl } = discord;
    const target = { token, apiUrl, applicationId: APPLICATION };
    expect(await deployWithToken(target)).toBe(true);
    expect(await deployWithToken(target)).toBe(false);
    expect(await probe()).toEqual([
      "ok Discord logs in as verbatim, in 1 server",
      "ok Clock agrees with Discord's",
      "ok Gateway 1000 session starts left today, 1 shard",
      `ok Commands all ${discord.world.commands.size} registered, of this version`,
      "ok Reports the bot sees #moderators",
    ]);
  });

  it("says when commands are missing or another version's", async () => {
    expect(await probe()).toContain(
      "warning Commands none registered: npm start registers them, or npm run setup",
    );
    const { token, apiUrl } = discord;
    await deployWithToken({ token, apiUrl, applicationId: APPLICATION });
    for (const command of discord.world.commands.values()) command.description = "of old";
    expect((await probe()).join("\n")).toContain("warning Commands registered ones are another");
  });

  it("names the page for a token that Discord refuses", async () => {
    const token = discord.token.replace("LOCAL1", "LOCAL2");
    const [only, ...others] = await probe({ token });
    expect(others).toEqual([]);
    expect(only).toMatch(/^problem Discord Discord refuses the token: .* Bot, Reset Token/);
    expect(only).toContain(`applications/${APPLICATION}/bot`);
    expect(only).not.toContain(token);
  });

  it("invites where the bot is in no server", async () => {
    discord.world.guilds.clear();
    expect((await probe())[0]).toMatch(
      /^warning Discord logs in as verbatim, which is in no server yet: .*client_id=600000000000000009&/,
    );
  });

  it("sees a clock that is wrong", async () => {
    const body = { id: APPLICATION, username: "verbatim", bot: true };
    const date = new Date(Date.now() - 90_000).toUTCString();
    answer(/^\/users\/@me$/, 200, body, { date });
    expect((await probe()).join("\n")).toMatch(/warning Clock (?:89|90|91) s ahead of Discord's/);
  });

  it("sees that no session start is left, or few", async () => {
    discord.sessionStarts.remaining = 0;
    discord.sessionStarts.resetAfter = 3_600_000;
    expect((await probe()).join("\n")).toContain("problem Gateway no session start is left");
    discord.sessionStarts.remaining = 7;
    expect((await probe()).join("\n")).toContain("warning Gateway 7 session starts left today");
  });

  it("says when the moderators' channel is not seen", async () => {
    expect((await probe({ channels: ["600000000000000099"] })).at(-1)).toBe(
      "problem Reports the bot does not see channel 600000000000000099: give its role View Channel and Send Messages there, or correct MODERATOR_CHANNELS",
    );
  });

  it("says what is wrong with the network or with Discord, and guesses nothing", async () => {
    answer(/^\/users\/@me$/, 503, {});
    expect(await probe()).toEqual([
      "problem Discord Discord answers 503: try again later, or look at https://discordstatus.com",
    ]);
    answer(/^\/users\/@me$/, 429, {});
    expect((await probe())[0]).toContain("asks for patience");
    discord.faults.add({ path: /@me$/, times: 2, effect: { kind: "html", status: 200 } });
    expect((await probe())[0]).toContain("Discord answers 200");
    discord.faults.add({ path: /@me$/, times: 2, effect: { kind: "reset", when: "before" } });
    expect((await probe())[0]).toContain("Discord can't be asked");
    const gone = await startLocalDiscord();
    await gone.stop();
    expect((await probe({ url: gone.apiUrl }))[0]).toContain("nothing answers at its address");
  });
});
