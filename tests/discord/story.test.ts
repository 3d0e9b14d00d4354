import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeEpub, makePdf } from "../story/make-files.ts";
import { ADA, BAO, CHANNEL, MARCUS, OLENA, type StartedBot, startBot } from "./start-bot.ts";
import { GUILD, upload } from "./story-world.ts";

const LAMP = `The Lamp Room

Mara Quill kept the brass lantern of Pellworm for forty years.

“The oil must never freeze,” said Mara Quill. Her nephew Jonas counted the barrels.

In the hard winter the harbour froze and the supply boat did not come.`;
const THAWED = LAMP.replace("forty years", "thirty years");

let started: StartedBot;
beforeEach(async () => {
  started = await startBot({
    storyRules: { limits: { count: 3, bytes: 50_000 }, fetchPage: null },
  });
});
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

const last = (userId = OLENA) => started.shown(userId).at(-1) ?? "";
const sees = async (words: string | RegExp, userId = OLENA) => {
  const isSeen = () =>
    typeof words === "string" ? last(userId).includes(words) : words.test(last(userId));
  await expect.poll(() => (isSeen() ? "seen" : last(userId)), { timeout: 20_000 }).toBe("seen");
};

async function add(text = LAMP, name = "lamp-room.txt") {
  await started.run("story add", { file: upload(started, name, text) }, OLENA);
  await sees("Added: **The Lamp Room**");
}

const actions = async () =>
  (await started.records.audit.list({ server: GUILD, limit: 50 })).map(({ action }) => action);

