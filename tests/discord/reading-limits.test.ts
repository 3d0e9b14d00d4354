import { afterEach, describe, expect, it } from "vitest";
import { SUMMARY_STYLES } from "../../src/answering/summary/summary.ts";
import { type CustomId, encodeCustomId } from "../../src/discord/custom-id.ts";
import { directChannelOf } from "../../src/playground/world.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseMarkdown } from "../../src/story/parse-markdown.ts";
import { flowsOf, GENERAL, GUILD, shownOf } from "./flows.ts";
import {
  ADA,
  BAO,
  CHANNEL,
  MARCUS,
  MODERATORS,
  OLENA,
  type StartedBot,
  startBot,
} from "./start-bot.ts";

/** Two paragraphs, and a secret behind them with names, headings, numbers and speech of its own. */
const STORY = parseMarkdown(
  `# The Glass Ferry

## The crossing

Marta Quill came to the ferry on Monday with two trunks. “The wind was kind to us on the way,” said Marta Quill.

Josiah Penhallow met her at the landing. “There is a room for you above the lamp,” said Josiah Penhallow, and Marta thanked Josiah.

## The Zephyrine murder

Marta Quill found the body of Amos Zephyrine in the lamp room on Friday. “I drowned Zephyrine with these two hands,” confessed Inspector Grimthorpe to Marta.

Josiah Penhallow said that Grimthorpe had drowned 4711 men before Zephyrine. “Grimthorpe was never an inspector at all, he was a butcher,” said Josiah Penhallow.
`,
  { id: "ferry", file: "ferry.md" },
);
const SECRET = /zephyrine|grimthorpe|drown|murder|butcher|4711|confess/i;

let started: StartedBot;
let flows: ReturnType<typeof flowsOf>;
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});
const start = async () => {
  started = await startBot({ library: createLibrary([STORY]) });
  flows = flowsOf(started);
};

/** What the bot itself has said since the beginning, without what its users wrote. */
const said = () =>
  started.discord.record.entries
    .filter((entry) => entry.kind === "request" && !entry.path.endsWith("/commands"))
    .map((entry) => JSON.stringify((entry as { body: unknown }).body))
    .join("\n");

/** The same of files: receipts, copies. */
async function filed(): Promise<string> {
  const urls = [...started.discord.world.messages.values()].flatMap(({ api }) =>
    (api.attachments as { url: string }[]).map(({ url }) => url),
  );
  const files = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
  return files.join("\n");
}

/** Innocent words: they name nothing of the secret, so none of its words is an echo. */
const QUESTIONS = [
  "Who died?",
  "What happened on Friday?",
  "Who killed whom in the lamp room?",
  "What did Josiah Penhallow say?",
  "What did the inspector say to Marta?",
  "How many men were there before?",
  "Who is in the story?",
  "Why was he never an inspector?",
  "What did Marta find?",
  "hi",
  "who are you?",
];

const story = STORY.sha256;
const behind = STORY.text.indexOf("I drowned");
const spans = [
  { start: behind, end: behind + 30 },
  { start: 5, end: behind + 10 },
  { start: 0, end: STORY.text.length },
];

async function sweep(channelId: string, userId: string, limit: string | null) {
  const upto = limit === null ? {} : { upto: limit };
  for (const question of QUESTIONS) {
    await started.run("ask", { question, ...upto }, userId, channelId);
    await flows.quiet();
    const { id } = flows.last(userId, channelId);
    for (const { customId } of started.buttons(id)) {
      if (/^1:(?:next|context|receipt|send|up)/.test(customId)) {
        await started.discord.actions.press({ userId, messageId: id, customId });
        await flows.quiet();
      }
    }
    if (started.buttons(id).some(({ label }) => label === "Ask on")) {
      await flows.askOn(userId, "And what did he say about that?", id);
      await flows.askOn(userId, "What happened on Friday?", id);
      await flows.quiet();
      flows.say(userId, "And what happened on Friday?", channelId, id);
      await flows.quiet();
    }
  }
  for (const style of SUMMARY_STYLES) {
    await started.run("summary", { style, ...upto }, userId, channelId);
    await started.run("summary", { style, focus: "lamp room", ...upto }, userId, channelId);
    await flows.quiet();
    for (const { customId } of started.buttons(flows.last(userId, channelId).id)) {
      if (!/^1:(?:context|receipt)/.test(customId)) continue;
      const messageId = flows.last(userId, channelId).id;
      await started.discord.actions.press({ userId, messageId, customId });
    }
  }
  await flows.quiet();
}

