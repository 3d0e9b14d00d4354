import { afterEach, describe, expect, it } from "vitest";
import { parseReceipt } from "../../src/answering/receipt.ts";
import { directChannelOf } from "../../src/playground/world.ts";
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

const UNANSWERED = "What did Friedrich Merz promise?";
const QUOTE = "a lot of progress was made";

const ask = async (question = UNANSWERED, userId = ADA, more = {}) => {
  await started.run("ask", { question, ...more }, userId);
  await flows.sees(userId).toContain("Receipt");
  await flows.quiet();
  return flows.last(userId).id;
};
const send = async (question = UNANSWERED, userId = ADA, more = {}) => {
  const answer = await ask(question, userId, more);
  await flows.press(userId, "Ask the moderators", answer);
  await flows.sees(userId).toContain("moderators’ list");
  return answer;
};
const card = () => flows.last(MARCUS, MODERATORS);
const reply = async (answer: string, quotes: string, messageId = card().id, userId = MARCUS) =>
  flows.submit(userId, await flows.press(userId, "Answer", messageId), { answer, quotes });
const find = (number: number) => started.records.openQuestions.find(GUILD, number);

describe("silence", () => {
  it("is explained by what the nearest passages speak of, with marks of the shown quotes", async () => {
    await start();
    await ask("When will the ceasefire begin?");
    const shown = shownOf(flows.last());
    expect(shown).toContain("The story doesn’t say");
    expect(shown).toMatch(/speaks of|never has|No passage comes near/);
  });

  it("names what a question takes for granted, with the quote that says otherwise", async () => {
    await start();
    await ask("Why did Hungary support Ukraine joining NATO?");
    const { components, id } = flows.last();
    expect(shownOf(components)).toContain("The question takes for granted");
    expect(shownOf(components)).toContain("resistant");
    const known = await started.records.publications.find(id);
    const quotes = parseReceipt(known!.receipt)!.quotes.map(({ text }) => text);
    expect(quotes.some((text) => text.includes("resistant"))).toBe(true);
  });

  it("has a button to the moderators, which an answer has not", async () => {
    await start();
    const silent = await ask();
    expect(started.buttons(silent).map(({ label }) => label)).toContain("Ask the moderators");
    const answer = await ask("What did Steve Witkoff say about the talks?");
    expect(started.buttons(answer).map(({ label }) => label)).not.toContain("Ask the moderators");
  });
});

