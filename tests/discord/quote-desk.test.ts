import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import { parseReceipt } from "../../src/answering/receipt.ts";
import { runCli } from "../../src/cli/run.ts";
import { createCliDependencies } from "../../src/compose-cli.ts";
import { createMemoryRecords } from "../../src/storage/create-memory-records.ts";
import { openSqliteRecords } from "../../src/storage/sqlite/open-sqlite-records.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import {
  ADA,
  BAO,
  CHANNEL,
  connectBot,
  MARCUS,
  MODERATORS,
  OLENA,
  type StartedBot,
  startBot,
} from "./start-bot.ts";

let started: StartedBot;
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

const shown = (userId: string) => started.shown(userId).at(-1) ?? "";
const lastId = (userId: string, channel = CHANNEL) =>
  started.discord.messages(channel, userId).at(-1)!.id;
const press = async (userId: string, label: string, messageId = lastId(userId)) => {
  const { customId } = started.buttons(messageId).find((button) => button.label === label)!;
  return started.discord.actions.press({ userId, messageId, customId });
};
const submit = async (userId: string, opened: Awaited<ReturnType<typeof press>>, words: string) => {
  if (opened.kind !== "modal") throw new Error(`no form was opened: ${JSON.stringify(opened)}`);
  const { interactionId } = opened;
  return started.discord.actions.submit({ userId, interactionId, values: { words } });
};
const ask = async (userId = ADA) => {
  await started.run("ask", { question: "What did Witkoff say about the talks?" }, userId);
  await expect.poll(() => shown(userId)).toContain("a lot of progress was made");
  // A moment after it is shown, what was shown is recorded.
  await expect.poll(() => started.records.publications.find(lastId(userId))).not.toBeNull();
};
const logged = async () =>
  (await started.records.audit.list({ server: GUILD, limit: 50 })).map(({ action }) => action);
const GUILD = "600000000000000001";

