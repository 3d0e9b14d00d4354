import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CustomId, encodeCustomId } from "../../src/discord/custom-id.ts";
import { directChannelOf, PERMISSIONS } from "../../src/playground/world.ts";
import { ADA, BAO, CHANNEL, MARCUS, OLENA, type StartedBot, startBot } from "./start-bot.ts";

const ADMINISTRATOR = "600000000000000015";
const NEWCOMER = "600000000000000016";
const GUILD = "600000000000000001";

const ROLES = {
  owner: OLENA,
  administrator: ADMINISTRATOR,
  moderator: MARCUS,
  asker: ADA,
  member: BAO,
  newcomer: NEWCOMER,
} as const;
type Role = keyof typeof ROLES;
const EVERYBODY = Object.keys(ROLES) as Role[];
const MODERATORS: readonly Role[] = ["owner", "administrator", "moderator"];
/** Who may manage the server. */
const MANAGERS: readonly Role[] = ["owner", "administrator"];
const CONTEXTS = ["server", "dm", "private"] as const;
type Context = (typeof CONTEXTS)[number];

let started: StartedBot;
beforeEach(async () => {
  started = await startBot();
  const { users, guilds } = started.discord.world;
  const guild = guilds.get(GUILD)!;
  const role = { id: "600000000000000024", name: "Admin", color: 0, position: 4 };
  const roles = [...guild.roles, { ...role, permissions: PERMISSIONS.administrator }];
  guilds.set(GUILD, { ...guild, roles });
  const ada = users.get(ADA)!;
  users.set(ADMINISTRATOR, { ...ada, id: ADMINISTRATOR, username: "admin", roleIds: [role.id] });
  users.set(NEWCOMER, { ...ada, id: NEWCOMER, username: "newcomer", roleIds: [] });
  // A server's owner may open every command to everybody: the bot itself has to ask again.
  for (const command of started.discord.world.commands.values()) {
    command.default_member_permissions = null;
  }
});
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

function channelFor(context: Context, userId: string): string {
  const { world } = started.discord;
  if (context === "server") return CHANNEL;
  if (context === "dm") return directChannelOf(world, userId).id;
  const id = `6000000000000009${userId.slice(-2)}`;
  const base = world.channels.get(CHANNEL)!;
  world.channels.set(id, { ...base, id, guildId: null, type: 3, recipientId: userId });
  return id;
}

const REFUSED =
  /Only members who may|go to a server’s moderators|Only the person who asked|there are none here|no such case|don’t have permission|I don’t know this (?:button|form)/;

/** What a user last sees in a channel, as text. */
const seen = (channelId: string, userId: string) =>
  JSON.stringify(started.discord.messages(channelId, userId).at(-1) ?? {});

/** True when the bot did as it was told. */
async function outcome(
  done: Awaited<ReturnType<StartedBot["run"]>>,
  channelId: string,
  userId: string,
): Promise<boolean> {
  if (done.kind === "failed") return false;
  if (done.kind === "modal") return true;
  return !REFUSED.test(seen(channelId, userId));
}

const OPTIONS: Readonly<Record<string, Record<string, string | number>>> = {
  ask: { question: "progress?" },
  check: { quote: "a lot of progress was made" },
  "quote exact": { words: "a lot of progress was made" },
  "cases show": { number: 1 },
  "story info": { name: "none" },
  "story update": { name: "none" },
  "story use": { name: "none" },
  "story remove": { name: "none" },
  "story export": { name: "none" },
};

const COMMANDS: readonly {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly contexts: readonly Context[];
}[] = [
  ...[
    "ask",
    "summary",
    "check",
    "help",
    "about",
    "privacy",
    "forget me",
    "forget conversation",
    "Check quotes",
    "Check against the story",
  ].map((name) => ({ name, roles: EVERYBODY, contexts: CONTEXTS })),
  ...[
    "quote find",
    "quote exact",
    "quote who",
    "cases list",
    "cases broken",
    "log",
    "questions",
    "stats",
  ].map((name) => ({ name, roles: MODERATORS, contexts: ["server"] as const })),
  ...[
    "show",
    "channels",
    "answers",
    "limits",
    "story",
    "reading",
    "moderators",
    "daily-quote",
    "retention",
    "reset",
  ].map((name) => ({
    name: `settings ${name}`,
    roles: MANAGERS,
    contexts: ["server"] as const,
  })),
  ...[
    "story add",
    "story list",
    "story info",
    "story use",
    "story update",
    "story remove",
    "story export",
  ].map((name) => ({ name, roles: MANAGERS, contexts: ["server"] as const })),
];