describe("a question that was sent to the moderators", () => {
  it("comes to their channel once, however often it is pressed", async () => {
    await start();
    const answer = await send();
    expect(shownOf(card())).toContain("**Open question 1** · open");
    expect(shownOf(card())).toContain(UNANSWERED);
    await flows.press(ADA, "Ask the moderators", answer);
    await flows.sees().toContain("on the moderators’ list already");
    expect(flows.messages(MARCUS, MODERATORS)).toHaveLength(1);
  });

  it("is grouped with those that ask the same, and answered with them: each asker is pinged alone", async () => {
    await start();
    const first = await send();
    const second = await send("What has Friedrich Merz promised?", BAO);
    await started.run("questions", {}, MARCUS, MODERATORS);
    await flows.sees(MARCUS, MODERATORS).toContain("asked 2 times");
    await reply("Nothing that the article tells @everyone.", `${QUOTE}\n`, card().id);
    await flows.quiet();
    const told = flows.messages(ADA).slice(-2);
    expect(told).toMatchObject([
      { message_reference: { message_id: second }, mentions: [{ id: BAO }] },
      { message_reference: { message_id: first }, mentions: [{ id: ADA }] },
    ]);
    for (const message of told) {
      expect(message).toMatchObject({ mention_everyone: false });
      const shown = shownOf(message);
      expect(shown).toContain(`Answered by a moderator, <@${MARCUS}>`);
      expect(shown).toContain("in the moderator’s own words, not the story’s");
      expect(shown).toContain(`> ${QUOTE}`);
      expect(shown).toContain("**Steve Witkoff**, quoted · paragraph 2");
      const known = await started.records.publications.find(message.id);
      expect(parseReceipt(known!.receipt)!.quotes[0]!.voice.speaker).toBe("Steve Witkoff");
    }
    expect([await find(1), await find(2)]).toMatchObject([
      { status: "answered", decidedBy: MARCUS },
      { status: "answered", decidedBy: MARCUS },
    ]);
    await started.run("questions", {}, MARCUS, MODERATORS);
    await flows.sees(MARCUS, MODERATORS).toContain("There are none.");
  });

  it("shows on its card that it is decided", async () => {
    await start();
    await send();
    const { id } = card();
    await reply("Nothing.", "", id);
    await flows.quiet();
    const { api } = started.discord.world.messages.get(id)!;
    expect(shownOf(api)).toContain("**Open question 1** · answered");
    expect(started.buttons(id)).toEqual([]);
  });

  it.each([
    ["a changed word", "a lot of progress was not made"],
    ["another typography of nothing", "“”"],
    ["words of nobody", "I have promised everything"],
    ["a link", "[a lot of progress was made](https://example.org)"],
  ])("is not answered with words that the story has not: %s", async (_, words) => {
    await start();
    await send();
    const before = flows.messages(ADA).length;
    await reply("Look:", `${QUOTE}\n${words}`);
    await flows.sees(MARCUS, MODERATORS).toContain("these are not the story’s words");
    expect(flows.messages(ADA)).toHaveLength(before);
    expect(await find(1)).toMatchObject({ status: "open" });
  });

  it("is not answered by blanks, nor with more quotes than are shown", async () => {
    await start();
    await send();
    const { id } = card();
    await reply("  \n ", "", id);
    await flows.sees(MARCUS, MODERATORS).toContain("Nothing was written");
    await reply("Look:", Array(6).fill(QUOTE).join("\n"), id);
    await flows.sees(MARCUS, MODERATORS).toContain("at most 5 quotes");
    expect(await find(1)).toMatchObject({ status: "open" });
  });

  it("is decided once, by two moderators at the same time", async () => {
    await start();
    await send();
    const { id } = card();
    const forms = await Promise.all(
      [MARCUS, OLENA].map((userId) => flows.press(userId, "Answer", id)),
    );
    const before = flows.messages(ADA).length;
    await Promise.all(
      [MARCUS, OLENA].map((userId, at) =>
        flows.submit(userId, forms[at]!, { answer: `Answer ${at}`, quotes: "" }),
      ),
    );
    await flows.quiet();
    expect(flows.messages(ADA)).toHaveLength(before + 1);
    const said = [MARCUS, OLENA].map((userId) => shownOf(flows.last(userId, MODERATORS)));
    expect(said.filter((words) => words.includes("Whoever asked was told"))).toHaveLength(1);
    expect(said.filter((words) => words.includes("it is decided already"))).toHaveLength(1);
    const entries = await started.records.audit.list({ server: GUILD, action: "answer", limit: 9 });
    expect(entries).toHaveLength(1);
  });

  it("that only its asker saw is answered in direct messages, with a receipt", async () => {
    await start();
    await send(UNANSWERED, ADA, { private: true });
    await reply("Nothing.", QUOTE);
    const { id } = directChannelOf(started.discord.world, ADA);
    await flows.sees(ADA, id).toContain("Answered by a moderator");
    await flows.quiet();
    expect(flows.messages(BAO)).toEqual([]);
    const told = flows.last(ADA, id);
    await flows.press(ADA, "Receipt", told.id);
    expect(flows.last(ADA, id).attachments).toHaveLength(1);
  });

  it("is answered in direct messages where the bot may no longer speak", async () => {
    await start();
    await send();
    await started.records.settings.change(GUILD, { channels: [GENERAL] });
    const before = flows.messages(BAO).length;
    await reply("Nothing.", "");
    const { id } = directChannelOf(started.discord.world, ADA);
    await flows.sees(ADA, id).toContain("Answered by a moderator");
    expect(flows.messages(BAO)).toHaveLength(before);
  });

  it("is answered hidden where answers are", async () => {
    await start();
    await started.records.settings.change(GUILD, { spoilers: true });
    await send();
    await reply("Nothing.", QUOTE);
    await flows.sees().toContain("Answered by a moderator");
    expect(shownOf(flows.last().components)).toContain('"spoiler":true');
  });

  it("is answered though its message was deleted, or its story has left", async () => {
    await start();
    const answer = await send();
    started.discord.actions.remove({ userId: OLENA, messageId: answer });
    await reply("Nothing.", "");
    await flows.sees().toContain("Answered by a moderator");
    await started.records.openQuestions.add({
      server: GUILD,
      askedBy: ADA,
      channel: CHANNEL,
      message: null,
      story: "gone",
      text: "Who was the whale?",
    });
    await started.run("questions", {}, MARCUS, MODERATORS);
    const list = flows.last(MARCUS, MODERATORS).id;
    await reply("Moby Dick.", QUOTE, list);
    await flows.sees(MARCUS, MODERATORS).toContain("these are not the story’s words");
    await reply("Moby Dick.", "", list);
    const { id } = directChannelOf(started.discord.world, ADA);
    await flows.sees(ADA, id).toContain("Moby Dick");
  });

  it("is dismissed with a reason, or without one, and its asker is told", async () => {
    await start();
    for (const reason of ["Not in this article.", ""]) {
      await send(`${UNANSWERED} ${reason}`);
      const { id } = card();
      await flows.submit(MARCUS, await flows.press(MARCUS, "Dismiss", id), { reason });
      await flows.sees().toContain(`Left unanswered by a moderator, <@${MARCUS}>`);
      expect(shownOf(flows.last())).toContain(reason);
      await flows.quiet();
    }
  });

  it("goes to the channel that the server has set", async () => {
    await start();
    await started.records.settings.change(GUILD, { moderatorChannel: GENERAL });
    await send();
    expect(shownOf(flows.last(MARCUS, GENERAL))).toContain("Open question 1");
    expect(flows.messages(MARCUS, MODERATORS)).toEqual([]);
  });

  it("is nobody's once its asker was forgotten", async () => {
    await start();
    await send();
    const { id } = card();
    const opened = await flows.press(MARCUS, "Answer", id);
    await started.run("forget me");
    await flows.sees().toContain("erased");
    await flows.submit(MARCUS, opened, { answer: "Too late.", quotes: "" });
    await flows.quiet();
    expect(shownOf(flows.messages(ADA))).not.toContain("Too late");
  });
});