describe("/story", () => {
  it("adds a story that is then answered from, with its title", async () => {
    await add();
    expect(last()).toMatch(/Passages: [1-9]/);
    expect(last()).toContain("Speakers: 1");
    await started.run("ask", { question: "Who kept the brass lantern of Pellworm?" }, ADA);
    await sees("kept the brass lantern of Pellworm for forty years", ADA);
    expect(last(ADA)).toContain("The Lamp Room");
    expect(await actions()).toContain("story-add");
    const quotes = await started.run("quote who", { story: `${GUILD}/lamp-room` }, MARCUS);
    expect(quotes.kind).toBe("acknowledged");
    await sees("Mara Quill", MARCUS);
  });

  it("still answers from what every server has", async () => {
    await add();
    await started.run("ask", { question: "What did Ukraine offer to give up?" }, ADA);
    await sees("NATO", ADA);
  });

  it("takes a pasted text, and a file in the form before it", async () => {
    const opened = await started.run("story add", {}, OLENA);
    if (opened.kind !== "modal") throw new Error(opened.kind);
    const { interactionId } = opened;
    const submit = (values: Record<string, string | string[]>) =>
      started.discord.actions.submit({ userId: OLENA, interactionId, values });
    await submit({ title: "", text: " " });
    await sees("Fill in a text");
    await submit({ title: "A pasted tale", text: "Otto Brandt mended the sluice on Monday." });
    await sees("Added: **A pasted tale**");
    const file = upload(started, "lamp.md", `# Lamps\n\n${LAMP}`).value;
    await submit({ title: "not this", text: "nor this", file: [file] });
    await sees("Added: **Lamps**");
    const kept = await started.records.stories.list(GUILD);
    expect(kept.map(({ id, fileType }) => `${id} ${fileType}`)).toEqual([
      "a-pasted-tale txt",
      "lamp md",
    ]);
  });

  it("reads a PDF and an EPUB, and gives them back as text", async () => {
    const pdf = makePdf([[[72, 700, 11, "The sluice broke on Monday."]]], "A Report");
    await started.run("story add", { file: upload(started, "report.pdf", pdf) }, OLENA);
    await sees("Added: **A Report**");
    const epub = makeEpub({ title: "A Novel", chapters: ["<p>Nobody mended the roof.</p>"] });
    await started.run("story add", { file: upload(started, "novel.epub", epub) }, OLENA);
    await sees("Added: **A Novel**");
    await started.run("story export", { name: "novel" }, OLENA);
    await sees("As it is kept: **A Novel**");
    const { attachments } = started.discord.messages(CHANNEL, OLENA).at(-1)!;
    const [file] = attachments as { filename: string; url: string }[];
    expect(file!.filename).toBe("novel.md");
    expect(await (await fetch(file!.url)).text()).toContain("Nobody mended the roof.");
  });

  it("lists stories, says what is known of one, and sets one for the server or a channel", async () => {
    await started.run("story list", {}, OLENA);
    await sees("None yet");
    await add();
    await started.run("story list", {}, OLENA);
    await sees(/\*\*The Lamp Room\*\* · txt/);
    expect(last()).toContain("1 of 3 stories");
    await started.run("story info", { name: "lamp-room" }, OLENA);
    await sees(/SHA-256 of the text: `[0-9a-f]{64}`/);
    await started.run("story use", { name: "lamp-room" }, OLENA);
    await sees("questions are about **The Lamp Room**");
    const channel = { type: 7, value: CHANNEL } as const;
    await started.run("story use", { name: "lamp-room", channel }, OLENA);
    await sees(`In <#${CHANNEL}>`);
    const { story, byChannel } = await started.records.settings.get(GUILD);
    expect([story, byChannel[CHANNEL]?.story]).toEqual([
      `${GUILD}/lamp-room`,
      `${GUILD}/lamp-room`,
    ]);
    const choices = await started.autocomplete("story info", "name", "lamp", OLENA);
    expect(choices).toEqual([{ name: "The Lamp Room", value: "lamp-room" }]);
  });

  it("checks again what was shown when a story is updated, and shows what has changed", async () => {
    await add();
    await started.run("ask", { question: "Who kept the brass lantern of Pellworm?" }, ADA);
    await sees("for forty years", ADA);
    const answer = started.discord.messages(CHANNEL, ADA).at(-1)!.id;
    const file = upload(started, "new.txt", THAWED);
    await started.run("story update", { name: "lamp-room", file }, OLENA);
    await sees("Updated: **The Lamp Room**");
    expect(last()).toContain("Messages with quotes that no longer stand: 1");
    expect(last()).toMatch(/> − Mara Quill kept .* forty years/);
    expect(last()).toMatch(/> \+ Mara Quill kept .* thirty years/);
    const shown = JSON.stringify(started.discord.world.messages.get(answer)!.api.components);
    expect(shown).toContain("no longer");
    expect(await actions()).toEqual(expect.arrayContaining(["story-update", "reverify"]));
    await started.run("ask", { question: "Who kept the brass lantern of Pellworm?" }, ADA);
    await sees("for thirty years", ADA);
    const again = upload(started, "new.txt", THAWED);
    await started.run("story update", { name: "lamp-room", file: again }, OLENA);
    await sees("The text is the same as before");
  });

  it("removes a story after asking, with what is set", async () => {
    await add();
    await started.run("ask", { question: "Who kept the brass lantern of Pellworm?" }, ADA);
    await sees("for forty years", ADA);
    await started.run("story use", { name: "lamp-room" }, OLENA);
    await sees("questions are about");
    await started.run("story remove", { name: "lamp-room" }, OLENA);
    await sees("Messages that quote it: 1");
    expect(last()).toContain("It is the story that this server asks about.");
    const messageId = started.discord.messages(CHANNEL, OLENA).at(-1)!.id;
    const { customId } = started.buttons(messageId).find(({ label }) => label === "Remove")!;
    await started.discord.actions.press({ userId: BAO, messageId, customId });
    expect(await started.records.stories.list(GUILD)).toHaveLength(1);
    await started.discord.actions.press({ userId: OLENA, messageId, customId });
    await sees("Removed: **The Lamp Room**");
    expect(await started.records.stories.list(GUILD)).toEqual([]);
    expect((await started.records.settings.get(GUILD)).story).toBeNull();
    await started.run("ask", { question: "Who kept the brass lantern of Pellworm?" }, ADA);
    await expect.poll(() => last(ADA)).not.toContain("forty years");
    await started.discord.actions.press({ userId: OLENA, messageId, customId });
    await sees("no such story");
  });

  it("refuses what is no story, what is there, and what is too much", async () => {
    const bring = (name: string, content: string | Uint8Array) =>
      started.run("story add", { file: upload(started, name, content) }, OLENA);
    await bring("a.exe", "MZ");
    await sees("this is none of them");
    await bring("a.pdf", "no");
    await sees("damaged");
    await bring("a.txt", `Long\n\n${"Words and words. ".repeat(4_000)}`);
    await sees("not enough room: 50.0 kB");
    await add();
    await bring("b.txt", LAMP);
    await sees("The same text is here already: The Lamp Room");
    await bring("lamp-room.txt", "Another lamp\n\nIt is out.");
    await sees("Added: **Another lamp**");
    await bring("c.txt", "Third\n\nIt is on.");
    await sees("Added: **Third**");
    await bring("d.txt", "Fourth\n\nIt is over.");
    await sees("at most 3 stories");
    const kept = await started.records.stories.list(GUILD);
    expect(kept.map(({ id }) => id)).toEqual(["c", "lamp-room", "lamp-room-2"]);
    await started.run("story add", { link: "https://example.org/a.txt" }, OLENA);
    await sees("does not let it fetch addresses");
  }, 60_000);
});
