import { afterEach, describe, expect, it } from "vitest";
import { PERMISSIONS } from "../../src/playground/world.ts";
import type { ServerSettings } from "../../src/records/server-settings.ts";
import { DEFAULT_SETTINGS } from "../../src/records/server-settings.ts";
import { flowsOf, GENERAL, GUILD, shownOf } from "./flows.ts";
import { ADA, BAO, CHANNEL, MARCUS, OLENA, type StartedBot, startBot } from "./start-bot.ts";

let started: StartedBot;
let flows: ReturnType<typeof flowsOf>;
const start = async (...options: Parameters<typeof startBot>) => {
  started = await startBot(...options);
  flows = flowsOf(started);
};
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

const READER = "600000000000000022";
const STORY = "ukraine-nato";
const QUESTION = "What did Steve Witkoff say about the talks?";
const set = (sub: string, options: Record<string, string | number | boolean> = {}, user = OLENA) =>
  started.run(`settings ${sub}`, options, user);
const settings = () => started.records.settings.get(GUILD);
const ask = async (userId = ADA, channelId = CHANNEL, more = {}) => {
  await started.run("ask", { question: QUESTION, ...more }, userId, channelId);
  await flows.quiet();
  return flows.last(userId, channelId);
};

const CHANGES: readonly {
  readonly sub: string;
  readonly options: Record<string, string | number | boolean>;
  readonly expected: Partial<ServerSettings>;
  /** What the card says then. */
  readonly says: string;
}[] = [
  {
    sub: "channels",
    options: { allow: GENERAL },
    expected: { channels: [GENERAL] },
    says: `<#${GENERAL}>`,
  },
  {
    sub: "answers",
    options: { private: true, threads: true, spoilers: true, language: "uk" },
    expected: { isPrivate: true, threads: true, spoilers: true, language: "uk" },
    says: "for the asker alone, each opens a thread, hidden as spoilers",
  },
  {
    sub: "limits",
    options: { cooldown: 30, "per-day": 20 },
    expected: { limits: { cooldown: 30, perDay: 20 } },
    says: "30 s between questions, 20 questions a day",
  },
  {
    sub: "limits",
    options: { "per-day": 50, role: READER },
    expected: { roleLimits: { [READER]: { cooldown: null, perDay: 50 } } },
    says: `<@&${READER}>: 50 questions a day`,
  },
  { sub: "story", options: { name: STORY }, expected: { story: STORY }, says: "Ukraine gives up" },
  {
    sub: "story",
    options: { name: STORY, channel: GENERAL },
    expected: { byChannel: { [GENERAL]: { story: STORY, upTo: null } } },
    says: `<#${GENERAL}>: Ukraine gives up`,
  },
  {
    sub: "reading",
    options: { upto: "chapter 3" },
    expected: { upTo: { unit: "chapter", count: 3 } },
    says: "up to chapter 3",
  },
  {
    sub: "reading",
    options: { upto: "5", channel: GENERAL },
    expected: { byChannel: { [GENERAL]: { story: null, upTo: { unit: "paragraph", count: 5 } } } },
    says: `<#${GENERAL}>: up to paragraph 5`,
  },
  {
    sub: "moderators",
    options: { channel: GENERAL },
    expected: { moderatorChannel: GENERAL },
    says: `**Moderators’ channel:** <#${GENERAL}>`,
  },
  {
    sub: "daily-quote",
    options: { channel: CHANNEL, time: "9:05", zone: "Europe/Kyiv" },
    expected: { dailyQuote: { channel: CHANNEL, time: "09:05", zone: "Europe/Kyiv" } },
    says: "09:05 (Europe/Kyiv)",
  },
  { sub: "retention", options: { days: 7 }, expected: { retentionDays: 7 }, says: "7 days" },
];

