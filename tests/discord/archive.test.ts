import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createMemoryPassages } from "../../src/storage/passages/create-memory-passages.ts";
import { createLibrary } from "../../src/story/library.ts";
import { parseStory } from "../../src/story/parse-story.ts";
import { openArchiveOf } from "../answering/open-archive-of.ts";
import { ADA, CHANNEL, MARCUS, OLENA, type StartedBot, startBot } from "./start-bot.ts";

const lamp = parseStory(
  "The Lamp Room\n\nOtto Brandt lit the brass lamp of Pellworm in March.\n\n" +
    "“I never sleep before the lamp burns,” said Otto Brandt. His sister kept the oil.",
  { id: "lamp-room" },
);
const others = Array.from({ length: 40 }, (_, at) =>
  parseStory(`Log ${at}\n\nOn day ${at} the clerk painted door ${at} of the harbour.`, {
    id: `log-${at}`,
  }),
);

let started: StartedBot;
beforeEach(async () => {
  const archive = await openArchiveOf(createMemoryPassages(), "corpus", [...others, lamp]);
  started = await startBot({ archive, library: createLibrary([]) });
});
afterEach(async () => {
  expect(started.discord.record.violations()).toEqual([]);
  await started.stop();
});

const last = (user = ADA) => started.shown(user).at(-1) ?? "";
const SOON = { timeout: 10_000 };

describe("a bot whose stories are too many for memory", () => {
  it("answers, shows the quote in its context, and understands what is asked on", async () => {
    await started.run("ask", { question: "Who lit the brass lamp of Pellworm?" });
    await expect.poll(() => last(), SOON).toContain("Otto Brandt lit the brass lamp");
    const message = started.discord.messages(CHANNEL, ADA).at(-1)!;
    const context = started.buttons(message.id).find(({ customId }) => /:context:/.test(customId))!;
    await started.discord.actions.press({
      userId: OLENA,
      messageId: message.id,
      customId: context.customId,
    });
    await expect.poll(() => last(OLENA), SOON).toContain("never sleep");
    await started.run("ask", { question: "What did he say?" });
    await expect.poll(() => last(), SOON).toContain("I never sleep before the lamp burns");
  });

  it("finds quotes of a story that is named, offers all, and chooses none by itself", async () => {
    await started.run("quote find", { story: "lamp-room" }, MARCUS);
    await expect.poll(() => last(MARCUS), SOON).toContain("I never sleep");
    await started.run("quote find", {}, MARCUS);
    await expect.poll(() => last(MARCUS), SOON).not.toContain("I never sleep");
    const choices = await started.autocomplete("ask", "story", "lamp");
    expect(choices).toEqual([{ name: "The Lamp Room", value: "lamp-room" }]);
    expect(await started.autocomplete("ask", "story", "")).toHaveLength(25);
    await started.run("check", { quote: "“Otto Brandt lit the brass lamp of Pellworm in May.”" });
    await expect.poll(() => last(), SOON).not.toContain("Word for word");
  });

  it("is silent on what no story tells", async () => {
    await started.run("ask", { question: "Who founded the zyxolite bank of Lisbon?" });
    await expect.poll(() => last(), SOON).toMatch(/does not|doesn’t|not in/i);
  });

  it("answers of the story that is set for the server", async () => {
    await started.records.settings.change("600000000000000001", { story: "log-7" });
    await started.run("ask", { question: "What did the clerk paint?" });
    await expect.poll(() => last(), SOON).toContain("painted door 7 of");
  });
});