describe("/quote", () => {
  it("finds a speaker's quotes with cue and place, a page at a time, for moderators alone", async () => {
    started = await startBot();
    await started.run("quote find", { speaker: "zelensky" }, MARCUS);
    expect(shown(MARCUS)).toContain("**Quotes of Volodymyr Zelenskyy** · 4 quotes");
    expect(shown(MARCUS)).toContain(
      "**Volodymyr Zelenskyy**, as reported · paragraph 4 · cue “said”",
    );
    expect(shown(MARCUS)).not.toContain("And this already is a compromise");
    await press(MARCUS, "▶");
    expect(shown(MARCUS)).toContain("page 2 of 2");
    expect(shown(MARCUS)).toContain("And this already is a compromise");
    expect(started.shown(BAO)).toEqual([]);
    await started.run("quote find", { voice: "scare" }, MARCUS);
    expect(shown(MARCUS)).toContain("special military operation");
    await started.run("quote find", { speaker: "Gandalf" }, MARCUS);
    expect(shown(MARCUS)).toContain("nobody of that name");
  });

  it("offers the speakers as they are typed, with how often they speak", async () => {
    started = await startBot();
    const choices = await started.autocomplete("quote find", "speaker", "zel", MARCUS);
    expect(choices).toEqual([
      { name: "Volodymyr Zelenskyy (4)", value: "Volodymyr Zelenskyy" },
      { name: "Dmytro Lytvyn (1)", value: "Dmytro Lytvyn" },
    ]);
  });

  it("posts a quote with who said it, where, and who pulled it, and writes it down before", async () => {
    started = await startBot();
    await started.run("quote find", { speaker: "Witkoff" }, MARCUS);
    await press(MARCUS, "Post");
    expect(shown(BAO)).toContain("> a lot of progress was made");
    expect(shown(BAO)).toMatch(
      /\*\*Steve Witkoff\*\*, quoted · paragraph 2[\s\S]*pulled by <@6.*> · log entry 2/,
    );
    expect(await logged()).toEqual(["post", "pull"]);
  });

  it("gives a quote with its citation to be copied, and shows its context", async () => {
    started = await startBot();
    await started.run("quote find", { speaker: "Witkoff" }, MARCUS);
    const found = lastId(MARCUS);
    await press(MARCUS, "Copy", found);
    expect(shown(MARCUS)).toMatch(
      /“a lot of progress was made” — Steve Witkoff, “Ukraine gives up joining NATO.*”, paragraph 2 \([0-9a-f]{8}\)/,
    );
    await press(MARCUS, "Context", found);
    expect(shown(MARCUS)).toContain("**__a lot of progress was made__**");
  });

  it("gives a quote that no message holds as a file, whole", async () => {
    const words = Array.from({ length: 400 }, (_, at) => `word${at}`).join(" ");
    const story = parseStory(`Long\n\n“${words},” said Anna Keller.`, { id: "long" });
    started = await startBot({ library: createLibrary([story]) });
    await started.run("quote find", { speaker: "Keller" }, MARCUS);
    await press(MARCUS, "Copy");
    const [file] = started.discord.messages(CHANNEL, MARCUS).at(-1)!.attachments as {
      url: string;
    }[];
    expect(await (await fetch(file!.url)).text()).toContain(`“${words},” — Anna Keller`);
  });

  it("shows a card to the moderator first, then to the channel, with its words for screen readers", async () => {
    const png = Buffer.from("89504e470d0a1a0a", "hex");
    started = await startBot({
      drawQuote: async ({ text }) => ({ png, altText: `Quote: ${text}` }),
    });
    await started.run("quote find", { speaker: "Witkoff" }, MARCUS);
    await press(MARCUS, "Card");
    expect(started.shown(BAO)).toEqual([]);
    await press(MARCUS, "Post card");
    const { components } = started.discord.messages(CHANNEL, BAO).at(-1)!;
    expect(JSON.stringify(components)).toContain("Quote: a lot of progress was made");
  });

  it("finds pasted words, explains the match, and what comes nearest otherwise", async () => {
    started = await startBot();
    await started.run("quote exact", { words: "A LOT of progress was made" }, MARCUS);
    expect(shown(MARCUS)).toContain("**The story has these words.**");
    expect(shown(MARCUS)).toContain("other typography, white space, case");
    await started.run("quote exact", { words: "no progress was made" }, MARCUS);
    expect(shown(MARCUS)).toContain("~~no~~ progress was made");
    await started.run("quote exact", { words: "progress was made during the talks" }, MARCUS);
    // Words that run out of somebody's speech are shown with their whole sentence.
    expect(shown(MARCUS)).toContain(
      "> Witkoff said “a lot of progress was made” during the talks,",
    );
    await started.run("quote exact", { words: "the cow jumped over the moon" }, MARCUS);
    expect(shown(MARCUS)).toContain("**The story does not have these words.**");
  });

  it("lists who is in the story, and who is only spoken about", async () => {
    started = await startBot();
    await started.run("quote who", {}, MARCUS);
    expect(shown(MARCUS)).toMatch(
      /\*\*Volodymyr Zelenskyy\*\* \(also Zelenskyy\).*quoted 3×, reported 1×/,
    );
    expect(shown(MARCUS)).toMatch(/\*\*Jared Kushner\*\*.*only spoken about/);
  });
});

