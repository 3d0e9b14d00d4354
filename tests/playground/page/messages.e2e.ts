import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FromPage, PageMessage } from "../../../src/playground/page-protocol.ts";
import {
  ADA,
  BOT,
  COMPONENTS_V2,
  EPHEMERAL,
  LOUNGE,
  MAX,
  message,
  OLIVIA,
  snapshotFor,
} from "./fake-discord.ts";
import { type FakeServer, startFakeServer } from "./fake-server.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { MODAL_COMPONENTS, showcase } from "./showcase.ts";

describe("the message list", () => {
  let browser: Browser;
  let fake: FakeServer;
  let page: Page;
  let problems: string[];
  let failing: boolean;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    failing = false;
    fake = await startFakeServer({
      snapshot: (userId) => snapshotFor(userId, { messages: showcase() }),
      answer({ nonce }, send) {
        if (failing) send({ type: "failed", nonce, reason: "The application did not respond" });
        else send({ type: "acknowledged", nonce });
      },
    });
    ({ page, problems } = await openPage(browser, fake.url));
  });
  afterEach(async () => {
    await page.context().close();
    await fake.close();
    expect(problems).toEqual([]);
  });

  const sent = (type: FromPage["type"]) => fake.received.filter((each) => each.type === type);
  const row = (text: string) => page.locator(".message", { hasText: text });
  const receive = (given: Partial<PageMessage>): PageMessage => {
    const received = message(given);
    fake.send({ type: "message", message: received });
    return received;
  };

  it("builds no element out of a message's own HTML", async () => {
    const hostile = '<img src=x onerror="window.hacked = 1"><script>window.hacked = 2</script>';
    receive({ content: `${hostile} [x](javascript:window.hacked=3)` });
    receive({
      authorId: BOT.id,
      flags: COMPONENTS_V2,
      components: [
        { type: 10, content: hostile },
        {
          type: 1,
          components: [{ type: 2, style: 5, label: "Bad link", url: "javascript:alert(1)" }],
        },
      ],
    });
    await row("Bad link").waitFor();
    expect(await page.evaluate("window.hacked")).toBeUndefined();
    expect(await page.locator('[src="x"], a[href^="javascript"]').count()).toBe(0);
  });

  it("groups a person's messages and marks the app, edits, replies and commands", async () => {
    expect(await row("It shows the story’s own words.").locator(".message-header").count()).toBe(0);
    await row("(edited)").waitFor();
    await row("may I pin this?").getByText("Welcome! Ask the story anything").waitFor();
    await row("How long did the talks last?").getByText("used").waitFor();
    expect(await row("Only you can see this").locator(".app-badge").count()).toBe(1);
  });

  it("uncovers a spoiler by keyboard", async () => {
    const spoiler = page.getByRole("button", { name: "Spoiler, show it" }).first();
    await spoiler.focus();
    await page.keyboard.press("Enter");
    expect(await page.locator(".spoiler.revealed").textContent()).toBe("a spoiler");
  });

  it("tells which button was pressed, and shows a failure under the message", async () => {
    failing = true;
    const button = page.getByRole("button", { name: "Show in context" });
    await button.click();
    await page.getByText("This interaction failed").waitFor();
    expect(sent("press")[0]).toMatchObject({ customId: "context:1", componentType: 2, values: [] });
    failing = false;
    await button.click();
    await page.getByText("This interaction failed").waitFor({ state: "detached" });
  });

  it("keeps the focus on a button whose message is edited", async () => {
    const components = (label: string) => [
      { type: 1, components: [{ type: 2, style: 1, label, custom_id: "next" }] },
    ];
    const before = receive({
      authorId: BOT.id,
      flags: COMPONENTS_V2,
      components: components("Page 1"),
    });
    await page.getByRole("button", { name: "Page 1" }).press("Enter");
    fake.send({ type: "message", message: { ...before, components: components("Page 2") } });
    const after = page.getByRole("button", { name: "Page 2" });
    await after.waitFor();
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Page 2");
  });

  it("sends a select's choice from the keyboard", async () => {
    await page.getByRole("combobox", { name: "Choose a story" }).press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => sent("press").length).toBe(1);
    expect(sent("press")[0]).toMatchObject({
      customId: "pick",
      componentType: 3,
      values: ["other"],
    });
  });

  it("sends several choices of a select when its list closes", async () => {
    const select = { type: 5, custom_id: "people", placeholder: "Whom?", max_values: 2 };
    receive({
      authorId: BOT.id,
      flags: COMPONENTS_V2,
      components: [{ type: 1, components: [select] }],
    });
    await page.getByRole("combobox", { name: "Whom?" }).press("Enter");
    await page.getByRole("option", { name: "Olivia" }).click();
    await page.getByRole("option", { name: "Ada Lovelace" }).click();
    await page.getByRole("option", { name: "Max" }).click();
    expect(sent("press")).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => sent("press").length).toBe(1);
    expect(sent("press")[0]).toMatchObject({ componentType: 5, values: [OLIVIA.id, ADA.id] });
  });

  it("opens a thread from the message that it began with", async () => {
    const opener = receive({ content: "Let us talk about Geneva." });
    const thread = { ...LOUNGE, id: opener.id, name: "Geneva", kind: "thread" as const };
    fake.send({ type: "channel", channel: { ...thread, parentId: opener.channelId } });
    receive({ channelId: thread.id, content: "In the thread" });
    await row("Let us talk about Geneva.")
      .getByRole("button", { name: /Geneva.*1 Message/ })
      .click();
    await row("In the thread").waitFor();
    await page.getByRole("textbox", { name: "Message Geneva" }).waitFor();
  });

  it("lets the arrow keys go through messages and Tab to the buttons of the chosen one", async () => {
    await row("How long did the talks last?").focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Home");
    const chosen = page.locator(".message", { hasText: "Ask the story anything with" }).first();
    expect(await page.evaluate("document.activeElement.dataset.id")).toBe(
      await chosen.getAttribute("data-id"),
    );
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.ariaLabel")).toBe("Reply");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.ariaLabel")).toBe("More");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.ariaLabel")).not.toBe("Reply");
  });

  it("takes what is typed with no place chosen into the message box", async () => {
    await row("may I pin this?").first().focus();
    await page.keyboard.type("Hi");
    const box = page.getByRole("textbox", { name: "Message #ask-the-story" });
    await expect.poll(() => box.inputValue()).toBe("Hi");
  });

  it("runs a message command from the right-click menu", async () => {
    const target = receive({ content: "They met in Geneva." });
    await row("They met in Geneva.").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Check this claim" }).click();
    await expect.poll(() => sent("run").length).toBe(1);
    expect(sent("run")[0]).toMatchObject({ targetId: target.id, options: [] });
  });

  it("opens the menu from the keyboard, replies and deletes", async () => {
    const target = receive({ content: "They met in Geneva." });
    const more = row("They met in Geneva.").getByRole("button", { name: "More" });
    await more.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText("Replying to").waitFor();
    await page.keyboard.type("Really?");
    await page.keyboard.press("Enter");
    await expect.poll(() => sent("send").length).toBe(1);
    expect(sent("send")[0]).toMatchObject({ content: "Really?", replyToId: target.id });
    await more.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Delete Message" }).press("Enter");
    await expect.poll(() => sent("delete").length).toBe(1);
    fake.send({ type: "message_deleted", id: target.id, channelId: target.channelId });
    await row("They met in Geneva.").waitFor({ state: "detached" });
  });

  it("dismisses an ephemeral message on this page alone", async () => {
    receive({ authorId: BOT.id, flags: EPHEMERAL, content: "For you alone" });
    await row("For you alone").getByRole("button", { name: "Dismiss message" }).click();
    await row("For you alone").waitFor({ state: "detached" });
    expect(sent("delete")).toEqual([]);
  });

  it("becomes another user, who may not delete what is not theirs", async () => {
    await page.getByRole("button", { name: /Olivia.*Owner/ }).click();
    await page.getByRole("menuitemradio", { name: /Ada Lovelace/ }).click();
    await page.getByRole("button", { name: /Ada Lovelace.*Member/ }).waitFor();
    await row("may I pin this?").click({ button: "right" });
    await page.getByRole("menuitem", { name: "Reply" }).waitFor();
    expect(await page.getByRole("menuitem", { name: "Delete Message" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.reload();
    await page.getByRole("button", { name: /Ada Lovelace.*Member/ }).waitFor();
  });

  it("marks a channel with news as unread until it is opened", async () => {
    receive({ channelId: LOUNGE.id, content: "Anybody here?" });
    await page.getByRole("button", { name: "lounge (unread)" }).click();
    await row("Anybody here?").waitFor();
    await page.getByRole("button", { name: "lounge", exact: true }).waitFor();
  });

  it("says who is typing and whether the bot is there", async () => {
    fake.send({ type: "typing", channelId: message({}).channelId, userId: MAX.id });
    await page.getByText("is typing…").waitFor();
    receive({ authorId: MAX.id, content: "Done." });
    await page.getByText("is typing…").waitFor({ state: "detached" });
    fake.send({ type: "bot_online", online: false });
    await page.getByText("Verbatim is offline").waitFor();
  });

  it("comes back by itself after the connection was cut", async () => {
    fake.cut();
    const banner = page.getByText("Connection to the playground lost. Reconnecting…");
    await banner.waitFor();
    await banner.waitFor({ state: "hidden" });
    receive({ authorId: ADA.id, content: "Back again" });
    await row("Back again").waitFor();
  });

  it("keeps what was typed into a modal inside its limits and submits it", async () => {
    fake.send({
      type: "modal",
      nonce: "1",
      interactionId: "600000000000000001",
      customId: "report",
      title: "Report an answer",
      components: MODAL_COMPONENTS,
    });
    const modal = page.getByRole("dialog", { name: "Report an answer" });
    await modal.waitFor();
    const wrong = modal.getByLabel("What is wrong?");
    await wrong.fill("No");
    await page.keyboard.press("Enter");
    await modal.getByText("Must be at least 5 characters").waitFor();
    await modal.getByText("This field is required").waitFor();
    expect(sent("submit")).toEqual([]);
    await wrong.fill("The voice");
    await modal.getByRole("combobox", { name: "Kind" }).press("ArrowDown");
    await page.keyboard.press("Enter");
    await modal.getByRole("button", { name: "Submit" }).click();
    await modal.waitFor({ state: "detached" });
    expect(sent("submit")[0]).toMatchObject({
      interactionId: "600000000000000001",
      values: { wrong: "The voice", details: "", kind: ["voice"] },
    });
  });

  it("keeps the focus inside a modal and closes it with Escape", async () => {
    fake.send({
      type: "modal",
      nonce: "1",
      interactionId: "600000000000000001",
      customId: "report",
      title: "Report an answer",
      components: MODAL_COMPONENTS,
    });
    const modal = page.getByRole("dialog");
    await modal.waitFor();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      const outside = "document.activeElement.closest('.page') !== null";
      expect(await page.evaluate(outside)).toBe(false);
    }
    await page.keyboard.press("Escape");
    await modal.waitFor({ state: "detached" });
  });
});