describe("who may use which command", () => {
  it("is told of every command and subcommand", () => {
    const all = [...started.discord.world.commands.values()].flatMap(({ name, options }) => {
      const subs = ((options ?? []) as { name: string; type: number }[]).filter(
        ({ type }) => type === 1,
      );
      return subs.length === 0 ? [name] : subs.map((sub) => `${name} ${sub.name}`);
    });
    // That one needs a case, which only a server has.
    const told = [...COMMANDS.map(({ name }) => name), "cases show"];
    expect(told.sort()).toEqual(all.sort());
  });

  it.each(COMMANDS)(
    "$name",
    async ({ name, roles, contexts }) => {
      for (const context of CONTEXTS) {
        for (const role of EVERYBODY) {
          const userId = ROLES[role];
          const channelId = channelFor(context, userId);
          const target = name.startsWith("Check")
            ? started.discord.actions.send({ userId, channelId, content: "“a lot of progress”" })
            : null;
          const run = started.run(
            name,
            OPTIONS[name] ?? {},
            userId,
            channelId,
            target?.api.id ?? null,
          );
          const allowed = await outcome(await run, channelId, userId);
          const expected = roles.includes(role) && contexts.includes(context);
          expect([name, context, role, allowed]).toEqual([name, context, role, expected]);
        }
      }
    },
    30_000,
  );
});