describe("/check and the menus of a message", () => {
  it("judges quoted words for the asker alone, who may share it", async () => {
    started = await startBot();
    await started.run("check", { quote: "“no progress was made” — Witkoff" });
    expect(shown(ADA)).toContain("❌ **Altered.**");
    expect(shown(ADA)).toContain("~~no~~ progress was made");
    expect(started.shown(BAO)).toEqual([]);
    await press(ADA, "Share");
    expect(shown(BAO)).toContain("❌ **Altered.**");
    expect(shown(BAO)).toContain(`shared by <@${ADA}>`);
    expect(started.buttons(lastId(BAO)).map(({ label }) => label)).toEqual(["Receipt", "Report"]);
  });

  it("checks the quotations of anybody's message", async () => {
    started = await startBot();
    const message = started.discord.actions.send({
      userId: BAO,
      channelId: CHANNEL,
      content: "Kushner said “a lot of progress was made” @everyone",
    })!;
    await started.run("Check quotes", {}, ADA, CHANNEL, message.api.id);
    expect(shown(ADA)).toContain("⚠️ **Exact words, but another speaker.**");
  });

  it("holds the claims of a message against the story, without a word on what is true", async () => {
    started = await startBot();
    const message = started.discord.actions.send({
      userId: BAO,
      channelId: CHANNEL,
      content: "Hungary supported it. The talks were in Berlin. China will mediate next year.",
    })!;
    await started.run("Check against the story", {}, ADA, CHANNEL, message.api.id);
    expect(shown(ADA)).toContain("It says what stands in the story, not what is true.");
    expect(shown(ADA)).toContain("❌ **The story says otherwise.**");
    expect(shown(ADA)).toContain("✅ **The story says so.**");
    expect(shown(ADA)).toContain("▫️ **The story does not say.**");
  });
});