describe("/settings", () => {
  it.each(CHANGES)("$sub $options changes and shows what it says, and logs it", async (row) => {
    await start();
    await set(row.sub, row.options);
    await flows.sees(OLENA).toContain("Changed. This holds now:");
    expect(shownOf(flows.last(OLENA))).toContain(row.says);
    expect(await settings()).toEqual({ ...DEFAULT_SETTINGS, ...row.expected });
    const [entry] = await started.records.audit.list({ server: GUILD, limit: 1 });
    expect(entry).toMatchObject({ action: "settings", actor: OLENA });
    expect(entry!.text).toContain(Object.keys(row.expected)[0]);
    // The same once more changes nothing.
    await set(row.sub, row.options);
    await flows.sees(OLENA).toContain("Nothing was changed.");
    await set("show");
    await flows.sees(OLENA).toContain(row.says);
    await set("reset");
    await flows.sees(OLENA).toContain("Changed.");
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    expect(flows.messages(BAO)).toEqual([]);
  });

  it.each([
    ["story", { name: "moby-dick" }, "no story of that name"],
    ["reading", { upto: "somewhere" }, "I don’t understand how far"],
    ["reading", { upto: "0" }, "I don’t understand how far"],
    [
      "daily-quote",
      { channel: CHANNEL, time: "25:00", zone: "UTC" },
      "I don’t understand the time",
    ],
    ["daily-quote", { channel: CHANNEL, time: "09:00", zone: "Mars/Base" }, "time zone"],
    [
      "daily-quote",
      { channel: CHANNEL, time: "09:00" },
      "I need a channel, a time and a time zone",
    ],
    ["limits", { role: READER }, "Nothing was changed."],
    ["answers", {}, "Nothing was changed."],
    ["retention", {}, "Nothing was changed."],
  ] as const)("%s %o changes nothing, and says why", async (sub, options, why) => {
    await start();
    await set(sub, options);
    await flows.sees(OLENA).toContain(why);
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    expect(await started.records.audit.list({ server: GUILD, limit: 1 })).toEqual([]);
  });

  it("takes back what was set", async () => {
    await start();
    await set("channels", { allow: GENERAL });
    await set("channels", { allow: CHANNEL });
    await set("channels", { remove: GENERAL });
    expect((await settings()).channels).toEqual([CHANNEL]);
    await set("channels", { everywhere: true });
    await set("limits", { cooldown: 30 });
    await set("limits", { cooldown: 0 });
    await set("answers", { language: "de" });
    await set("answers", { language: "asker" });
    await set("daily-quote", { channel: CHANNEL, time: "09:00", zone: "UTC" });
    await set("daily-quote");
    await set("moderators", { channel: GENERAL });
    await set("moderators");
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
  });

  it("is for those who may manage the server alone, also when Discord lets others call it", async () => {
    await start();
    for (const command of started.discord.world.commands.values()) {
      command.default_member_permissions = null;
    }
    for (const userId of [ADA, MARCUS]) {
      for (const { sub, options } of [
        ...CHANGES,
        { sub: "reset", options: {} },
        { sub: "show", options: {} },
      ]) {
        await set(sub, options, userId);
        expect(shownOf(flows.last(userId))).toContain("Only members who may manage the server");
      }
    }
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    const guild = started.discord.world.guilds.get(GUILD)!;
    const role = { id: "600000000000000025", name: "Manager", color: 0, position: 5 };
    const roles = [...guild.roles, { ...role, permissions: PERMISSIONS.manageGuild }];
    started.discord.world.guilds.set(GUILD, { ...guild, roles });
    const { users } = started.discord.world;
    users.set(BAO, { ...users.get(BAO)!, roleIds: [role.id] });
    await set("answers", { private: true }, BAO);
    expect((await settings()).isPrivate).toBe(true);
  });

  it("has a list of time zones, stories and how far one may read", async () => {
    await start();
    expect(await started.autocomplete("settings daily-quote", "zone", "kyiv", OLENA)).toEqual([
      { name: "Europe/Kyiv", value: "Europe/Kyiv" },
    ]);
    expect(await started.autocomplete("settings story", "name", "nato", OLENA)).toHaveLength(1);
    expect(await started.autocomplete("settings reading", "upto", "7", OLENA)).toEqual([
      { name: "up to paragraph 7", value: "paragraph 7" },
    ]);
  });
});