async function prepare() {
  await started.run("ask", { question: "progress?" }, ADA);
  const message = () => started.discord.messages(CHANNEL, ADA).at(-1)!;
  await expect.poll(() => seen(CHANNEL, ADA), { timeout: 5_000 }).toContain("progress was made");
  await started.records.cases.open({
    server: GUILD,
    openedBy: BAO,
    channel: CHANNEL,
    message: message().id,
    complaint: "wrong",
  });
  await started.records.openQuestions.add({
    server: GUILD,
    askedBy: BAO,
    channel: CHANNEL,
    message: message().id,
    story: "ukraine-nato",
    text: "Who promised what?",
  });
  const shown = started.buttons(message().id).find(({ label }) => label === "Show in context")!;
  const [, , story, start, end] = shown.customId.split(":");
  return { message: message().id, story: story!, start: Number(start), end: Number(end) };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

const BUTTONS: readonly {
  readonly name: string;
  readonly id: (prepared: Prepared) => CustomId;
  readonly roles: readonly Role[];
}[] = [
  { name: "context", id: (span) => ({ action: "context", ...span }), roles: EVERYBODY },
  { name: "receipt", id: () => ({ action: "receipt" }), roles: EVERYBODY },
  { name: "report", id: () => ({ action: "report" }), roles: EVERYBODY },
  { name: "share", id: () => ({ action: "share" }), roles: EVERYBODY },
  { name: "post", id: (span) => ({ action: "post", ...span }), roles: MODERATORS },
  { name: "card", id: (span) => ({ action: "card", ...span }), roles: MODERATORS },
  { name: "post-card", id: (span) => ({ action: "post-card", ...span }), roles: MODERATORS },
  { name: "copy", id: (span) => ({ action: "copy", ...span }), roles: MODERATORS },
  {
    name: "page",
    id: ({ story }) => ({ action: "page", story, speaker: null, voice: null, page: 0, topic: "" }),
    roles: MODERATORS,
  },
  {
    name: "remove-story",
    id: ({ story }) => ({ action: "remove-story", story }),
    roles: MANAGERS,
  },
  { name: "uphold", id: () => ({ action: "uphold", number: 1 }), roles: MODERATORS },
  { name: "dismiss", id: () => ({ action: "dismiss", number: 1 }), roles: MODERATORS },
  { name: "link", id: () => ({ action: "link", number: 1 }), roles: MODERATORS },
  { name: "reply", id: () => ({ action: "reply", number: 1 }), roles: MODERATORS },
  { name: "drop", id: () => ({ action: "drop", number: 1 }), roles: MODERATORS },
  { name: "up", id: () => ({ action: "up" }), roles: EVERYBODY },
  { name: "down", id: () => ({ action: "down" }), roles: EVERYBODY },
  { name: "send", id: () => ({ action: "send" }), roles: EVERYBODY },
  { name: "follow-up", id: () => ({ action: "follow-up", upTo: null }), roles: EVERYBODY },
  {
    name: "next",
    id: () => ({ action: "next", question: "Who spoke on Monday?", at: 0, upTo: null }),
    roles: EVERYBODY,
  },
];

describe("who may press which button", () => {
  it.each(BUTTONS)(
    "$name",
    async ({ name, id, roles }) => {
      for (const role of EVERYBODY) {
        const prepared = await prepare();
        const userId = ROLES[role];
        const { message: messageId } = prepared;
        const customId = encodeCustomId(id(prepared));
        const pressed = await started.discord.actions.press({ userId, messageId, customId });
        const allowed = await outcome(pressed, CHANNEL, userId);
        expect([name, role, allowed]).toEqual([name, role, roles.includes(role)]);
      }
    },
    30_000,
  );

  it("delete: the asker and moderators", async () => {
    for (const role of EVERYBODY) {
      const { message: messageId } = await prepare();
      const customId = encodeCustomId({ action: "delete", asker: ADA });
      await started.discord.actions.press({ userId: ROLES[role], messageId, customId });
      await expect
        .poll(() => started.discord.world.messages.has(messageId))
        .toBe(!(role === "asker" || MODERATORS.includes(role)));
    }
  }, 30_000);

  it("outside a server nobody moderates and nobody reports", async () => {
    const { story, start, end } = await prepare();
    for (const context of ["dm", "private"] as const) {
      for (const role of EVERYBODY) {
        const userId = ROLES[role];
        const channelId = channelFor(context, userId);
        await started.run("check", OPTIONS.check, userId, channelId);
        const messageId = started.discord.messages(channelId, userId).at(-1)!.id;
        const ids: CustomId[] = [
          { action: "report" },
          { action: "uphold", number: 1 },
          { action: "post", story, start, end },
          { action: "copy", story, start, end },
          { action: "send" },
          { action: "reply", number: 1 },
          { action: "drop", number: 1 },
        ];
        for (const id of ids) {
          const customId = encodeCustomId(id);
          const pressed = await started.discord.actions.press({ userId, messageId, customId });
          const allowed = await outcome(pressed, channelId, userId);
          expect([context, role, id.action, allowed]).toEqual([context, role, id.action, false]);
        }
      }
    }
  }, 30_000);
});

describe("who may send which form", () => {
  it.each([
    ["uphold", false],
    ["dismiss", false],
    ["link", false],
    ["reply", false],
    ["drop", false],
    ["report", true],
  ] as const)("%s, by one who was a moderator when it opened: %s", async (action, allowed) => {
    const { message: messageId } = await prepare();
    const id: CustomId = action === "report" ? { action } : { action, number: 1 };
    const customId = encodeCustomId(id);
    const opened = await started.discord.actions.press({ userId: MARCUS, messageId, customId });
    if (opened.kind !== "modal") throw new Error("no form was opened");
    const { users } = started.discord.world;
    users.set(MARCUS, { ...users.get(MARCUS)!, roleIds: [] });
    const sent = await started.discord.actions.submit({
      userId: MARCUS,
      interactionId: opened.interactionId,
      values: {
        words: action === "link" ? "2" : "because",
        answer: "because",
        quotes: "",
        reason: "because",
      },
    });
    expect(await outcome(sent, CHANNEL, MARCUS)).toBe(allowed);
    expect((await started.records.cases.find(GUILD, 1))?.status).toBe("open");
    expect((await started.records.openQuestions.find(GUILD, 1))?.status).toBe("open");
  });
});

describe("forged and foreign custom_ids", () => {
  /** A seeded generator (mulberry32), so that a failure can be had again. */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }

  it("are accepted in 0 of 1,000 cases", async () => {
    const { message: messageId, story, start, end } = await prepare();
    const next = random(7);
    const pick = <Item>(list: readonly Item[]) => list[Math.floor(next() * list.length)]!;
    const actions = [
      "post",
      "card",
      "post-card",
      "copy",
      "uphold",
      "dismiss",
      "link",
      "page",
      "delete",
      "reply",
      "drop",
      "reply-form",
      "drop-form",
      "down-form",
      "follow-up-form",
      "next",
    ];
    const digits = (most: number) => String(Math.floor(next() * most));
    const forgers = [
      // Rightly made, by somebody who may not.
      () =>
        `1:${pick(["post", "copy", "card", "post-card"])}:${story.slice(0, 16)}:${start}:${end}`,
      () =>
        `1:${pick(["uphold", "dismiss", "link", "reply", "drop"])}:${1 + Math.floor(next() * 9)}`,
      // A form has no button, whoever wrote one.
      () => `1:${pick(["reply-form", "drop-form"])}:${1 + Math.floor(next() * 9)}`,
      () => `1:down-form:${messageId}`,
      () => `1:follow-up-form:${pick(["-", "p1", "c2"])}`,
      () => `1:${pick(["follow-up", "next:0"])}:${pick(["", "p0", "x1", "p-1", "c9999999"])}`,
      () => `1:page:${story.slice(0, 16)}:-:-:${digits(50)}:x`,
      () => `1:delete:6000000000000000${digits(89).padStart(2, "1")}`,
      // Of another version, or bent.
      () => `${pick(["0", "2", "v1", ""])}:${pick(actions)}:${digits(1e9)}`,
      () => `1:${pick(actions)}:${digits(1e9)}:${digits(1e9)}:${digits(1e9)}:${digits(9)}`,
      () => `1:${pick(actions)}:../../${digits(1e9)}`,
      () => `1:${pick(["__proto__", "constructor", "toString", "report-form"])}:${digits(9)}`,
      () =>
        Array.from({ length: 1 + Math.floor(next() * 99) }, () =>
          pick([..."1:abz{}\"'\\<@é世"]),
        ).join(""),
    ];
    const before = (await started.records.audit.list({ server: GUILD, limit: 10_000 })).length;
    const accepted: string[] = [];
    for (let at = 0; at < 1_000; at++) {
      const customId = pick(forgers)().slice(0, 100);
      // Ada's own answer is hers to delete: she is no forger of that.
      if (customId === `1:delete:${BAO}`) continue;
      const pressed = await started.discord.actions.press({ userId: BAO, messageId, customId });
      if (await outcome(pressed, CHANNEL, BAO)) accepted.push(customId);
    }
    expect(accepted).toEqual([]);
    const after = await started.records.audit.list({ server: GUILD, limit: 10_000 });
    expect(after.length).toBe(before);
    expect(started.discord.world.messages.has(messageId)).toBe(true);
  }, 120_000);
});