describe("a reading limit", () => {
  it("of a channel lets nothing behind it out, by any command, button, form or list", async () => {
    await start();
    await started.records.settings.change(GUILD, {
      byChannel: { [CHANNEL]: { story: null, upTo: { unit: "paragraph", count: 2 } } },
      spoilers: false,
      dailyQuote: { channel: CHANNEL, time: "09:00", zone: "UTC" },
    });
    await sweep(CHANNEL, ADA, null);
    // Nobody reads further by saying so.
    for (const upto of ["9", "chapter 9", "99999"]) {
      await started.run("ask", { question: QUESTIONS[1]!, upto });
      await started.run("summary", { style: "full", upto });
    }
    // Moderators' tools, in that channel.
    for (const topic of ["", "lamp room", "inspector"]) {
      await started.run("quote find", topic === "" ? {} : { topic }, MARCUS);
      await flows.quiet();
      for (const { customId } of started.buttons(flows.last(MARCUS).id)) {
        const messageId = flows.last(MARCUS).id;
        if (!/page|context|copy/.test(customId)) continue;
        await started.discord.actions.press({ userId: MARCUS, messageId, customId });
        await flows.quiet();
      }
    }
    await started.run("quote find", { speaker: "Josiah" }, MARCUS);
    await started.run("quote who", {}, MARCUS);
    await started.run("quote exact", { words: "with these two hands" }, MARCUS);
    for (const quote of ["with these two hands", "“with these two hands” — Josiah"]) {
      await started.run("check", { quote });
    }
    const words = flows.say(BAO, "He was never an inspector at all. “with these two hands”")!;
    for (const menu of ["Check quotes", "Check against the story"]) {
      await started.run(menu, {}, ADA, CHANNEL, words.api.id);
    }
    // Ids that were made where more may be read, or by nobody.
    await started.run("ask", { question: QUESTIONS[3]! });
    await flows.quiet();
    const messageId = flows.last().id;
    const ids: CustomId[] = [
      ...spans.flatMap((span) =>
        (["context", "post", "card", "post-card", "copy"] as const).map((action) => ({
          action,
          story,
          ...span,
        })),
      ),
      ...[0, 1, 2].map((page) => ({
        action: "page" as const,
        story,
        speaker: null,
        voice: null,
        page,
        topic: "hands",
      })),
      ...[0, 1, 2, 3, 4].map((speaker) => ({
        action: "page" as const,
        story,
        speaker,
        voice: null,
        page: 0,
        topic: "",
      })),
      { action: "next", question: QUESTIONS[1]!, at: 0, upTo: null },
      { action: "next", question: QUESTIONS[1]!, at: 0, upTo: { unit: "chapter", count: 9 } },
    ];
    for (const id of ids) {
      const customId = encodeCustomId(id);
      await started.discord.actions.press({ userId: MARCUS, messageId, customId });
    }
    // What is offered while one types; also to those whom /settings is not for.
    const { commands } = started.discord.world;
    for (const command of commands.values()) command.default_member_permissions = null;
    for (const typed of ["", "z", "chapter", "grim", "9"]) {
      for (const [command, option] of [
        ["ask", "upto"],
        ["ask", "story"],
        ["summary", "upto"],
        ["quote find", "speaker"],
        ["settings reading", "upto"],
        ["settings story", "name"],
        ["check", "story"],
      ] as const) {
        await started.autocomplete(command, option, typed, ADA);
        if (!command.startsWith("settings")) {
          await started.autocomplete(command, option, typed, MARCUS);
        }
      }
    }
    for (const command of ["help", "about", "privacy"]) await started.run(command);
    await flows.quiet();
    expect(said()).toMatch(/room for you above the lamp/);
    expect(said()).not.toMatch(SECRET);
    expect(await filed()).toMatch(/room for you above the lamp/);
    expect(await filed()).not.toMatch(SECRET);
  }, 120_000);

  it("that the asker names goes on to suggestions, forms, replies and threads", async () => {
    await start();
    await sweep(CHANNEL, ADA, "2");
    await started.run("ask", {
      question: "What did Josiah Penhallow say?",
      upto: "2",
      thread: true,
    });
    await flows.quiet();
    const thread = [...started.discord.world.channels.values()].find(({ type }) => type === 11)!;
    flows.say(ADA, `${flows.mention} What happened on Friday?`, thread.id);
    await flows.quiet();
    const { id } = directChannelOf(started.discord.world, ADA);
    await started.run("ask", { question: "What did Josiah Penhallow say?", upto: "2" }, ADA, id);
    await flows.quiet();
    flows.say(ADA, "What happened on Friday?", id);
    await flows.quiet();
    expect(said()).toMatch(/room for you above the lamp/);
    expect(said()).not.toMatch(SECRET);
  }, 120_000);

  it("is told below an answer, since silence may be broken further on", async () => {
    await start();
    await started.run("ask", { question: "What happened on Friday?", upto: "2" });
    await flows.sees().toContain("Read so far: up to paragraph 2");
    await started.run("summary", { upto: "chapter 1" });
    await flows.sees().toContain("Read so far: up to chapter 1");
    await started.run("ask", { question: "Who confessed?" });
    await flows.sees().toContain("I drowned Zephyrine");
    expect(shownOf(flows.last())).not.toContain("Read so far");
  });

  it("that is set later holds for what was asked, checked and sent before", async () => {
    await start();
    await started.run("check", { quote: "“with these two hands” — Grimthorpe" });
    await flows.quiet();
    const check = flows.last().id;
    await started.run("ask", {
      question: "What did Marta find?",
      private: true,
    });
    await flows.quiet();
    await started.run("ask", { question: "What happened on Friday?" });
    await flows.quiet();
    await started.records.openQuestions.add({
      server: GUILD,
      askedBy: ADA,
      channel: CHANNEL,
      message: null,
      story: "ferry",
      text: "Who did it?",
    });
    await started.records.settings.change(GUILD, { upTo: { unit: "chapter", count: 1 } });
    const before = started.discord.record.entries.length;
    await flows.press(ADA, "Share", check);
    flows.say(ADA, `${flows.mention} why did he say that?`);
    await flows.quiet();
    await started.run("questions", {}, MARCUS, MODERATORS);
    const list = flows.last(MARCUS, MODERATORS).id;
    const form = await flows.press(MARCUS, "Answer", list);
    await flows.submit(MARCUS, form, { answer: "Read on.", quotes: "I drowned Zephyrine" });
    await flows.sees(MARCUS, MODERATORS).toContain("these are not the story’s words");
    const own = started.discord.record.entries
      .slice(before)
      .filter(
        (entry) => entry.kind === "request" && !JSON.stringify(entry).includes("Nothing was sent"),
      );
    expect(JSON.stringify(own)).not.toMatch(SECRET);
  });

  it("holds for the quote of the day, and in threads of its channel", async () => {
    await start();
    await started.records.settings.change(GUILD, {
      byChannel: { [CHANNEL]: { story: null, upTo: { unit: "paragraph", count: 1 } } },
    });
    await started.run("ask", { question: "What did Marta Quill say?", thread: true });
    await flows.quiet();
    const thread = [...started.discord.world.channels.values()].find(({ type }) => type === 11)!;
    await started.run("ask", { question: "What happened on Friday?" }, ADA, thread.id);
    await flows.quiet();
    expect(shownOf(flows.last(ADA, thread.id))).toContain("up to paragraph 1");
    expect(said()).not.toMatch(SECRET);
    await started.run("ask", { question: "Who confessed?" }, OLENA, GENERAL);
    await flows.sees(OLENA, GENERAL).toContain("I drowned Zephyrine");
  });
});