describe("receipts, reports and cases", () => {
  it("gives a receipt that verifies offline", async () => {
    started = await startBot();
    await ask();
    await press(BAO, "Receipt", lastId(ADA));
    const message = started.discord.messages(CHANNEL, BAO).at(-1)!;
    const [file] = message.attachments as { url: string; filename: string }[];
    const json = await (await fetch(file!.url)).text();
    expect(parseReceipt(json)?.quotes[0]?.voice.speaker).toBe("Steve Witkoff");
    const path = join(mkdtempSync(join(tmpdir(), "verbatim-")), file!.filename);
    writeFileSync(path, json);
    const silent = () => new Writable({ write: (_, __, done) => done() });
    const terminal = { stdin: Readable.from([]), stdout: silent(), stderr: silent(), env: {} };
    expect(await runCli(["verify", path], createCliDependencies({}), terminal)).toBe(0);
  });

  it("takes a report to the moderators, and a decision back to the message", async () => {
    started = await startBot();
    await ask();
    const answer = lastId(ADA);
    await submit(BAO, await press(BAO, "Report", answer), "It was not Witkoff @everyone");
    expect(shown(BAO)).toContain("This is case 1");
    const inModerators = () => started.discord.messages(MODERATORS, OLENA);
    expect(JSON.stringify(inModerators().at(-1)!.components)).toContain("It was not Witkoff");
    const caseCard = inModerators().at(-1)!.id;
    await submit(MARCUS, await press(MARCUS, "Uphold", caseCard), "It was Lytvyn who said this.");
    const corrected = JSON.stringify(started.discord.world.messages.get(answer)!.api.components);
    expect(corrected).toContain("Corrected by the moderators");
    expect(corrected).toContain("It was Lytvyn who said this");
    expect(corrected).toContain("a lot of progress was made");
    expect(JSON.stringify(inModerators().find(({ id }) => id === caseCard)!.components)).toContain(
      "upheld: the message was wrong",
    );
    expect(await logged()).toEqual(["correct", "uphold", "report", "ask"]);
  });

  it("opens one case for one report, lists, links and dismisses", async () => {
    started = await startBot();
    await ask();
    const answer = lastId(ADA);
    await submit(BAO, await press(BAO, "Report", answer), "wrong");
    await submit(BAO, await press(BAO, "Report", answer), "really wrong");
    expect(shown(BAO)).toContain("You have reported this already: it is case 1.");
    await submit(ADA, await press(ADA, "Report", answer), "I think so too");
    const card = started.discord.messages(MODERATORS, MARCUS).at(-1)!.id;
    await submit(MARCUS, await press(MARCUS, "Link to another", card), "1");
    await submit(MARCUS, await press(MARCUS, "Dismiss", card), "The quote is exact.");
    await started.run("cases show", { number: 2 }, MARCUS);
    expect(shown(MARCUS)).toContain("**Case 2** · dismissed");
    expect(shown(MARCUS)).toContain("linked to case 1");
    await started.run("cases list", { status: "open" }, MARCUS);
    expect(shown(MARCUS)).toContain("**1** · open");
    expect(shown(MARCUS)).not.toContain("**2** · dismissed");
  });

  it("logs a link before it is made, and none to a case that is not there", async () => {
    started = await startBot();
    await ask();
    const answer = lastId(ADA);
    await submit(BAO, await press(BAO, "Report", answer), "wrong");
    const card = started.discord.messages(MODERATORS, MARCUS).at(-1)!.id;
    await submit(MARCUS, await press(MARCUS, "Link to another", card), "7");
    expect(await logged()).toEqual(["report", "ask"]);
    await submit(ADA, await press(ADA, "Report", answer), "wrong, too");
    await submit(MARCUS, await press(MARCUS, "Link to another", card), "2");
    expect((await logged())[0]).toBe("link");
    expect(await started.records.cases.find(GUILD, 2)).toMatchObject({ links: [1] });
  });

  it("serves all the same when old messages can't be looked at again", async () => {
    const records = createMemoryRecords();
    const outdated = () => Promise.reject(new Error("disk"));
    started = await startBot({
      records: { ...records, publications: { ...records.publications, outdated } },
    });
    await ask();
  });

  it("shows and exports the log", async () => {
    started = await startBot();
    await ask();
    await started.run("log", {}, MARCUS);
    expect(shown(MARCUS)).toContain("asked");
    await started.run("log", { export: "csv" }, MARCUS);
    const [file] = started.discord.messages(CHANNEL, MARCUS).at(-1)!.attachments as {
      url: string;
    }[];
    const csv = await (await fetch(file!.url)).text();
    expect(csv.split("\r\n")[0]).toBe("id,at,server,channel,actor,action,message,caseNumber,text");
    expect(csv).toContain("What did Witkoff say about the talks?");
  });

  it("goes on with receipts and cases after a restart", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "verbatim-")), "records.db");
    started = await startBot({ records: openSqliteRecords({ file }) });
    await ask();
    const answer = lastId(ADA);
    await submit(BAO, await press(BAO, "Report", answer), "wrong");
    await started.bot.stop();
    await started.records.close();
    const records = openSqliteRecords({ file });
    const again = await connectBot(started.discord, { records });
    await again.start();
    await press(BAO, "Receipt", answer);
    expect(started.discord.messages(CHANNEL, BAO).at(-1)!.attachments).toHaveLength(1);
    const caseCard = started.discord.messages(MODERATORS, MARCUS).at(-1)!.id;
    await submit(MARCUS, await press(MARCUS, "Dismiss", caseCard), "It stands.");
    expect(await records.cases.find(GUILD, 1)).toMatchObject({ status: "dismissed" });
    expect(
      (await records.audit.list({ server: GUILD, limit: 9 })).map(({ action }) => action),
    ).toEqual(["dismiss", "report", "ask"]);
    await again.stop();
    await records.close();
  });

  it("looks again at what was shown when a story has changed, and tells moderators and readers", async () => {
    started = await startBot();
    await ask();
    const answer = lastId(ADA);
    await started.bot.stop();
    const text = readFileSync("corpus/ukraine-nato.txt", "utf8");
    const changed = parseStory(text.replace("a lot of progress", "hardly any progress"), {
      id: "ukraine-nato",
    });
    const { records } = started;
    const again = await connectBot(started.discord, { records, library: createLibrary([changed]) });
    await again.start();
    const edited = JSON.stringify(started.discord.world.messages.get(answer)!.api.components);
    expect(edited).toContain("a quote in it no longer stands");
    const told = JSON.stringify(started.discord.messages(MODERATORS, MARCUS).at(-1)!.components);
    expect(told).toContain("Quotes that no longer stand");
    await again.stop();
  });
});