describe("what is set", () => {
  it("keeps answers in other channels for their askers, and mentions there without one", async () => {
    await start();
    await set("channels", { allow: GENERAL });
    const answer = await ask(ADA, CHANNEL, { private: false });
    expect(answer.flags & 64).toBe(64);
    await started.run("summary", { private: false });
    await flows.sees().toContain("In brief");
    flows.say(ADA, `${flows.mention} ${QUESTION}`);
    await flows.quiet();
    expect(shownOf(flows.messages(BAO))).not.toContain("progress was made");
    expect((await ask(ADA, GENERAL)).flags & 64).toBe(0);
    flows.say(ADA, `${flows.mention} ${QUESTION}`, GENERAL);
    await flows.sees(BAO, GENERAL).toContain("progress was made");
  });

  it("refuses moderators' posts and shares in other channels, in words", async () => {
    const png = Buffer.from("89504e470d0a1a0a", "hex");
    await start({ drawQuote: async () => ({ png, altText: "a quote" }) });
    await set("channels", { allow: GENERAL });
    await started.run("quote find", { speaker: "Witkoff" }, MARCUS);
    const found = flows.last(MARCUS).id;
    await flows.press(MARCUS, "Post", found);
    await flows.sees(MARCUS).toContain("has not allowed me to speak in this channel");
    await flows.press(MARCUS, "Card", found);
    await flows.press(MARCUS, "Post card", flows.last(MARCUS).id);
    await flows.sees(MARCUS).toContain("has not allowed me to speak in this channel");
    await started.run("check", { quote: "no progress was made" });
    await flows.press(ADA, "Share", flows.last().id);
    await flows.sees().toContain("has not allowed me to speak in this channel");
    expect(flows.messages(BAO)).toEqual([]);
    const actions = await started.records.audit.list({ server: GUILD, limit: 20 });
    expect(actions.map(({ action }) => action)).not.toContain("post");
  });

  it("makes answers private, or hidden, unless their asker says otherwise", async () => {
    await start();
    await set("answers", { private: true, spoilers: true });
    const hidden = await ask();
    expect(hidden.flags & 64).toBe(64);
    expect(hidden.components).toMatchObject([{ spoiler: true }]);
    const open = await ask(ADA, CHANNEL, { private: false, spoiler: false });
    expect(open.flags & 64).toBe(0);
    expect(open.components).toMatchObject([{ spoiler: false }]);
    await started.run("summary", { private: false });
    await flows.sees().toContain("In brief");
    expect(flows.last().components).toMatchObject([{ spoiler: true }]);
  });

  it("answers everybody in the server's language, and whoever asks alone in theirs", async () => {
    await start();
    const { users } = started.discord.world;
    users.set(ADA, { ...users.get(ADA)!, locale: "uk" });
    users.set(MARCUS, { ...users.get(MARCUS)!, locale: "pl" });
    await set("answers", { language: "de" });
    expect(shownOf(await ask())).toContain("Absatz 2");
    expect(shownOf(await ask(ADA, CHANNEL, { private: true }))).toContain("абзац 2");
    flows.say(ADA, `${flows.mention} ${QUESTION}`);
    await flows.sees().toContain("Absatz 2");
    await started.run("quote find", { speaker: "Witkoff" }, MARCUS);
    await flows.press(MARCUS, "Opublikuj", flows.last(MARCUS).id);
    await flows.sees(BAO).toContain("wörtlich · Absatz 2");
    await started.run("check", { quote: "no progress was made" });
    await flows.press(ADA, "Поділитися", flows.last().id);
    expect(shownOf(flows.last(BAO))).toContain("Melden");
  });

  it("limits members and roles: the most generous of a member's roles counts", async () => {
    await start();
    await set("limits", { "per-day": 1 });
    await set("limits", { "per-day": 2, role: READER });
    for (const userId of [MARCUS, ADA]) await ask(userId);
    expect(shownOf(await ask(MARCUS))).toMatch(/You can ask again <t:\d+:R>/);
    expect(shownOf(await ask(ADA))).toContain("progress was made");
    expect(shownOf(await ask(ADA))).toContain("You can ask again");
    await started.run("summary", {}, ADA);
    expect(shownOf(flows.last(ADA))).toContain("You can ask again");
    flows.say(ADA, `${flows.mention} ${QUESTION}`);
    await flows.sees(BAO).toContain("You can ask again");
  });

  it("keeps a cooldown", async () => {
    await start();
    await set("limits", { cooldown: 600 });
    await ask();
    expect(shownOf(await ask())).toContain("You can ask again");
    expect(shownOf(await ask(BAO))).toContain("progress was made");
  });

  it("of a story that has left the corpus is passed over", async () => {
    await start();
    await started.records.settings.change(GUILD, { story: "moby-dick" });
    expect(shownOf(await ask())).toContain("progress was made");
    await set("show");
    await flows.sees(OLENA).toContain("moby-dick");
  });
});
